@testable import Seen

extension PacketSample {
  private typealias Make = PacketBytes
  private static let v4 = "192.0.2.1>198.51.100.7"
  private static let v6 = "2001:db8::1>2001:db8::7"
  private static let back = "198.51.100.7>192.0.2.1"
  private static let syn = Make.tcp(flags: 0x02)
  private static let tcpWords = "tcp 40000>443 flags S seq 16909060 ack 5 win 1024 ttl 64"

  /// Network and transport layers behind no link header.
  static let network: [PacketSample] = [
    PacketSample(name: "SYN", bytes: Make.ipv4(6, syn), expected: "opening \(v4) \(tcpWords) id 4660 len 40 DF"),
    PacketSample(
      name: "SYN with TCP options", bytes: Make.ipv4(6, Make.tcp(flags: 2, options: [2, 4, 5, 0xB4, 1, 3, 3, 7])),
      expected: "opening \(v4) \(tcpWords) id 4660 len 48 DF"),
    PacketSample(
      name: "SYN+ACK of IPv6", bytes: Make.ipv6(6, Make.tcp(flags: 0x12)),
      expected: "accepting \(v6) tcp 40000>443 flags SA seq 16909060 ack 5 win 1024 ttl 64 len 60"),
    PacketSample(
      name: "UDP", bytes: Make.ipv4(17, Make.udp(payload: [1, 2, 3]), flags: 0),
      expected: "request \(v4) udp 40000>53 ttl 64 id 4660 len 31"),
    PacketSample(
      name: "UDP-Lite", bytes: Make.ipv4(136, Make.udp()),
      expected: "request \(v4) udplite 40000>53 ttl 64 id 4660 len 28 DF"),
    PacketSample(
      name: "SCTP", bytes: Make.ipv4(132, Make.udp() + [0, 0, 0, 0]),
      expected: "opening \(v4) sctp 40000>53 ttl 64 id 4660 len 32 DF"),
    PacketSample(
      name: "GRE", bytes: Make.ipv4(47, [0, 0, 8, 0] + Make.ipv4(6, syn)),
      expected: "tunnel \(v4) gre ttl 64 id 4660 len 64 DF"),
    PacketSample(
      name: "IP in IP", bytes: Make.ipv4(4, Make.ipv4(6, syn)), expected: "tunnel \(v4) ipip ttl 64 id 4660 len 60 DF"),
    PacketSample(
      name: "6in4", bytes: Make.ipv4(41, Make.ipv6(6, syn)), expected: "tunnel \(v4) ipv6 ttl 64 id 4660 len 80 DF"),
    PacketSample(
      name: "VXLAN",
      bytes: Make.ipv4(
        17, Make.udp(50000, 4789, payload: [8, 0, 0, 0, 0, 0, 1, 0] + Make.ethernet(0x800, Make.ipv4(6, syn)))),
      expected: "peer \(v4) udp 50000>4789 ttl 64 id 4660 len 90 DF"),
    PacketSample(
      name: "IGMP",
      bytes: Make.ipv4(2, [0x16, 0, 0, 0, 224, 0, 0, 251], options: [148, 4, 0, 0], destination: [224, 0, 0, 251]),
      expected: "chatter 192.0.2.1>224.0.0.251 igmp ttl 64 id 4660 len 32 DF"),
    PacketSample(
      name: "first fragment", bytes: Make.ipv4(17, Make.udp(payload: [1, 2, 3, 4, 5, 6, 7, 8]), flags: 0x2000),
      expected: "request \(v4) udp 40000>53 ttl 64 id 4660 len 36 fragment"),
    PacketSample(
      name: "later fragment", bytes: Make.ipv4(17, [1, 2, 3, 4, 5, 6, 7, 8], flags: 0x00B9),
      expected: "fragment \(v4) udp ttl 64 id 4660 len 28 fragment"),
    PacketSample(
      name: "loose source route", bytes: Make.ipv4(6, syn, options: [131, 7, 4, 203, 0, 113, 9, 0]),
      expected: "sourceRouted \(v4) \(tcpWords) id 4660 len 48 DF"),
    PacketSample(
      name: "strict source route behind padding", bytes: Make.ipv4(6, syn, options: [1, 137, 7, 4, 203, 0, 113, 9]),
      expected: "sourceRouted \(v4) \(tcpWords) id 4660 len 48 DF"),
    PacketSample(
      name: "record route", bytes: Make.ipv4(6, syn, options: [7, 7, 4, 0, 0, 0, 0, 0]),
      expected: "ipOption \(v4) \(tcpWords) id 4660 len 48 DF"),
    PacketSample(
      name: "padding alone", bytes: Make.ipv4(6, syn, options: [1, 1, 1, 0]),
      expected: "opening \(v4) \(tcpWords) id 4660 len 44 DF"),
    PacketSample(
      name: "no total length", bytes: Make.ipv4(6, syn + [1, 2], length: 0),
      expected: "opening \(v4) \(tcpWords) id 4660 len 42 DF"),
    PacketSample(
      name: "total length below the header's", bytes: Make.ipv4(6, syn, length: 19),
      expected: "unknown \(v4) tcp ttl 64 id 4660 len 19 DF"),
    PacketSample(
      name: "header length below 20", bytes: [0x44] + Make.ipv4(6, syn).dropFirst(),
      expected: "unparsed: an IPv4 header length below 20 bytes"),
    PacketSample(name: "version 5", bytes: [0x50, 0, 0, 0], expected: "unparsed: IP version 5 where IP was announced"),
  ]

