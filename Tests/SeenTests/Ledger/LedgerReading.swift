import Seen
import Testing

/// What symptoms read off a ledger is what was folded into it.
@Suite struct LedgerReading {
  @Test(arguments: 3...16)
  func `up to sixteen events a tally is exact and keeps them all in the order of time`(count: Int) throws {
    let events = (0..<count).map { Self.event($0 % 2, port: 80 + $0 % 3, at: 100 - $0) }
    let tally = try #require(Ledger(events).dossier(of: events[0].source)?[.opening])
    #expect(tally.isRaw && tally.kept == events.reversed())
    #expect(tally.events == count && tally.packets == count && tally.bytes == count * 40)
    #expect(tally.destinationCount == 2 && tally.serviceCount == 3 && tally.attemptCount == min(count, 6))
    #expect(tally.first.seconds == 101 - UInt32(count) && tally.last.seconds == 100)
    #expect(tally.sourcePort == 40_000...40_000 && tally.destinationPort == 80...82)
    #expect(tally.ttl == 50...50 && tally.ttlBits == 1 << 12 && tally.length == 40...40 && tally.window == 1024...1024)
    #expect(tally.denied == count && tally.allowed == 0 && tally.enteredOnly == count && tally.leftOnly == 0)
  }

  @Test func `beyond sixteen events sums stay exact and sixteen events are kept`() throws {
    let events = (0..<500).map { Self.event($0 % 20, port: 80 + $0 % 40, at: 1000 + $0) }
    let ledger = Ledger(events)
    let tally = try #require(ledger.dossier(of: events[0].source)?[.opening])
    #expect(!tally.isRaw && tally.kept.count == 16)
    #expect(tally.events == 500 && tally.bytes == 500 * 40)
    #expect(tally.services.count == 40 && tally.serviceLevel == 0 && tally.otherServiceEvents == 0)
    #expect(tally.services.allSatisfy { (12...13).contains($0.events) })
    #expect((16...24).contains(tally.destinationCount))
    #expect(ledger.hours(of: tally.source, .opening).occupied.reduce(0) { $0 + $1.events } == 500)
    let hashes = Set(events.map { $0.probeHash >> 32 }).sorted().prefix(16)
    #expect(Set(tally.kept.map { $0.probeHash >> 32 }).isSubset(of: hashes))
  }

