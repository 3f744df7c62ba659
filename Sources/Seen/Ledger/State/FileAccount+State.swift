extension FileAccount {
  /// Bytes of an account whose texts are empty.
  static let leastBytes = 4 + 8 + 4 + 4 + 6 * 8 + 8 + 4

  func write(_ writer: inout StateWriter) {
    writer.add(path)
    writer.add(count: formats.count)
    for format in formats {
      writer.add(format.id)
      writer.add(count: format.lines)
    }
    writer.add(anchor.seconds)
    for flag in [yearAssumed, zoneAssumed, yearless, damage != nil] { writer.add(UInt8(flag ? 1 : 0)) }
    for number in [lines, eventLines, other, unparsed, events, bytes] { writer.add(count: number) }
    writer.add(count: reasons.count)
    for reason in reasons {
      writer.add(reason.reason)
      writer.add(count: reason.lines)
      writer.add(count: reason.samples.count)
      for sample in reason.samples { writer.add(sample) }
    }
    writer.add(damage ?? "")
  }

  init(_ reader: inout StateReader) throws(StateError) {
    self.init(path: try reader.text())
    for _ in 0..<(try reader.count(of: 12)) { count(format: try reader.text(), lines: Int(try reader.sum())) }
    anchor = Timestamp(seconds: try reader.number())
    yearAssumed = try reader.flag()
    zoneAssumed = try reader.flag()
    yearless = try reader.flag()
    let isDamaged = try reader.flag()
    lines = Int(try reader.sum())
    eventLines = Int(try reader.sum())
    other = Int(try reader.sum())
    unparsed = Int(try reader.sum())
    events = Int(try reader.sum())
    bytes = Int(try reader.sum())
    for _ in 0..<(try reader.count(of: 20)) { reasons.append(try ReasonCount(&reader)) }
    let sentence = try reader.text()
    damage = isDamaged ? sentence : nil
  }
}

extension FileAccount.ReasonCount {
  fileprivate init(_ reader: inout StateReader) throws(StateError) {
    self.init(reason: try reader.text(), lines: Int(try reader.sum()), samples: [])
    for _ in 0..<(try reader.count(of: 4)) { samples.append(try reader.text()) }
  }
}
