/// What the firewall says of itself or of a packet that never reached its rules; it stands in `Event.sourcePort`,
/// without `Marks.ports`.
///
/// The order is part of the state's encoding: add at the end.
public enum Notice: UInt16, BitwiseCopyable, Hashable, Sendable, CaseIterable {
  /// The connection table is full: packets are dropped whatever the rules say.
  case tableFull = 1
  /// A port is flooded with SYNs and answers with cookies (RFC 4987 §3.6); `destinationPort` is the port.
  case synCookies
  /// The kernel refused a packet with a source route (RFC 791); the event has both addresses.
  case sourceRoute
  /// A packet whose source cannot be behind the interface it came by; the event has both addresses.
  case martianSource
  /// A packet to an address that no interface can route to; the event has both addresses.
  case martianDestination
  /// The neighbour table (ARP, ND) is full.
  case neighbourTableFull
}

extension Event {
  /// What the firewall says, where the record is such a notice rather than a logged packet.
  public var notice: Notice? {
    marks.contains(.ports) || marks.contains(.networkProtocol) || role == .arp ? nil : Notice(rawValue: sourcePort)
  }
}
