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
  /// Takes the words of a line, each under the number of its column. A word that begins with a quotation mark reaches to
  /// the next. Returns how many there were.
  @inline(__always)
  mutating func readWords(_ view: ByteView, _ range: Range<Int>, _ columns: [UInt8]) -> Int {
    var blanks = ByteHits(Blanks(), view, from: range.lowerBound)
    var at = range.lowerBound
    var index = 0
    while at < range.upperBound, index < columns.count {
      if view.byte(at: at) == 0x22 {
        let end = view.closingQuote(from: at &+ 1, to: range.upperBound)
        note(number: columns[index], at &+ 1..<end)
        index &+= 1
        at = view.wordStart(from: end &+ 1, to: range.upperBound)
        blanks.seek(view, at)
        continue
      }
      let end = blanks.next(view, to: range.upperBound)
      if end > at {
        note(number: columns[index], at..<end)
        index &+= 1
      }
      at = end &+ 1
    }
    return index
  }
}
