/// The cold record of a tally of many events: what its services, destinations, attempts and hours were, and some events.
///
/// An event touches four cache lines of it at most: one of services, one each of destinations and attempts, one of hours.
struct TallyDetail: BitwiseCopyable {
  var destinations = DistinctCount<64>()
  var attempts = DistinctCount<64>()
  var services = ServiceTable()
  var hours = TimeHistogram(width: 3600)
  var kept = KeptEvents()

  /// Byte of the record at which the service table begins.
  static let servicesOffset = 128
}
