/// The names of one kind that a format knows: an enumeration whose cases are called as records write them.
///
/// Raw values count from 0 in the order of the cases, so that a case is a place in a table.
protocol FieldName: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
  /// How records write a case whose name cannot be the case's own: `["src-ip"]`.
  static var spellings: [Self: String] { get }
  /// Whether records write the case `srcPort` as `src_port`.
  static var isSnakeCase: Bool { get }
}

extension FieldName {
  static var spellings: [Self: String] { [:] }
  static var isSnakeCase: Bool { false }

  /// `srcPort` as `src-port`: the names of cases with their words joined by something else than a capital.
  static func words(joinedBy separator: String) -> [Self: String] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.words(joinedBy: separator)) })
  }

  private func words(joinedBy separator: String) -> String {
    var text: [UInt8] = []
    for letter in "\(self)".utf8 {
      let isCapital = letter &- UInt8(ascii: "A") < 26
      if isCapital { text += separator.utf8 }
      text.append(isCapital ? letter | 0x20 : letter)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// How records write each case, in the order of the cases.
  fileprivate static var texts: [String] {
    let spellings = spellings
    return allCases.map { spellings[$0] ?? (isSnakeCase ? $0.words(joinedBy: "_") : "\($0)") }
  }
}

/// A fixed set of names, each recognised by one multiplication and a comparison of words. Made once per format.
struct Names<Name: FieldName>: Sendable {
  private let cases: [Name]
  private let texts: [[UInt8]]
  /// Case number + 1 by hash; 0 is empty. Four times as many places as names.
  private let slots: [UInt16]
  private let firstWords: [UInt64]
  private let mask: UInt64

  /// About 20 ns a name. `spellings`: where records of another kind write a name otherwise.
  init(_: Name.Type = Name.self, spellings: [Name: String] = [:]) {
    cases = Array(Name.allCases)
    texts = zip(cases, Name.texts).map { Array((spellings[$0] ?? $1).utf8) }
    var size = 16
    while size < cases.count * 4 { size *= 2 }
    mask = UInt64(size - 1)
    var slots = [UInt16](repeating: 0, count: size)
    firstWords = texts.map { text in
      text.prefix(8).enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) }
    }
    for index in cases.indices {
      var place = Names.hash(firstWords[index], texts[index].count, last: texts[index].last ?? 0) & UInt64(size - 1)
      while slots[Int(place)] != 0 { place = (place + 1) & UInt64(size - 1) }
      slots[Int(place)] = UInt16(index + 1)
    }
    self.slots = slots
  }

  /// The name that fills `range`; `nil` if it is none of the set.
  @inline(__always)
  func find(_ view: ByteView, _ range: Range<Int>) -> Name? {
    let length = range.count
    guard length > 0 else { return nil }
    var word = view.wordOrRest(at: range.lowerBound)
    if length < 8 { word &= ~(.max &<< UInt64(truncatingIfNeeded: 8 &* length)) }
    var place = Names.hash(word, length, last: view.byte(at: range.upperBound &- 1)) & mask
    while true {
      let slot = Int(slots[Int(truncatingIfNeeded: place)]) &- 1
      guard slot >= 0 else { return nil }
      if firstWords[slot] == word, matches(view, range, slot) { return cases[slot] }
      place = (place &+ 1) & mask
    }
  }

  @inline(__always)
  private func matches(_ view: ByteView, _ range: Range<Int>, _ slot: Int) -> Bool {
    let text = texts[slot]
    guard text.count == range.count else { return false }
    var index = 8
    while index < text.count {
      if text[index] != view.byte(at: range.lowerBound &+ index) { return false }
      index &+= 1
    }
    return true
  }

  @inline(__always)
  private static func hash(_ word: UInt64, _ length: Int, last: UInt8) -> UInt64 {
    let mixed = (word ^ UInt64(truncatingIfNeeded: length) &<< 56 ^ UInt64(last) &<< 29) &* 0x9E37_79B9_7F4A_7C15
    return mixed &>> 40
  }
}
