import Seen
import Testing

/// The ledger depends on the set of events, on nothing else; the model's generator and trees, written again.
@Suite struct LedgerLaws {
  /// 8 × 50 logs, each through four trees.
  @Test(arguments: 0..<8)
  func `any split, shuffle and merge tree of a log gives the same bytes`(_ part: Int) {
    var crossed = Crossed()
    for seed in part * 50..<(part + 1) * 50 {
      var log = RandomLog(seed: UInt64(seed))
      // Every fourth keeps as many whole as a block can hold.
      let limits = Ledger.Limits.small(raw: seed % 4 == 0 ? 16 : 6)
      let whole = Ledger(log.events, limits: limits)
      crossed.note(whole)
      let bytes = whole.encoded()
      for _ in 0..<4 {
        let merged = LedgerLaws.mergeTree(log.events, limits, &log.random)
        #expect(merged.encoded() == bytes, "log \(seed)")
      }
      #expect(LedgerLaws.eventsFound(whole) == log.events.count)
    }
    #expect(crossed.sources > 25)
    #expect(crossed.targets > 25)
    #expect(crossed.services > 20)
    #expect(crossed.summarised > 40)
  }

  /// How many logs crossed which cap.
  struct Crossed {
    var sources = 0
    var targets = 0
    var services = 0
    var summarised = 0

    mutating func note(_ ledger: Ledger) {
      let levels = ledger.levels
      sources += levels.sources > 0 ? 1 : 0
      targets += levels.targets > 0 ? 1 : 0
      summarised += levels.summarisedTallies > 0 ? 1 : 0
      var sampled = false
      ledger.forEachDossier { sampled = sampled || $0.tallies.contains { $0.serviceLevel > 0 } }
      services += sampled ? 1 : 0
    }
  }

  /// Shuffles, cuts into one to seven parts, folds each, merges them in a random order.
  static func mergeTree(_ events: [Event], _ limits: Ledger.Limits, _ random: inout SplitMix64) -> Ledger {
    let shuffled = events.shuffled(using: &random)
    let cuts = (0..<random.below(7)).map { _ in random.below(events.count + 1) }.sorted()
    var parts = zip([0] + cuts, cuts + [events.count]).map { Ledger(shuffled[$0..<$1], limits: limits) }
    while parts.count > 1 {
      let part = parts.remove(at: random.below(parts.count))
      parts[random.below(parts.count)].merge(part)
    }
    return parts[0]
  }

  /// Events of all dossiers and of the residue.
  static func eventsFound(_ ledger: Ledger) -> Int {
    var sum = ledger.residues.reduce(0) { $0 + $1.events }
    ledger.forEachDossier { sum += $0.events }
    return sum
  }
}
