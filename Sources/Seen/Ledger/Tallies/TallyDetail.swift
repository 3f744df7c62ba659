/// The cold record of a tally of many events: what its services, destinations, attempts and hours were, and some events.
///
/// An event touches four cache lines of it at most: one of services, one each of destinations and attempts, one of hours.
struct TallyDetail: BitwiseCopyable {
  var destinations = DistinctCount<64>()
  var attempts = DistinctCount<64>()
  var services = ServiceTable()
  var hours = TimeHistogram(width: TallyDetail.hourWidth)
  var kept = KeptEvents()

  /// Makes an empty record of one that is all zero.
  mutating func begin() { hours = TimeHistogram(width: TallyDetail.hourWidth) }

  /// Counts the event.
  @inline(__always)
  mutating func count(_ event: Event, _ keys: EventKeys, _ limits: Ledger.Limits) {
    destinations.insert(keys.destinationHash)
    attempts.insert(event.attemptHash(destinationHash: keys.destinationHash))
    services.add(keys.service, cap: limits.services)
    if !event.time.isMissing { hours.add(event.time, number: event.time.seconds / TallyDetail.hourWidth) }
  }

  /// Keeps the event if its hash is among the smallest; returns the hash above which none is.
  @inline(__always)
  mutating func keep(_ event: Event, hash: UInt32, _ limits: Ledger.Limits) -> UInt32 {
    kept.insert(PackedEvent(event), hash: hash, cap: limits.kept)
    return kept.threshold(cap: limits.kept)
  }

  /// The same of all events that there are so far, by the order of their hashes.
  @inline(__always)
  mutating func keep(_ events: Span<Event>, _ order: inout EventOrder, _ limits: Ledger.Limits) -> UInt32 {
    kept.begin(with: events, &order, cap: limits.kept)
    return kept.threshold(cap: limits.kept)
  }

  static let hourWidth: UInt32 = 3600

  /// Byte at which the slots of the service table begin.
  static let servicesOffset = 224
  /// Byte at which the hours begin, and at which the kept events do; written out, since the compiler asks for what it
  /// would work out each time. A test holds them.
  static let hoursOffset = 740
  static let keptOffset = 880
}
