import Testing

@testable import Seen

/// Threads that hand each other the events of sources that are another's leave what one thread would have.
@Suite struct SharesTests {
  @Test(arguments: 0..<4, [2, 3, 7])
  func `who folds makes no difference`(_ seed: Int, _ count: Int) {
    let events = (0..<200).flatMap { RandomLog(seed: UInt64(seed * 200 + $0)).events }
    let whole = Ledger(events, limits: .small)
    #expect(whole.levels.sources > 0)
    #expect(SharesTests.folded(events, by: count).encoded() == whole.encoded())
  }

  @Test func `one that reads is helped by those that do not`() {
    let events = (0..<50).flatMap { RandomLog(seed: UInt64($0)).events }
    let ledger = SharesTests.folded(events, by: 4, readers: 1)
    #expect(ledger.encoded() == Ledger(events, limits: .small).encoded())
  }

  @Test(arguments: [(1, 1), (2, 1), (2, 2), (3, 1), (7, 3)])
  func `those who read have half as many sources as those who do not`(_ count: Int, _ readers: Int) {
    let exchange = Exchange(between: count, readers: readers, .small)
    var sources = [Int](repeating: 0, count: count)
    for number in 0..<100_000 { sources[exchange.owner(of: Address(v4: UInt32(number) &* 2_654_435_761))] += 1 }
    let share = 100_000 / (2 * count - readers)
    for number in 0..<count {
      let expected = number < readers ? share : 2 * share
      #expect(abs(sources[number] - expected) * 20 < expected)
    }
  }

  @Test func `targets and contacts that are too many for a thread are poured together`() {
    let events = (0..<400).flatMap { RandomLog(seed: UInt64($0)).events }
    #expect(events.count > 100_000)
    let ledger = SharesTests.folded(events, by: 2, rest: 0)
    #expect(ledger.encoded() == Ledger(events, limits: .small).encoded())
  }

  /// Each reader takes every so manieth event, in portions; the ledgers are merged.
  private static func folded(_ events: [Event], by count: Int, readers: Int? = nil, rest: Int? = nil) -> Ledger {
    let exchange = Exchange(between: count, readers: readers, .small, rest: rest)
    let shares = Slots<LedgerShare>(count)
    let readers = readers ?? count
    inParallel(count) { number in
      var share = LedgerShare(number, exchange, expecting: 0)
      let own = stride(from: number, to: number < readers ? events.count : 0, by: readers).map { events[$0] }
      for start in stride(from: 0, to: own.count, by: 100) {
        share.take(own.span.extracting(start..<min(start + 100, own.count)))
      }
      share.finish()
      shares[number] = share
    }
    var first = shares.values[0]
    for other in shares.values.dropFirst() { first.merge(other) }
    return first.whole()
  }

  @Test func `more memory holds more sources, and none holds fewer than can be told apart`() {
    let sizes = [128, 256, 512, 1024, 8192].map { Ledger.Limits(memory: $0 << 20) }
    #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $0.bytes < $1.bytes && $0.targets <= $1.targets })
    #expect(sizes.map(\.mostThreads) == [3, 6, 12, 25, 204])
    #expect(Ledger.Limits() == Ledger.Limits(memory: 512 << 20))
    #expect(Ledger.Limits(memory: 1 << 60).bytes == 6 << 30)
  }
}
