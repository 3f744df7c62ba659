extension Ledger {
  /// The caps of a ledger's tables. Two ledgers merge only if their limits are the same; they travel with a state.
  public struct Limits: Hashable, Sendable {
    /// Events of a tally that are kept whole before it is summarised, 1 ... 6.
    public var raw = 6
    /// Services in a tally's table, 1 ... 48.
    public var services = 48
    /// Kept events of a summarised tally, 1 ... 16.
    public var kept = 16
    /// Tallies in all.
    public var tallies = 4_000_000
    /// Summarised tallies.
    public var many = 400_000
    /// Entries of the target table.
    public var targets = 65_536

    public init() {}

    /// Whether records have room for these caps.
    var arePossible: Bool {
      (1...6).contains(raw) && (1...ServiceTable.highestCap).contains(services)
        && (1...KeptEvents.highestCap).contains(kept) && (1...1 << 26).contains(tallies)
        && (1...1 << 26).contains(many) && (1...1 << 24).contains(targets)
    }
  }
}
