/// The head of a W3C extended log file, which names the columns: `#Fields: date time c-ip …` (W3C WD-logfile, 1996).
enum W3CPreamble {
  /// The columns after `#Fields:` as the numbers of a format's own names; 255 for those that it does not know.
  static func columns<Name: FieldName>(_ view: ByteView, _ range: Range<Int>, _ names: Names<Name>) -> [UInt8] {
    var columns: [UInt8] = []
    var at = view.wordStart(from: range.lowerBound + 8, to: range.upperBound)
    while at < range.upperBound, columns.count < 250 {
      let end = view.wordEnd(from: at, to: range.upperBound)
      columns.append(names.find(view, at..<end).map { UInt8(truncatingIfNeeded: $0.rawValue) } ?? 255)
      at = view.wordStart(from: end, to: range.upperBound)
    }
    return columns
  }

  /// The names of the columns, for people.
  static func names(_ columns: [UInt8], _ name: (Int) -> String?) -> [String] {
    columns.map { name(Int($0)) ?? "" }
  }
}

extension FieldValues {
  /// Takes the words of a line, each under the name of its column. A word that begins with a quotation mark reaches to
  /// the next. Returns how many there were.
  @inline(__always)
  mutating func readWords(_ view: ByteView, _ range: Range<Int>, _ columns: [UInt8]) -> Int {
    var at = range.lowerBound
    var index = 0
    while at < range.upperBound, index < columns.count {
      let isQuoted = view.byte(at: at) == 0x22
      var end = isQuoted ? view.closingQuote(from: at &+ 1, to: range.upperBound) : at
      if !isQuoted { end = view.wordEnd(from: at, to: range.upperBound) }
      if let name = Name(rawValue: Int(columns[index])) { note(name, isQuoted ? at &+ 1..<end : at..<end) }
      index &+= 1
      at = view.wordStart(from: isQuoted ? end &+ 1 : end, to: range.upperBound)
    }
    return index
  }
}
