import Testing

@testable import Seen

/// Findings of single sources that ask for nothing are told together at once: it must come to what joining them at the end comes to.
@Suite struct GatheringsTests {
  private struct Share {
    let source: Address
    let events: Int
    let isWorm: Bool
  }

  /// Shares of many sources, a few of them far larger than all before.
  private static func shares(seed: UInt64) -> [Share] {
    var generator = Traffic(seed: seed)
    return (0..<200).map { index in
      let events = 1 + generator.below(9) == 0 ? 1 : 1 + generator.below(1 << generator.below(14))
      return Share(source: Address(v4: 0x5000_0000 + UInt32(index)), events: events, isWorm: generator.below(3) == 0)
    }
  }

  private static func tally(_ share: Share) -> Tally {
    var tally = Tally(source: share.source, role: .opening)
    (tally.events, tally.packets, tally.attemptCount, tally.destinationCount) = (share.events, share.events, 1, 1)
    tally.services = [Tally.ServiceCount(service: Service(networkProtocol: .tcp, port: 23), events: share.events)]
    return tally
  }

  private static func weighing(_ share: Share) -> Weighing {
    var weighing = Weighing(["background-scan": 400, "worm-scan": 300])
    weighing.note(if: share.isWorm, "a worm's packet", .fingerprint, ["worm-scan": 30])
    weighing.note("\(share.events) events", .spread, ["background-scan": 6])
    return weighing
  }

  private static func book(_ shares: some Sequence<Share>, alone: Bool, answered: Set<Address> = []) -> Casebook {
    var book = Casebook(answered: answered)
    for share in shares {
      let key = Sweep.key(share.source)
      let prepare = { (chart: inout Chart) in chart.sentence = "\(share.source)" }
      if alone {
        book.enter(alone: [tally(share)], under: key, prepare: prepare) { weighing(share) }
      } else {
        book.enter([tally(share)], under: key, prepare: prepare) { weighing(share) }
      }
    }
    return book
  }

  private static func told(_ book: consuming Casebook) -> [String] {
    var book = book
    return book.joined(systems: Systems()).map {
      "\($0.conclusion.cause) \($0.conclusion.ranked) \($0.sentence ?? "") \($0.events) \($0.actorCount) \($0.actors.joined)"
    }
  }

  @Test(arguments: 0..<20)
  func `gathered at once or joined at the end`(_ seed: Int) {
    let shares = GatheringsTests.shares(seed: UInt64(seed))
    let gathered = GatheringsTests.told(GatheringsTests.book(shares, alone: true))
    #expect(gathered == GatheringsTests.told(GatheringsTests.book(shares, alone: false)))
    #expect(gathered.count > 1)
  }

  @Test(arguments: 0..<20)
  func `in one part or in several`(_ seed: Int) {
    let shares = GatheringsTests.shares(seed: UInt64(100 + seed))
    let whole = GatheringsTests.told(GatheringsTests.book(shares, alone: true))
    var book = GatheringsTests.book(shares[..<31], alone: true)
    book.add(GatheringsTests.book(shares[31..<120], alone: true))
    book.add(GatheringsTests.book(shares[120...], alone: true))
    #expect(GatheringsTests.told(book) == whole)
  }

  @Test func `whom our hosts answered keeps a chart of its own until the answers are in`() {
    let shares = GatheringsTests.shares(seed: 3)
    let answered = shares[77].source
    let book = GatheringsTests.book(shares, alone: true, answered: [answered])
    #expect(book.keyOfActor == [answered: Sweep.key(answered)])
  }
}
