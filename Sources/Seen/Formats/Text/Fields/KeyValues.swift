/// Pairs of a name and a value: `srcip=192.0.2.1 dstport=53 msg="two words"`, in the order of the line.
///
/// A value in quotation marks may hold the separator, and quotation marks behind a backslash; the range handed out is
/// what stands between the marks. A word without an assignment is stepped over.
struct KeyValues: ~Escapable {
  private let view: ByteView
  private var at: Int
  private let end: Int
  private let separator: UInt8
  private let assignment: UInt64
  /// `name : value` with blanks around the assignment, as some write it.
  private let isSpaced: Bool

  /// - Parameters:
  ///   - separator: between pairs; blanks before a name are skipped whatever it is.
  ///   - assignment: between name and value.
  @_lifetime(copy view)
  init(
    _ view: ByteView, _ range: Range<Int>, separator: UInt8 = UInt8(ascii: " "),
    assignment: UInt8 = UInt8(ascii: "="), isSpaced: Bool = false
  ) {
    self.view = view
    at = range.lowerBound
    end = range.upperBound
    self.separator = separator
    self.assignment = UInt64(assignment) &* 0x0101_0101_0101_0101
    self.isSpaced = isSpaced
  }

  /// The next pair; `nil` at the end.
  @inline(__always)
  mutating func next() -> (name: Range<Int>, value: Range<Int>)? {
    guard let equals = view.first(assignment, from: at, to: end) else { return nil }
    var nameEnd = equals
    if isSpaced { while nameEnd > at, view.byte(at: nameEnd &- 1) == 0x20 { nameEnd &-= 1 } }
    var start = nameEnd
    // Back to what ends the pair before: a blank, the separator, or a byte that no name holds.
    while start > at {
      let byte = view.byte(at: start &- 1)
      if byte <= 0x20 || byte == separator || byte == 0x22 || byte == 0x5B || byte == 0x28 { break }
      start &-= 1
    }
    return (start..<nameEnd, value(from: equals &+ 1))
  }

  @inline(__always)
  private mutating func value(from first: Int) -> Range<Int> {
    var start = first
    if isSpaced { while start < end, view.byte(at: start) == 0x20 { start &+= 1 } }
    guard view.byte(at: start) == 0x22, start < end else {
      let stop = view.first(UInt64(separator) &* 0x0101_0101_0101_0101, from: start, to: end) ?? end
      at = stop
      return start..<stop
    }
    let close = view.closingQuote(from: start &+ 1, to: end)
    at = min(end, close &+ 1)
    return start &+ 1..<close
  }
}

extension ByteView {
  /// The quotation mark that ends a string which begins at `start`, one behind a backslash left out; `end` if none.
  @inline(__always)
  func closingQuote(from start: Int, to end: Int) -> Int {
    var at = start
    while let quote = first(0x2222_2222_2222_2222, from: at, to: end) {
      var slashes = 0
      while quote &- 1 &- slashes >= start, byte(at: quote &- 1 &- slashes) == 0x5C { slashes &+= 1 }
      if slashes & 1 == 0 { return quote }
      at = quote &+ 1
    }
    return end
  }
}
