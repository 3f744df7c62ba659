/// A stream that a thread of its own reads ahead of whoever reads this one: what is packed is unpacked beside its parsing.
///
/// Holds at most four blocks of 256 KiB. The thread ends with the other stream, or with this one.
@safe
final class AheadStream: ByteStream {
  private static let blockCount = 4

  private let shelf: Monitor<Shelf>
  private let reader: Companion
  /// What is handed out, and how much of it was.
  private var block: Block?
  private var position = 0

  /// What lies between the thread and its reader.
  private struct Shelf {
    var full: [Block] = []
    var empty: [Block] = (0..<blockCount).map { _ in Block() }
    /// Nothing more will come; an error, if that is why, is told behind all that was read.
    var isAtEnd = false
    var error: ReadError?
    /// Nobody wants any more.
    var isLeft = false
  }

  /// `nil` where the system gives no thread.
  init?(_ stream: any ByteStream) {
    let shelf = Monitor(Shelf())
    // From here on the thread alone reads it.
    nonisolated(unsafe) let stream = stream
    guard let reader = Companion({ unsafe AheadStream.read(stream, into: shelf) }) else { return nil }
    (self.shelf, self.reader) = (shelf, reader)
  }

  deinit {
    shelf.change { $0.isLeft = true }
    reader.join()
  }

  private static func read(_ stream: any ByteStream, into shelf: Monitor<Shelf>) {
    while let block = shelf.wait(for: { $0.isLeft ? .some(nil) : $0.empty.popLast().map(Optional.some) }) {
      do throws(ReadError) {
        block.count = unsafe try stream.read(into: block.room)
        let isAtEnd = block.count == 0
        shelf.change { if isAtEnd { $0.isAtEnd = true } else { $0.full.append(block) } }
        if isAtEnd { return }
      } catch {
        return shelf.change { ($0.isAtEnd, $0.error) = (true, error) }
      }
    }
  }

  func read(into room: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    if block == nil { block = try next() }
    guard let block else { return 0 }
    let part = unsafe UnsafeRawBufferPointer(rebasing: block.room[position..<min(block.count, position + room.count)])
    unsafe room.copyMemory(from: part)
    position += part.count
    if position == block.count {
      shelf.change { $0.empty.append(block) }
      (self.block, position) = (nil, 0)
    }
    return part.count
  }

  private func next() throws(ReadError) -> Block? {
    let (block, error): (Block?, ReadError?) = shelf.wait { shelf in
      guard shelf.full.isEmpty else { return (shelf.full.removeFirst(), nil) }
      return shelf.isAtEnd ? (nil, shelf.error) : nil
    }
    if let error { throw error }
    return block
  }

  /// Bytes on their way from one thread to another. One at a time has it.
  @safe
  private final class Block: @unchecked Sendable {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
    var count = 0

    deinit { unsafe room.deallocate() }
  }
}
