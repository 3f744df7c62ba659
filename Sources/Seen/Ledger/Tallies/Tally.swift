/// The bounded summary of all events of one source in one role, as symptoms read it.
///
/// This is the view; `TallyTable` holds the compact states that it is made from. Up to `Ledger.Limits.raw` events a
/// tally keeps every event, and everything here is exact; beyond, `kept` is a sample and the counts say how exact they are.
public struct Tally: Sendable {
  public var source: Address
  public var role: Role
  /// Events, exactly.
  public var events = 0
  /// Packets that the events stand for.
  public var packets = 0
  public var bytes = 0
  public var first = Timestamp.missing
  public var last = Timestamp.missing
  /// Events that the firewall let through, and that it dropped or rejected; the rest says nothing.
  public var allowed = 0
  public var denied = 0
  /// Events with `Marks.entered` and no `.left`: into the firewall itself; and the reverse.
  public var enteredOnly = 0
  public var leftOnly = 0

  /// Services by events, most first, then by service: destination port (source port of roles that answer), ICMP type
  /// and code. Beyond the table's 48 it is the sample of level `serviceLevel`.
  public var services: [ServiceCount] = []
  /// 0: `services` is complete. L: one service in 2^L was kept, by its hash.
  public var serviceLevel = 0
  /// Events of services that are not in `services`.
  public var otherServiceEvents = 0
  /// The service that holds more than half of the events, if one does, with an upper bound of its events.
  public var majority: ServiceCount?

  /// Distinct destinations: exact while `isRaw`, else an estimate (HyperLogLog, 64 registers, ±13 %).
  public var destinationCount = 0
  /// Distinct (destination, protocol, ports, sequence) tuples: double logging and retransmission do not count.
  public var attemptCount = 0

  /// All events while `isRaw`, in time order; else the sixteen with the smallest `Event.probeHash`, in time order.
  public var kept: [Event] = []
  /// Whether `kept` holds every event.
  public var isRaw = true

  /// Extremes over all events, `nil` where no event had the field.
  public var ttl: ClosedRange<UInt8>?
  public var length: ClosedRange<UInt16>?
  public var window: ClosedRange<UInt16>?
  public var sourcePort: ClosedRange<UInt16>?
  public var destinationPort: ClosedRange<UInt16>?
  /// Bit i: some event had a TTL of 4 i ... 4 i + 3.
  public var ttlBits: UInt64 = 0
  /// Exact counts of events that bear the mark of a tool: see `Fingerprint`.
  public var fingerprints = FingerprintCounts()

  public struct ServiceCount: Sendable, Hashable {
    public var service: Service
    public var events: Int
    public init(service: Service, events: Int) {
      self.service = service
      self.events = events
    }
  }

  public init(source: Address, role: Role) {
    self.source = source
    self.role = role
  }

  /// Distinct services: exact at level 0, else the sample scaled up.
  public var serviceCount: Int { services.count << serviceLevel }
}

/// All tallies of one address: what symptoms look at.
public struct Dossier: Sendable {
  public var source: Address
  /// In the order of `Role.rawValue`.
  public var tallies: [Tally]

  public init(source: Address, tallies: [Tally]) {
    self.source = source
    self.tallies = tallies
  }

  public var events: Int { tallies.reduce(0) { $0 + $1.events } }
  public subscript(role: Role) -> Tally? { tallies.first { $0.role == role } }
}
