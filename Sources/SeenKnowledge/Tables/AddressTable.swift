/// Addresses and blocks that mean the same everywhere: special-purpose blocks, multicast groups, public resolvers.
///
/// Sources: IANA special-purpose address registries (RFC 6890), IPv4 and IPv6 multicast address registries, and the
/// operators' own pages for their resolvers.
public struct AddressEntry: Sendable {
  let staticBlock: StaticString
  let staticSentence: StaticString

  init(_ block: StaticString, _ sentence: StaticString) {
    staticBlock = block
    staticSentence = sentence
  }

  /// `10.0.0.0/8`, or one address.
  public var block: String { staticBlock.description }
  public var sentence: String { staticSentence.description }
}

public enum AddressTable {
  /// The smaller block before the larger one that holds it: the first that fits is the one to name.
  public static var entries: [AddressEntry] { resolvers + groups + blocks }

  private static let resolvers: [AddressEntry] = [
    AddressEntry("8.8.8.8", "Google's public DNS resolver"), AddressEntry("8.8.4.4", "Google's public DNS resolver"),
    AddressEntry("1.1.1.1", "Cloudflare's public DNS resolver"),
    AddressEntry("1.0.0.1", "Cloudflare's public DNS resolver"),
    AddressEntry("9.9.9.9", "Quad9's public DNS resolver"),
    AddressEntry("149.112.112.112", "Quad9's public DNS resolver"),
    AddressEntry("208.67.222.222", "OpenDNS's public resolver"),
    AddressEntry("208.67.220.220", "OpenDNS's public resolver"),
    AddressEntry("2001:4860:4860::8888", "Google's public DNS resolver"),
    AddressEntry("2001:4860:4860::8844", "Google's public DNS resolver"),
    AddressEntry("2606:4700:4700::1111", "Cloudflare's public DNS resolver"),
    AddressEntry("2606:4700:4700::1001", "Cloudflare's public DNS resolver"),
    AddressEntry("2620:fe::fe", "Quad9's public DNS resolver"),
  ]

  private static let groups: [AddressEntry] = [
    AddressEntry("224.0.0.1", "All hosts of this network (multicast)"),
    AddressEntry("224.0.0.2", "All routers of this network (multicast)"),
    AddressEntry("224.0.0.5", "All OSPF routers of this network (multicast)"),
    AddressEntry("224.0.0.6", "The designated OSPF routers of this network (multicast)"),
    AddressEntry("224.0.0.9", "All RIP routers of this network (multicast)"),
    AddressEntry("224.0.0.10", "All EIGRP routers of this network (multicast)"),
    AddressEntry("224.0.0.13", "All PIM routers of this network (multicast)"),
    AddressEntry("224.0.0.18", "VRRP: routers that stand in for each other (multicast)"),
    AddressEntry("224.0.0.22", "IGMP version 3: reports of who listens to multicast"),
    AddressEntry("224.0.0.251", "mDNS: neighbours that look for each other (multicast)"),
    AddressEntry("224.0.0.252", "LLMNR: Windows asks its neighbours for a name (multicast)"),
    AddressEntry("224.0.1.1", "NTP: time by multicast"),
    AddressEntry("239.255.255.250", "SSDP and WS-Discovery: devices that look for each other (multicast)"),
    AddressEntry("ff02::1", "All hosts of this network (multicast)"),
    AddressEntry("ff02::2", "All routers of this network (multicast)"),
    AddressEntry("ff02::5", "All OSPF routers of this network (multicast)"),
    AddressEntry("ff02::9", "All RIP routers of this network (multicast)"),
    AddressEntry("ff02::c", "SSDP and WS-Discovery: devices that look for each other (multicast)"),
    AddressEntry("ff02::d", "All PIM routers of this network (multicast)"),
    AddressEntry("ff02::12", "VRRP: routers that stand in for each other (multicast)"),
    AddressEntry("ff02::16", "Multicast listener reports, version 2"),
    AddressEntry("ff02::fb", "mDNS: neighbours that look for each other (multicast)"),
    AddressEntry("ff02::1:2", "DHCPv6 servers and relays of this network (multicast)"),
    AddressEntry("ff02::1:3", "LLMNR: Windows asks its neighbours for a name (multicast)"),
    AddressEntry("ff02::1:ff00:0/104", "Solicited-node multicast: a neighbour asks who has an address"),
  ]

  private static let blocks: [AddressEntry] = [
    AddressEntry("0.0.0.0", "No address yet: a host that asks for one, or a fault (RFC 1122)"),
    AddressEntry("0.0.0.0/8", "\"This network\": never a sender on the Internet (RFC 791)"),
    AddressEntry("10.0.0.0/8", "Private: everybody may use it inside, nobody on the Internet (RFC 1918)"),
    AddressEntry("100.64.0.0/10", "Shared by the customers of a provider behind its NAT (RFC 6598)"),
    AddressEntry("127.0.0.0/8", "Loopback: a host talking to itself; from outside always forged (RFC 1122)"),
    AddressEntry("169.254.0.0/16", "Link-local: a host that got no address from DHCP (RFC 3927)"),
    AddressEntry("172.16.0.0/12", "Private: everybody may use it inside, nobody on the Internet (RFC 1918)"),
    AddressEntry("192.0.0.0/24", "Reserved for protocols of the IETF (RFC 6890)"),
    AddressEntry("192.0.2.0/24", "For documentation only: nobody has it (RFC 5737)"),
    AddressEntry("192.88.99.0/24", "6to4 relays, withdrawn (RFC 7526)"),
    AddressEntry("192.168.0.0/16", "Private: everybody may use it inside, nobody on the Internet (RFC 1918)"),
    AddressEntry("198.18.0.0/15", "For tests of network equipment (RFC 2544)"),
    AddressEntry("198.51.100.0/24", "For documentation only: nobody has it (RFC 5737)"),
    AddressEntry("203.0.113.0/24", "For documentation only: nobody has it (RFC 5737)"),
    AddressEntry("232.0.0.0/8", "Source-specific multicast (RFC 4607)"),
    AddressEntry("239.0.0.0/8", "Multicast that stays inside an organisation (RFC 2365)"),
    AddressEntry("224.0.0.0/24", "Multicast that never leaves its network (RFC 5771)"),
    AddressEntry("224.0.0.0/4", "Multicast: one packet for whoever listens (RFC 5771)"),
    AddressEntry("255.255.255.255", "Broadcast: everybody on this network (RFC 919)"),
    AddressEntry("240.0.0.0/4", "Reserved: nobody has it, a sender with it is forged (RFC 1112)"),
    AddressEntry("::1", "Loopback: a host talking to itself (RFC 4291)"),
    AddressEntry("64:ff9b::/96", "NAT64: IPv4 addresses as IPv6 hosts see them (RFC 6052)"),
    AddressEntry("2001::/32", "Teredo: IPv6 through IPv4 NAT, nearly gone (RFC 4380)"),
    AddressEntry("2001:db8::/32", "For documentation only: nobody has it (RFC 3849)"),
    AddressEntry("2002::/16", "6to4: the sender's IPv4 address is inside, nearly gone (RFC 3056)"),
    AddressEntry("fc00::/7", "Unique local: everybody may use it inside, nobody on the Internet (RFC 4193)"),
    AddressEntry("fe80::/10", "Link-local: every IPv6 host has one for its neighbours (RFC 4291)"),
    AddressEntry("ff00::/8", "Multicast: one packet for whoever listens (RFC 4291)"),
  ]
}
