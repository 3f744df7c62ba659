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
  private var tables: Tables
  /// What was read, in the order of paths.
  public var files: [FileAccount] = []
  /// Which inputs are in it: see `InputID`.
  public internal(set) var inputs: [InputID] = []
  /// What was worked out for readers, while nothing changes.
  var orders = Orders()

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
    /// Whether the ledger is the one that takes over the others.
    var takesOver = false
  }

  init(limits: Limits, samplingKey: UInt64 = Ledger.samplingKey, expecting bytes: Int, share: Share) {
    precondition(limits.arePossible, "limits within what the records hold")
    self.limits = limits
    self.samplingKey = samplingKey
    // Pages of which many threads fill a little each would be a good part of what they may take.
    let large = bytes >= 32 << 20 && (share.count == 1 || limits.bytes >= share.count * (24 << 20))
    tables = Tables(
      tallies: TallyTable(limits: limits, samplingKey: samplingKey, large: large, share: share),
      targets: TargetTable(cap: limits.targets, samplingKey: samplingKey, large: large),
      contacts: Contacts(large: large))
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
      tables.fold(events.extracting(start..<end))
      start = end
    }
  }

  /// Before anything changes.
  func forgetOrders() { orders = Orders() }
}

extension Ledger {
  /// In what order tallies and targets are read.
  struct Orders {
    /// References to the tallies in ascending order of source and role.
    var bySource: [TallyReference]?
    /// The same in the order of their records.
    var byRecord: [TallyReference]?
    /// What is left of them once the sources of a single event were taken: see `left`.
    var remainder: Remainder?
    /// The kept targets.
    var targets: [Target]?
  }

  var tallies: TallyTable {
    _read { yield tables.tallies }
    _modify { yield &tables.tallies }
  }

  var targetTable: TargetTable {
    _read { yield tables.targets }
    _modify { yield &tables.targets }
  }

  var contacts: Contacts {
    _read { yield tables.contacts }
    _modify { yield &tables.contacts }
  }

  var totals: Totals {
    _read { yield tables.totals }
    _modify { yield &tables.totals }
  }
}

extension Ledger: EventSink {
  func take(_ events: Span<Event>) { fold(events) }
}

/// Moved between threads, never shared: see `Ledger`.
extension Ledger: @unchecked Sendable {}
