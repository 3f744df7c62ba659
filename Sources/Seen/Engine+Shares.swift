import Synchronization

/// What one thread folds into: a ledger of its own, poured into the common one when all of them together would take too
/// much memory.
///
/// Pouring is merging, so the answer does not depend on when it happens; and no share ever holds more than its limits allow, so
/// no level is too high.
struct LedgerShare: FoldingSink {
  private let common: CommonLedger
  private var ledger: Ledger
  private let expected: Int
  /// Batches since the last time.
  private var batches = 0
  /// Batches between two times: merging is dear, and in so many a share does not grow by much.
  private static let leastBatches = 1024

  init(of common: CommonLedger, expecting bytes: Int) {
    self.common = common
    expected = bytes
    ledger = Ledger(limits: common.limits, expecting: bytes)
    common.shares.wrappingAdd(1, ordering: .relaxed)
  }

  mutating func take(_ events: Span<Event>) {
    ledger.fold(events)
    batches += 1
    if batches >= LedgerShare.leastBatches, batches & 63 == 0 { pourIfTooMuch() }
  }

  @inline(never)
  private mutating func pourIfTooMuch() {
    guard common.shares.load(ordering: .relaxed) > 1, ledger.bytes > common.allowance else { return }
    common.pour(ledger)
    ledger = Ledger(limits: common.limits, expecting: expected)
    batches = 0
  }

  mutating func merge(_ other: LedgerShare) { ledger.merge(other.ledger) }

  /// All that was folded into this share, what it took in, and the common ledger.
  consuming func whole() -> Ledger {
    guard let whole = common.take() else { return ledger }
    whole.merge(ledger)
    return whole
  }
}

/// The ledger that threads pour theirs into.
final class CommonLedger: Sendable {
  let limits: Ledger.Limits
  let shares = Atomic<Int>(0)
  private let filled = Atomic<Bool>(false)
  private let ledger = Mutex<Ledger?>(nil)
  /// Bytes of tables that do not grow with the tallies.
  private let rest: Int

  init(_ limits: Ledger.Limits, rest: Int = 64 << 20) {
    self.limits = limits
    self.rest = rest
  }

  /// Bytes that a share may take. Until one is full there is no common ledger, and they may take all; then a quarter of what
  /// the common one may.
  var allowance: Int {
    let all = limits.bytes + rest
    return (wasFilled ? all / 4 : all) / shares.load(ordering: .relaxed)
  }

  func pour(_ share: Ledger) {
    ledger.withLock { ledger in
      if let ledger { ledger.merge(share) } else { ledger = share }
    }
    filled.store(true, ordering: .relaxed)
  }

  /// Whether anything was poured yet.
  var wasFilled: Bool { filled.load(ordering: .relaxed) }

  /// What was poured; `nil` if nothing was.
  func take() -> Ledger? {
    ledger.withLock { ledger in
      defer { ledger = nil }
      return ledger
    }
  }
}
