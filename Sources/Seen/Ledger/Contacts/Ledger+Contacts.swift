/// Who spoke with whom, asked when diagnosing.

extension Ledger {
  /// Whether a packet went to this address and port from that source port in the five minutes around a time, or in the
  /// `back` buckets of five minutes before it. May rarely say yes where none went, never no where one did.
  ///
  /// Packets that were dropped are no contacts. ICMP echoes: `port` 0, `sourcePort` the identifier.
  public func hasContact(
    networkProtocol: IPProtocol, to address: Address, port: UInt16, from sourcePort: UInt16, around time: Timestamp,
    back: Int = 1
  ) -> Bool {
    guard !time.isMissing else { return false }
    let (hash, bucket) = (FixedHash.address(address), time.seconds / Contacts.width)
    return (0...UInt32(max(0, back))).contains { earlier in
      earlier <= bucket
        && contacts.contains(
          Contacts.hash(networkProtocol, hash, port: port, from: sourcePort, bucket: bucket - earlier))
    }
  }

  /// Whether a packet that this event may answer, or that may answer it, went the other way: its mate.
  public func hasMate(_ event: Event, back: Int = 1) -> Bool {
    guard let (port, sourcePort) = event.mateContact else { return false }
    return hasContact(
      networkProtocol: event.networkProtocol, to: event.source, port: port, from: sourcePort, around: event.time,
      back: back)
  }

  /// Asks the processor for what `hasMate` looks at of each of these events first.
  func prefetchMates(of events: Span<Event>) {
    for index in events.indices {
      guard let (port, sourcePort) = events[index].mateContact, !events[index].time.isMissing else { continue }
      let (hash, bucket) = (FixedHash.address(events[index].source), events[index].time.seconds / Contacts.width)
      let networkProtocol = events[index].networkProtocol
      contacts.prefetch(Contacts.hash(networkProtocol, hash, port: port, from: sourcePort, bucket: bucket))
      contacts.prefetch(Contacts.hash(networkProtocol, hash, port: port, from: sourcePort, bucket: bucket &- 1))
    }
  }
}

extension Event {
  /// The ports of the contact that its mate is: the other way round of what `Contacts` notes.
  fileprivate var mateContact: (port: UInt16, from: UInt16)? {
    if let ports { return (ports.source, ports.destination) }
    return icmpEcho.map { (0, $0.identifier) }
  }
}
