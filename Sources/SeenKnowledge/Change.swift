/// One field of a repetition, `DPT+1` or `TTL~37..59`: what becomes of it in copy 1, 2, 3 ….
struct Change: Sendable {
  enum Amount: Equatable {
    /// Added once in every copy.
    case step(Int)
    /// Drawn from a range, for each copy or for each line of each copy.
    case draw(ClosedRange<Int>, everyLine: Bool)
  }

  /// `DPT`, or `time`.
  var name: String
  /// Whether the field is that of the packet which an ICMP error quotes.
  var isQuoted: Bool
  var amount: Amount

  init(_ word: Substring) throws(Repetition.Failure) {
    guard let sign = word.firstIndex(where: { "+-~".contains($0) }), sign > word.startIndex else {
      throw Repetition.Failure(description: "`\(word)` is no change of a field")
    }
    let field = word[..<sign]
    isQuoted = field.hasPrefix("quoted.")
    name = String(isQuoted ? field.dropFirst(7) : field)
    guard let amount = Self.amount(word[sign...], isTime: name == "time") else {
      throw Repetition.Failure(description: "`\(word)` has no amount that can be read")
    }
    self.amount = amount
  }

  private static func amount(_ text: Substring, isTime: Bool) -> Amount? {
    let rest = text.dropFirst()
    guard text.first == "~" else {
      guard let step = number(rest, isTime: isTime) else { return nil }
      return .step(text.first == "-" ? -step : step)
    }
    let everyLine = rest.first == "~"
    let ends = (everyLine ? rest.dropFirst() : rest).split(separator: "..").map { number($0, isTime: isTime) }
    guard ends.count == 2, let low = ends[0], let high = ends[1], low <= high else { return nil }
    return .draw(low...high, everyLine: everyLine)
  }

  /// A number, an IPv4 address as one, or a time in microseconds.
  private static func number(_ text: Substring, isTime: Bool) -> Int? {
    isTime ? ISOStamp.microseconds(text) : text.contains(".") ? IPv4Text.number(text) : Int(text)
  }

  /// The line with this field changed as copy number `copy` wants it.
  func applied(to text: String, copy: Int, line: Int) throws(Repetition.Failure) -> String {
    if name == "time" { return try ISOStamp.moved(text, by: elapsed(copy: copy)) }
    guard let range = place(in: text) else {
      throw Repetition.Failure(description: "there is no field `\(name)=` in: \(text)")
    }
    guard let value = changed(text[range], copy: copy, line: line) else {
      throw Repetition.Failure(description: "`\(name)=\(text[range])` cannot be counted")
    }
    return text[..<range.lowerBound] + value + text[range.upperBound...]
  }

  /// Microseconds between the original and a copy.
  private func elapsed(copy: Int) -> Int {
    switch amount {
    case .step(let step): copy * step
    case .draw(let range, _): (1...copy).reduce(0) { $0 + drawn(range, copy: $1, line: 0) }
    }
  }

  /// Where the field's value stands.
  private func place(in text: String) -> Range<String.Index>? {
    let quote = text.firstRange(of: "[SRC=")?.lowerBound ?? text.endIndex
    let part = isQuoted ? text[quote...] : text[..<quote]
    guard let key = part.firstRange(of: " \(name)=") ?? part.firstRange(of: "[\(name)=") else { return nil }
    let end = text[key.upperBound...].firstIndex { $0 == " " || $0 == "]" } ?? text.endIndex
    return key.upperBound..<end
  }

  private func changed(_ value: Substring, copy: Int, line: Int) -> String? {
    func counted(_ number: Int) -> Int {
      switch amount {
      case .step(let step): number + copy * step
      case .draw(let range, _): drawn(range, copy: copy, line: line)
      }
    }
    if value.contains(":") {
      guard let colon = value.lastIndex(of: ":") else { return nil }
      let group = value[value.index(after: colon)...]
      guard let number = group.isEmpty ? 0 : Int(group, radix: 16) else { return nil }
      return value[...colon] + String(counted(number) & 0xFFFF, radix: 16)
    }
    if value.contains(".") { return IPv4Text.number(value).map { IPv4Text.text(counted($0)) } }
    guard let number = Int(value) else { return nil }
    return String(number < 65_536 ? counted(number) & 0xFFFF : counted(number) & 0xFFFF_FFFF)
  }

  /// A fixed function of field, copy and line, spread evenly (SplitMix64's finaliser).
  private func drawn(_ range: ClosedRange<Int>, copy: Int, line: Int) -> Int {
    var everyLine = false
    if case .draw(_, true) = amount { everyLine = true }
    var bits = name.utf8.reduce(14_695_981_039_346_656_037 as UInt64) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    bits &+= UInt64(copy) &* 0x9E37_79B9_7F4A_7C15 &+ (everyLine ? UInt64(line + 1) &* 0xD1B5_4A32_D192_ED03 : 0)
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    return range.lowerBound + Int(bits % UInt64(range.count))
  }
}

/// IPv4 addresses as numbers, so that examples can count them.
enum IPv4Text {
  static func number(_ text: Substring) -> Int? {
    let octets = text.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard octets.count == 4 else { return nil }
    return octets.reduce(0) { sum, octet in sum.flatMap { sum in octet.map { sum << 8 | Int($0) } } }
  }

  static func text(_ number: Int) -> String {
    [24, 16, 8, 0].map { String(number >> $0 & 255) }.joined(separator: ".")
  }
}
