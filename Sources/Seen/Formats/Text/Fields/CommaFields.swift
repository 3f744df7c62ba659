/// The fields of a line of comma-separated values, or of another separator's (RFC 4180): in their order, each as a range.
///
/// A field in quotation marks is handed out without them; a doubled mark within stays doubled.
struct CommaFields: ~Escapable {
  private let view: ByteView
  /// Where the next field begins; behind `end` if there is none.
  private var at: Int
  private let end: Int
  private var separators: ByteHits<OneByte>

  @inline(__always)
  @_lifetime(copy view)
  init(_ view: ByteView, _ range: Range<Int>, separator: UInt8 = UInt8(ascii: ",")) {
    self.view = view
    at = range.lowerBound
    end = range.upperBound
    separators = ByteHits(OneByte(separator), view, from: range.lowerBound)
  }

  /// The next field, which may be empty; `nil` behind the last.
  @inline(__always)
  mutating func next() -> Range<Int>? {
    guard at <= end else { return nil }
    let start = at
    if view.byte(at: start) == 0x22, start < end {
      let close = CommaFields.closingMark(view, start &+ 1..<end, separators.set.byte)
      at = close &+ 1 < end ? close &+ 2 : end &+ 1
      separators.seek(view, at)
      return start &+ 1..<close
    }
    let stop = separators.next(view, to: end)
    at = stop &+ 1
    return start..<stop
  }

  /// Where the quotation ends that `range` begins in. Apart from the fields, which thus stay in registers.
  @inline(never)
  private static func closingMark(_ view: ByteView, _ range: Range<Int>, _ separator: UInt8) -> Int {
    var close = range.lowerBound
    while close < range.upperBound {
      guard let quote = view.first(0x2222_2222_2222_2222, from: close, to: range.upperBound) else {
        return range.upperBound
      }
      close = quote
      if quote + 1 >= range.upperBound || view.byte(at: quote + 1) == separator { break }
      // A doubled mark, or one that stands within the text.
      close = quote + (view.byte(at: quote + 1) == 0x22 ? 2 : 1)
    }
    return min(close, range.upperBound)
  }

  /// Steps over `count` fields.
  mutating func skip(_ count: Int) {
    for _ in 0..<count where next() == nil { return }
  }
}

/// The first fields of a line by number: places of up to 128, for formats whose meaning lies in the position.
struct FieldPlaces: ~Copyable {
  private var places = InlineArray<128, (UInt32, UInt32)>(repeating: (0, 0))
  private(set) var count = 0

  init() {}

  init(_ view: ByteView, _ range: Range<Int>, separator: UInt8 = UInt8(ascii: ","), limit: Int = 128) {
    var fields = CommaFields(view, range, separator: separator)
    while count < limit, let field = fields.next() { append(field) }
  }

  /// Adds a field, unless there are 128.
  @inline(__always)
  mutating func append(_ field: Range<Int>) {
    guard count < 128 else { return }
    var span = places.mutableSpan
    span[count] = (UInt32(truncatingIfNeeded: field.lowerBound), UInt32(truncatingIfNeeded: field.upperBound))
    count &+= 1
  }

  /// The field of this number, from 0; empty if the line has fewer.
  subscript(_ index: Int) -> Range<Int> {
    @inline(__always)
    get {
      guard index < count else { return 0..<0 }
      // Through the span, and within the caller: an `InlineArray` is copied to be indexed, and to be lent to a getter.
      let place = places.span[index]
      return Int(place.0)..<Int(place.1)
    }
  }
}
