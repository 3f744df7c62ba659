/// The short way for a source that sent a handful of plain packets in one role, and there are hundreds of thousands of
/// those: where no symptom but `flood`, `lone-probe` and, of a single packet, `shared-target` can have anything to say, no dossier
/// is made of it.
///
/// What it enters is what the symptoms would; a test compares both ways on random traffic.
enum PlainSource {
  static let roles: RoleSet = [.opening, .request, .peer]
  /// TTLs that a traceroute's packets may arrive with.
  private static let lowTTL: UInt8 = 5

  /// Enters the events of one source and one role if they are plain; false leaves them to the symptoms.
  static func enter(_ events: Span<Event>, _ scene: Scene, _ book: inout Casebook, _ crowds: inout Crowds) -> Bool {
    let (source, role) = (events[0].source, events[0].role)
    guard roles.contains(role), !source.isMissing, !scene.home.holds(source) else { return false }
    // Whatever else it is, a flood comes first.
    if let claimed = enterFlood(events, scene, &book, &crowds) { return claimed }
    if source.isImpossibleSource { return enterImpossible(events, &book) }
    guard !source.isPrivate, !source.isShared, events.allSatisfy({ isPlain($0, scene) })
    else { return false }
    if role == .peer, events.contains(where: { isGathered($0, scene) }) {
      return events.count == 1 && SharedTarget.enter(gathered: events, scene, &book)
    }
    if scene.isOfCensus(source) { return false }
    if events.count >= RepeatedAttempts.leastEvents { return false }
    if events.count > 1, mayBeMore(events, scene) { return false }
    guard isUnanswered(events, scene) else { return false }
    LoneProbe.enter(plain: events, &book)
    return true
  }

  /// Senders that cannot be.
  private static func enterImpossible(_ events: Span<Event>, _ book: inout Casebook) -> Bool {
    let source = events[0].source
    if events.contains(where: { $0.destination == source || $0.destination.isLoopback }) { return false }
    OutOfPlaceAddress.enter(impossible: events, &book)
    return true
  }

  @inline(__always)
  private static func isPlain(_ event: Event, _ scene: Scene) -> Bool {
    let port = UInt16(truncatingIfNeeded: event.serviceKey)
    return event.marks.action != .allow && event.source != event.destination && port != 0 && !Ports.isPeerToPeer(port)
      && (event.networkProtocol != .udp || !LoneProbe.isSpecial(event))
      && !(event.marks.contains(.ttl) && event.ttl <= lowTTL)
      && (event.role == .opening || !event.wentToAll && !scene.home.isDirectedBroadcast(event.destination))
  }

  /// Whether it went to a port at which strangers gather.
  @inline(__always)
  private static func isGathered(_ event: Event, _ scene: Scene) -> Bool {
    event.networkProtocol == .udp && scene.popularity.gathers(event.destinationPort)
  }

  /// What `Flood` would do with them, plain or not; `nil` if it would leave them, false if it would take a part.
  private static func enterFlood(
    _ events: Span<Event>, _ scene: Scene, _ book: inout Casebook, _ crowds: inout Crowds
  ) -> Bool? {
    let isAtOne = events.end(ofDestinationAt: 0) == events.count
    guard isAtOne || scene.floods.mayHit(events) else { return nil }
    let target = isAtOne ? events[0].destination : events.first.destination
    guard let number = scene.floods.number(at: target, events[0].role), isAtOne || events.different(\.destination) <= 2
    else { return nil }
    // What servers are made to send is told by `reflection`.
    if scene.floods.all[number].isReflected { return false }
    let service = scene.floods.all[number].service?.key
    if let service {
      let wanted = events.count { $0.serviceKey == service }
      if wanted == 0 { return nil }
      guard wanted == events.count else { return false }
    }
    crowds.add(events, isAtOne: isAtOne, service: service, to: number)
    book.note(events[0].source, scene.floods.all[number].key)
    return true
  }

  /// Whether several packets could be what one is not: a scan of ports, a copy of others' probes, a system's examination.
  private static func mayBeMore(_ events: Span<Event>, _ scene: Scene) -> Bool {
    if events.count >= PortScan.leastPorts / 2, events.different(\.serviceKey) >= PortScan.leastPorts / 2 {
      return true
    }
    if events.contains(where: { OSProbing.mark(of: $0) != nil }) { return true }
    if events.count >= Coordination.leastServices, scene.coordination.group(of: events[0].source) != nil { return true }
    return events.count >= ProbeGroups.leastShared && scene.probeGroups.group(of: events[0].source) != nil
  }

  private static func isUnanswered(_ events: Span<Event>, _ scene: Scene) -> Bool {
    let denied = events.count { $0.marks.action == .deny || $0.marks.action == .reject }
    return denied * 2 > events.count || scene.areUnanswered(events)
  }
}
