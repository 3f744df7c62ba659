/// Packets of captures and hex dumps, one by one with all that they say: what `seen events` and `seen explain` print.

extension Source {
  /// Walks a capture from its first byte to its end.
  mutating func walk(
    _ options: Engine.Options, _ result: inout UnitResult, _ body: (EventRecord) -> Void
  ) throws(ReadError) {
    var walk = CaptureWalk()
    repeat {
      var position = 0
      while let packet = walk.next(in: bytes, from: &position, isLast: isLast, at: offset) {
        result.tell(packet, format: walk.format, options, body)
      }
      result.account.bytes += position
      result.account.damage = walk.damage
      if position == 0, isFull {
        throw ReadError(path: path, offset: offset, reason: "holds a record longer than 2 MiB")
      }
      if try !advance(position) { break }
    } while true
  }
}

extension UnitResult {
  /// Hands on a packet that lies within the stated time, and counts it.
  mutating func tell(
    _ packet: CapturedPacket, format: String, _ options: Engine.Options, _ body: (EventRecord) -> Void
  ) {
    account.lines = max(account.lines, packet.number)
    account.eventLines += 1
    account.count(format: format, lines: 1)
    guard options.holds(packet.event.time) else {
      outside += 1
      return
    }
    account.events += 1
    body(EventRecord(packet, path: account.path, format: format))
  }
}

extension EventRecord {
  init(_ packet: CapturedPacket, path: String, format: String) {
    self.init(
      event: packet.event, details: packet.details, path: path, format: format, line: packet.number,
      offset: packet.offset)
  }
}

extension Engine.Options {
  /// Whether a time lies between `since` and `until`; what has no time does so only where neither is stated.
  func holds(_ time: Timestamp) -> Bool {
    if since == nil, until == nil { return true }
    return !time.isMissing && since ?? .missing <= time && time <= until ?? Timestamp(seconds: .max)
  }
}

extension Engine {
  /// The records of a text that somebody pasted: packets of a hex dump, or lines of a log. Empty if it holds neither.
  public func records(inText text: [UInt8]) -> [EventRecord] {
    if HexDump.recognises(text.span) {
      return HexDump.events(in: text.span).map { EventRecord($0, path: "-", format: Formats.hexDump) }
    }
    return records(inLines: text)
  }

  /// The packets of a text that is nothing but a hex dump, even where neither checksum nor length agree, as of one that was
  /// cut or mended by hand. Empty if it is anything else, or no packet begins in it.
  public func records(inDamagedDump text: [UInt8]) -> [EventRecord] {
    guard HexDump.isNothingElse(text.span) else { return [] }
    return HexDump.events(in: text.span).map { EventRecord($0, path: "-", format: Formats.hexDump) }
  }
}
