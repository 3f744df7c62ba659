/// The fields of a line of comma-separated values, or of another separator's (RFC 4180): in their order, each as a range.
///
/// A field in quotation marks is handed out without them; a doubled mark within stays doubled.
struct CommaFields: ~Escapable {
  private let view: ByteView
  private var at: Int
  private let end: Int
  private var separators: ByteHits
  private var isDone = false

  @_lifetime(copy view)
  init(_ view: ByteView, _ range: Range<Int>, separator: UInt8 = UInt8(ascii: ",")) {
    self.view = view
    at = range.lowerBound
    end = range.upperBound
    separators = ByteHits(separator, view, from: range.lowerBound)
  }

  /// The next field, which may be empty; `nil` behind the last.
  @inline(__always)
  mutating func next() -> Range<Int>? {
    guard !isDone else { return nil }
    let start = at
    if view.byte(at: start) == 0x22, start < end { return quoted() }
    let stop = separators.next(view, to: end)
    if stop >= end { isDone = true }
    at = stop &+ 1
    return start..<stop
  }

  @inline(never)
  private mutating func quoted() -> Range<Int> {
    let start = at + 1
    var close = start
    while close < end {
      guard let quote = view.first(0x2222_2222_2222_2222, from: close, to: end) else {
        close = end
        break
      }
      close = quote
      if quote + 1 >= end || view.byte(at: quote + 1) == separators.byte { break }
      // A doubled mark, or one that stands within the text.
      close = quote + (view.byte(at: quote + 1) == 0x22 ? 2 : 1)
    }
    close = min(close, end)
    if close + 1 < end { at = close + 2 } else { isDone = true }
    separators.seek(view, at)
    return start..<close
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