  static let icmp: [PacketSample] = [
    PacketSample(
      name: "echo request", bytes: Make.ipv4(1, Make.icmp(8, 0, rest: 0x0102_0003, [9, 9])),
      expected: "echoRequest \(v4) icmp 8/0 echo 258,3 ttl 64 id 4660 len 30 DF"),
    PacketSample(
      name: "timestamp query",
      bytes: Make.ipv4(1, Make.icmp(13, 0, rest: 0x0102_0003, [UInt8](repeating: 0, count: 12))),
      expected: "query \(v4) icmp 13/0 echo 258,3 ttl 64 id 4660 len 40 DF"),
    PacketSample(
      name: "port unreachable",
      bytes: Make.ipv4(
        1, Make.icmp(3, 3, Make.ipv4(17, Make.udp(2215, 31001))), source: Make.v4Destination, destination: Make.v4Source
      ),
      expected: "unreachable \(back) icmp 3/3 ttl 64 id 4660 len 56 DF quotes udp 2215>31001 ttl 64 returns"),
    PacketSample(
      name: "error about a packet that was not ours",
      bytes: Make.ipv4(1, Make.icmp(3, 1, Make.ipv4(6, Array(syn.prefix(8))))),
      expected: "unreachable \(v4) icmp 3/1 ttl 64 id 4660 len 56 DF quotes tcp 40000>443 ttl 64"),
    PacketSample(
      name: "time exceeded quoting a whole SYN",
      bytes: Make.ipv4(1, Make.icmp(11, 0, Make.ipv4(6, syn)), destination: Make.v4Source),
      expected:
        "exceeded 192.0.2.1>192.0.2.1 icmp 11/0 ttl 64 id 4660 len 68 DF quotes tcp 40000>443 ttl 64 flags S returns"),
    PacketSample(
      name: "fragmentation needed",
      bytes: Make.ipv4(1, Make.icmp(3, 4, rest: 1400, Make.ipv4(6, Array(syn.prefix(8))))),
      expected: "unreachable \(v4) icmp 3/4 mtu 1400 ttl 64 id 4660 len 56 DF quotes tcp 40000>443 ttl 64"),
    PacketSample(
      name: "time exceeded quoting an echo request",
      bytes: Make.ipv4(1, Make.icmp(11, 0, Make.ipv4(1, Make.icmp(8, 0, rest: 0x0007_0001)))),
      expected: "exceeded \(v4) icmp 11/0 ttl 64 id 4660 len 56 DF quotes icmp 2048>7 ttl 64"),
    PacketSample(
      name: "redirect", bytes: Make.ipv4(1, Make.icmp(5, 1, rest: 0xC000_0202, Make.ipv4(17, Make.udp()))),
      expected: "redirect \(v4) icmp 5/1 ttl 64 id 4660 len 56 DF quotes udp 40000>53 ttl 64"),
    PacketSample(
      name: "packet too big",
      bytes: Make.ipv6(58, Make.icmp(2, 0, rest: 1280, Make.ipv6(6, syn)), destination: Make.v6Source),
      expected:
        "unreachable 2001:db8::1>2001:db8::1 icmpv6 2/0 mtu 1280 ttl 64 len 108 quotes tcp 40000>443 ttl 64 flags S returns"
    ),
    PacketSample(
      name: "echo reply of IPv6", bytes: Make.ipv6(58, Make.icmp(129, 0, rest: 0x0102_0003)),
      expected: "echoReply \(v6) icmpv6 129/0 echo 258,3 ttl 64 len 48"),
    PacketSample(
      name: "neighbour solicitation", bytes: Make.ipv6(58, Make.icmp(135, 0, Make.v6Destination)),
      expected: "chatter \(v6) icmpv6 135/0 ttl 64 len 64"),
  ]

  static let extensions: [PacketSample] = [
    PacketSample(
      name: "hop-by-hop and destination options",
      bytes: Make.ipv6(0, [60, 0, 5, 2, 0, 0, 1, 0] + [6, 0, 1, 4, 0, 0, 0, 0] + syn),
      expected: "opening \(v6) \(tcpWords) len 76"),
    PacketSample(
      name: "routing header type 0", bytes: Make.ipv6(43, [6, 2, 0, 1, 0, 0, 0, 0] + Make.v6Source + syn),
      expected: "sourceRouted \(v6) \(tcpWords) len 84"),
    PacketSample(
      name: "segment routing", bytes: Make.ipv6(43, [6, 2, 4, 0, 0, 0, 0, 0] + Make.v6Source + syn),
      expected: "opening \(v6) \(tcpWords) len 84"),
    PacketSample(
      name: "first fragment of IPv6", bytes: Make.ipv6(44, [6, 0, 0, 1, 0, 0, 0, 9] + syn),
      expected: "opening \(v6) \(tcpWords) len 68 fragment"),
    PacketSample(
      name: "later fragment of IPv6", bytes: Make.ipv6(44, [17, 0, 5, 0xA8, 0, 0, 0, 9] + [1, 2, 3, 4]),
      expected: "fragment \(v6) udp ttl 64 len 52 fragment"),
    PacketSample(
      name: "authentication header", bytes: Make.ipv6(51, [6, 4, 0, 0] + [UInt8](repeating: 1, count: 20) + syn),
      expected: "opening \(v6) \(tcpWords) len 84"),
    PacketSample(
      name: "no next header", bytes: Make.ipv6(59, [1, 2]), expected: "otherProtocol \(v6) 59 ttl 64 len 42"),
  ]
}
