/// Records of one kind that never move, numbered from 0 in the order in which they are taken. Using a record again is its
/// owner's business.
struct Arena<Element: BitwiseCopyable, let shift: Int>: ~Copyable {
  private var chunks: Chunks<Element, shift>
  /// Records handed out so far.
  private(set) var count = 0

  /// - Parameter large: on large pages, which pays where most of a chunk will be touched.
  init(large: Bool = false) { chunks = Chunks(large: large) }

  /// Bytes of the records handed out.
  var bytes: Int { count * MemoryLayout<Element>.stride }

  /// The number of a new record, which is all zero.
  @inline(__always)
  mutating func take() -> Int {
    if count == chunks.count << shift { _ = chunks.add() }
    count += 1
    return count - 1
  }

  subscript(index: Int) -> Element {
    @inline(__always) _read { yield chunks[index] }
    @inline(__always) _modify { yield &chunks[index] }
  }

  /// Changes a record where it lies.
  @inline(__always)
  mutating func change<Result>(_ index: Int, _ body: (inout Element) -> Result) -> Result { chunks.change(index, body) }

  @inline(__always)
  func prefetch(_ index: Int) { chunks.prefetch(index) }

  @inline(__always)
  func prefetch(_ index: Int, and offset: Int, _ second: Int, _ third: Int) {
    chunks.prefetch(index, and: offset, second, third)
  }
}
