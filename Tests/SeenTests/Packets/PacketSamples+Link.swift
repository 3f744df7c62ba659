@testable import Seen

extension PacketSample {
  private typealias Make = PacketBytes
  private static let packet = Make.ipv4(17, Make.udp())
  private static let packet6 = Make.ipv6(17, Make.udp())
  private static let words = "request 192.0.2.1>198.51.100.7 udp 40000>53 ttl 64 id 4660 len 28 DF"
  private static let words6 = "request 2001:db8::1>2001:db8::7 udp 40000>53 ttl 64 len 48"
  private static let zeros = [UInt8](repeating: 0, count: 16)
  private static let snap: [UInt8] = [0xAA, 0xAA, 3, 0, 0, 0, 8, 0]

  static let ethernet: [PacketSample] = [
    ("Ethernet", Make.ethernet(0x800, packet), words),
    ("Ethernet with padding", Make.ethernet(0x800, packet + zeros), words),
    ("Ethernet with IPv6", Make.ethernet(0x86DD, packet6), words6),
    ("802.1Q", Make.ethernet(0x8100, Make.vlan(5, 0x800, packet)), words),
    ("802.1ad", Make.ethernet(0x88A8, Make.vlan(9, 0x8100, Make.vlan(5, 0x86DD, packet6))), words6),
    ("four tags", tags(4), words),
    ("five tags", tags(5), "other: not IP: more than four VLAN tags"),
    ("802.3 with SNAP", Make.ethernet(36, snap + packet), words),
    ("802.3 with SNAP behind a tag", Make.ethernet(0x8100, Make.vlan(5, 36, snap + packet)), words),
    ("802.2 with IP's own number", Make.ethernet(31, [6, 6, 3] + packet), words),
    ("spanning tree", Make.ethernet(38, [0x42, 0x42, 3] + zeros), "other: not IP: 802.1D spanning tree"),
    (
      "Cisco discovery", Make.ethernet(60, [0xAA, 0xAA, 3, 0, 0, 0x0C, 0x20, 0]),
      "other: not IP: Cisco Discovery Protocol"
    ),
    ("LLDP", Make.ethernet(0x88CC, zeros), "other: not IP: LLDP"),
    ("PPPoE", Make.ethernet(0x8864, [0x11, 0, 0, 1, 0, 30, 0, 0x21] + packet), "other: not IP: PPPoE session"),
    ("MPLS", Make.ethernet(0x8847, [0, 1, 1, 64] + packet), "other: not IP: MPLS"),
    ("an unknown EtherType", Make.ethernet(0x1234, zeros), "other: not IP: EtherType 0x1234"),
    ("IPX", Make.ethernet(40, [0xFF, 0xFF, 0, 40]), "other: not IP: IPX"),
    (
      "ARP",
      Make.ethernet(
        0x806, [0, 1, 8, 0, 6, 4, 0, 1, 0, 0, 0x5E, 0, 0x53, 2, 192, 0, 2, 1, 0, 0, 0, 0, 0, 0, 192, 0, 2, 9]),
      "arp 192.0.2.1>192.0.2.9"
    ),
    (
      "ARP for another protocol", Make.ethernet(0x806, [0, 1, 0x80, 0x9B, 6, 4] + zeros + zeros),
      "other: not IP: ARP for protocol 0x809B"
    ),
    ("IPv6 where IPv4 was announced", Make.ethernet(0x800, packet6), "unparsed: IP version 6 where IP was announced"),
  ].map { PacketSample(name: $0.0, linkType: .ethernet, bytes: $0.1, expected: $0.2) }

  private static func tags(_ count: Int) -> [UInt8] {
    var payload = Make.vlan(1, 0x800, packet)
    for id in 1..<count { payload = Make.vlan(id, 0x8100, payload) }
    return Make.ethernet(0x8100, payload)
  }

  private static let cooked: [UInt8] = [0, 0, 0, 1, 0, 6, 0, 0, 0x5E, 0, 0x53, 1, 0, 0]

