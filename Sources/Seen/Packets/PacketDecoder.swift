/// Bytes of a packet → event. Lax: a truncated packet yields all that it holds; nothing is read beyond the bytes.
enum PacketDecoder {
  /// Fills `event`, which holds its time already, from one captured packet, or says why there is no event in it.
  ///
  /// `originalLength`: the packet's bytes on the wire, link header included. Hostile bytes cannot make it fail; it
  /// allocates nothing and costs a few hundred instructions.
  @inline(__always)
  static func read(
    _ bytes: Span<UInt8>, linkType: LinkType, originalLength: Int, into event: inout Event
  ) -> PacketReason? {
    if linkType == .ethernet, OrdinaryPacket.read(bytes, into: &event) { return nil }
    return readLayers(bytes, linkType: linkType, originalLength: originalLength, into: &event)
  }

  /// The same, layer by layer: what `OrdinaryPacket` leaves, and what it is compared with.
  @inline(never)
  static func readLayers(
    _ bytes: Span<UInt8>, linkType: LinkType, originalLength: Int, into event: inout Event
  ) -> PacketReason? {
    switch Framing(bytes, linkType: linkType) {
    case .none(let reason): return reason
    case .network(let start):
      let problem = read(bytes, from: start, originalLength: originalLength, into: &event)
      if linkType == .ethernet, event.role != .arp, problem == nil { event.setLink(Ethernet.link(ByteView(bytes))) }
      return problem
    }
  }

  @inline(__always)
  private static func read(
    _ bytes: Span<UInt8>, from start: NetworkStart, originalLength: Int, into event: inout Event
  ) -> PacketReason? {
    let end = min(start.end, bytes.count)
    guard start.offset <= end else { return .cutInLinkHeader }
    let packet = bytes.extracting(start.offset..<end)
    let wireLength = originalLength &- start.offset
    event.marks = start.marks
    let problem: PacketReason? =
      switch start.layer {
      case .ipv4: readIPv4(packet, wireLength: wireLength, into: &event)
      case .ipv6: readIPv6(packet, wireLength: wireLength, into: &event)
      case .arp: readARP(packet, into: &event)
      }
    if start.hopsPassed > 0, event.ttl < 255 { event.ttl += start.hopsPassed }
    return problem
  }

  /// The event of one packet, or why there is none; for callers that read a few.
  static func event(
    of bytes: Span<UInt8>, linkType: LinkType, originalLength: Int, time: Timestamp = .missing
  ) -> Result<Event, PacketReason> {
    var event = Event(time: time)
    let reason = read(bytes, linkType: linkType, originalLength: originalLength, into: &event)
    return reason.map { .failure($0) } ?? .success(event)
  }
}
