/// Packets as people paste them: `xxd`, `hexdump -C`, `od -tx1`, `tcpdump -x` and `-X`, Wireshark, DOS's debug, or bare
/// digits; one after the other, with other lines between them.
struct HexDump {
  /// The file's first byte among all inputs, from which events take their location; `nil` for a pipe.
  var locationBase: Int?

  var packets = 0
  var reasons = ReasonCounts()

  init(locationBase: Int? = nil) { self.locationBase = locationBase }

  /// Whether a text is a dump, so strictly that no log is taken for one: a packet must come out that makes sense,
  /// at most two lines in three may be something else, and none of them another format's. Its first 16 KiB decide.
  static func recognises(_ text: Span<UInt8>) -> Bool {
    var assembly = HexDumpAssembly()
    let lines = assembly.read(text.extracting(first: 16_384))
    guard lines.dump > 0, lines.other <= lines.dump * 2 else { return false }
    guard assembly.packets.contains(where: { DumpedLink($0.bytes.span)?.isCertain ?? false }) else { return false }
    return lines.other == 0 || !holdsRecords(text.extracting(first: 16_384))
  }

  /// Whether every line is one of a dump.
  static func isNothingElse(_ text: Span<UInt8>) -> Bool {
    var assembly = HexDumpAssembly()
    let lines = assembly.read(text)
    return lines.dump > 0 && lines.other == 0
  }

  /// Whether other lines say something of packets that the dump does not: all but tcpdump's own without a rule.
  private static func holdsRecords(_ text: Span<UInt8>) -> Bool {
    var reader = TextReader()
    reader.usesTemplate = false
    var account = FileAccount()
    var batch = EventBatch()
    var sink = Leaning()
    _ = reader.read(text, isLast: true, at: 0, account: &account, batch: &batch, sink: &sink)
    return account.formats.contains { $0.id != Formats.hexDump && $0.id != PFTcpdump.id }
  }

  /// The bytes of every packet in the text, in order.
  static func packets(in text: Span<UInt8>) -> [[UInt8]] { dumped(in: text).map { $0.bytes } }

  /// Every packet that is an event, with everything that people want to know; link header or not is found out.
  static func events(in text: Span<UInt8>) -> [CapturedPacket] { events(of: dumped(in: text)) }

  /// The same of packets that were put together. `hasDetails`: with what only people read, which is most of the work.
  static func events(of dumped: [DumpedPacket], hasDetails: Bool = true) -> [CapturedPacket] {
    var found: [CapturedPacket] = []
    for (index, dump) in dumped.enumerated() {
      guard let link = DumpedLink(dump.bytes.span) else { continue }
      let packet = dump.bytes.span.extracting(droppingFirst: link.offset)
      var event = Event(time: dump.time)
      guard
        PacketDecoder.read(packet, linkType: link.linkType, originalLength: packet.count, into: &event) == nil
      else { continue }
      guard hasDetails else {
        found.append(CapturedPacket(number: index + 1, offset: dump.offset, event: event, details: EventDetails()))
        continue
      }
      var details = PacketDecoder.details(of: packet, linkType: link.linkType)
      details.microseconds = dump.time.isMissing ? nil : dump.microseconds
      details.timeAssumed = dump.isZoneAssumed ? ["zone"] : []
      found.append(CapturedPacket(number: index + 1, offset: dump.offset, event: event, details: details))
    }
    return found
  }

  static func dumped(in text: Span<UInt8>) -> [DumpedPacket] {
    var assembly = HexDumpAssembly()
    _ = assembly.read(text)
    return assembly.packets
  }
}

/// A packet of a dump.
struct DumpedPacket {
  var bytes: [UInt8]
  /// Its first line's place in the text.
  var offset: Int
  /// From the line before it, where that has a date, as `tcpdump -tttt` and `-tt` write it.
  var time = Timestamp.missing
  var microseconds: UInt32 = 0
  var isZoneAssumed = false
}
