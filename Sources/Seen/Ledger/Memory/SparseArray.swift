/// A large array of numbers, most of them zero, that remembers which of its blocks hold anything: reading all that is
/// not zero costs what is in it, not what it could hold, and never commits untouched pages.
struct SparseArray<Element: FixedWidthInteger & BitwiseCopyable>: ~Copyable {
  private var elements: ZeroedArray<Element>
  /// One bit for each block.
  private var touched: ZeroedArray<UInt64>
  private let shift: UInt64

  /// - Parameter shift: a block holds 2^shift elements.
  init(count: Int, shift: Int, large: Bool = false) {
    elements = ZeroedArray(count: count, large: large)
    touched = ZeroedArray(count: (count >> shift) / 64 + 1)
    self.shift = UInt64(shift)
  }

  var count: Int { elements.count }

  /// Bytes that are committed at most: a page of 4 KiB for every block that holds anything, up to all.
  var bytes: Int {
    let blocks = (0..<touched.count).reduce(0) { $0 + touched[$1].nonzeroBitCount }
    return min(elements.bytes, blocks * max(4096, MemoryLayout<Element>.stride << Int(shift))) + touched.bytes
  }

  @inline(__always)
  subscript(index: Int) -> Element { elements[index] }

  /// Sets an element to what is not zero, or leaves it zero.
  @inline(__always)
  mutating func put(_ value: Element, at index: Int) {
    elements[index] = value
    touch(index)
  }

  /// Sets bits in two elements of one block.
  @inline(__always)
  mutating func set(_ bits: Element, at index: Int, _ otherBits: Element, at other: Int) {
    elements[index] |= bits
    elements[other] |= otherBits
    touch(index)
  }

  @inline(__always)
  private mutating func touch(_ index: Int) {
    let block = UInt64(truncatingIfNeeded: index) &>> shift
    touched[Int(truncatingIfNeeded: block >> 6)] |= 1 &<< (block & 63)
  }

  @inline(__always)
  func prefetch(_ index: Int) { elements.prefetch(index) }

  /// The elements that are not zero, in order.
  func forEach(_ body: (Int, Element) -> Void) {
    for word in 0..<touched.count {
      var rest = touched[word]
      while rest != 0 {
        let start = (word * 64 + rest.trailingZeroBitCount) << Int(shift)
        for index in start..<min(start + 1 << Int(shift), elements.count) where elements[index] != 0 {
          body(index, elements[index])
        }
        rest &= rest - 1
      }
    }
  }
}
