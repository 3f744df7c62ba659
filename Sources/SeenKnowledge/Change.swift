/// One field of a repetition, `DPT+1` or `TTL~37..59`: what becomes of it in copy 1, 2, 3 ….
struct Change: Sendable {
  enum Amount: Equatable {
    /// Added once in every copy.
    case step(Int)
    /// Drawn from a range, for each copy or for each line of each copy.
    case draw(ClosedRange<Int>, everyLine: Bool)
  }

  /// ` DPT=` as bytes, or `time`.
  let key: [UInt8]
  let isTime: Bool
  /// Whether the field is that of the packet which an ICMP error quotes.
  let isQuoted: Bool
  let amount: Amount

  init(_ word: [UInt8]) throws(Repetition.Failure) {
    guard let sign = word.firstIndex(where: { Self.signs.contains($0) }), sign > 0,
      let amount = Self.amount(word[sign], Array(word[(sign + 1)...]), isTime: word[..<sign] == Bytes.time[...])
    else {
      throw Repetition.Failure(description: "`\(String(decoding: word, as: UTF8.self))` is no change of a field")
    }
    isTime = word[..<sign] == Bytes.time[...]
    isQuoted = Bytes.find(Bytes.quoted, in: word, from: 0) == 0
    key = [UInt8(ascii: " ")] + word[(isQuoted ? Bytes.quoted.count : 0)..<sign] + [UInt8(ascii: "=")]
    self.amount = amount
  }

  private static let signs: [UInt8] = [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "~")]

  private static func amount(_ sign: UInt8, _ text: [UInt8], isTime: Bool) -> Amount? {
    if sign != signs[2] { return number(text, isTime: isTime).map { .step(sign == signs[1] ? -$0 : $0) } }
    let everyLine = text.first == signs[2]
    let start = everyLine ? 1 : 0
    guard let dots = Bytes.find(Bytes.range, in: text, from: start) else { return nil }
    let low = number(Array(text[start..<dots]), isTime: isTime)
    let high = number(Array(text[(dots + 2)...]), isTime: isTime)
    guard let low, let high, low <= high else { return nil }
    return .draw(low...high, everyLine: everyLine)
  }

  /// A number, an IPv4 address as one, or a time in microseconds.
  private static func number(_ text: [UInt8], isTime: Bool) -> Int? {
    isTime ? ISOStamp.microseconds(text) : Bytes.number(text) ?? Bytes.address(text[...])
  }

  /// Changes this field of a line as copy number `copy` wants it.
  func apply(to line: inout [UInt8], copy: Int, index: Int) throws(Repetition.Failure) {
    if isTime { return try ISOStamp.move(&line, by: elapsed(copy: copy)) }
    guard let range = place(in: line) else {
      throw Repetition.Failure(description: "there is no field\(text(key)) in: \(text(line))")
    }
    guard let value = changed(line[range], copy: copy, index: index) else {
      throw Repetition.Failure(description: "the value of\(text(key)) cannot be counted in: \(text(line))")
    }
    line.replaceSubrange(range, with: value)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Microseconds between the original and a copy.
  private func elapsed(copy: Int) -> Int {
    switch amount {
    case .step(let step): return copy * step
    case .draw(let range, _):
      var sum = 0
      for earlier in 1...copy { sum += drawn(range, copy: earlier, index: 0) }
      return sum
    }
  }

  /// Where the field's value stands.
  private func place(in line: [UInt8]) -> Range<Int>? {
    let quote = Bytes.find(Bytes.quote, in: line, from: 0) ?? line.count
    var key = key
    var found = Bytes.find(key, in: line, from: isQuoted ? quote : 0)
    if isQuoted, found == nil {
      key[0] = UInt8(ascii: "[")
      found = Bytes.find(key, in: line, from: quote)
    }
    guard let found, isQuoted || found < quote else { return nil }
    let start = found + key.count
    var end = start
    while end < line.count, line[end] != UInt8(ascii: " "), line[end] != UInt8(ascii: "]") { end += 1 }
    return start..<end
  }

  /// An IPv6 address counts in its last group.
  private func changed(_ value: ArraySlice<UInt8>, copy: Int, index: Int) -> [UInt8]? {
    if let colon = value.lastIndex(of: UInt8(ascii: ":")) {
      guard let group = Bytes.number(value[(colon + 1)...], radix: 16) else { return nil }
      let text = String(counted(group, copy: copy, index: index) & 0xFFFF, radix: 16)
      return Array(value[...colon]) + Array(text.utf8)
    }
    if let address = Bytes.address(value) { return Bytes.address(counted(address, copy: copy, index: index)) }
    guard !value.isEmpty, let number = Bytes.number(value) else { return nil }
    let mask = number < 65_536 ? 0xFFFF : 0xFFFF_FFFF
    return Array("\(counted(number, copy: copy, index: index) & mask)".utf8)
  }

  private func counted(_ number: Int, copy: Int, index: Int) -> Int {
    switch amount {
    case .step(let step): number + copy * step
    case .draw(let range, _): drawn(range, copy: copy, index: index)
    }
  }

  /// A fixed function of field, copy and line, spread evenly (SplitMix64's finaliser over an FNV-1a hash).
  private func drawn(_ range: ClosedRange<Int>, copy: Int, index: Int) -> Int {
    var bits: UInt64 = 14_695_981_039_346_656_037
    for byte in key { bits = (bits ^ UInt64(byte)) &* 1_099_511_628_211 }
    bits &+= UInt64(copy) &* 0x9E37_79B9_7F4A_7C15
    if case .draw(_, true) = amount { bits &+= UInt64(index + 1) &* 0xD1B5_4A32_D192_ED03 }
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    return range.lowerBound + Int(bits % UInt64(range.upperBound - range.lowerBound + 1))
  }
}
