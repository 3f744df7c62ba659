/// Packets that pass the same place again and again with a falling TTL: they run in a circle.
enum Loops {
  /// Whether one packet (same destination, ports and IP ID) was seen with three TTLs or more, far apart in no order of
  /// hops that a path has. A retransmission draws a new IP ID; traceroute's probes differ in ID or port.
  static func runs(_ tally: Tally) -> Bool {
    guard tally.events >= 3, let ttl = tally.ttl, ttl.count >= 3 else { return false }
    var seen: [Packet: Set<UInt8>] = [:]
    for event in tally.kept where event.marks.contains([.identification, .ttl]) && event.identification != 0 {
      seen[Packet(event), default: []].insert(event.ttl)
    }
    return seen.values.contains { $0.count >= 3 }
  }

  private struct Packet: Hashable {
    var destination: Address
    var identity: UInt64

    init(_ event: Event) {
      destination = event.destination
      identity =
        UInt64(event.sourcePort) << 48 | UInt64(event.destinationPort) << 32 | UInt64(event.identification) << 16
        | UInt64(event.window)
    }
  }
}
