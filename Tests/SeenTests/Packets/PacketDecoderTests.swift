import Testing

@testable import Seen

@Suite struct PacketDecoderTests {
  private static func decode(_ bytes: some Sequence<UInt8>, _ linkType: LinkType, wire: Int) -> Result<
    Event, PacketReason
  > {
    let bytes = Array(bytes)
    return PacketDecoder.event(of: bytes.span, linkType: linkType, originalLength: wire)
  }

  @Test(arguments: PacketSample.all.map { $0.name })
  func `every kind of packet becomes its event`(_ name: String) throws {
    let sample = try #require(PacketSample.all.first { $0.name == name })
    let result = PacketDecoderTests.decode(sample.bytes, sample.linkType, wire: sample.bytes.count)
    #expect(PacketSample.summary(result) == sample.expected)
  }

  @Test func `the names of the samples are distinct`() {
    #expect(Set(PacketSample.all.map { $0.name }).count == PacketSample.all.count)
  }

  /// Each byte more may add fields, and never takes one back.
  @Test(arguments: PacketSample.all.map { $0.name })
  func `a truncated packet yields all that it holds`(_ name: String) throws {
    let sample = try #require(PacketSample.all.first { $0.name == name })
    var before: Event?
    for length in 0...sample.bytes.count {
      let bytes = Array(sample.bytes.prefix(length))
      _ = PacketDecoder.details(of: bytes.span, linkType: sample.linkType)
      let result = PacketDecoderTests.decode(bytes, sample.linkType, wire: sample.bytes.count)
      guard case .success(let event) = result else {
        #expect(before == nil, "\(name) lost its event at \(length)")
        continue
      }
      if let before {
        #expect(event.marks.isSuperset(of: before.marks), "\(name) at \(length)")
        #expect(event.source == before.source && event.destination == before.destination && event.ttl == before.ttl)
        #expect(before.ports == nil || event.ports?.destination == before.ports?.destination)
        #expect(before.quote == nil || event.quote?.destination == before.quote?.destination)
      }
      before = event
    }
  }

  @Test(arguments: [
    (34, "unknown 192.0.2.1>198.51.100.7 tcp ttl 64 id 4660 len 40 DF"),
    (38, "unknown 192.0.2.1>198.51.100.7 tcp 40000>443 ttl 64 id 4660 len 40 DF"),
    (46, "unknown 192.0.2.1>198.51.100.7 tcp 40000>443 seq 16909060 ack 5 ttl 64 id 4660 len 40 DF"),
    (48, "opening 192.0.2.1>198.51.100.7 tcp 40000>443 flags S seq 16909060 ack 5 ttl 64 id 4660 len 40 DF"),
    (54, "opening 192.0.2.1>198.51.100.7 tcp 40000>443 flags S seq 16909060 ack 5 win 1024 ttl 64 id 4660 len 40 DF"),
    (33, "unparsed: cut off inside the IP header"),
    (13, "unparsed: cut off before the IP header"),
    (0, "unparsed: cut off before the IP header"),
  ])
  func `what is left depends on where the capture cuts`(_ length: Int, expected: String) {
    let frame = PacketBytes.ethernet(0x800, PacketBytes.ipv4(6, PacketBytes.tcp(flags: 2)))
    #expect(PacketSample.summary(PacketDecoderTests.decode(frame.prefix(length), .ethernet, wire: 54)) == expected)
  }

  @Test func `a hundred thousand random packets are read without harm`() {
    var random = PacketRandom(seed: 1)
    var events = 0
    let types = Set(PacketSample.all.map { $0.linkType })
    for round in 0..<100_000 {
      var bytes = (0..<Int(random.next() % 120)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      // Half of them are real packets with a few bytes changed: these get deep.
      if round % 2 == 0, let sample = PacketSample.all.randomElement(using: &random) {
        bytes = sample.bytes
        for _ in 0..<3 { bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next()) }
        events += count(bytes, sample.linkType, random: &random)
      } else {
        for type in types { events += count(bytes, type, random: &random) }
      }
    }
    #expect(events > 20_000)
  }

  private func count(_ bytes: [UInt8], _ linkType: LinkType, random: inout PacketRandom) -> Int {
    if random.next() % 8 == 0 { _ = PacketDecoder.details(of: bytes.span, linkType: linkType) }
    let result = PacketDecoder.event(of: bytes.span, linkType: linkType, originalLength: bytes.count)
    return if case .success = result { 1 } else { 0 }
  }
}

extension PacketDecoderTests {
  /// Every kind of frame, cut at every length or with a few bytes changed.
  @Test(arguments: PacketSample.all.filter { $0.linkType == .ethernet }.map { $0.name })
  func `what is read by words comes to the same as layer by layer`(_ name: String) throws {
    let sample = try #require(PacketSample.all.first { $0.name == name })
    var random = PacketRandom(seed: UInt64(name.utf8.count))
    for round in 0..<2000 {
      var bytes = Array(sample.bytes.prefix(round < 200 ? round : sample.bytes.count))
      for _ in 0..<(round < 200 || bytes.isEmpty ? 0 : Int.random(in: 0...3, using: &random)) {
        bytes[Int.random(in: 0..<min(60, bytes.count), using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      var (words, layers) = (Event(), Event())
      let ordinary = OrdinaryPacket.read(bytes.span, into: &words)
      let reason = PacketDecoder.readLayers(
        bytes.span, linkType: .ethernet, originalLength: bytes.count, into: &layers)
      if ordinary { #expect(reason == nil && words == layers, "\(bytes)") }
      if !ordinary { #expect(words == Event(), "\(name) was left half read") }
    }
  }

  @Test func `ordinary packets are read by words`() {
    let whole = PacketSample.all.filter { sample in
      var event = Event()
      return sample.linkType == .ethernet && OrdinaryPacket.read(Array(sample.bytes).span, into: &event)
    }
    #expect(!whole.isEmpty)
  }

  @Test func `a port is a service's where the list has it, whatever is asked first`() {
    #expect(!UDPService.isService(0) && UDPService.isService(1) && UDPService.isService(1023))
    for port in UInt16(1024)...UInt16.max {
      if UDPService.isService(port) != UDPService.registered(port) { Issue.record("\(port)") }
    }
  }

  @Test func `chatter of two IPv4 addresses is what the role's derivation says it is`() {
    let edges: [UInt32] = [
      0, 1, 0xA9FD_FFFF, 0xA9FE_0000, 0xA9FE_FFFF, 0xA9FF_0000, 0xDFFF_FFFF, 0xE000_0000, 0xEFFF_FFFF, 0xF000_0000,
      0xFFFF_FFFE, 0xFFFF_FFFF,
    ]
    for source in edges {
      for destination in edges {
        var event = Event(source: Address(v4: source), destination: Address(v4: destination))
        event.deriveRole()
        #expect(Event.isChatter(source, destination) == (event.role == .chatter))
      }
    }
  }
}
