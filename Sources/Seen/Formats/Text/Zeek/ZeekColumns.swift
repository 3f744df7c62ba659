/// Zeek's lines of columns: `#fields` names them, and the byte behind that word parts them.
enum ZeekColumns {
  /// Stands in for a column that is not read.
  private static let other = UInt8(255)

  /// The columns of a `#fields` line behind their separator; `nil` if the line is none.
  static func header(_ view: ByteView, _ range: Range<Int>) -> [UInt8]? {
    guard view.holds("#fields", at: range.lowerBound), range.count > 8 else { return nil }
    let separator = view.byte(at: range.lowerBound + 7)
    var fields = CommaFields(view, range.lowerBound + 8..<range.upperBound, separator: separator)
    var columns = [separator]
    while let field = fields.next() {
      columns.append(ZeekRecord.names.find(view, field).map { UInt8($0.rawValue) } ?? other)
    }
    return columns
  }

  static func isConnection(_ columns: [UInt8]) -> Bool {
    columns.dropFirst().contains(UInt8(ZeekRecord.Field.connState.rawValue))
  }

  /// The values of a line that has as many columns as named, with a moment and, where they are, addresses in their place.
  @inline(__always)
  static func read(_ view: ByteView, _ range: Range<Int>, _ columns: [UInt8], into values: inout ZeekRecord.Values)
    -> Bool
  {
    guard let separator = columns.first else { return false }
    let count = values.readColumns(view, range, separator: separator, unset: UInt8(ascii: "-"), columns, from: 1)
    return count == columns.count - 1
  }

  /// `conn.log` as it is written by default.
  static let connection: [UInt8] = {
    let fields: [ZeekRecord.Field?] = [
      .ts, .uid, .origH, .origP, .respH, .respP, .proto, nil, .duration, .origBytes, .respBytes, .connState, nil, nil,
      nil, .history, .origPkts, .origIpBytes, .respPkts, .respIpBytes, nil,
    ]
    return [0x09] + fields.map { $0.map { UInt8($0.rawValue) } ?? other }
  }()

  /// Columns of `conn.log` in the oldest version that is read: up to the responder's bytes.
  static let fewest = 19

  /// The columns of a line without a header that is one of `conn.log`: a moment, an id, and the state in its place.
  static func countLikeConnection(_ view: ByteView, _ range: Range<Int>) -> Int? {
    let limit = min(range.upperBound, range.lowerBound + 24)
    guard view.byte(at: range.lowerBound) &- 48 < 10,
      let tab = view.first(0x0909_0909_0909_0909, from: range.lowerBound, to: limit),
      view.epoch(in: range.lowerBound..<tab)?.microseconds != nil
    else { return nil }
    var fields = CommaFields(view, range, separator: 0x09)
    fields.skip(2)
    guard let source = fields.next(), view.anyAddress(in: source) != nil else { return nil }
    fields.skip(8)
    guard let state = fields.next(), ZeekState.states.find(view, state) != nil else { return nil }
    var count = 12
    while fields.next() != nil { count += 1 }
    return count
  }
}

/// How a connection ended, by Zeek's words for it.
enum ZeekState: Int, FieldName {
  case s0, s1, sf, rej, s2, s3, rsto, rstr, rstos0, rstrh, sh, shr, oth
  static var spellings: [ZeekState: String] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0, "\($0)".uppercased()) })
  }
  static let states = Names<ZeekState>()
}
