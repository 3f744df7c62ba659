/// Addresses and blocks that mean the same everywhere: special-purpose blocks, multicast groups, public resolvers.
///
/// Sources: IANA special-purpose address registries (RFC 6890), IPv4 and IPv6 multicast address registries, and the
/// operators' own pages for their resolvers, clouds and scanners (October 2026; the articles name them).
public struct AddressEntry: Sendable {
  let staticBlock: StaticString
  let staticSentence: StaticString
  let staticArticle: StaticString

  @inline(never)
  init(_ block: StaticString, _ sentence: StaticString, _ article: StaticString = "") {
    staticBlock = block
    staticSentence = sentence
    staticArticle = article
  }

  /// `10.0.0.0/8`, or one address.
  public var block: String { staticBlock.description }
  public var sentence: String { staticSentence.description }
  /// The article that tells more; several blocks of one use share one.
  public var article: Article? { Knowledge.article(staticArticle.description, kind: .address) }
}

public enum AddressTable {
  /// The smaller block before the larger one that holds it: the first that fits is the one to name.
  public static var entries: [AddressEntry] { resolvers + groups + blocks }

  private static let resolvers: [AddressEntry] = [
    AddressEntry("8.8.8.8", "Google's public DNS resolver", "public-resolvers"),
    AddressEntry("8.8.4.4", "Google's public DNS resolver", "public-resolvers"),
    AddressEntry("1.1.1.1", "Cloudflare's public DNS resolver", "public-resolvers"),
    AddressEntry("1.0.0.1", "Cloudflare's public DNS resolver", "public-resolvers"),
    AddressEntry("9.9.9.9", "Quad9's public DNS resolver", "public-resolvers"),
    AddressEntry("149.112.112.112", "Quad9's public DNS resolver", "public-resolvers"),
    AddressEntry("208.67.222.222", "OpenDNS's public resolver", "public-resolvers"),
    AddressEntry("208.67.220.220", "OpenDNS's public resolver", "public-resolvers"),
    AddressEntry("2001:4860:4860::8888", "Google's public DNS resolver", "public-resolvers"),
    AddressEntry("2001:4860:4860::8844", "Google's public DNS resolver", "public-resolvers"),
    AddressEntry("2606:4700:4700::1111", "Cloudflare's public DNS resolver", "public-resolvers"),
    AddressEntry("2606:4700:4700::1001", "Cloudflare's public DNS resolver", "public-resolvers"),
    AddressEntry("2620:fe::fe", "Quad9's public DNS resolver", "public-resolvers"),
  ]