  static let otherLinks: [PacketSample] = [
    ("Linux cooked", LinkType.linuxCooked, cooked + [8, 0] + packet, words),
    ("Linux cooked with a tag", .linuxCooked, cooked + [0x81, 0] + Make.vlan(5, 0x800, packet), words),
    ("Linux cooked with 802.2", .linuxCooked, cooked + [0, 4, 0x42, 0x42, 3], "other: not IP: 802.1D spanning tree"),
    (
      "Linux cooked Netlink", .linuxCooked, [0, 4, 3, 0x38] + zeros.prefix(10) + [0, 0],
      "other: not IP: Linux device type 824"
    ),
    (
      "Linux cooked 2", .linuxCooked2,
      [0x86, 0xDD, 0, 0, 0, 0, 0, 2, 0, 1, 0, 6, 0, 0, 0x5E, 0, 0x53, 1, 0, 0] + packet6, words6
    ),
    ("raw of BSD/OS", .rawBSD, packet, words),
    ("raw of OpenBSD", .rawOpenBSD, packet6, words6),
    ("raw IPv4", .ipv4, packet, words),
    ("raw IPv6", .ipv6, packet6, words6),
    ("raw IPv6 with IPv4 in it", .ipv6, packet, "unparsed: IP version 4 where IP was announced"),
    ("null, little-endian", .null, [2, 0, 0, 0] + packet, words),
    ("null, big-endian", .null, [0, 0, 0, 2] + packet, words),
    ("null with IPv6 of FreeBSD", .null, [28, 0, 0, 0] + packet6, words6),
    ("null with IPv6 of macOS", .null, [0, 0, 0, 30] + packet6, words6),
    ("null with AppleTalk", .null, [16, 0, 0, 0] + zeros, "other: not IP: address family 16"),
    ("loopback of OpenBSD", .loop, [0, 0, 0, 24] + packet6, words6),
    (
      "NFLOG", .nfLog,
      [2, 0, 0, 5] + Make.attribute(1, [8, 0, 1, 0]) + Make.attribute(4, [0, 0, 0, 2])
        + Make.attribute(10, Array("drop \0".utf8)) + Make.attribute(9, packet), words + " in"
    ),
    (
      "NFLOG of a routed packet", .nfLog,
      [2, 0, 0, 5] + Make.attribute(4, [0, 0, 0, 2]) + Make.attribute(5, [0, 0, 0, 3]) + Make.attribute(9, packet),
      "request 192.0.2.1>198.51.100.7 udp 40000>53 ttl 65 id 4660 len 28 DF in out"
    ),
    (
      "NFLOG of a bridged packet", .nfLog,
      [2, 0, 0, 5] + Make.attribute(4, [0, 0, 0, 2]) + Make.attribute(5, [0, 0, 0, 3])
        + Make.attribute(6, [0, 0, 0, 4]) + Make.attribute(9, packet),
      words + " in out"
    ),
    ("NFLOG, big-endian", .nfLog, [2, 0, 0, 5, 0, 8, 0, 4, 0, 0, 0, 2, 0, 32, 0, 9] + packet, words + " in"),
    (
      "NFLOG without a packet", .nfLog, [2, 0, 0, 5] + Make.attribute(10, [65, 0]),
      "other: not IP: a netfilter log message without a packet"
    ),
    ("pflog block in", .pfLog, Make.pfLog(action: 1, direction: 1, packet), words + " in deny"),
    ("pflog pass out", .pfLog, Make.pfLog(action: 0, direction: 2, packet6), words6 + " out allow"),
    ("pflog match", .pfLog, Make.pfLog(action: 12, direction: 1, packet), words + " in"),
    ("radiotap", LinkType(rawValue: 127), zeros, "unparsed: link type IEEE 802.11 radiotap (127) is not read"),
    ("a link type without a name", LinkType(rawValue: 999), zeros, "unparsed: link type 999 is not read"),
  ].map { PacketSample(name: $0.0, linkType: $0.1, bytes: $0.2, expected: $0.3) }

  static let all = network + icmp + extensions + ethernet + otherLinks
}
