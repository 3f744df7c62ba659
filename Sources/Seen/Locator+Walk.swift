extension Locator {
  /// One block of an input on the way from record to record, in ascending order of their places.
  struct Walk {
    /// Numbers of the input and of its block.
    let input: Int
    let block: Int
    private let path: String
    private let start: Int
    private let bytes: [UInt8]
    private var step: Step

    private enum Step {
      /// Where the line at hand begins in the block, and its number.
      case line(at: Int, number: Int)
      /// A capture's cursor, where it goes on, and the packet that it found last.
      case packet(CaptureCursor, position: Int, last: Record?)
      /// The places of a dump's packets: dumps are small and read whole.
      case dump([Int])
    }

    /// `nil` for what has no records, and for a file that cannot be read again.
    init?(_ input: Input, number: Int, block index: Int) {
      let checkpoint = input.checkpoints[index]
      guard let bytes = Walk.content(input, index) else { return nil }
      switch input.appearance {
      case .text: step = .line(at: 0, number: checkpoint.lines + 1)
      case .capture:
        guard let cursor = checkpoint.capture else { return nil }
        step = .packet(cursor, position: 0, last: nil)
      case .hexDump: step = .dump(HexDump.dumped(in: bytes.span).map(\.offset))
      default: return nil
      }
      self.input = number
      self.bytes = bytes
      block = index
      start = checkpoint.offset
      path = input.path
    }

    /// The record that begins within the granule at `place`, the last one if there are several.
    mutating func record(at place: Int) -> Record? {
      switch step {
      case .line(let at, let number): line(from: at, number, at: place)
      case .packet(let cursor, let position, let last): packet(cursor, position, last, at: place)
      case .dump(let places): dump(places, at: place)
      }
    }

    private mutating func line(from first: Int, _ number: Int, at place: Int) -> Record? {
      let bytes = self.bytes
      let view = ByteView(bytes.span)
      var (at, number) = (first, number)
      while let newline = view.newline(from: at), start + newline + 1 < place + Placement.granule,
        newline + 1 < view.count
      {
        at = newline + 1
        number += 1
      }
      step = .line(at: at, number: number)
      guard start + at >= place else { return nil }
      var end = view.newline(from: at) ?? view.count
      while end > at, view.byte(at: end - 1) == 0x0D { end -= 1 }
      return Record(path: path, line: number, offset: start + at, text: view.text(at..<end))
    }

    /// Packets are walked to, not decoded.
    private mutating func packet(_ from: CaptureCursor, _ first: Int, _ last: Record?, at place: Int) -> Record? {
      let bytes = self.bytes
      var (cursor, position, last) = (from, first, last)
      while last.map({ $0.offset < place }) ?? true,
        let record = cursor.next(in: bytes.span, from: &position, isLast: true, at: start)
      {
        last = Record(path: path, line: cursor.packets, offset: start + record.record)
      }
      step = .packet(cursor, position: position, last: last)
      guard let last, last.offset >= place, last.offset < place + Placement.granule else { return nil }
      return last
    }

    private func dump(_ places: [Int], at place: Int) -> Record? {
      let granule = place..<place + Placement.granule
      guard let index = places.lastIndex(where: { granule.contains(start + $0) }) else { return nil }
      return Record(path: path, line: index + 1, offset: start + places[index])
    }

    /// The bytes of a block; of a dump, all of the file, which the first block begins.
    private static func content(_ input: Input, _ index: Int) -> [UInt8]? {
      let start = input.checkpoints[index].offset
      var end = index + 1 < input.checkpoints.count ? input.checkpoints[index + 1].offset : input.size
      if case .hexDump = input.appearance { end = input.size }
      guard let file = try? InputFile(input.path) else { return nil }
      return try? file.bytes(start..<max(start, min(file.size, end)))
    }
  }
}
