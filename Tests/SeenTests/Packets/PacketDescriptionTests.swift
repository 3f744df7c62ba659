import Testing

@testable import Seen

@Suite struct PacketDescriptionTests {
  private static func fields(_ bytes: [UInt8], _ linkType: LinkType) -> [String] {
    PacketDecoder.details(of: bytes.span, linkType: linkType).fields.map { "\($0.name): \($0.value)" }
  }

  @Test func `a frame's fields come in order under the names of their standards`() {
    let options: [UInt8] = [2, 4, 5, 0xB4, 4, 2, 8, 10, 0, 0, 0, 9, 0, 0, 0, 0, 1, 3, 3, 7]
    let packet = PacketBytes.ipv4(6, PacketBytes.tcp(flags: 0x02, options: options))
    let frame = PacketBytes.ethernet(0x8100, PacketBytes.vlan(5, 0x800, packet))
    #expect(
      PacketDescriptionTests.fields(frame, .ethernet) == [
        "Destination MAC: 00:00:5e:00:53:01", "Source MAC: 00:00:5e:00:53:02", "VLAN ID: 5", "EtherType: IPv4",
        "Source Address: 192.0.2.1", "Destination Address: 198.51.100.7", "Header Length: 20", "Type of Service: 0x00",
        "Total Length: 60", "Identification: 4660", "Flags: DF", "Time to Live: 64", "Protocol: tcp",
        "Header Checksum: 0x3C4C", "Source Port: 40000", "Destination Port: 443", "Sequence Number: 16909060",
        "Acknowledgment Number: 5", "Header Length: 40", "Control Bits: SYN", "Window: 1024", "Checksum: 0xABCD",
        "Options: MSS 1460, SACK permitted, timestamps 9 0, NOP, window scale 7",
      ])
  }

  @Test(arguments: [
    ([131, 7, 4, 203, 0, 113, 9, 0], "Options: LSRR 203.0.113.9"),
    ([148, 4, 0, 0], "Options: RA"),
    ([7, 11, 8, 192, 0, 2, 9, 0, 0, 0, 0, 0], "Options: RR 192.0.2.9 0.0.0.0"),
    ([68, 4, 5, 0], "Options: TS"),
    ([1, 137, 7, 4, 203, 0, 113, 9], "Options: SSRR 203.0.113.9"),
  ])
  func `IP options are named, and routes spelt out`(_ options: [UInt8], expected: String) {
    let packet = PacketBytes.ipv4(17, PacketBytes.udp(), options: options)
    #expect(PacketDescriptionTests.fields(packet, .raw).contains(expected))
  }

  @Test func `the quoted packet is kept apart`() throws {
    let inner = PacketBytes.ipv4(17, PacketBytes.udp(2215, 31001, payload: [1]))
    let bytes = PacketBytes.ipv4(1, PacketBytes.icmp(3, 4, rest: 1400, inner), flags: 0)
    let details = PacketDecoder.details(of: bytes.span, linkType: .raw)
    let quoted = try #require(details.quoted)
    #expect(quoted.source.description == "192.0.2.1" && quoted.destination.description == "198.51.100.7")
    #expect(quoted.networkProtocol == .udp && quoted.sourcePort == 2215 && quoted.destinationPort == 31001)
    #expect(quoted.ttl == 64 && quoted.identification == 4660 && quoted.length == 9 && quoted.checksum == 0xB836)
    #expect(details.mtu == 1400)
    #expect(details.ipFlags == nil, "the flags are the error's own")
    #expect(details.fields.contains { $0.name == "Quoted Flags" && $0.value == "DF" })
  }

  @Test func `fragments say how far they are`() {
    let bytes = PacketBytes.ipv4(17, [1, 2, 3, 4, 5, 6, 7, 8], flags: 0xA0B9)
    let details = PacketDecoder.details(of: bytes.span, linkType: .raw)
    #expect(details.ipFlags == "CE,MF" && details.fragmentOffset == 1480)
    let bytes6 = PacketBytes.ipv6(44, [17, 0, 5, 0xA9, 0, 0, 0, 9] + [1, 2, 3, 4])
    let details6 = PacketDecoder.details(of: bytes6.span, linkType: .raw)
    #expect(details6.ipFlags == "MF" && details6.fragmentOffset == 1448)
  }

  @Test func `pf names the interface that the packet crossed`() {
    let packet = PacketBytes.ipv4(17, PacketBytes.udp())
    let inward = PacketBytes.pfLog(action: 1, direction: 1, packet)
    let outward = PacketBytes.pfLog(action: 0, direction: 2, packet)
    #expect(PacketDecoder.details(of: inward.span, linkType: .pfLog).ingressInterface == "em0")
    #expect(PacketDecoder.details(of: outward.span, linkType: .pfLog).egressInterface == "em0")
  }
}
