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

  fileprivate struct Input: Sendable {
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

  /// The records at these locations, as far as they can be found again. Each block is read and walked once.
  public func records(at locations: some Sequence<UInt32>) -> [UInt32: Record] {
    var found: [UInt32: Record] = [:]
    var walk: Walk?
    for location in Set(locations).sorted() where location > 0 {
      let place = Int(location - 1) * Placement.granule
      guard let number = inputs.lastIndex(where: { $0.base <= place }),
        place - inputs[number].base < inputs[number].size,
        let index = inputs[number].block(holding: place - inputs[number].base)
      else { continue }
      if walk?.input != number || walk?.checkpoint != index { walk = Walk(inputs[number], number, index) }
      found[location] = walk?.record(of: inputs[number], at: place - inputs[number].base)
    }
    return found
  }
}

extension Locator.Input {
  /// The block in which the last record of the granule at `place` begins.
  func block(holding place: Int) -> Int? {
    var (low, high) = (0, checkpoints.count)
    while low < high {
      let middle = (low + high) / 2
      if checkpoints[middle].offset <= place + Placement.granule - 1 { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}

extension Locator {
  /// One block on the way from record to record, in ascending order.
  private struct Walk {
    let input: Int
    let checkpoint: Int
    private let bytes: [UInt8]
    private var at = 0
    private var line: Int

    init?(_ input: Input, _ number: Int, _ index: Int) {
      guard case .text = input.appearance, let bytes = Locator.block(input, index) else { return nil }
      self.input = number
      checkpoint = index
      self.bytes = bytes
      line = input.checkpoints[index].lines + 1
    }

    /// The last line that begins within the granule at `place`.
    mutating func record(of input: Input, at place: Int) -> Record? {
      let bytes = self.bytes
      let view = ByteView(bytes.span)
      let start = input.checkpoints[checkpoint].offset
      var (at, line) = (self.at, self.line)
      while let newline = view.newline(from: at), start + newline + 1 < place + Placement.granule,
        newline + 1 < view.count
      {
        at = newline + 1
        line += 1
      }
      let text = Walk.text(view, at)
      (self.at, self.line) = (at, line)
      return start + at >= place ? Record(path: input.path, line: line, offset: start + at, text: text) : nil
    }

    private static func text(_ view: ByteView, _ at: Int) -> String {
      var end = view.newline(from: at) ?? view.count
      while end > at, view.byte(at: end - 1) == 0x0D { end -= 1 }
      return view.text(at..<end)
    }
  }

  /// The bytes from a checkpoint to the end of the line that the next begins with.
  fileprivate static func block(_ input: Input, _ index: Int) -> [UInt8]? {
    let start = input.checkpoints[index].offset
    let next = index + 1 < input.checkpoints.count ? input.checkpoints[index + 1].offset : input.size
    guard let file = try? InputFile(input.path) else { return nil }
    return try? file.bytes(start..<max(start, min(file.size, next)))
  }
}
