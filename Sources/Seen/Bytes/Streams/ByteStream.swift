/// Bytes that come one after another: those of a file, or what is packed in them.
protocol ByteStream: AnyObject {
  /// Reads up to `room.count` bytes; 0 at the end.
  func read(into room: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int
}

/// A file from one place to another.
final class FileStream: ByteStream {
  private let file: InputFile
  private var position: Int
  private let end: Int

  init(_ file: InputFile, _ range: Range<Int>) {
    self.file = file
    position = range.lowerBound
    end = range.upperBound
  }

  func read(into room: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    let wanted = min(room.count, end - position)
    guard wanted > 0 else { return 0 }
    let part = unsafe UnsafeMutableRawBufferPointer(rebasing: room[..<wanted])
    let got = unsafe try file.read(into: part, at: position)
    position += got
    return got
  }
}

/// A stream some of whose first bytes were taken out already, to look at them.
final class ReturnedStream: ByteStream {
  private let taken: [UInt8]
  private var position = 0
  private let rest: any ByteStream

  init(_ taken: [UInt8], before rest: any ByteStream) {
    self.taken = taken
    self.rest = rest
  }

  func read(into room: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    guard position < taken.count else { return unsafe try rest.read(into: room) }
    let count = min(room.count, taken.count - position)
    for index in 0..<count { unsafe room[index] = taken[position + index] }
    position += count
    return count
  }
}

/// A part of another stream, which may lie before only if nothing of it was read.
final class PartStream: ByteStream {
  private let whole: PositionedStream
  private let range: Range<Int>

  init(_ whole: PositionedStream, _ range: Range<Int>) {
    self.whole = whole
    self.range = range
  }

  func read(into room: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    if whole.position < range.lowerBound { try whole.skip(to: range.lowerBound) }
    let wanted = min(room.count, range.upperBound - whole.position)
    guard wanted > 0 else { return 0 }
    return unsafe try whole.read(into: UnsafeMutableRawBufferPointer(rebasing: room[..<wanted]))
  }
}

/// A stream that knows how far it was read.
final class PositionedStream: ByteStream {
  private let inner: any ByteStream
  private(set) var position = 0

  init(_ inner: any ByteStream) { self.inner = inner }

  func read(into room: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    let got = unsafe try inner.read(into: room)
    position += got
    return got
  }

  /// Reads on to an offset, or to the end.
  func skip(to offset: Int) throws(ReadError) {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { unsafe room.deallocate() }
    while position < offset {
      let part = unsafe UnsafeMutableRawBufferPointer(rebasing: room[..<min(room.count, offset - position)])
      if unsafe try read(into: part) == 0 { return }
    }
  }

  /// The next bytes, fewer at the end.
  func bytes(_ count: Int) throws(ReadError) -> [UInt8] {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, count), alignment: 16)
    defer { unsafe room.deallocate() }
    var filled = 0
    while filled < count {
      let got = unsafe try read(into: UnsafeMutableRawBufferPointer(rebasing: room[filled..<count]))
      if got == 0 { break }
      filled += got
    }
    return unsafe Array(room[..<filled])
  }
}
