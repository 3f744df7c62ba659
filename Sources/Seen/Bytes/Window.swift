/// What words of bytes can be read from.
protocol WordSource: ~Escapable {
  func byte(at offset: Int) -> UInt8
  /// Eight bytes, little-endian.
  func word(at offset: Int) -> UInt64
  /// Four bytes, little-endian.
  func half(at offset: Int) -> UInt32
  /// Sixteen bytes.
  func pair(at offset: Int) -> SIMD2<UInt64>
}

/// A stretch of bytes whose length was checked once; loads from it are not.
///
/// For a template that cannot go far: whoever reads from a window must be bounded by its own steps to `length`.
/// Debug builds check every load.
@safe
struct Window: WordSource, ~Escapable {
  /// Offsets from which may be read.
  static let length = 1024
  private let start: UnsafeRawPointer

  /// The window that begins at `offset` of `view`; `nil` if it is not all there, or what lies behind it up to `reach`, for a
  /// window that will be moved.
  @_lifetime(copy view)
  @inline(__always)
  init?(_ view: ByteView, at offset: Int, reach: Int = Window.length) {
    // One comparison for both ends of what may be.
    let last = view.count &- reach &- 32
    guard last >= 0, UInt(bitPattern: offset) <= UInt(bitPattern: last) else { return nil }
    unsafe start = view.start + offset
  }

  @_lifetime(copy window)
  private init(_ window: Window, from offset: Int) {
    unsafe start = window.start + offset
  }

  /// The window that begins at `offset` of this one: whoever moves it knows that the bytes reach so far.
  @_lifetime(copy self)
  @inline(__always)
  func from(_ offset: Int) -> Window {
    assert((0...Window.length).contains(offset))
    return Window(self, from: offset)
  }

  /// Where the byte at `offset` is, for the functions of the processor's vectors.
  @inline(__always)
  func address(at offset: Int) -> UnsafeRawPointer {
    assert((0...Window.length).contains(offset))
    return unsafe start + offset
  }

  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    assert((0...Window.length).contains(offset))
    return unsafe start.load(fromByteOffset: offset, as: UInt8.self)
  }

  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    assert((0...Window.length).contains(offset))
    return unsafe UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  func half(at offset: Int) -> UInt32 {
    assert((0...Window.length).contains(offset))
    return unsafe UInt32(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  @inline(__always)
  func pair(at offset: Int) -> SIMD2<UInt64> {
    assert((0...Window.length).contains(offset))
    return unsafe start.loadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self)
  }
}
