/// The way from an event's location back to its record: the file, the line's number and its text.
///
/// Costs nothing while reading but a count for each block; finding records reads again only the blocks they are in.
public struct Locator: Sendable {
  /// A record that was found again.
  public struct Record: Sendable, Equatable {
    public var path: String
    /// Line of the file, or packet of the capture, from 1.
    public var line: Int
    /// Bytes from the start of the file.
    public var offset: Int
    /// The line, decoded; what is not UTF-8 is replaced. `nil` for captures. Not yet escaped.
    public var text: String?
  }

  private struct Input: Sendable {
    var path: String
    var base: Int
    var size: Int
    var checkpoints: [Checkpoint]
    var appearance: Appearance
  }

  private var inputs: [Input] = []

  init() {}

  mutating func add(_ input: Plan.Input, _ checkpoints: [Checkpoint], appearance: Appearance) {
    guard let base = input.placement.base else { return }
    inputs.append(
      Input(path: input.path, base: base, size: input.size, checkpoints: checkpoints, appearance: appearance))
  }

  /// The records at these locations, as far as they can be found again.
  public func records(at locations: some Sequence<UInt32>) -> [UInt32: Record] {
    var found: [UInt32: Record] = [:]
    var block: (path: String, checkpoint: Int, bytes: [UInt8])?
    for location in Set(locations).sorted() where location > 0 {
      let place = Int(location - 1) * Placement.granule
      guard let input = inputs.last(where: { $0.base <= place }), place - input.base < input.size,
        let index = input.checkpoints.lastIndex(where: { $0.offset <= place - input.base + Placement.granule - 1 })
      else { continue }
      if block?.path != input.path || block?.checkpoint != index {
        guard let bytes = Locator.block(input, index) else { continue }
        block = (input.path, index, bytes)
      }
      guard let bytes = block?.bytes else { continue }
      found[location] = Locator.record(input, input.checkpoints[index], place - input.base, bytes.span)
    }
    return found
  }

  /// The bytes from a checkpoint to the end of the line that the next begins with.
  private static func block(_ input: Input, _ index: Int) -> [UInt8]? {
    let start = input.checkpoints[index].offset
    let next = index + 1 < input.checkpoints.count ? input.checkpoints[index + 1].offset : input.size
    guard let file = try? InputFile(input.path) else { return nil }
    return try? file.bytes(start..<max(start, min(file.size, next)))
  }

  private static func record(_ input: Input, _ checkpoint: Checkpoint, _ place: Int, _ bytes: Span<UInt8>) -> Record? {
    switch input.appearance {
    case .capture: packet(input, checkpoint, place, bytes)
    case .hexDump: dump(input, place)
    case .text: line(input, checkpoint, place, bytes)
    default: nil
    }
  }

  /// The last line that begins within the granule at `place`.
  private static func line(_ input: Input, _ checkpoint: Checkpoint, _ place: Int, _ bytes: Span<UInt8>) -> Record? {
    let view = ByteView(bytes)
    let limit = place + Placement.granule - checkpoint.offset
    var at = 0
    var line = checkpoint.lines + 1
    while let newline = view.newline(from: at), newline + 1 < limit, newline + 1 < view.count {
      at = newline + 1
      line += 1
    }
    guard checkpoint.offset + at >= place else { return nil }
    var end = view.newline(from: at) ?? view.count
    while end > at, view.byte(at: end - 1) == 0x0D { end -= 1 }
    return Record(path: input.path, line: line, offset: checkpoint.offset + at, text: view.text(at..<end))
  }

  /// The packet whose record begins within the granule at `place`: walked to, not decoded.
  private static func packet(_ input: Input, _ checkpoint: Checkpoint, _ place: Int, _ bytes: Span<UInt8>) -> Record? {
    guard var cursor = checkpoint.capture else { return nil }
    var position = 0
    while let record = cursor.next(in: bytes, from: &position, isLast: true, at: checkpoint.offset) {
      let offset = checkpoint.offset + record.record
      if offset >= place + Placement.granule { return nil }
      if offset >= place { return Record(path: input.path, line: cursor.packets, offset: offset) }
    }
    return nil
  }

  /// The packet of a dump, whose number is found by reading the text again: dumps are small.
  private static func dump(_ input: Input, _ place: Int) -> Record? {
    guard let file = try? InputFile(input.path), let text = try? file.bytes(0..<file.size) else { return nil }
    let packets = HexDump.dumped(in: text.span)
    guard let index = packets.lastIndex(where: { $0.offset >= place && $0.offset < place + Placement.granule }) else {
      return nil
    }
    return Record(path: input.path, line: index + 1, offset: packets[index].offset)
  }
}
