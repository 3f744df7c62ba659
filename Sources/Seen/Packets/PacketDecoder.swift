/// Bytes of a packet → event. Lax: a truncated packet yields all that it holds; nothing is read beyond the bytes.
enum PacketDecoder {
  /// Decodes one captured packet. `originalLength`: its bytes on the wire, link header included. Never fails on hostile
  /// bytes, allocates nothing; a few hundred instructions.
  @inline(__always)
  static func event(of bytes: Span<UInt8>, linkType: LinkType, originalLength: Int, time: Timestamp) -> PacketOutcome {
    switch Framing(bytes, linkType: linkType) {
    case .other(let reason): .other(reason)
    case .unparsed(let reason): .unparsed(reason)
    case .network(let start): event(of: bytes, from: start, originalLength: originalLength, time: time)
    }
  }

  @inline(__always)
  private static func event(
    of bytes: Span<UInt8>, from start: NetworkStart, originalLength: Int, time: Timestamp
  ) -> PacketOutcome {
    let end = min(start.end, bytes.count)
    guard start.offset <= end else { return .unparsed(.cutInLinkHeader) }
    let packet = bytes.extracting(start.offset..<end)
    let wireLength = originalLength &- start.offset
    var event = Event(time: time)
    event.marks = start.marks
    let problem: PacketReason? =
      switch start.layer {
      case .ipv4: readIPv4(packet, wireLength: wireLength, into: &event)
      case .ipv6: readIPv6(packet, wireLength: wireLength, into: &event)
      case .arp: readARP(packet, into: &event)
      }
    if let problem { return problem.isForeign ? .other(problem) : .unparsed(problem) }
    if start.hopsPassed > 0, event.ttl < 255 { event.ttl += start.hopsPassed }
    return .event(event)
  }
}

/// What became of one packet.
enum PacketOutcome: BitwiseCopyable {
  case event(Event)
  /// Understood, and not IP.
  case other(PacketReason)
  case unparsed(PacketReason)
}
