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
