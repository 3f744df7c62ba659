/// What is packed in another stream, unpacked on the way: stretches one behind the other count as one (RFC 1952 §2.2).
///
/// Holds one block of packed bytes and what the decoder needs, whatever the whole unpacks to.
@safe
final class UnpackedStream: ByteStream {
  private static let blockSize = 1 << 18

  private let packed: any ByteStream
  private let compression: any Compression
  private let path: String
  private var decoder: (any Decoder)?
  private let block: UnsafeMutableRawBufferPointer
  /// What of the block is still to be decoded.
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  /// Packed bytes before the block.
  private var before = 0
  /// Why there is nothing more, told when all that was unpacked before has been handed out.
  private var damage: ReadError?

  init(_ packed: any ByteStream, _ compression: any Compression, path: String) {
    self.packed = packed
    self.compression = compression
    self.path = path
    decoder = compression.decoder()
    unsafe block = UnsafeMutableRawBufferPointer.allocate(byteCount: UnpackedStream.blockSize, alignment: 16)
  }

  deinit { unsafe block.deallocate() }

  func read(into room: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    var made = 0
    while made < room.count, damage == nil {
      if start == end, !isAtEnd { try fill() }
      guard let decoder else {
        if try !begin() { break }
        continue
      }
      let step = unsafe decoder.decode(
        UnsafeRawBufferPointer(rebasing: block[start..<end]), isLast: isAtEnd,
        into: UnsafeMutableRawBufferPointer(rebasing: room[made...]))
      made += min(step.made, room.count - made)
      start += min(step.used, end - start)
      switch step.state {
      case .complete: self.decoder = nil
      case .damaged(let reason): damage = damaged("is damaged: \(reason)")
      case .goesOn where step.made == 0 && step.used == 0 && isAtEnd: damage = damaged("ends too early")
      case .goesOn where step.made == 0 && step.used == 0 && start < end: try compact()
      case .goesOn: break
      }
    }
    if made == 0, let damage { throw damage }
    return made
  }

  /// Looks for another stretch behind a complete one; false at the end. Zeros are padding.
  private func begin() throws(ReadError) -> Bool {
    while true {
      while start < end, unsafe block[start] == 0 { start += 1 }
      if start < end { break }
      if isAtEnd { return false }
      try fill()
    }
    if end - start < 8, !isAtEnd { try compact() }
    let head = unsafe Array(block[start..<min(end, start + 64)])
    if compression.recognises(head.span) {
      decoder = compression.decoder()
      return decoder != nil
    }
    damage = damaged("is followed by something else")
    return true
  }

  private func damaged(_ what: String) -> ReadError {
    ReadError(damage: "the \(compression.name) data \(what)", path: path, offset: before + start)
  }

  private func fill() throws(ReadError) {
    before += end
    (start, end) = (0, 0)
    try append()
  }

  /// Moves what is left to the front, and reads on behind it.
  private func compact() throws(ReadError) {
    for index in 0..<end - start { unsafe block[index] = block[start + index] }
    before += start
    (start, end) = (0, end - start)
    try append()
  }

  private func append() throws(ReadError) {
    do throws(ReadError) {
      let got = unsafe try packed.read(into: UnsafeMutableRawBufferPointer(rebasing: block[end...]))
      end += got
      if got == 0 { isAtEnd = true }
    } catch {
      guard error.isDamage else { throw error }
      damage = error
      isAtEnd = true
    }
  }
}
