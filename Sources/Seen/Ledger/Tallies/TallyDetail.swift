/// The cold record of a tally of many events: what its services, destinations, attempts and hours were, and some events.
///
/// An event touches four cache lines of it at most: one of services, one each of destinations and attempts, one of hours.
struct TallyDetail: BitwiseCopyable {
  var destinations = DistinctCount<64>()
  var attempts = DistinctCount<64>()
  var services = ServiceTable()
  var hours = TimeHistogram(width: 3600)
  var kept = KeptEvents()

  /// Counts the event, and keeps it if the hash that says so is at most `threshold`; returns the new threshold then.
  @inline(__always)
  mutating func count(
    _ event: Event, _ keys: EventKeys, _ limits: Ledger.Limits, threshold: UInt32
  ) -> UInt32? {
    destinations.insert(keys.destinationHash)
    attempts.insert(event.attemptHash(destinationHash: keys.destinationHash))
    services.add(keys.service, cap: limits.services)
    if !event.time.isMissing { hours.add(event.time) }
    let hash = UInt32(truncatingIfNeeded: event.probeHash(destinationHash: keys.destinationHash) >> 32)
    guard hash <= threshold else { return nil }
    kept.insert(PackedEvent(event), hash: hash, cap: limits.kept)
    return kept.threshold(cap: limits.kept)
  }

  /// Byte of the record at which the service table begins.
  static let servicesOffset = 128
  /// Byte at which the hours begin, and at which the kept events do.
  static let hoursOffset = MemoryLayout<TallyDetail>.offset(of: \.hours) ?? 0
  static let keptOffset = MemoryLayout<TallyDetail>.offset(of: \.kept) ?? 0
}