  private static let groups: [AddressEntry] = [
    AddressEntry(
      "224.0.0.1", "All hosts of this network (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.0.2", "All routers of this network (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.0.4", "DVMRP: multicast routing of old", "multicast-ipv4"),
    AddressEntry(
      "224.0.0.5", "All OSPF routers of this network (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.0.6", "The designated OSPF routers of this network (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.0.9", "All RIP routers of this network (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.0.10", "All EIGRP routers of this network (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.0.12", "DHCP servers and relays of this network (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.0.13", "All PIM routers of this network (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.0.18", "VRRP: routers that stand in for each other (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.0.22", "IGMP version 3: reports of who listens to multicast", "multicast-ipv4"),
    AddressEntry(
      "224.0.0.102", "HSRP version 2 and GLBP: routers that stand in for each other (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.0.106", "Switches that listen to who wants multicast", "multicast-ipv4"),
    AddressEntry(
      "224.0.0.107", "PTP: neighbours measure the delay between their clocks (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.0.251", "mDNS: neighbours that look for each other (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.0.252", "LLMNR: Windows asks its neighbours for a name (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.0.253", "Teredo: Windows looks for others of its network (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.1.1", "NTP: time by multicast", "multicast-ipv4"),
    AddressEntry(
      "224.0.1.22", "SLP of old: who offers which service? (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.1.24", "WINS servers of Microsoft look for each other (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.1.35", "SLP: where is a directory of services? (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.1.39", "Cisco routers announce where multicast meets", "multicast-ipv4"),
    AddressEntry(
      "224.0.1.40", "Cisco routers learn where multicast meets", "multicast-ipv4"),
    AddressEntry(
      "224.0.1.41", "H.323 telephones look for their gatekeeper (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.1.60", "HP printers and their administration (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.1.75", "SIP telephones look for their server (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.1.84", "Jini: Java programs look for each other (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.1.129", "PTP: clocks that are set to a microsecond (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.1.187", "CoAP: small devices look for each other (multicast)", "multicast-ipv4"),
    AddressEntry(
      "224.0.23.12", "KNX: building control (multicast)", "multicast-ipv4"),
    AddressEntry(
      "239.192.152.143", "BitTorrent looks for peers on this network (multicast)", "multicast-ipv4"),
    AddressEntry(
      "239.255.0.1", "DDS: robots and plants look for each other (multicast)", "multicast-ipv4"),
    AddressEntry(
      "239.255.255.250", "SSDP and WS-Discovery: devices that look for each other (multicast)", "multicast-ipv4"),
    AddressEntry(
      "239.255.255.253", "SLP: who offers which service? (multicast)", "multicast-ipv4"),
    AddressEntry(
      "ff01::1", "All interfaces of this host (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff02::1", "All hosts of this network (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff02::2", "All routers of this network (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff02::5", "All OSPF routers of this network (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff02::6", "The designated OSPF routers of this network (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff02::9", "All RIP routers of this network (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff02::a", "All EIGRP routers of this network (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff02::c", "SSDP and WS-Discovery: devices that look for each other (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff02::d", "All PIM routers of this network (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff02::12", "VRRP: routers that stand in for each other (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff02::16", "Multicast listener reports, version 2", "multicast-ipv6"),
    AddressEntry(
      "ff02::1a", "All RPL routers: networks of sensors (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff02::6a", "Switches that listen to who wants multicast", "multicast-ipv6"),
    AddressEntry(
      "ff02::6b", "PTP: neighbours measure the delay between their clocks (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff02::fb", "mDNS: neighbours that look for each other (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff02::fd", "CoAP: small devices look for each other (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff02::101", "NTP: time by multicast", "multicast-ipv6"),
    AddressEntry(
      "ff02::1:2", "DHCPv6 servers and relays of this network (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff02::1:3", "LLMNR: Windows asks its neighbours for a name (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff05::2", "All routers of this site (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff05::c", "SSDP within a site: devices that look for each other (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff05::fb", "mDNS within a site (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff05::101", "NTP: time by multicast, within a site", "multicast-ipv6"),
    AddressEntry(
      "ff05::1:3", "All DHCPv6 servers of this site (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff0e::c", "SSDP without a border: devices that look for each other (multicast)", "multicast-ipv6"),
    AddressEntry(
      "ff02::1:ff00:0/104", "Solicited-node multicast: a neighbour asks who has an address", "multicast-ipv6"),
    AddressEntry(
      "ff02::2:ff00:0/104", "Node information: a neighbour asks for a name (multicast)", "multicast-ipv6"),
  ]

