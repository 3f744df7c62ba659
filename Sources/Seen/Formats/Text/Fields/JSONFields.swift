/// The members of a JSON object, or the elements of an array, in their order, as places in the line (RFC 8259).
///
/// Reads no further than it must and copies nothing: strings are handed out as written, with their escapes. Text that
/// is no JSON ends the walk.
struct JSONFields: ~Escapable {
  private let view: ByteView
  private var at: Int
  private let end: Int
  private let isArray: Bool

  /// `range`: from the opening brace or bracket on.
  @_lifetime(copy view)
  init(_ view: ByteView, _ range: Range<Int>) {
    self.view = view
    end = range.upperBound
    isArray = view.byte(at: range.lowerBound) == UInt8(ascii: "[")
    at = isArray || view.byte(at: range.lowerBound) == UInt8(ascii: "{") ? range.lowerBound + 1 : range.upperBound
  }

  /// The next member; of an array's element the name is empty. `nil` at the end.
  @inline(__always)
  mutating func next() -> (name: Range<Int>, value: JSONValue)? {
    skipBlanks()
    guard at < end else { return nil }
    var name = at..<at
    if !isArray {
      guard view.byte(at: at) == 0x22 else { return nil }
      let close = view.closingQuote(from: at &+ 1, to: end)
      name = at &+ 1..<close
      at = close &+ 1
      skipBlanks()
      guard view.byte(at: at) == UInt8(ascii: ":") else { return nil }
      at &+= 1
      skipBlanks()
    }
    guard at < end, let value = JSONValue(view, at: at, to: end) else { return nil }
    at = value.next
    return (name, value)
  }

  @inline(__always)
  private mutating func skipBlanks() {
    while at < end {
      let byte = view.byte(at: at)
      guard byte <= 0x20 || byte == UInt8(ascii: ",") else { return }
      at &+= 1
    }
  }
}

/// A value of JSON and where it stands.
struct JSONValue {
  enum Kind: Equatable {
    case string
    case number
    case object
    case array
    /// `true`, `false`, `null`.
    case word
  }

  var kind: Kind
  /// Of a string what stands between the marks; of an object or array, its braces included.
  var range: Range<Int>
  /// Where the walk goes on.
  var next: Int

  /// The value that begins at `start`; `nil` if there is none, or it does not end.
  @inline(__always)
  init?(_ view: ByteView, at start: Int, to end: Int) {
    switch view.byte(at: start) {
    case 0x22:
      let close = view.closingQuote(from: start &+ 1, to: end)
      guard close < end else { return nil }
      (kind, range, next) = (.string, start &+ 1..<close, close &+ 1)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard let close = JSONValue.close(view, from: start, to: end) else { return nil }
      (kind, range, next) = (view.byte(at: start) == UInt8(ascii: "{") ? .object : .array, start..<close, close)
    default:
      var stop = start
      while stop < end {
        let byte = view.byte(at: stop)
        if byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { break }
        stop &+= 1
      }
      guard stop > start else { return nil }
      let first = view.byte(at: start)
      (kind, range, next) = (first &- 48 < 10 || first == UInt8(ascii: "-") ? .number : .word, start..<stop, stop)
    }
  }

  /// Values within values that are followed: whoever writes more of them wants to keep a reader busy.
  private static let deepest = 128

  /// Behind the brace or bracket that closes the one at `start`; `nil` if none does. Strings are stepped over whole, all
  /// else eight bytes at a time.
  @inline(never)
  static func close(_ view: ByteView, from start: Int, to end: Int) -> Int? {
    var depth = 0
    var at = start
    while at < end {
      let hits = JSONValue.marks(in: view.wordOrRest(at: at))
      guard hits != 0 else {
        at &+= 8
        continue
      }
      at &+= hits.trailingZeroBitCount &>> 3
      guard at < end else { return nil }
      switch view.byte(at: at) {
      case 0x22: at = view.closingQuote(from: at &+ 1, to: end)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth &+= 1
        guard depth <= deepest else { return nil }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth &-= 1
        if depth == 0 { return at &+ 1 }
      default: break
      }
      at &+= 1
    }
    return nil
  }

  /// A bit for each quotation mark, brace and bracket of a word; exact for the lowest. A brace and its bracket differ by
  /// one bit.
  @inline(__always)
  private static func marks(in word: UInt64) -> UInt64 {
    let quotes = word ^ 0x2222_2222_2222_2222
    let opening = (word | 0x2020_2020_2020_2020) ^ 0x7B7B_7B7B_7B7B_7B7B
    let closing = (word | 0x2020_2020_2020_2020) ^ 0x7D7D_7D7D_7D7D_7D7D
    let ones: UInt64 = 0x0101_0101_0101_0101
    let hits = (quotes &- ones) & ~quotes | (opening &- ones) & ~opening | (closing &- ones) & ~closing
    return hits & 0x8080_8080_8080_8080
  }
}

extension ByteView {
  /// Appends a JSON string's bytes with their escapes undone.
  func appendUnescaped(_ range: Range<Int>, to bytes: inout [UInt8]) {
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = byte(at: at)
      guard byte == 0x5C else {
        bytes.append(byte)
        at += 1
        continue
      }
      at += 2
      switch self.byte(at: at - 1) {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "u"): at = appendScalar(at, range.upperBound, to: &bytes)
      case let other: bytes.append(other)
      }
    }
  }

  /// `\u00e9`, the four digits at `start`, and the second half of a surrogate pair behind them; returns where to go on.
  private func appendScalar(_ start: Int, _ end: Int, to bytes: inout [UInt8]) -> Int {
    guard let first = fourDigits(start, end) else { return start }
    var value = first
    var next = start + 4
    if (0xD800..<0xDC00).contains(first), byte(at: next) == 0x5C, byte(at: next + 1) == UInt8(ascii: "u"),
      let second = fourDigits(next + 2, end), (0xDC00..<0xE000).contains(second)
    {
      value = 0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00)
      next += 6
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    bytes.append(contentsOf: Array(String(Character(scalar)).utf8))
    return next
  }

  private func fourDigits(_ start: Int, _ end: Int) -> UInt32? {
    guard start + 4 <= end else { return nil }
    var value: UInt32 = 0
    for index in start..<start + 4 {
      guard let digit = hexDigit(byte(at: index)) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
