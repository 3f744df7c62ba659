/// The values of the fields that a format asks for, each as its place in the line; of a field that comes twice, the first.
///
/// Half a kilobyte, so it is lent and never copied.
struct FieldValues<Name: FieldName>: ~Copyable {
  /// Fields that one format can ask for.
  static var capacity: Int { 64 }
  private var places = InlineArray<64, UInt64>(repeating: 0)

  @inline(__always)
  init() {}

  /// The place of a field's value; empty if the line has none, or an empty one.
  subscript(_ name: Name) -> Range<Int> {
    @inline(__always)
    get {
      // Through the span: an `InlineArray` is copied to be indexed.
      let place = places.span[name.rawValue]
      return Int(truncatingIfNeeded: place &>> 32)..<Int(truncatingIfNeeded: place & 0xFFFF_FFFF)
    }
  }

  /// Takes a value's place, unless the field has one.
  @inline(__always)
  mutating func note(_ name: Name, _ range: Range<Int>) {
    var span = places.mutableSpan
    guard span[name.rawValue] == 0 else { return }
    span[name.rawValue] = Self.packed(range.lowerBound, range.upperBound)
  }

  /// The same by the field's number, as columns hold it; a number that no field has is passed over.
  @inline(__always)
  mutating func note(number: UInt8, _ range: Range<Int>) {
    let index = Int(number)
    var span = places.mutableSpan
    guard index < FieldValues.capacity, span[index] == 0 else { return }
    span[index] = Self.packed(range.lowerBound, range.upperBound)
  }

  @inline(__always)
  private static func packed(_ start: Int, _ end: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: start) &<< 32 | UInt64(truncatingIfNeeded: end)
  }

  @inline(__always)
  func has(_ name: Name) -> Bool { !self[name].isEmpty }

  /// The value of the first of these fields that has one.
  func either(_ one: Name, _ other: Name) -> Range<Int> { has(one) ? self[one] : self[other] }

  /// Takes the columns of a line, parted by one byte and never quoted, each under its number in `columns` from the one at
  /// `first` on; what is nothing but the byte `unset` is no value. Returns how many there were, at most one more than have
  /// numbers.
  @inline(__always)
  mutating func readColumns(
    _ view: ByteView, _ range: Range<Int>, separator: UInt8, unset: UInt8? = nil, _ columns: [UInt8],
    from first: Int = 0
  ) -> Int {
    var separators = ByteHits(OneByte(separator), view, from: range.lowerBound)
    var span = places.mutableSpan
    var at = range.lowerBound
    for index in first..<max(first, columns.count) {
      let end = separators.next(view, to: range.upperBound)
      let number = Int(columns[index])
      let isUnset = end &- at == 1 && view.byte(at: at) == unset
      if number < FieldValues.capacity, !isUnset, span[number] == 0 {
        span[number] = Self.packed(at, end)
      }
      guard end < range.upperBound else { return index &- first &+ 1 }
      at = end &+ 1
    }
    return columns.count &- first &+ 1
  }

  /// Reads `name=value` pairs.
  @inline(__always)
  mutating func read(_ view: ByteView, _ pairs: consuming KeyValues, _ names: Names<Name>) {
    while let (name, value) = pairs.next() {
      if let name = names.find(view, name) { note(name, value) }
    }
  }

  /// Reads the members of a JSON object; strings without their marks.
  @inline(__always)
  mutating func read(_ view: ByteView, _ members: consuming JSONFields, _ names: Names<Name>) {
    while let (name, value) = members.next() {
      if let name = names.find(view, name) { note(name, value.range) }
    }
  }
}
