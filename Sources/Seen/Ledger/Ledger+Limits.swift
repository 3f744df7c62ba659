extension Ledger {
  /// The caps of a ledger's tables. Two ledgers merge only if their limits are the same; they travel with a state.
  public struct Limits: Hashable, Sendable {
    /// Events of a tally that are kept whole before it is summarised.
    public var raw = 6
    /// Services in a tally's table.
    public var services = 48
    /// Kept events of a summarised tally.
    public var kept = 16
    /// Tallies in all.
    public var tallies = 4_000_000
    /// Summarised tallies.
    public var many = 400_000
    /// Entries of the target table.
    public var targets = 65_536

    public init() {}
  }
}
