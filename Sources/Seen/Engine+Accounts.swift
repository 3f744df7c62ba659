/// Reading alone: what inputs are and how many of their lines are events, without a ledger or a diagnosis.

/// Takes events and keeps none.
private struct Discarded: FoldingSink {
  mutating func take(_ events: Span<Event>) {}
  mutating func merge(_ other: Discarded) {}
}

extension Engine {
  /// The accounts of all inputs. Costs what reading costs.
  public func accounts(of paths: [String]) -> Reading {
    read(paths) { count, _, _ in Array(repeating: Discarded(), count: count) }.0
  }
}
