/// The hot record of a tally of many events, two cache lines: whose it is, counts, extremes, marks of tools.
///
/// Everything here is a sum, a smallest or a largest value: the order of events cannot matter.
struct TallyCounts: BitwiseCopyable {
  var source = Address.missing
  var events: UInt64 = 0
  var packets: UInt64 = 0
  var bytes: UInt64 = 0
  var allowed: UInt64 = 0
  var denied: UInt64 = 0
  var enteredOnly: UInt64 = 0
  var leftOnly: UInt64 = 0
  /// Bit i: a TTL of 4 i ... 4 i + 3 was seen.
  var ttlBits: UInt64 = 0
  var times = Extent<UInt32>()
  var lengths = Extent<UInt16>()
  var windows = Extent<UInt16>()
  var sourcePorts = Extent<UInt16>()
  var destinationPorts = Extent<UInt16>()
  var fingerprints = FingerprintCounts()
  /// Hashes above it are no candidates for the kept events: saves touching the cold record.
  var keptThreshold = UInt32.max
  var ttls = Extent<UInt8>()
  var role = Role.unknown
  /// Fills the second cache line.
  private var spare: UInt64 = 0

  init() {}

  init(source: Address, role: Role) {
    self.source = source
    self.role = role
  }

  @inline(__always)
  func isOf(_ event: Event) -> Bool { source == event.source && role == event.role }

  /// Counts the event and returns the hash that it must not exceed to be kept.
  @inline(__always)
  @discardableResult
  mutating func count(_ event: Event) -> UInt32 {
    let number = UInt64(event.count)
    events &+= 1
    packets &+= number
    bytes &+= number &* UInt64(event.length)
    countMarks(event.marks)
    if !event.time.isMissing { times.include(event.time.seconds) }
    if event.length != 0 { lengths.include(event.length) }
    if event.marks.contains(.ports) && event.networkProtocol.hasPorts {
      sourcePorts.include(event.sourcePort)
      destinationPorts.include(event.destinationPort)
      if event.networkProtocol == .tcp && event.marks.contains(.window) { windows.include(event.window) }
    }
    if event.marks.contains(.ttl) {
      ttls.include(event.ttl)
      ttlBits |= 1 &<< UInt64(event.ttl >> 2)
    }
    if Fingerprint.isPossible(event) { fingerprints.merge(Fingerprint.of(event)) }
    return keptThreshold
  }

  @inline(__always)
  private mutating func countMarks(_ marks: Marks) {
    allowed &+= marks.allowed
    denied &+= marks.denied
    enteredOnly &+= marks.enteredOnly
    leftOnly &+= marks.leftOnly
  }

  mutating func merge(_ other: TallyCounts) {
    events &+= other.events
    packets &+= other.packets
    bytes &+= other.bytes
    allowed &+= other.allowed
    denied &+= other.denied
    enteredOnly &+= other.enteredOnly
    leftOnly &+= other.leftOnly
    ttlBits |= other.ttlBits
    times.merge(other.times)
    lengths.merge(other.lengths)
    windows.merge(other.windows)
    sourcePorts.merge(other.sourcePorts)
    destinationPorts.merge(other.destinationPorts)
    fingerprints.merge(other.fingerprints)
    ttls.merge(other.ttls)
  }
}
