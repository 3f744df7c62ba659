import SeenKnowledge

/// What a cause is called inside a sentence: the words of its id, with the acronyms that people write in capitals.
enum CauseName {
  /// `a DNS answer that came too late`: its article's title; where there is none, `inWords`.
  static func inSentence(_ id: String) -> String {
    Knowledge.article(id, kind: .cause)?.title.withoutFullStop.uncapitalised ?? inWords(id)
  }

  /// `late DNS answer` for `late-dns-answer`.
  static func inWords(_ id: String) -> String {
    id.split(separator: "-").map { acronyms[String($0)] ?? String($0) }.joined(separator: " ")
  }

  private static let acronyms: [String: String] = [
    "ack": "ACK", "arp": "ARP", "dhcp": "DHCP", "dns": "DNS", "icmp": "ICMP", "igmp": "IGMP", "ip": "IP",
    "ipv6": "IPv6", "irc": "IRC", "isp": "ISP", "llmnr": "LLMNR", "mdns": "mDNS", "mld": "MLD", "mtu": "MTU",
    "nat": "NAT", "netbios": "NetBIOS", "os": "OS", "sip": "SIP", "ssdp": "SSDP", "syn": "SYN", "tcp": "TCP",
    "udp": "UDP", "ws": "WS",
  ]
}
