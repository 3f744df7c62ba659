import Testing

@testable import Seen

/// Uniform senders, a forger's pool, or our own name: what the spread of answers over our addresses says.
@Suite struct SpreadFactorTests {
  private static func tenths(_ answers: Int, at hit: Int, of watched: Int, beyond: Bool = false) -> Int {
    SpreadFactor(answers: answers, hit: hit, watched: watched, isBeyondFloods: beyond).tenths
  }

  @Test(arguments: [
    // Answers, addresses hit, addresses watched, least and most tenths of a decibel for backscatter.
    (200, 1, 256, -100, -80), (200, 1, 1 << 20, -100, -60), (200, 2, 256, -75, -50),
    // Three and more may be a forger's pool.
    (200, 3, 256, -45, -20), (200, 5, 256, -10, 40),
    // As dice make it: each address about as often as the next.
    (300, 177, 256, 90, 100), (40, 40, 1 << 26, 90, 100), (12, 12, 256, 60, 100), (5, 5, 256, 10, 100),
    // One of a large home and of a small one; too few to say.
    (3, 1, 256, 0, 0), (200, 1, 4, 0, 0), (200, 190, 256, 90, 100),
  ])
  func `few answers at one address say nothing, many do, spread ones speak for dice`(
    _ answers: Int, _ hit: Int, _ watched: Int, _ least: Int, _ most: Int
  ) {
    let tenths = Self.tenths(answers, at: hit, of: watched)
    #expect((least...most).contains(tenths), "\(tenths)")
  }

  @Test func `more addresses hit never speak less for dice`() {
    var before = -1000
    for hit in 1...200 {
      let tenths = Self.tenths(200, at: hit, of: 256)
      #expect(tenths >= before - 5, "\(hit): \(tenths) after \(before)")
      before = tenths
    }
  }

  @Test func `counts that contradict each other say nothing, and none is too large`() {
    for (answers, hit, watched) in [(200, 9, 8), (20, 300, 256), (4, 5, 8), (0, 0, 0), (1 << 40, 513, 512)] {
      #expect(Self.tenths(answers, at: hit, of: watched) == 0)
    }
    for answers in [4, 1 << 20, 1 << 40] {
      for watched in [8, 9, 256, 1 << 32] {
        for hit in [1, 2, 7, 8, 255, 512, 513, 1 << 20] where hit <= min(answers, watched) {
          #expect(abs(Self.tenths(answers, at: hit, of: watched)) <= 100)
        }
      }
    }
  }

  /// A tally of many events counts its destinations by an estimate.
  @Test func `answers at more addresses than are ours by the estimate are weighed`() {
    let home = Home(stated: [Network(holding: Address(v4: 0xC000_0200), bits: 125)])
    let events = (0..<400).map { number -> Event in
      var event = Event(
        source: Address(v4: 0xCB00_7105), destination: Address(v4: 0xC000_0200 | UInt32(number & 7)),
        time: Timestamp(seconds: 1_795_000_000 + UInt32(number)))
      (event.networkProtocol, event.tcpFlags) = (.tcp, TCPFlags(rawValue: 0x12))
      event.marks = [.ports, .flags, .networkProtocol]
      (event.sourcePort, event.destinationPort) = (80, 1024 + UInt16(number))
      event.deriveRole()
      return event
    }
    let ledger = Ledger()
    ledger.fold(events.span)
    for tally in ledger.dossier(of: events[0].source)?.tallies ?? [] {
      #expect(Backscatter(tally, home: home).hit <= 8)
    }
    #expect(Diagnosis.report(ledger, home: home.networks).events == 400)
  }

  @Test func `a flood beyond any leaves the pool only`() {
    #expect(Self.tenths(300, at: 177, of: 256, beyond: true) <= Self.tenths(300, at: 177, of: 256))
  }

  @Test(arguments: [(1, 0), (10, 100), (256, 241), (1000, 300), (100_000, 500), (67_108_864, 783)])
  func `whole numbers have decibels`(_ number: Int, _ tenths: Int) {
    #expect(abs(Decibel.tenths(of: number) - tenths) <= 2)
  }
}
