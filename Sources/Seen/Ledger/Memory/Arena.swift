internal import SeenPrefetch

/// Records of one kind that never move, numbered from 0, in chunks that are added as they are needed.
///
/// Chunks rather than one block that is grown: growing copies nothing, needs no call that only Linux has, and reserves
/// no range of addresses that a container may refuse. Using a record again is its owner's business. Every access is
/// checked against `count`; an element type must be valid with all bits zero. A chunk holds 2^shift records: choose a
/// multiple of 2 MiB, which is what a large page has.
@safe struct Arena<Element: BitwiseCopyable, let shift: Int>: ~Copyable {
  private var chunks: UnsafeMutablePointer<UnsafeMutablePointer<Element>>
  private var chunkCount = 0
  private var chunkCapacity = 16
  /// Records handed out so far.
  private(set) var count = 0

  /// Bytes of the first chunk that stay on small pages: most ledgers are small.
  private let smallHead: Int

  init(large: Bool = false) {
    smallHead = large ? 0 : 1 << 21
    unsafe chunks = .allocate(capacity: chunkCapacity)
  }

  deinit {
    let bytes = MemoryLayout<Element>.stride << shift
    for index in 0..<chunkCount { unsafe Pages.unmap(chunks[index], bytes: bytes) }
    unsafe chunks.deallocate()
  }

  /// Bytes of the records handed out.
  var bytes: Int { count * MemoryLayout<Element>.stride }

  /// The number of the first of `length` new records that lie side by side.
  @inline(__always)
  mutating func take(_ length: Int = 1) -> Int {
    let size = 1 << shift
    var first = count
    if first & (size - 1) + length > size { first = (first | (size - 1)) + 1 }
    if first + length > chunkCount << shift { grow() }
    count = first + length
    return first
  }

  @inline(never)
  private mutating func grow() {
    if chunkCount == chunkCapacity {
      let wider = UnsafeMutablePointer<UnsafeMutablePointer<Element>>.allocate(capacity: chunkCapacity * 2)
      unsafe wider.moveInitialize(from: chunks, count: chunkCount)
      unsafe chunks.deallocate()
      unsafe chunks = wider
      chunkCapacity *= 2
    }
    let size = MemoryLayout<Element>.stride << shift
    let pages = unsafe Pages.map(bytes: size, smallHead: chunkCount > 0 ? 0 : smallHead)
    unsafe (chunks + chunkCount).initialize(to: pages.assumingMemoryBound(to: Element.self))
    chunkCount += 1
  }

  @inline(__always)
  private func place(_ index: Int) -> UnsafeMutablePointer<Element> {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "outside the arena")
    return unsafe chunks[index >> shift] + (index & (1 << shift - 1))
  }

  subscript(index: Int) -> Element {
    @inline(__always) _read { yield unsafe place(index).pointee }
    @inline(__always) _modify { yield unsafe &place(index).pointee }
  }

  /// Records that were taken together, where they lie.
  @inline(__always)
  @_lifetime(borrow self)
  func span(_ first: Int, count length: Int) -> Span<Element> {
    precondition(length > 0 && first & (1 << shift - 1) + length <= 1 << shift, "not taken together")
    precondition(first &+ length <= count, "outside the arena")
    let span = unsafe Span(_unsafeStart: place(first), count: length)
    return unsafe _overrideLifetime(span, borrowing: self)
  }

  /// Asks the processor to fetch a record's first cache line.
  @inline(__always)
  func prefetch(_ index: Int) { unsafe seen_prefetch(place(index)) }

  /// Asks for the cache line of a record that holds byte `offset`.
  @inline(__always)
  func prefetch(_ index: Int, at offset: Int) { unsafe seen_prefetch(UnsafeRawPointer(place(index)) + offset) }

  /// Asks for all cache lines of a record.
  @inline(__always)
  func prefetchAll(_ index: Int) { unsafe Arena.prefetchAll(place(index)) }

  /// Asks for all of the record that is taken next, unless a new chunk begins with it.
  @inline(__always)
  func prefetchNext() {
    guard count & (1 << shift - 1) != 0 else { return }
    unsafe Arena.prefetchAll(chunks[count >> shift] + (count & (1 << shift - 1)))
  }

  @inline(__always)
  private static func prefetchAll(_ record: UnsafeMutablePointer<Element>) {
    var offset = 0
    while offset < MemoryLayout<Element>.stride {
      unsafe seen_prefetch(UnsafeRawPointer(record) + offset)
      offset += 64
    }
  }

  /// Asks for a record's first two cache lines and for the one that holds byte `offset`.
  @inline(__always)
  func prefetch(_ index: Int, and offset: Int) {
    let record = unsafe UnsafeRawPointer(place(index))
    unsafe seen_prefetch(record)
    unsafe seen_prefetch(record + 64)
    unsafe seen_prefetch(record + offset)
  }
}
