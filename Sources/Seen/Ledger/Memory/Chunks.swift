internal import SeenPrefetch

/// Memory for records of one kind, numbered from 0, in chunks of 2^shift that are added and given back one by one.
///
/// Chunks rather than one block that is grown: growing copies nothing, needs no call that only Linux has, and reserves
/// no range of addresses that a container may refuse. A new chunk is all zero, on large pages (2 MiB), of which it is a
/// whole number. Every access is checked; an element type must be valid with all bits zero.
@safe struct Chunks<Element: BitwiseCopyable, let shift: Int>: ~Copyable {
  /// By number; `nil` where one was given back.
  private var chunks: UnsafeMutablePointer<UnsafeMutablePointer<Element>?>
  private var capacity = 16
  /// Numbers that were given out: that of every chunk is below.
  private(set) var count = 0
  /// Chunks that are there.
  private(set) var held = 0
  /// Bytes of each of the first chunks that stay on small pages: most ledgers are small, and each size of cells has its own.
  private let smallHead: Int
  private static var firsts: Int { 8 }

  init(large: Bool = false) {
    smallHead = large ? 0 : 1 << 21
    unsafe chunks = .allocate(capacity: capacity)
  }

  deinit {
    for number in 0..<count {
      if let chunk = unsafe chunks[number] { unsafe Pages.unmap(chunk, bytes: Chunks.bytes) }
    }
    unsafe chunks.deallocate()
  }

  /// Records in a chunk.
  static var size: Int { 1 << shift }
  /// Bytes of a chunk.
  static var bytes: Int { (MemoryLayout<Element>.stride << shift + 1 << 21 - 1) & ~(1 << 21 - 1) }

  /// Adds a chunk and returns its number; its first record is the number × `size`.
  @inline(never)
  mutating func add() -> Int {
    let pages = unsafe Pages.map(bytes: Chunks.bytes, smallHead: count < Chunks.firsts ? smallHead : 0)
    let number = held < count ? (0..<count).first { unsafe chunks[$0] == nil } ?? count : count
    if number == capacity { widen() }
    unsafe (chunks + number).initialize(to: pages.assumingMemoryBound(to: Element.self))
    count = max(count, number + 1)
    held += 1
    return number
  }

  private mutating func widen() {
    let wider = UnsafeMutablePointer<UnsafeMutablePointer<Element>?>.allocate(capacity: capacity * 2)
    unsafe wider.moveInitialize(from: chunks, count: count)
    unsafe chunks.deallocate()
    unsafe chunks = wider
    capacity *= 2
  }

  /// Gives a chunk's memory back to the system.
  mutating func giveBack(_ number: Int) {
    precondition(number < count, "no such chunk")
    guard let chunk = unsafe chunks[number] else { return }
    unsafe Pages.unmap(chunk, bytes: Chunks.bytes)
    unsafe chunks[number] = nil
    held -= 1
  }

  /// Takes over all chunks of another, which then has none; returns the new number of each, by the old one.
  mutating func takeOver(_ other: inout Chunks) -> [Int] {
    var numbers: [Int] = []
    for number in 0..<other.count {
      numbers.append(count)
      guard let chunk = unsafe other.chunks[number] else { continue }
      if count == capacity { widen() }
      unsafe (chunks + count).initialize(to: chunk)
      (count, held) = (count + 1, held + 1)
    }
    (other.count, other.held) = (0, 0)
    return numbers
  }

  @inline(__always)
  private func place(_ index: Int) -> UnsafeMutablePointer<Element> {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count << shift), "outside the chunks")
    guard let chunk = unsafe chunks[index >> shift] else { preconditionFailure("a chunk that was given back") }
    return unsafe chunk + (index & (1 << shift - 1))
  }

  /// Whether the chunk of an element has not been given back.
  @inline(__always)
  func isThere(_ index: Int) -> Bool {
    unsafe UInt(bitPattern: index) < UInt(bitPattern: count << shift) && chunks[index >> shift] != nil
  }

  subscript(index: Int) -> Element {
    @inline(__always) _read { yield unsafe place(index).pointee }
    @inline(__always) _modify { yield unsafe &place(index).pointee }
  }

  /// Changes a record where it lies. A subscript that is not inlined asks for memory of its own at every call.
  @inline(__always)
  mutating func change<Result>(_ index: Int, _ body: (inout Element) -> Result) -> Result {
    unsafe body(&place(index).pointee)
  }

  /// Copies records of one chunk to others of one chunk, which may not be the same ones.
  @inline(__always)
  mutating func copy(_ first: Int, count length: Int, to other: Int) {
    let mask = 1 << shift - 1
    precondition(length > 0 && max(first & mask, other & mask) + length <= 1 << shift, "not in one chunk")
    unsafe place(other).update(from: place(first), count: length)
  }

  /// Records of one chunk, where they lie.
  @inline(__always)
  @_lifetime(borrow self)
  func span(_ first: Int, count length: Int) -> Span<Element> {
    precondition(length > 0 && first & (1 << shift - 1) + length <= 1 << shift, "not in one chunk")
    let span = unsafe Span(_unsafeStart: place(first), count: length)
    return unsafe _overrideLifetime(span, borrowing: self)
  }

  /// Asks the processor to fetch a record's first cache line.
  @inline(__always)
  func prefetch(_ index: Int) { unsafe seen_prefetch(place(index)) }

  /// The same, and of three records so many after it.
  @inline(__always)
  func prefetch(_ index: Int, andThose first: Int, _ second: Int, _ third: Int) {
    let record = unsafe place(index)
    unsafe seen_prefetch(record)
    unsafe seen_prefetch(record + first)
    unsafe seen_prefetch(record + second)
    unsafe seen_prefetch(record + third)
  }

  /// Asks for the cache line of a record that holds byte `offset`.
  @inline(__always)
  func prefetch(_ index: Int, at offset: Int) { unsafe seen_prefetch(UnsafeRawPointer(place(index)) + offset) }

  /// Asks for all cache lines of a record.
  @inline(__always)
  func prefetchAll(_ index: Int) {
    let record = unsafe UnsafeRawPointer(place(index))
    var offset = 0
    while offset < MemoryLayout<Element>.stride {
      unsafe seen_prefetch(record + offset)
      offset += 64
    }
  }

  /// Asks for a record's first two cache lines and for those that hold some bytes.
  @inline(__always)
  func prefetch(_ index: Int, and offset: Int, _ second: Int? = nil, _ third: Int? = nil, _ fourth: Int? = nil) {
    let record = unsafe UnsafeRawPointer(place(index))
    unsafe seen_prefetch(record)
    unsafe seen_prefetch(record + 64)
    unsafe seen_prefetch(record + offset)
    if let second { unsafe seen_prefetch(record + second) }
    if let third { unsafe seen_prefetch(record + third) }
    if let fourth { unsafe seen_prefetch(record + fourth) }
  }
}
