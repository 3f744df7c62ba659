import Testing

@testable import Seen

/// However services and addresses come, in one place or several, they are counted as a dictionary would.
@Suite struct CountsTests {
  @Test(arguments: [1, 3, 60, 700, 9000, 60_000], [1, 4])
  func `services are counted and ranked`(_ count: Int, _ parts: Int) {
    var random = SplitMix64(seed: UInt64(count))
    var expected: [Service: Int] = [:]
    var counts = [ServiceCounts](repeating: ServiceCounts(), count: parts)
    for number in 0..<count * 2 {
      let kind: IPProtocol = [.tcp, .tcp, .tcp, .udp, .icmp][Int(random.next() % 5)]
      let service = Service(networkProtocol: kind, port: UInt16(random.next() % UInt64(count)))
      let events = number % 50 == 0 ? Int(random.next() % 1 << 33) : Int(random.next() % 3) + 1
      expected[service, default: 0] += events
      counts[number % parts].add(service, events)
    }
    var all = ServiceCounts()
    for part in counts { all.merge(part) }
    let ranked = all.ranked(counting: 10)
    let services = expected.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    #expect(ranked.services == services.map(\.key))
    #expect(ranked.top.map(\.events) == services.prefix(10).map(\.value))
  }

  @Test(arguments: [3, 900, 20_000], [1, 4])
  func `services come to the same from tables and from words`(_ count: Int, _ parts: Int) {
    var random = SplitMix64(seed: UInt64(count + 1))
    var (plain, all) = (ServiceCounts(), ServiceCounts())
    for _ in 0..<parts {
      var tables = [UInt32](repeating: 0, count: 2 * PortCounts.words)
      let keys = (0..<count).map { _ in random.next() % 7 << 16 | random.next() % 30_000 }
      for key in keys {
        plain.add(key: UInt32(key), 1)
        plain.add(key: UInt32(17 << 16 | key & 0xFFFF), 1)
      }
      CountsTests.count(keys, &tables)
      // What stands above the keys is somebody else's.
      let words = keys.map { $0 | 9 << 32 }
      all.add(eventsOf: words.span)
      all.add(PortCounts(of: 17, table: tables[PortCounts.words...]))
    }
    let (one, other) = (plain.ranked(counting: 10), all.ranked(counting: 10))
    #expect(one.services == other.services)
    #expect(one.top.map(\.events) == other.top.map(\.events))
  }

  private static func count(_ keys: [UInt64], _ tables: inout [UInt32]) {
    var tables = tables.mutableSpan
    for key in keys { PortCounts.count(Int(key & 0xFFFF), in: &tables, from: PortCounts.words) }
  }

  @Test(arguments: [1, 5])
  func `few addresses of many events are counted`(_ parts: Int) {
    var random = SplitMix64(seed: 5)
    var expected: [Address: Int] = [:]
    var counts = [AddressCounts](repeating: AddressCounts(), count: parts)
    for number in 0..<60_000 {
      // Some have their last bits in common.
      let address = Address(v4: UInt32(random.next() % 200) | UInt32(random.next() % 3) << 20)
      let events = number % 9000 == 0 ? 1 << 31 - 1 : Int(random.next() % 3) + 1
      expected[address, default: 0] += events
      counts[number % parts].add(address, events)
    }
    var all = AddressCounts()
    for part in counts { all.merge(part) }
    let addresses = expected.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    #expect(all.count == expected.count)
    #expect(all.ranked == addresses.map(\.key))
    #expect(all.joined.map(\.events) == expected.sorted { $0.key < $1.key }.map(\.value))
  }

  @Test(arguments: [1, 3, 60, 700, 9000], [1, 4])
  func `addresses are counted and ranked`(_ count: Int, _ parts: Int) {
    var random = SplitMix64(seed: UInt64(count))
    var expected: [Address: Int] = [:]
    var counts = [AddressCounts](repeating: AddressCounts(), count: parts)
    for number in 0..<count * 2 {
      let low = random.next() % UInt64(count)
      let address = number % 7 == 0 ? Address(high: 0x2001_0DB8 << 32, low: low) : Address(v4: UInt32(low))
      let events = number % 50 == 0 ? Int(random.next() % 1 << 33) : Int(random.next() % 3) + 1
      expected[address, default: 0] += events
      counts[number % parts].add(address, events)
    }
    var all = AddressCounts()
    for part in counts { all.merge(part) }
    let addresses = expected.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    #expect(all.ranked == addresses.map(\.key))
    #expect(Count.ranked(all.joined) == addresses.map(\.key))
    #expect(all.joined.map(\.thing) == expected.keys.sorted())
    #expect(all.count == expected.count)
  }
}
