import Seen
import Testing

/// The scenarios that the ledger's model prints, cut alike.
@Suite struct LedgerScenarios {
  @Test func `an assault on one port is named among a scan of thousands`() throws {
    var random = SplitMix64(seed: 7)
    var events: [Event] = []
    for port in 0..<5000 { events.append(probe(from: 1, port: port, from: 41_000, &random)) }
    for _ in 0..<20_000 { events.append(probe(from: 1, port: 22, from: random.below(65_536), &random)) }
    let ledger = Ledger(events)
    let tally = try #require(ledger.dossier(of: Address(v4: 0xC000_0201))?[.opening])
    #expect(tally.events == 25_000)
    #expect(tally.serviceLevel > 0)
    #expect(tally.services.count <= 48)
    #expect(tally.services.reduce(tally.otherServiceEvents) { $0 + $1.events } == 25_000)
    let heaviest = try #require(tally.majority)
    #expect(heaviest.service == Service(networkProtocol: .tcp, port: 22))
    // The bits bound the count from above: half of the other ports share any one bit with 22.
    #expect((20_001...23_000).contains(heaviest.events))
    #expect((3_500...6_500).contains(tally.serviceCount))
  }

  @Test func `copies of one probe are kept by all of their senders, whatever else they send`() {
    var random = SplitMix64(seed: 9)
    var events: [Event] = []
    for probeNumber in 0..<60 {
      let copy = probe(from: 0, port: 1000 + probeNumber, from: 40_000, &random)
      for sender in 1...5 {
        var event = copy
        event.source = Address(v4: 0xC000_0200 | UInt32(sender))
        event.ttl = UInt8(40 + random.below(20))
        events.append(event)
      }
    }
    // The real sender sends three times as much besides; and there is a background.
    for _ in 0..<180 { events.append(probe(from: 5, port: random.below(65_536), from: random.below(65_536), &random)) }
    for sender in 10..<200 {
      for _ in 0..<20 { events.append(probe(from: sender, port: 23, from: random.below(65_536), &random)) }
    }
    #expect(groups(of: Ledger(events.shuffled(using: &random))) == [[1, 2, 3, 4, 5]])
  }

  @Test func `sources that come again while the slots are laid anew have one tally each`() {
    var random = SplitMix64(seed: 11)
    var events: [Event] = []
    for number in 0..<3000 {
      // Every fifth comes again at once, and every seventh brings back one that was there long ago.
      for source in number % 5 == 0 ? [number, number] : number % 7 == 0 ? [number, number / 2] : [number] {
        var event = probe(from: 0, port: 80, from: 40_000, &random)
        event.source = Address(v4: 0x0A00_0000 | UInt32(source))
        events.append(event)
      }
    }
    let (ledger, alone) = (Ledger(events), Ledger())
    for event in events { alone.fold([event].span) }
    #expect(ledger.tallyCount == 3000)
    #expect(ledger.encoded() == alone.encoded())
  }

  /// Sources that share at least three kept probes with another one, as the model groups them.
  private func groups(of ledger: Ledger) -> [[UInt32]] {
    var sources: [UInt64: Set<UInt32>] = [:]
    ledger.forEachKept { events in
      for event in events { sources[event.probeHash, default: []].insert((event.source.v4 ?? 0) & 0xFF) }
    }
    var shared: [[UInt32]: Int] = [:]
    for group in sources.values where group.count > 1 {
      for left in group { for right in group where left < right { shared[[left, right], default: 0] += 1 } }
    }
    var found: [Set<UInt32>] = []
    for pair in shared.filter({ $0.value >= 3 }).keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      if let index = found.firstIndex(where: { !$0.isDisjoint(with: pair) }) {
        found[index].formUnion(pair)
      } else {
        found.append(Set(pair))
      }
    }
    return found.map { $0.sorted() }
  }

  private func probe(from sender: Int, port: Int, from sourcePort: Int, _ random: inout SplitMix64) -> Event {
    var event = Event(source: Address(v4: 0xC000_0200 | UInt32(sender)), destination: Address(v4: 0xC633_6401))
    event.time = Timestamp(seconds: 1_700_000_000 + UInt32(random.below(3600)))
    event.networkProtocol = .tcp
    event.tcpFlags = .syn
    (event.sourcePort, event.destinationPort) = (UInt16(sourcePort), UInt16(port))
    event.identification = UInt16(random.below(65_536))
    event.length = 44
    event.marks = [.networkProtocol, .ports, .identification, .flags]
    event.marks.action = .deny
    event.deriveRole()
    return event
  }
}