  @Test func `a packet that is logged twice is two events and one attempt`() throws {
    for copies in [2, 40] {
      let tally = try #require(
        Ledger((0..<copies).map { Self.event(1, port: 22, at: 1000 + $0) }).dossier(of: Self.source)?[.opening])
      #expect(tally.events == copies && tally.attemptCount == 1)
    }
  }

  @Test func `dossiers come in ascending order, IPv6 among them, with their roles in order`() {
    var random = SplitMix64(seed: 1)
    let low = Address(high: 0, low: 5)
    let sources = [low, Address(v4: 1), Address(v4: .max), Address(high: 0x2001_0DB8_0000_0000, low: 1)]
    let many = (0..<300).map { _ in Address(v4: UInt32(truncatingIfNeeded: random.next())) }
    var events: [Event] = []
    for source in (sources + many) {
      for role in [Role.request, .opening] {
        var event = Self.event(1, port: 1, at: 9)
        (event.source, event.role) = (source, role)
        events.append(event)
      }
    }
    var found: [Address] = []
    Ledger(events.shuffled(using: &random)).forEachDossier { dossier in
      found.append(dossier.source)
      #expect(dossier.tallies.map { $0.role } == [.opening, .request])
    }
    #expect(found == Set(sources + many).sorted())
  }

  @Test func `unknown times count in no histogram and are neither first nor last`() throws {
    let events = [0, 50, 0, 70, 0, 0, 0, 60, 0].map { Self.event(1, port: 1, at: $0) }
    let ledger = Ledger(events)
    let tally = try #require(ledger.dossier(of: Self.source)?[.opening])
    #expect(tally.first.seconds == 50 && tally.last.seconds == 70)
    #expect(ledger.hours(of: tally.source, .opening).occupied.reduce(0) { $0 + $1.events } == 3)
    #expect(ledger.first.seconds == 50 && ledger.last.seconds == 70)
    #expect(ledger.targets()[0].rate.occupied.reduce(0) { $0 + $1.events } == 3)
  }

  @Test func `a target knows its senders, impossible ones too`() throws {
    var events = (0..<2000).map { number in
      var event = Self.event(1, port: 80, at: 1000)
      event.source = Address(v4: 0xC633_0000 + UInt32(number))
      return event
    }
    for number in 0..<5 { events[number].source = Address(v4: 0x0A00_0000 + UInt32(number)) }
    events[5].source = .missing
    let target = try #require(Ledger(events).targets().first)
    #expect(target.events == 2000 && target.impossibleSources == 5 && target.enteredOnly == 2000)
    #expect((1740...2260).contains(target.sourceCount))
    #expect(target.rate.peak == 2000)
  }

  @Test func `an answer finds the packet that it answers, for five to ten minutes, unless that was dropped`() {
    var sent = Self.event(1, port: 53, at: 3000)
    sent.networkProtocol = .udp
    sent.marks.action = .allow
    var dropped = sent
    dropped.destination = Address(v4: 0xC000_0277)
    dropped.marks.action = .deny
    let ledger = Ledger([sent, dropped])
    func answer(to event: Event, after seconds: UInt32) -> Event {
      var answer = event
      (answer.source, answer.destination) = (event.destination, Address(v4: 0xC000_02FE))
      (answer.sourcePort, answer.destinationPort) = (event.destinationPort, event.sourcePort)
      answer.time.seconds += seconds
      return answer
    }
    #expect(ledger.hasMate(answer(to: sent, after: 2)))
    #expect(ledger.hasMate(answer(to: sent, after: 300)))
    #expect(!ledger.hasMate(answer(to: sent, after: 900)))
    #expect(ledger.hasMate(answer(to: sent, after: 900), back: 3))
    #expect(!ledger.hasMate(answer(to: dropped, after: 2)))
    var other = answer(to: sent, after: 2)
    other.destinationPort += 1
    #expect(!ledger.hasMate(other))
  }

  @Test func `what is beyond the caps is summed, and its heaviest sources are named`() {
    var events: [Event] = []
    for number in 0..<3000 {
      var event = Self.event(number % 3, port: 80, at: 1000 + number)
      event.source = Address(v4: 0xC633_0000 + UInt32(number))
      events.append(event)
    }
    let heavy = [Address(v4: 0xC000_0263), Address(high: 0x2001_0DB8_0000_0000, low: 0x1234), Address(v4: 0xC000_0211)]
    for source in heavy {
      for number in 0..<300 {
        var event = Self.event(1, port: 22, at: 1000 + number)
        event.source = source
        events.append(event)
      }
    }
    let ledger = Ledger(events, limits: .small)
    #expect(ledger.levels.sources > 3)
    #expect(ledger.levels.residueEvents + LedgerReading.eventsInDossiers(ledger) == events.count)
    let absent = heavy.filter { ledger.dossier(of: $0) == nil }
    #expect(!absent.isEmpty)
    let named = ledger.heavyHitters
    for source in absent {
      let found = named.first { $0.source == source }
      #expect(found.map { (297...303).contains($0.events) } == true)
    }
    #expect(ledger.targets().reduce(0) { $0 + $1.residueEvents } == ledger.levels.residueEvents)
  }

  @Test func `who sends one event in a thousand is named with all roles together`() {
    var events: [Event] = []
    for number in 0..<20_000 {
      var event = Self.event(1, port: 80, at: 1000 + number)
      event.source = Address(v4: 0x0B00_0000 + UInt32(number))
      events.append(event)
    }
    for number in 0..<60 {
      var event = Self.event(1, port: number % 2 == 0 ? 22 : 53, at: 1000 + number)
      event.source = Address(v4: 0xC000_0263)
      event.role = number % 2 == 0 ? .opening : .request
      events.append(event)
    }
    let ledger = Ledger(events)
    #expect(ledger.sample == nil)
    #expect(ledger.heaviestKept.map(\.source) == [Address(v4: 0xC000_0263)])
    #expect(ledger.heaviestKept.map(\.events) == [60])
  }

  private static func eventsInDossiers(_ ledger: Ledger) -> Int {
    var sum = 0
    ledger.forEachDossier { sum += $0.events }
    return sum
  }

  static let source = Address(v4: 0xC000_0201)

  /// A dropped SYN of one source.
  static func event(_ target: Int, port: Int, at seconds: Int) -> Event {
    var event = Event(source: source, destination: Address(v4: 0xC633_6400 + UInt32(target)))
    event.time = Timestamp(seconds: UInt32(seconds))
    event.networkProtocol = .tcp
    event.role = .opening
    (event.sourcePort, event.destinationPort) = (40_000, UInt16(port))
    (event.length, event.ttl, event.window, event.sequence) = (40, 50, 1024, UInt32(seconds == 0 ? 0 : port))
    event.marks = [.networkProtocol, .ports, .ttl, .window, .flags, .entered]
    event.marks.action = .deny
    return event
  }
}
