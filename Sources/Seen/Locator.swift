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

  struct Input: Sendable {
    var plan: Plan.Input
    var base: Int
    var checkpoints: [Checkpoint]
    var appearance: Appearance
  }

  private var inputs: [Input] = []
  private let compressions: [any Compression]

  init(_ compressions: [any Compression] = []) { self.compressions = compressions }

  mutating func add(_ input: Plan.Input, _ checkpoints: [Checkpoint], appearance: Appearance) {
    guard let base = input.placement.base else { return }
    inputs.append(Input(plan: input, base: base, checkpoints: checkpoints, appearance: appearance))
  }

  /// The records at these locations, as far as they can be found again. Each block is read and walked once, by each of at most so
  /// many threads; what is packed by one alone, since it is unpacked from its beginning.
  public func records(at locations: some Sequence<UInt32>, threads: Int = 1) -> [UInt32: Record] {
    let places = Set(locations).filter { $0 > 0 }.sorted()
    guard !places.isEmpty else { return [:] }
    let parts = inputs.contains { $0.plan.isLayered } ? 1 : max(1, min(threads, places.count / Locator.leastForThread))
    let found = Slots<[UInt32: Record]>(parts)
    let next = Counter()
    inParallel(parts) { _ in
      while let part = next.take(below: parts) {
        found[part] = records(atSorted: places[places.count * part / parts..<places.count * (part + 1) / parts])
      }
    }
    return found.values.reduce(into: [:]) { all, more in all.merge(more) { first, _ in first } }
  }

  /// Records that are worth a thread.
  private static let leastForThread = 32

  private func records(atSorted locations: ArraySlice<UInt32>) -> [UInt32: Record] {
    var found: [UInt32: Record] = [:]
    let lines = Lines()
    var walk: Walk?
    var unwinder: (input: Int, blocks: Unwinder)?
    for location in locations {
      let place = Int(location - 1) * Placement.granule
      guard let number = inputs.lastIndex(where: { $0.base <= place }),
        place - inputs[number].base < inputs[number].plan.room,
        let index = inputs[number].block(holding: place - inputs[number].base)
      else { continue }
      if inputs[number].plan.isLayered, unwinder?.input != number {
        unwinder = Unwinder(inputs[number].plan, compressions).map { (number, $0) }
      }
      if walk?.input != number || walk?.block != index {
        walk = Walk(inputs[number], number: number, block: index, unwinder?.blocks, lines)
      }
      found[location] = walk?.record(at: place - inputs[number].base)
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
