/// Puts the lines of a dump together: which numbers are offsets, where a packet begins, what an asterisk stands for.
struct HexDumpAssembly {
  private(set) var packets: [DumpedPacket] = []
  private var run: [Entry] = []
  private var stamp: DumpStamp?

  private struct Entry {
    var line: HexDumpLine
    var offset: Int
    /// Lines like the one before were left out ahead of this one.
    var followsGap = false
  }

  /// Most bytes that an asterisk may stand for.
  private static let longestGap = 65_536

  /// Reads a whole text and counts its lines, blank ones aside.
  mutating func read(_ text: Span<UInt8>) -> (dump: Int, other: Int) {
    let view = ByteView(text)
    var (start, dump, other) = (0, 0, 0)
    var followsGap = false
    while start < text.count {
      let end = view.newline(from: start) ?? text.count
      let line = text.extracting(start..<(end > start && text[end - 1] == 13 ? end - 1 : end))
      if isAsterisk(line), !run.isEmpty {
        followsGap = true
      } else if let read = HexDumpLine(line) {
        run.append(Entry(line: read, offset: start, followsGap: followsGap))
        dump += 1
        followsGap = false
      } else {
        finish()
        followsGap = false
        if let found = DumpStamp(line) { stamp = found }
        other += line.count > 0 ? 1 : 0
      }
      start = end + 1
    }
    finish()
    return (dump, other)
  }

  private func isAsterisk(_ line: Span<UInt8>) -> Bool { line.count == 1 && line[0] == UInt8(ascii: "*") }

  /// Makes packets of the lines since the last other line.
  private mutating func finish() {
    guard !run.isEmpty else { return }
    if let base = offsetBase {
      var start = 0
      for index in 1...run.count {
        guard index == run.count || begins(index, base: base) else { continue }
        add(withOffsets(run[start..<index], base: base), entry: run[start])
        start = index
      }
    } else {
      add(run.flatMap { $0.line.leading + $0.line.bytes }, entry: run[0])
    }
    run.removeAll()
  }

  /// Whether a line begins another packet: its offset does not go on from the line before.
  private func begins(_ index: Int, base: Int) -> Bool {
    guard let now = run[index].line.offset(base: base), let before = run[index - 1].line.offset(base: base) else {
      return false
    }
    return now <= before
  }

  /// In which base the first numbers of all lines are offsets: each line has the bytes that the next one's offset says.
  /// `nil` where they are no offsets.
  private var offsetBase: Int? {
    for base in [16, 8, 10] where isOffset(base: base) { return base }
    return run.allSatisfy { $0.line.isOffsetMarked } ? 16 : nil
  }

  private func isOffset(base: Int) -> Bool {
    guard run.count > 1 else { return isLoneOffset }
    for index in 1..<run.count {
      guard let now = run[index].line.offset(base: base), let before = run[index - 1].line.offset(base: base) else {
        return false
      }
      let step = now - before
      guard now == 0 || step > 0 && (step <= run[index - 1].line.bytes.count || run[index].followsGap) else {
        return false
      }
    }
    return true
  }

  /// Of a single line: the first number is an offset if it says so, or is zero and what follows makes more sense alone.
  private var isLoneOffset: Bool {
    let line = run[0].line
    if line.isOffsetMarked { return true }
    guard line.offset(base: 16) == 0, !line.bytes.isEmpty else { return false }
    let whole = line.leading + line.bytes
    return (DumpedLink(line.bytes.span)?.fit ?? 0) >= (DumpedLink(whole.span)?.fit ?? 0)
  }

  /// Joins lines by their offsets. What a line has beyond the next one's offset was text, not bytes.
  private func withOffsets(_ lines: ArraySlice<Entry>, base: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var width = 0
    let first = lines.first?.line.offset(base: base) ?? 0
    for (entry, next) in zip(lines, lines.dropFirst().map(Optional.some) + [nil]) {
      let here = (entry.line.offset(base: base) ?? 0) - first
      if entry.followsGap, here > bytes.count, here - bytes.count <= HexDumpAssembly.longestGap, width > 0 {
        let pattern = Array(bytes.suffix(width))
        while bytes.count < here {
          bytes.append(pattern[(here - bytes.count) % width == 0 ? 0 : (width - (here - bytes.count) % width)])
        }
      }
      var limit = next.flatMap { $0.line.offset(base: base) }.map { $0 - first - here } ?? (width > 0 ? width : .max)
      if next?.followsGap == true { limit = .max }
      bytes += entry.line.bytes.prefix(limit)
      width = max(width, min(limit, entry.line.bytes.count))
    }
    return bytes
  }

  private mutating func add(_ bytes: [UInt8], entry: Entry) {
    guard !bytes.isEmpty else { return }
    var packet = DumpedPacket(bytes: bytes, offset: entry.offset)
    // `hexdump` without -C and `od -x` print words of two bytes in the host's order: they make sense only swapped.
    if entry.line.groupDigits == 4, DumpedLink(bytes.span)?.isCertain != true {
      let swapped = HexDumpAssembly.swapped(bytes)
      if DumpedLink(swapped.span)?.isCertain == true { packet.bytes = swapped }
    }
    if let stamp {
      (packet.time, packet.microseconds, packet.isZoneAssumed) = (stamp.time, stamp.microseconds, stamp.isZoneAssumed)
    }
    stamp = nil
    packets.append(packet)
  }

  private static func swapped(_ bytes: [UInt8]) -> [UInt8] {
    bytes.indices.map { $0 ^ 1 < bytes.count ? bytes[$0 ^ 1] : bytes[$0] }
  }
}
