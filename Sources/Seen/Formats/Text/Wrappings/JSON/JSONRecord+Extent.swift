/// How far an object or list reaches that is printed over several lines.
extension JSONRecord {
  /// Brackets within brackets that a record may have; more end the search, which bounds what lines of brackets cost.
  private static let deepest = 24

  static func extent(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent {
    var at = start
    while view.byte(at: at) == 0x20 || view.byte(at: at) == 0x09 { at += 1 }
    guard view.byte(at: at) == UInt8(ascii: "{") || view.byte(at: at) == UInt8(ascii: "[") else { return .single }
    let limit = min(view.count, start + TextReader.longestLine)
    let end = view.newline(from: at)
    // The end of a document in one line, or one that was cut.
    if end == nil, isLast, view.count <= limit { return rest(view, at) }
    let newline = end ?? .max
    guard newline <= limit else { return view.count > limit ? part(view, at, to: limit) : .single }
    guard isOpen(view, at..<newline) else { return endsList(view, at..<newline) ? element(view, at, newline) : .single }
    switch close(view, from: at, to: limit) {
    case .at(let close) where close <= newline: return .single
    case .at(let close):
      if let end = view.newline(from: close) { return .lines(end: end + 1) }
      return isLast ? .lines(end: view.count) : .unfinished
    case .beyond: return isLast || limit < view.count ? .single : .unfinished
    case .never: return .single
    }
  }

  /// Whether a line ends as one does within an object: in a bracket that opens, a comma, a colon.
  private static func isOpen(_ view: ByteView, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, view.byte(at: end - 1) <= 0x20 { end -= 1 }
    switch view.byte(at: end - 1) {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: ":"): return true
    default: return false
    }
  }

  private enum Close {
    case at(Int)
    /// Further than the bytes at hand.
    case beyond
    /// This is no JSON.
    case never
  }

  /// Behind the bracket that closes the one at `start`. A string does not reach over lines.
  private static func close(_ view: ByteView, from start: Int, to end: Int) -> Close {
    var depth = 0
    var at = start
    var newline = view.newline(from: start) ?? end
    while at < end {
      let byte = view.byte(at: at)
      switch byte {
      case 0x22:
        if at > newline { newline = view.newline(from: at) ?? end }
        let quote = view.closingQuote(from: at + 1, to: min(end, newline))
        guard quote < min(end, newline) else { return quote == end && newline >= end ? .beyond : .never }
        at = quote
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        if depth > deepest { return .never }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return .at(at + 1) }
      case 0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "+")...UInt8(ascii: "."): break
      default:
        // true, false, null, numbers.
        guard byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 else { return .never }
      }
      at += 1
    }
    return .beyond
  }
}

// MARK: documents in one line that are longer than a line may be

extension JSONRecord {
  /// Bytes in which a document must have come to its list.
  private static let longestHead = 4096

  /// One record of a line of more than a mebibyte: an object of the list, or what opens the list.
  private static func part(_ view: ByteView, _ start: Int, to limit: Int) -> RecordExtent {
    guard let close = JSONValue.close(view, from: start, to: limit) else {
      return head(view, start).map { .frame(end: $0) } ?? .single
    }
    return next(view, behind: close, to: limit).map { .frame(end: $0) } ?? .single
  }

  /// The same where the bytes at hand end within such a line: an object that another follows, or what opens a list whose
  /// first object is whole.
  private static func rest(_ view: ByteView, _ start: Int) -> RecordExtent {
    if let close = JSONValue.close(view, from: start, to: view.count) {
      return next(view, behind: close, to: view.count).map { .frame(end: $0) } ?? .single
    }
    guard let first = head(view, start), let close = JSONValue.close(view, from: first, to: view.count),
      next(view, behind: close, to: view.count) != nil
    else { return .single }
    return .frame(end: first)
  }

  /// The same at the end of such a line, where the rest is short; of other lines, an object that another follows.
  private static func element(_ view: ByteView, _ start: Int, _ newline: Int) -> RecordExtent {
    guard let close = JSONValue.close(view, from: start, to: newline), close < newline,
      let next = next(view, behind: close, to: newline), view.byte(at: next) == UInt8(ascii: "{")
    else { return .single }
    return .frame(end: next)
  }

  /// Whether a line ends as a document with a list does: `]`, `]}`.
  private static func endsList(_ view: ByteView, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, view.byte(at: end - 1) <= 0x20 || view.byte(at: end - 1) == UInt8(ascii: "}") {
      end -= 1
    }
    return view.byte(at: end - 1) == UInt8(ascii: "]")
  }

  /// Where the next object begins behind a comma, or the list ends.
  private static func next(_ view: ByteView, behind close: Int, to end: Int) -> Int? {
    var at = view.wordStart(from: close, to: end)
    if view.byte(at: at) == UInt8(ascii: "]") { return at }
    guard view.byte(at: at) == UInt8(ascii: ",") else { return nil }
    at = view.wordStart(from: at + 1, to: end)
    return view.byte(at: at) == UInt8(ascii: "{") ? at : nil
  }

  /// Where the first object begins of the list that a document has, or is: `{"records":[`, `[`.
  private static func head(_ view: ByteView, _ start: Int) -> Int? {
    let end = min(view.count, start + longestHead)
    var at = start
    while at < end {
      switch view.byte(at: at) {
      case 0x22: at = view.closingQuote(from: at + 1, to: end)
      case UInt8(ascii: "["):
        let first = view.wordStart(from: at + 1, to: end)
        if view.byte(at: first) == UInt8(ascii: "{") { return first }
      default: break
      }
      at += 1
    }
    return nil
  }
}
