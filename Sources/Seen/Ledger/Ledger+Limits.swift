extension Ledger {
  /// The caps of a ledger's tables. Two ledgers merge only if their limits are the same; they travel with a state.
  public struct Limits: Hashable, Sendable {
    /// Events of a tally that are kept whole before it is summarised, 1 ... 16: as many as are kept of the others.
    public var raw = 16
    /// Services in a tally's table, 1 ... 48.
    public var services = 48
    /// Kept events of a summarised tally, 1 ... 16.
    public var kept = 16
    /// Bytes of all tallies, by the price of each: see `TallyTable`.
    public var bytes = 0
    /// Entries of the target table.
    public var targets = 65_536

    /// Of a program that may take 512 MiB.
    public init() { self.init(memory: 512 << 20) }

    /// What fits a program that may take so much memory in all: `leastMemory` or more. 96 MiB are for what is there anyway
    /// (the program, what it reads, contacts, targets, sketches); half of the rest is for the diagnosis
    /// and for tables that grow.
    public init(memory: Int) {
      bytes = min(Limits.highestBytes, max(16 << 20, (memory - 96 << 20) / 2))
      targets = max(4096, min(65_536, memory >> 13))
    }

    /// Threads that so much memory is enough for, at least 1. Each has blocks and records of its own that are not full, and counts of its
    /// own when what was read is diagnosed: 17 MB as measured on a flood, 40 MiB are reckoned. Whoever starts them holds them to it.
    public var mostThreads: Int { max(1, (2 * bytes + 96 << 20) / (40 << 20)) }

    /// The least memory that a program can be held to, in bytes.
    public static let leastMemory = 128 << 20

    /// 6 GiB, with an eighth for blocks that were freed what references can number.
    static let highestBytes = TallyReference.highestBytes / 4 * 3

    /// Whether records have room for these caps.
    var arePossible: Bool {
      (1...EventBlocks.highestCount).contains(raw) && (1...ServiceTable.highestCap).contains(services)
        && (1...KeptEvents.highestCap).contains(kept) && (TallyTable.priceOfMany...Limits.highestBytes).contains(bytes)
        && (1...1 << 24).contains(targets)
    }
  }
}