  private static let blocks: [AddressEntry] = [
    AddressEntry(
      "2600:2d00:1:1::/64", "Google Cloud's load balancers, which ask your machines whether they live", "cloud-services"
    ),
    AddressEntry(
      "2600:2d00:1:b029::/64", "Google Cloud's load balancers, which ask your machines whether they live",
      "cloud-services"),
    AddressEntry(
      "209.85.152.0/22", "Google Cloud's older load balancers, which ask your machines whether they live",
      "cloud-services"),
    AddressEntry(
      "209.85.204.0/22", "Google Cloud's older load balancers, which ask your machines whether they live",
      "cloud-services"),
    AddressEntry(
      "169.254.169.253", "Amazon's name server for its machines", "cloud-services"),
    AddressEntry(
      "169.254.169.123", "Amazon's clock for its machines", "cloud-services"),
    AddressEntry(
      "169.254.170.2", "Where a container at Amazon asks for its keys", "cloud-services"),
    AddressEntry(
      "fd00:ec2::254", "Where Amazon's machines ask for their own data and keys", "cloud-services"),
    AddressEntry(
      "100.100.100.200", "Where Alibaba's machines ask for their own data and keys", "cloud-services"),
    AddressEntry(
      "66.132.148.0/24", "Censys, who asks the whole Internet which services it offers", "published-scanners"),
    AddressEntry(
      "66.132.153.0/24", "Censys, who asks the whole Internet which services it offers", "published-scanners"),
    AddressEntry(
      "66.132.159.0/24", "Censys, who asks the whole Internet which services it offers", "published-scanners"),
    AddressEntry(
      "66.132.172.0/24", "Censys, who asks the whole Internet which services it offers", "published-scanners"),
    AddressEntry(
      "66.132.186.0/24", "Censys, who asks the whole Internet which services it offers", "published-scanners"),
    AddressEntry(
      "66.132.195.0/24", "Censys, who asks the whole Internet which services it offers", "published-scanners"),
    AddressEntry(
      "66.132.198.0/24", "Censys, who asks the whole Internet which services it offers", "published-scanners"),
    AddressEntry(
      "66.132.224.0/24", "Censys, who asks the whole Internet which services it offers", "published-scanners"),
    AddressEntry(
      "66.132.228.0/24", "Censys, who asks the whole Internet which services it offers", "published-scanners"),
    AddressEntry(
      "199.45.154.0/23", "Censys, who asks the whole Internet which services it offers", "published-scanners"),
    AddressEntry(
      "206.168.32.0/22", "Censys, who asks the whole Internet which services it offers", "published-scanners"),
    AddressEntry(
      "162.142.125.0/24", "Censys, who asks the whole Internet which services it offers", "published-scanners"),
    AddressEntry(
      "167.94.138.0/24", "Censys, who asks the whole Internet which services it offers", "published-scanners"),
    AddressEntry(
      "167.94.145.0/24", "Censys, who asks the whole Internet which services it offers", "published-scanners"),
    AddressEntry(
      "167.94.146.0/24", "Censys, who asks the whole Internet which services it offers", "published-scanners"),
    AddressEntry(
      "167.248.133.0/24", "Censys, who asks the whole Internet which services it offers", "published-scanners"),
    AddressEntry(
      "2602:80d:1000::/48", "Censys, who asks the whole Internet which services it offers", "published-scanners"),
    AddressEntry(
      "2620:96:e000::/48", "Censys, who asks the whole Internet which services it offers", "published-scanners"),
    AddressEntry(
      "192.0.0.0/29", "Between a host and its own translator to an IPv6-only provider (RFC 7335)",
      "protocol-assignments"),
    AddressEntry(
      "192.0.0.8", "A dummy sender for messages of routers without an IPv4 address (RFC 7600)", "protocol-assignments"),
    AddressEntry(
      "192.0.0.9", "Where a host asks its router to open a port: PCP (RFC 7723)", "as112-and-anycast"),
    AddressEntry(
      "192.0.0.10", "Relays for two programs that NAT keeps apart: TURN (RFC 8155)", "as112-and-anycast"),
    AddressEntry(
      "192.0.0.170", "How a host finds out about NAT64 (RFC 7050)", "protocol-assignments"),
    AddressEntry(
      "192.0.0.171", "How a host finds out about NAT64 (RFC 7050)", "protocol-assignments"),
    AddressEntry(
      "192.88.99.2", "A relay for IPv6 behind NAT: 6a44, hardly used (RFC 6751)", "six-to-four"),
    AddressEntry(
      "2001:1::1", "Where a host asks its router to open a port: PCP (RFC 7723)", "as112-and-anycast"),
    AddressEntry(
      "2001:1::2", "Relays for two programs that NAT keeps apart: TURN (RFC 8155)", "as112-and-anycast"),
    AddressEntry(
      "2001:1::3", "Where devices register their services: DNS-SD (RFC 9665)", "as112-and-anycast"),
    AddressEntry(
      "2001:3::/32", "Relays that bring multicast to networks without it (RFC 7450)", "as112-and-anycast"),
    AddressEntry(
      "2001:10::/28", "Hashes in place of addresses, withdrawn: ORCHID (RFC 4843)", "protocol-assignments"),
    AddressEntry(
      "2001:20::/28", "Hashes of keys in place of addresses: ORCHIDv2 (RFC 7343)", "protocol-assignments"),
    AddressEntry(
      "2001:30::/28", "Marks of drones, not addresses of packets (RFC 9374)", "protocol-assignments"),
    AddressEntry(
      "35.191.0.0/16", "Google Cloud's load balancers, which ask your machines whether they live", "cloud-services"),
    AddressEntry(
      "130.211.0.0/22", "Google Cloud's load balancers, which ask your machines whether they live", "cloud-services"),
    AddressEntry(
      "168.63.129.16", "Azure's own address for names, addresses and health checks of its machines", "cloud-services"),
    AddressEntry("169.254.169.254", "Where a cloud's machine asks for its own data and keys", "cloud-services"),
    AddressEntry("0.0.0.0", "No address yet: a host that asks for one, or a fault (RFC 1122)", "this-network"),
    AddressEntry("0.0.0.0/8", "\"This network\": never a sender on the Internet (RFC 791)", "this-network"),
    AddressEntry(
      "10.0.0.0/8", "Private: everybody may use it inside, nobody on the Internet (RFC 1918)", "private-addresses"),
    AddressEntry(
      "100.64.0.0/10", "Shared by the customers of a provider behind its NAT (RFC 6598)", "shared-address-space"),
    AddressEntry(
      "127.0.0.0/8", "Loopback: a host talking to itself; from outside always forged (RFC 1122)", "loopback"),
    AddressEntry("169.254.0.0/16", "Link-local: a host that got no address from DHCP (RFC 3927)", "link-local-ipv4"),
    AddressEntry(
      "172.16.0.0/12", "Private: everybody may use it inside, nobody on the Internet (RFC 1918)", "private-addresses"),
    AddressEntry("192.0.0.0/24", "Reserved for protocols of the IETF (RFC 6890)", "protocol-assignments"),
    AddressEntry("192.0.2.0/24", "For documentation only: nobody has it (RFC 5737)", "documentation-addresses"),
    AddressEntry(
      "192.31.196.0/24", "AS112: name servers for the reverse names of private addresses (RFC 7535)",
      "as112-and-anycast"),
    AddressEntry(
      "192.52.193.0/24", "Relays that bring multicast to networks without it (RFC 7450)", "as112-and-anycast"),
    AddressEntry("192.88.99.0/24", "6to4 relays, withdrawn (RFC 7526)", "six-to-four"),
    AddressEntry(
      "192.175.48.0/24", "AS112: name servers for the reverse names of private addresses (RFC 7534)",
      "as112-and-anycast"),
    AddressEntry(
      "192.168.0.0/16", "Private: everybody may use it inside, nobody on the Internet (RFC 1918)", "private-addresses"),
    AddressEntry("198.18.0.0/15", "For tests of network equipment (RFC 2544)", "benchmark-addresses"),
    AddressEntry("198.51.100.0/24", "For documentation only: nobody has it (RFC 5737)", "documentation-addresses"),
    AddressEntry("203.0.113.0/24", "For documentation only: nobody has it (RFC 5737)", "documentation-addresses"),
    AddressEntry("232.0.0.0/8", "Source-specific multicast (RFC 4607)", "multicast-ipv4"),
    AddressEntry("239.0.0.0/8", "Multicast that stays inside an organisation (RFC 2365)", "multicast-ipv4"),
    AddressEntry("224.0.0.0/24", "Multicast that never leaves its network (RFC 5771)", "multicast-ipv4"),
    AddressEntry("224.0.0.0/4", "Multicast: one packet for whoever listens (RFC 5771)", "multicast-ipv4"),
    AddressEntry("255.255.255.255", "Broadcast: everybody on this network (RFC 919)", "broadcast"),
    AddressEntry("240.0.0.0/4", "Reserved: nobody has it, a sender with it is forged (RFC 1112)", "reserved-ipv4"),
    AddressEntry("::", "No address yet: a host that tries one out before using it (RFC 4291)", "unspecified-ipv6"),
    AddressEntry("::1", "Loopback: a host talking to itself (RFC 4291)", "loopback"),
    AddressEntry("64:ff9b::/96", "NAT64: IPv4 addresses as IPv6 hosts see them (RFC 6052)", "nat64"),
    AddressEntry("64:ff9b:1::/48", "NAT64 within one operator's network (RFC 8215)", "nat64"),
    AddressEntry("100::/64", "To be thrown away: operators send attack traffic there (RFC 6666)", "discard-only"),
    AddressEntry("100:0:0:1::/64", "A dummy destination for operators' measurements (RFC 9780)", "discard-only"),
    AddressEntry("2001:2::/48", "For tests of network equipment (RFC 5180)", "benchmark-addresses"),
    AddressEntry(
      "2001:4:112::/48", "AS112: name servers for the reverse names of private addresses (RFC 7535)",
      "as112-and-anycast"),
    AddressEntry("2001::/32", "Teredo: IPv6 through IPv4 NAT, nearly gone (RFC 4380)", "teredo"),
    AddressEntry("2001:db8::/32", "For documentation only: nobody has it (RFC 3849)", "documentation-addresses"),
    AddressEntry("2002::/16", "6to4: the sender's IPv4 address is inside, nearly gone (RFC 3056)", "six-to-four"),
    AddressEntry(
      "2620:4f:8000::/48", "AS112: name servers for the reverse names of private addresses (RFC 7534)",
      "as112-and-anycast"),
    AddressEntry("3fff::/20", "For documentation only: nobody has it (RFC 9637)", "documentation-addresses"),
    AddressEntry(
      "5f00::/16", "Marks of ways through one operator's network: segment routing (RFC 9602)", "segment-routing-sids"),
    AddressEntry(
      "fc00::/7", "Unique local: everybody may use it inside, nobody on the Internet (RFC 4193)", "unique-local-ipv6"),
    AddressEntry(
      "2001::/23", "Reserved for protocols of the IETF (RFC 2928)", "protocol-assignments"),
    AddressEntry(
      "fec0::/10", "Site-local, withdrawn: private addresses of old (RFC 3879)", "unique-local-ipv6"),
    AddressEntry("fe80::/10", "Link-local: every IPv6 host has one for its neighbours (RFC 4291)", "link-local-ipv6"),
    AddressEntry("ff00::/8", "Multicast: one packet for whoever listens (RFC 4291)", "multicast-ipv6"),
  ]
}
