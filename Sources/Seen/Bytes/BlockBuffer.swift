#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The block that an input is read into, again and again: what a reader leaves over moves to the front.
@safe
struct BlockBuffer: ~Copyable {
  /// Bytes asked for at a time: an eighth of a second cache, so that what the system copies is still there when it is
  /// read.
  static let blockSize = 1 << 17
  /// Room for the longest record and the next block.
  static let roomSize = 2 << 20

  private let start: UnsafeMutableRawPointer
  private let capacity: Int
  private(set) var count = 0

  init(capacity: Int = BlockBuffer.roomSize) {
    self.capacity = capacity
    unsafe start = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 64)
  }

  deinit { unsafe start.deallocate() }

  var isFull: Bool { count == capacity }

  /// Appends what `file` holds from `offset` on, at most `limit` bytes and at most a block; returns 0 at the end.
  mutating func fill(from file: InputFile, at offset: Int, limit: Int = .max) throws(ReadError) -> Int {
    let room = min(capacity - count, limit, BlockBuffer.blockSize)
    let got = unsafe try file.read(
      into: UnsafeMutableRawBufferPointer(start: start + count, count: room), at: offset)
    count += got
    return got
  }

  /// Appends what `stream` gives next, at most a block; returns 0 at the end.
  mutating func fill(from stream: any ByteStream) throws(ReadError) -> Int {
    let room = min(capacity - count, BlockBuffer.blockSize)
    let got = unsafe try stream.read(into: UnsafeMutableRawBufferPointer(start: start + count, count: room))
    count += got
    return got
  }

  /// Forgets the first `used` bytes.
  mutating func drop(_ used: Int) {
    precondition((0...count).contains(used), "a reader consumes what it was given")
    unsafe memmove(start, start + used, count - used)
    count -= used
  }

  var bytes: Span<UInt8> {
    @_lifetime(borrow self)
    get {
      let buffer = unsafe UnsafeRawBufferPointer(start: start, count: count)
      let span = unsafe Span<UInt8>(_unsafeBytes: buffer)
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }

  func copy() -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count) { target, copied in
      unsafe UnsafeMutableRawBufferPointer(target).copyMemory(from: UnsafeRawBufferPointer(start: start, count: count))
      copied = count
    }
  }
}
