/// How a tally is cut into shares: a finding claims all of it, or some of its services.

extension Tally {
  /// Whether it has one service only, and `wanted` names that.
  func isWholly(_ wanted: (Service) -> Bool) -> Bool {
    services.count == 1 && otherServiceEvents == 0 && wanted(services[0].service)
  }

  /// Splits off the services that `wanted` names. `nil` if there are none. Exact while the tally is raw; beyond, counts
  /// of packets and actions are divided in proportion, and kept events go where their service goes.
  func split(_ wanted: (Service) -> Bool) -> (taken: Tally, left: Tally?)? {
    if isWholly(wanted) { return (self, nil) }
    if isRaw { return splitRaw(wanted) }
    let chosen = services.filter { wanted($0.service) }
    guard !chosen.isEmpty else { return nil }
    if chosen.count == services.count, otherServiceEvents == 0 { return (self, nil) }
    var taken = self
    taken.services = chosen
    taken.otherServiceEvents = 0
    taken.serviceLevel = 0
    taken.events = min(events, chosen.reduce(0) { $0 + $1.events })
    taken.kept = kept.filter { wanted($0.service) }
    var left = self
    left.services = services.filter { !wanted($0.service) }
    left.events = events - taken.events
    left.kept = kept.filter { !wanted($0.service) }
    taken.apportion(from: self)
    left.apportion(from: self)
    return (taken, left.events > 0 ? left : nil)
  }

  private func splitRaw(_ wanted: (Service) -> Bool) -> (taken: Tally, left: Tally?)? {
    // All services of few events are known.
    let chosen = services.count { wanted($0.service) }
    guard chosen > 0 else { return nil }
    guard chosen < services.count else { return (self, nil) }
    return (Tally(raw: kept.filter { wanted($0.service) }), Tally(raw: kept.filter { !wanted($0.service) }))
  }

  /// Gives a part its share of what is only counted for the whole.
  private mutating func apportion(from whole: Tally) {
    func part(_ count: Int) -> Int { count == whole.events ? events : count * events / max(1, whole.events) }
    packets = part(whole.packets)
    bytes = whole.bytes / max(1, whole.events) * events
    allowed = part(whole.allowed)
    denied = part(whole.denied)
    enteredOnly = part(whole.enteredOnly)
    leftOnly = part(whole.leftOnly)
    attemptCount = min(events, max(1, part(whole.attemptCount)))
    destinationCount = min(whole.destinationCount, events)
    majority = nil
  }
}
