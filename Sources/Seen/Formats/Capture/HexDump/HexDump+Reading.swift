/// Files of hex dumps: a packet counts as a line, what stands between packets as nothing.
extension HexDump: BlockReader {
  /// More text than one packet can have; read even where no packet ends.
  private static let longestText = 1 << 20

  mutating func read<Sink: EventSink>(
    _ bytes: Span<UInt8>, isLast: Bool, at offset: Int, account: inout FileAccount, batch: inout EventBatch,
    sink: inout Sink
  ) -> Int {
    let end = isLast ? bytes.count : HexDump.wholePackets(bytes)
    let before = account.eventLines
    for dump in HexDump.dumped(in: bytes.extracting(0..<end)) {
      packets += 1
      account.lines += 1
      account.zoneAssumed = account.zoneAssumed || dump.isZoneAssumed
      var event = Event(time: dump.time)
      if let reason = HexDump.decode(dump.bytes.span, into: &event) {
        if reason.isForeign { account.other += 1 } else { account.unparsed += 1 }
        reasons.count(reason, at: offset + dump.offset, sample: CaptureReader.sample(dump.bytes.span, number: packets))
        continue
      }
      event.location = Placement(base: locationBase).location(of: offset + dump.offset)
      account.eventLines += 1
      account.events += 1
      batch.append(event)
      if batch.isFull {
        sink.take(batch.events)
        batch.removeAll()
      }
    }
    account.count(format: Formats.hexDump, lines: account.eventLines - before)
    reasons.flush(into: &account)
    return end
  }

  private static func decode(_ bytes: Span<UInt8>, into event: inout Event) -> PacketReason? {
    guard let link = DumpedLink(bytes) else { return .nothingFits }
    let packet = bytes.extracting(droppingFirst: link.offset)
    return PacketDecoder.read(packet, linkType: link.linkType, originalLength: packet.count, into: &event)
  }

  /// Bytes up to the last line that can begin a packet: the first behind a dump that is not of one, or one whose offset
  /// is zero.
  private static func wholePackets(_ bytes: Span<UInt8>) -> Int {
    var (start, last, followsDump) = (0, 0, false)
    for end in bytes.indices where bytes[end] == 10 {
      let line = HexDumpLine(bytes.extracting(start..<end))
      let isAsterisk = end - start <= 2 && start < end && bytes[start] == UInt8(ascii: "*")
      if line == nil ? followsDump && !isAsterisk : followsDump && line?.offset(base: 16) == 0 { last = start }
      followsDump = line != nil || followsDump && isAsterisk
      start = end + 1
    }
    return last == 0 && bytes.count >= longestText ? bytes.count : last
  }
}
