/// All tallies, targets, contacts and residues: the only state in the program.
///
/// It is a function of the set of events folded into it, whatever their order and however they were split: `merge` is
/// commutative and associative, and an empty ledger is its neutral element. Full tables raise levels (`Levels`) instead of
/// throwing out what is old, so this holds beyond every cap.
///
/// A ledger has one owner at a time. It may be moved between threads, never shared by two: each thread folds into its
/// own, and they are merged.
public final class Ledger {
  /// The key of the hash that decides who stays in a full table, unless a site has its own. Ledgers merge only if theirs
  /// are the same.
  public static let samplingKey: UInt64 = 0x452_821E_638D_0137

  public let limits: Limits
  public let samplingKey: UInt64
  var tallies: TallyTable
  var targetTable: TargetTable
  var contacts: Contacts
  var totals = Totals()
  /// What was read, in the order of paths.
  public var files: [FileAccount] = []
  /// Which inputs are in it: see `InputID`.
  public internal(set) var inputs: [InputID] = []
  private var keys = ZeroedArray<EventKeys>(count: EventBatch.capacity)
  /// The contacts of a batch, which few of its events are.
  private var found = ZeroedArray<UInt64>(count: EventBatch.capacity)
  /// References to the tallies in ascending order of source and role, while nothing changes.
  var order: [TallyReference]?
  /// The same in the order of their records.
  var recordOrder: [TallyReference]?
  /// What is left of them once the sources of a single event were taken: see `left`.
  var remainder: Remainder?
  /// The kept targets, while nothing changes.
  var knownTargets: [Target]?

  /// - Parameter limits: see `Limits`; `raw` and `kept` at most 16, `services` at most 48, the others above 0.
  /// - Parameter samplingKey: decides who stays in a full table; the same in ledgers that are to be merged.
  /// - Parameter bytes: how much will be read, where that is known: memory for much is asked for in large pages.
  public convenience init(
    limits: Limits = Limits(), samplingKey: UInt64 = Ledger.samplingKey, expecting bytes: Int = 0
  ) {
    self.init(limits: limits, samplingKey: samplingKey, expecting: bytes, share: Share())
  }

  /// What ledgers have in common that only together have what the limits allow, and of which one will take over the others.
  struct Share {
    var count = 1
    var key = TableKey()
  }

  init(limits: Limits, samplingKey: UInt64 = Ledger.samplingKey, expecting bytes: Int, share: Share) {
    precondition(limits.arePossible, "limits within what the records hold")
    self.limits = limits
    self.samplingKey = samplingKey
    let large = bytes >= 64 << 20
    tallies = TallyTable(limits: limits, samplingKey: samplingKey, large: large, share: share)
    contacts = Contacts(large: large)
    targetTable = TargetTable(cap: limits.targets, samplingKey: samplingKey)
  }

  /// Bytes of all tables and records in use.
  public var bytes: Int { tallies.bytes + bytesOfTargetsAndContacts }

  var bytesOfTargetsAndContacts: Int { targetTable.bytes + contacts.bytes }

  /// How full the tallies are.
  var fullness: Fullness { Fullness(price: tallies.price, level: tallies.level) }

  /// Lets all sources of a rank below `level` leave. Only right where the whole, of which this ledger is a share, has that level.
  func raise(to level: Int) {
    forgetOrders()
    tallies.raise(to: level)
  }

  /// Adds events. 700 to 1,100 instructions each (docs/decisions/0002), and no allocation.
  public func fold(_ events: Span<Event>) {
    forgetOrders()
    var start = 0
    while start < events.count {
      let end = min(start + EventBatch.capacity, events.count)
      foldBatch(events.extracting(start..<end))
      start = end
    }
  }

  /// Before anything changes.
  func forgetOrders() { (order, recordOrder, remainder, knownTargets) = (nil, nil, nil, nil) }

  /// Slots are asked for in a first pass; then table by table, each a few events ahead of the work, so that memory has answered when it
  /// is used: short loops keep what they need in registers.
  private func foldBatch(_ batch: Span<Event>) {
    let contactCount = Ledger.findKeys(batch, &keys, &found, tallies, targetTable, contacts, samplingKey: samplingKey)
    tallies.add(batch, &keys)
    targetTable.add(batch, &keys)
    contacts.set(contactCount, of: found)
    totals.count(batch)
  }

  /// Returns how many events of the batch are contacts.
  private static func findKeys(
    _ batch: Span<Event>, _ keys: inout ZeroedArray<EventKeys>, _ found: inout ZeroedArray<UInt64>,
    _ tallies: borrowing TallyTable, _ targets: borrowing TargetTable, _ contacts: borrowing Contacts,
    samplingKey: UInt64
  ) -> Int {
    var contactCount = 0
    for index in batch.indices {
      let event = batch[index]
      var own = EventKeys(event)
      own.sourceHash = FixedHash.address(event.source)
      own.sourceRank = UInt8(truncatingIfNeeded: Rank.of(own.sourceHash, key: samplingKey))
      own.tallyTag = tallies.key.tag(event.source, event.role)
      own.targetTag = targets.key.tag(event.destination, event.role)
      tallies.slots.prefetch(own.tallyTag)
      targets.slots.prefetch(own.targetTag)
      keys[index] = own
      let contact = Contacts.hash(event, destinationHash: own.destinationHash)
      if contact != 0 {
        contacts.prefetch(contact)
        found[contactCount] = contact
        contactCount &+= 1
      }
    }
    return contactCount
  }
}

extension Ledger: EventSink {
  func take(_ events: Span<Event>) { fold(events) }
}

/// Moved between threads, never shared: see `Ledger`.
extension Ledger: @unchecked Sendable {}
