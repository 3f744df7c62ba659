import Testing

@testable import Seen

/// Threads that pour their ledgers into a common one leave what one thread would have.
@Suite struct SharesTests {
  @Test(arguments: 0..<4)
  func `when shares are poured makes no difference`(_ seed: Int) {
    let events = (0..<60).flatMap { RandomLog(seed: UInt64(seed * 60 + $0)).events }
    let common = CommonLedger(.small, rest: 0)
    var shares = (0..<3).map { _ in LedgerShare(of: common, expecting: 0) }
    for (number, event) in events.enumerated() {
      let one = [event]
      shares[number % 3].take(one.span)
    }
    #expect(common.wasFilled)
    var first = shares.removeFirst()
    for other in shares { first.merge(other) }
    #expect(first.whole().encoded() == Ledger(events, limits: .small).encoded())
  }

  @Test func `more memory holds more sources, and none holds fewer than can be told apart`() {
    let sizes = [128, 256, 512, 1024, 8192].map { Ledger.Limits(memory: $0 << 20) }
    #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $0.bytes < $1.bytes && $0.targets <= $1.targets })
    #expect(Ledger.Limits() == Ledger.Limits(memory: 512 << 20))
    #expect(Ledger.Limits(memory: 1 << 60).bytes == 1 << 34)
  }
}
