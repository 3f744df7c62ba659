/// The words of a range, parted by blanks and control bytes, one after another.
struct Words: ~Escapable {
  private let view: ByteView
  private var at: Int
  private let end: Int

  @_lifetime(copy view)
  init(_ view: ByteView, _ range: Range<Int>) {
    self.view = view
    at = range.lowerBound
    end = range.upperBound
  }

  /// The next word; empty behind the last.
  @inline(__always)
  mutating func next() -> Range<Int> {
    let start = view.wordStart(from: at, to: end)
    at = view.wordEnd(from: start, to: end)
    return start..<at
  }

  /// The next word; `nil` behind the last.
  @inline(__always)
  mutating func another() -> Range<Int>? {
    let word = next()
    return word.isEmpty ? nil : word
  }

  /// From the next word to the end.
  var rest: Range<Int> { view.wordStart(from: at, to: end)..<end }
}

extension ByteView {
  /// The address that fills a word, which may be anything else: text without a colon costs no more than a comparison.
  @inline(__always)
  func address(ofWord range: Range<Int>) -> Address? {
    let quad = dottedQuad(at: range.lowerBound)
    if quad.length > 0, quad.length == range.count { return Address(v4: quad.value) }
    return mayBeAddress(range) ? anyAddress(in: range) : nil
  }

  /// `192.0.2.1:53`, `192.0.2.1` the short way; `[2001:db8::1]:53` and the like by `endpoint(in:)`.
  func endpoint(ofWord range: Range<Int>, separator: UInt8 = UInt8(ascii: ":")) -> (address: Address, port: UInt16?)? {
    let quad = dottedQuad(at: range.lowerBound)
    let next = range.lowerBound + quad.length
    guard quad.length > 0, next <= range.upperBound else {
      return mayBeAddress(range) ? endpoint(in: range, separator: separator) : nil
    }
    if next == range.upperBound { return (Address(v4: quad.value), nil) }
    guard byte(at: next) == separator else { return nil }
    return (Address(v4: quad.value), port(in: next + 1..<range.upperBound))
  }

  /// Every IPv6 address holds a colon; of the last bytes of an input, the short way sees nothing.
  private func mayBeAddress(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    if first(0x3A3A_3A3A_3A3A_3A3A, from: range.lowerBound, to: range.upperBound) != nil { return true }
    return range.upperBound &+ 8 > count && byte(at: range.lowerBound) &- 48 < 10
  }

  /// A word without the one byte that ends it, a comma or a colon.
  func trimmed(_ word: Range<Int>, of byte: UInt8) -> Range<Int> {
    guard !word.isEmpty, self.byte(at: word.upperBound - 1) == byte else { return word }
    return word.lowerBound..<word.upperBound - 1
  }
}
