/// An event as a row of the Event Viewer's table in a language that is not English: `Informationen,23.11.2026
/// 16:26:00,Microsoft-Windows-Security-Auditing,5156,Filterplattformverbindung,"Die Windows-Filterplattform hat …"`.
///
/// Provider and number are the same everywhere; of the message, the order of its lines tells what each value is.
enum SecurityRow {
  private static let provider: StaticString = "Microsoft-Windows-Security-Auditing"

  /// The event's number, and from where on its message stands; `nil` for any other line.
  static func message(_ view: ByteView, _ range: Range<Int>) -> (number: UInt32, text: Range<Int>)? {
    // A row's first field is a word or two.
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 40)
    guard view.first(0x2C2C_2C2C_2C2C_2C2C, from: head.lowerBound, to: head.upperBound) != nil,
      let found = view.find(provider, in: range.lowerBound..<min(range.upperBound, range.lowerBound + 160))
    else { return nil }
    var at = found + provider.utf8CodeUnitCount
    while view.byte(at: at) == 0x22 || view.byte(at: at) == 0x2C { at += 1 }
    let number = view.anyNumber(at: at)
    guard number.length == 4, (5150...5159).contains(number.value) else { return nil }
    return (number.value, min(at + 4, range.upperBound)..<range.upperBound)
  }

  /// Direction, address, port, address, port, protocol: the first address tells where they stand.
  static func read(_ view: ByteView, _ range: Range<Int>, _ values: inout WindowsSecurity.Values) {
    var at = range.lowerBound
    var before = 0..<0
    while at < range.upperBound {
      let end = min(range.upperBound, view.newline(from: at) ?? range.upperBound)
      let value = value(view, at..<end)
      if view.anyAddress(in: value) != nil {
        values.note(.direction, before)
        return note(view, at..<range.upperBound, &values)
      }
      if !value.isEmpty { before = value }
      at = end + 1
    }
  }

  private static func note(_ view: ByteView, _ range: Range<Int>, _ values: inout WindowsSecurity.Values) {
    var at = range.lowerBound
    for key in [.source, .sourcePort, .destination, .destinationPort, .protocolName] as [WindowsSecurity.Key] {
      let end = min(range.upperBound, view.newline(from: at) ?? range.upperBound)
      values.note(key, value(view, at..<end))
      at = min(end + 1, range.upperBound)
    }
  }

  /// Behind the last tab, or the last colon and blank, of a line.
  private static func value(_ view: ByteView, _ line: Range<Int>) -> Range<Int> {
    var end = line.upperBound
    while end > line.lowerBound, view.byte(at: end - 1) <= 0x20 || view.byte(at: end - 1) == 0x22 { end -= 1 }
    var start = end
    while start > line.lowerBound, view.byte(at: start - 1) != 0x09 {
      if view.byte(at: start - 1) == 0x20, view.byte(at: start - 2) == UInt8(ascii: ":") { break }
      start -= 1
    }
    return start..<end
  }

  /// The row reaches to the mark that closes its message.
  static func extent(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent {
    guard let first = view.newline(from: start) else { return .single }
    guard let found = message(view, start..<first),
      let open = view.find(",\"", in: found.text.lowerBound..<first)
    else { return .single }
    var at = open + 2
    let limit = min(view.count, start + SecurityText.longest)
    while let quote = view.first(0x2222_2222_2222_2222, from: at, to: limit) {
      guard view.byte(at: quote + 1) == 0x22 else {
        guard quote > first else { return .single }
        return .lines(end: view.newline(from: quote).map { $0 + 1 } ?? view.count)
      }
      at = quote + 2
    }
    return isLast || limit < view.count ? .single : .unfinished
  }
}
