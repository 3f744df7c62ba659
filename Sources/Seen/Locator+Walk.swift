extension Locator {
  /// Tells where lines end: one for all walks, since a reader knows every format. A class, as `Walk` is.
  final class Lines {
    private let reader = TextReader()

    /// Where the record at `at` ends, and whether it is one line.
    func end(_ bytes: Span<UInt8>, _ at: Int) -> (next: Int, isLine: Bool) {
      let record = reader.lastRecord(bytes.extracting(at..<bytes.count))
      return (min(bytes.count, at + max(1, record.length)), record.isLine)
    }
  }

  /// One block of an input on the way from record to record, in ascending order of their places.
  ///
  /// A class: Swift 6.3.1 compiles the assignment of an optional structure that holds a reader wrongly.
  final class Walk {
    /// Numbers of the input and of its block.
    let input: Int
    let block: Int
    private let path: String
    private let start: Int
    private let bytes: [UInt8]
    private var step: Step
    private let lines: Lines

    private enum Step {
      /// Where the line at hand begins in the block, and its number.
      case line(at: Int, number: Int)
      /// A capture's cursor, where it goes on, and the place and number of the packet that it found last; 0 before the first.
      case packet(CaptureCursor, position: Int, last: Int, number: Int)
      /// The places of a dump's packets: dumps are small and read whole.
      case dump([Int])
    }

    /// `nil` for what has no records, and for a file that cannot be read again.
    init?(_ input: Input, number: Int, block index: Int, _ unwinder: Unwinder?, _ lines: Lines) {
      let checkpoint = input.checkpoints[index]
      guard let bytes = Walk.content(input, index, unwinder) else { return nil }
      switch input.appearance {
      case .text: step = .line(at: 0, number: checkpoint.lines + 1)
      case .capture:
        guard let cursor = checkpoint.capture else { return nil }
        step = .packet(cursor, position: 0, last: 0, number: 0)
      case .hexDump: step = .dump(HexDump.dumped(in: bytes.span).map(\.offset))
      default: return nil
      }
      self.input = number
      self.bytes = bytes
      block = index
      start = checkpoint.offset
      path = input.plan.path
      self.lines = lines
    }

    /// The record that begins within the granule at `place`, the last one if there are several.
    func record(at place: Int) -> Record? {
      switch step {
      case .line(let at, let number): line(from: at, number, at: place)
      case .packet(let cursor, let position, let last, let number): packet(cursor, position, (last, number), at: place)
      case .dump(let places): dump(places, at: place)
      }
    }

    /// Steps from record to record as the reader did, so that numbers are the reader's too.
    private func line(from first: Int, _ number: Int, at place: Int) -> Record? {
      let (bytes, lines) = (self.bytes, self.lines)
      let view = ByteView(bytes.span)
      var (at, number) = (first, number)
      var (next, isLine) = lines.end(bytes.span, at)
      while start + next < place + Placement.granule, next < view.count {
        number += isLine ? 1 : max(1, view.newlines(in: at..<next))
        at = next
        (next, isLine) = lines.end(bytes.span, at)
      }
      step = .line(at: at, number: number)
      guard start + at >= place else { return nil }
      return Record(path: path, line: number, offset: start + at, text: Walk.text(view, at..<next))
    }

    /// A record without its end; of one that takes several lines, all of them in one.
    private static func text(_ view: ByteView, _ range: Range<Int>) -> String {
      var end = range.upperBound
      while end > range.lowerBound, view.byte(at: end - 1) == 0x0A || view.byte(at: end - 1) == 0x0D { end -= 1 }
      let text = view.text(range.lowerBound..<end)
      guard let newline = view.newline(from: range.lowerBound), newline < end else { return text }
      return text.split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }.joined(separator: " ")
    }

    /// Packets are walked to, not decoded.
    private func packet(
      _ from: CaptureCursor, _ first: Int, _ before: (offset: Int, number: Int), at place: Int
    ) -> Record? {
      let bytes = self.bytes
      var (cursor, position, last) = (from, first, before)
      while last.number == 0 || last.offset < place,
        let record = cursor.next(in: bytes.span, from: &position, isLast: true, at: start)
      {
        last = (start + record.record, cursor.packets)
      }
      step = .packet(cursor, position: position, last: last.offset, number: last.number)
      guard last.number > 0, last.offset >= place, last.offset < place + Placement.granule else { return nil }
      return Record(path: path, line: last.number, offset: last.offset)
    }

    private func dump(_ places: [Int], at place: Int) -> Record? {
      let granule = place..<place + Placement.granule
      guard let index = places.lastIndex(where: { granule.contains(start + $0) }) else { return nil }
      return Record(path: path, line: index + 1, offset: start + places[index])
    }

    /// The bytes of a block; of a dump, all of the file, which the first block begins.
    private static func content(_ input: Input, _ index: Int, _ unwinder: Unwinder?) -> [UInt8]? {
      let start = input.checkpoints[index].offset
      var end = index + 1 < input.checkpoints.count ? input.checkpoints[index + 1].offset : nil
      if case .hexDump = input.appearance { end = nil }
      if input.plan.isLayered {
        let isDump = input.appearance == .hexDump
        return unwinder?.bytes(from: start, count: isDump ? .max : end.map { $0 - start } ?? BlockBuffer.roomSize)
      }
      guard let file = try? InputFile(input.plan.file) else { return nil }
      return try? file.bytes(start..<max(start, min(file.size, end ?? input.plan.size)))
    }
  }
}
