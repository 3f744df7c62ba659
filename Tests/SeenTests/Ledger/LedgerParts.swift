import Testing

@testable import Seen

/// The small parts of a ledger, each by its own law.
@Suite struct LedgerParts {
  @Test(arguments: [1, 2, 3, 10, 60, 200, 1000, 50_000]) func `a count of distinct hashes is near the truth`(_ n: Int) {
    var (small, large) = (DistinctCount<64>(), DistinctCount<256>())
    for number in 0..<n {
      for _ in 0..<2 {
        small.insert(FixedHash.mixed(UInt64(number) + 77))
        large.insert(FixedHash.mixed(UInt64(number) + 77))
      }
    }
    // Three standard errors: 39 % and 19.5 %.
    #expect(abs(small.estimate - n) * 100 <= max(100, n * 39), "\(small.estimate)")
    #expect(abs(large.estimate - n) * 1000 <= max(1000, n * 195), "\(large.estimate)")
  }

  @Test func `a histogram depends on its events, not on their order or parts`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<200 {
      let span = [10, 400, 5000, 3_000_000, 2_000_000_000][random.below(5)]
      let start = random.below(2_000_000_000) + 1
      let times = (0..<random.below(50) + 1).map { _ in Timestamp(seconds: UInt32(start + random.below(span))) }
      let whole = histogram(times)
      var merged = TimeHistogram(width: 10)
      let shuffled = times.shuffled(using: &random)
      let cut = random.below(times.count + 1)
      merged.merge(histogram(Array(shuffled[..<cut])))
      merged.merge(histogram(Array(shuffled[cut...])))
      #expect(merged.width == whole.width && merged.base == whole.base)
      #expect(merged.occupied.map { $0.start } == whole.occupied.map { $0.start })
      #expect(merged.occupied.map { $0.events } == whole.occupied.map { $0.events })
      #expect(whole.occupied.reduce(0) { $0 + $1.events } == times.count)
    }
  }

  @Test func `a histogram doubles its width only when it must`() {
    #expect(histogram([10, 329].map { Timestamp(seconds: $0) }).width == 10)
    #expect(histogram([10, 330].map { Timestamp(seconds: $0) }).width == 20)
    #expect(histogram([4_294_967_295, 1].map { Timestamp(seconds: $0) }).occupied.count == 2)
  }

  private func histogram(_ times: [Timestamp]) -> TimeHistogram {
    var histogram = TimeHistogram(width: 10)
    for time in times { histogram.add(time) }
    return histogram
  }

  @Test func `majority bits name the key of more than half of the events`() {
    var bits = MajorityBits()
    for key in 0..<100 as Range<UInt32> { bits.add(6 << 16 | key &* 131, events: 1) }
    bits.add(6 << 16 | 443, events: 101)
    let (key, atMost) = bits.candidate(of: 201)
    #expect(key == 6 << 16 | 443)
    #expect(atMost >= 101)
  }

  @Test func `an event survives packing`() {
    for event in RandomLog(seed: 4).events {
      #expect(PackedEvent(event).event(from: event.source) == event)
    }
  }

  @Test func `records have the sizes that the decision records state`() {
    #expect(MemoryLayout<Event>.stride == 64)
    #expect(MemoryLayout<PackedEvent>.stride == 48)
    #expect(MemoryLayout<TallyCounts>.stride == 128)
    #expect(MemoryLayout<TallyDetail>.stride == 1728)
    #expect(MemoryLayout<TargetRecord>.stride == 576)
    #expect(MemoryLayout<TallyRecord>.stride == 1856 && MemoryLayout<TallyRecord>.offset(of: \.detail) == 128)
    #expect(MemoryLayout<TallyDetail>.offset(of: \.services) == TallyDetail.servicesOffset - 96)
    #expect(MemoryLayout<TallyDetail>.offset(of: \.hours) == TallyDetail.hoursOffset)
    #expect(MemoryLayout<TallyDetail>.offset(of: \.kept) == TallyDetail.keptOffset)
    #expect(MemoryLayout<KeptEvents>.offset(of: \.hashes) == KeptEvents.hashesOffset)
    #expect(MemoryLayout<TargetRecord>.offset(of: \.sources) == TargetRecord.sourcesOffset(0))
    #expect(MemoryLayout<TargetRecord>.offset(of: \.rate) == TargetRecord.rateOffset)
    let late = TargetRecord.rateOffset + TimeHistogram(width: 10).offset(number: 16)
    #expect(late == TargetRecord.lateSlotsOffset && late % 64 == 0)
    #expect(Role.allCases.count <= 32)
  }

  @Test(arguments: 1...EventBlocks.highestCount)
  func `a block is the least that holds its events`(count: Int) {
    let least = [1, 2, 4, 6, 8, 12, 16].first { $0 >= count }
    #expect(EventBlocks.slots(count) == least)
    #expect(EventBlocks.isFull(count) == (least == count))
  }

  @Test func `sorting by the upper half sorts`() {
    var random = SplitMix64(seed: 8)
    var words = (0..<5000).map { UInt64(truncatingIfNeeded: random.next() >> 20) << 32 | UInt64($0) }
    let expected = words.sorted()
    SourceOrder.sortByHighHalf(&words)
    #expect(words == expected)
  }

  /// Three million sources of one event each (fewer where nothing is optimised), and room for a tenth.
  @Test func `a flood stays within the bytes that its caps allow`() {
    var limits = Ledger.Limits()
    #if DEBUG
      let sources: UInt32 = 100_000
    #else
      let sources: UInt32 = 3_000_000
    #endif
    let room = Int(sources) / 10
    limits.bytes = room * TallyTable.price(1)
    let ledger = Ledger(limits: limits)
    var batch = [Event](repeating: Event(), count: 1000)
    for start in stride(from: 0, to: sources, by: 1000) {
      for index in 0..<1000 {
        batch[index] = LedgerReading.event(1, port: 80, at: 1000 + index)
        batch[index].source = Address(v4: 0x0B00_0000 &+ (start + UInt32(index)) &* 0x0101_0105)
      }
      ledger.fold(batch.span)
    }
    #expect(ledger.eventCount == Int(sources))
    #expect(ledger.levels.sources >= 3 && ledger.tallyCount <= room && ledger.tallyCount > room / 3)
    // Per tally: an event and at most 8 / 0.3 bytes of slots; besides, one target and the sketch for IPv4.
    let bound = room * (64 + 27) + 4 << 20
    #expect(ledger.bytes <= bound, "\(ledger.bytes) of \(bound)")
  }

  /// Sources fill the table with one event each; then others with two, with four, with six, with seven.
  @Test func `memory that one kind of tally freed is given to the next`() {
    var limits = Ledger.Limits()
    limits.bytes = 16 << 20
    let ledger = Ledger(limits: limits)
    var next: UInt32 = 0
    for (sources, times) in [(200_000, 1), (110_000, 2), (60_000, 4), (42_000, 6), (10_000, 7)] {
      for _ in 0..<sources / 1000 {
        let batch = (0..<1000).map { number in
          var event = LedgerReading.event(1, port: 80, at: 1000 + number)
          event.source = Address(v4: 0x0B00_0000 &+ (next + UInt32(number)) &* 0x0101_0105)
          return event
        }
        for _ in 0..<times { ledger.fold(batch.span) }
        next += 1000
      }
    }
    let held = ledger.tallies.blocks.bytes + ledger.tallies.records.bytes
    #expect(ledger.tallies.price <= limits.bytes && ledger.levels.sources > 0)
    #expect(held <= limits.bytes / 8 * 9 + 8 * 4 << 20, "\(held)")
    var events = ledger.levels.residueEvents
    ledger.forEachDossier { events += $0.events }
    #expect(events == ledger.eventCount)
  }
}
