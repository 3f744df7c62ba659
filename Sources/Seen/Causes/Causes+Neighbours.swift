extension Causes {
  /// The talk of the local segment.
  static let neighbourhood: [Cause] = [
    Cause("dhcp", .harmless, "Hosts on your segment ask for an address (DHCP)."),
    Cause(
      "rogue-dhcp", .misconfigured, "More than one DHCP server answers on your segment: {actors}.",
      do: "Find the second server and switch it off."),
    Cause("mdns", .harmless, "{actors} announce{s} or look{s} for services on the segment (mDNS)."),
    Cause("ssdp", .harmless, "{actors} look{s} for devices on the segment (SSDP, UPnP)."),
    Cause("llmnr", .harmless, "{actors} ask{s} the segment for a name (LLMNR)."),
    Cause("netbios-broadcast", .harmless, "{actors} speak{s} NetBIOS to the segment, as Windows and Samba do."),
    Cause("ws-discovery", .harmless, "{actors} look{s} for printers and cameras on the segment (WS-Discovery)."),
    Cause(
      "discovery-answer", .harmless, "{actors} answer{s} a search that {targets} sent to the whole segment (SSDP)."),
    Cause("igmp", .harmless, "Your segment sorts out who listens to multicast (IGMP)."),
    Cause("mld", .harmless, "Your segment sorts out who listens to IPv6 multicast (MLD)."),
    Cause("ipv6-neighbour-discovery", .harmless, "Hosts on your segment find each other (IPv6 neighbour discovery)."),
    Cause("arp", .harmless, "Hosts on your segment look for each other (ARP)."),
    Cause("arp-sweep", .harmless, "{actors} ask{s} for many addresses of the segment (ARP)."),
    Cause("routing-protocol", .harmless, "Routers on your segment talk to each other."),
    Cause("application-broadcast", .harmless, "{actors} call{s} everybody on the segment: {services}."),
    Cause("neighbour-contact", .harmless, "{actors} of your own network tried {services} on {targets}."),
    Cause("own-echo", .artefact, "Your own broadcasts, heard again."),
  ]

  /// Addresses that should not be here.
  static let addresses: [Cause] = [
    Cause(
      "isp-equipment", .harmless,
      "{actors}, equipment of your provider with private addresses, report{s} about the path."
    ),
    Cause("carrier-nat-neighbour", .harmless, "{actors}, behind the same carrier as you, {was} heard."),
    Cause(
      "leaked-private-address", .misconfigured,
      "Packets with the private source {actors} arrive from outside: a NAT or VPN leaks.",
      do: "Drop private sources at the border (RFC 3704).", test: "Compare the MAC address with your gateway's."),
    Cause(
      "martian", .misconfigured, "Packets arrived with a source that cannot come this way: {actors}.",
      do: "Look whether an interface, route or VPN is set wrong.", test: "Compare the MAC address with your gateway's."),
    Cause(
      "spoofed-source", .attack, "Packets with impossible senders reached {targets}.",
      do: "Nothing, while your firewall drops them (RFC 2827)."),
    Cause(
      "source-routed", .reconnaissance, "{actors} sent packets that prescribe their own route to {targets}.",
      do: "Keep accept_source_route off."),
    Cause(
      "own-loopback", .harmless, "A machine talks to itself at {targets}.",
      do: "Allow everything on the interface lo, before any rule that logs."),
    Cause("ip-option", .harmless, "{actors} sent packets with an unusual IP option."),
  ]

  /// The inside, and what is left.
  static let others: [Cause] = [
    Cause(
      "infected-host", .compromised, "{actors}, inside, {tries} {services} on {targetCount} of the Internet.",
      do: "Take it off the network; power-cycle it, change its password, update it, close it from outside."),
    Cause(
      "coin-mining", .misconfigured, "{actors}, inside, call{s} a mining pool again and again: {services}.",
      do: "Find the program and who started it; if nobody did, treat the machine as taken over.",
      test: "On the machine, ss -tnp names the program; a miner takes all of the processor."),
    Cause("adware-beacon", .misconfigured, "{actors}, inside, call{s} the same address at a steady beat: {services}."),
    Cause(
      "blocked-egress", .broken, "{actors}, inside, {is} not allowed out to {services}.",
      do: "Allow it if it is wanted, or stop it at the host."),
    Cause(
      "exposed-service", .misconfigured, "{targets} let{ts} strangers in at {services}.",
      do: "Close it to the Internet, or put it behind a VPN; look in its own log who came.",
      test: "Try it from outside: nmap -Pn -p PORT ADDRESS, from another network."),
    Cause(
      "used-as-proxy", .attack, "Strangers go to the Internet through {targets}: {services}.",
      do: "Close the proxy to the Internet now; then look in its log where they went in your name.",
      test: "From outside: curl -x http://ADDRESS:PORT http://example.com/"),
    Cause("port-remapped-service", .harmless, "A service on an unusual port: {services}."),
    Cause("fragment-artefact", .artefact, "Fragments without ports, from {actors}."),
    Cause("restart-shadow", .artefact, "Sessions from before the firewall's restart go on: {actors}."),
    Cause(
      "table-full", .broken,
      "Your firewall's connection table was full: it dropped packets that it should have let in.",
      do: "Raise net.netfilter.nf_conntrack_max, or shorten the timeouts.",
      test: "sysctl net.netfilter.nf_conntrack_count against nf_conntrack_max."),
    Cause(
      "syn-cookies", .artefact, "A service had more half-open connections than it holds, and switched to SYN cookies.",
      test: "A flood shows in the same minutes; else the backlog (somaxconn) is too small."),
    Cause("obsolete-icmp", .harmless, "{actors} sent ICMP messages that nobody uses any more."),
    Cause("gateway-redirect", .harmless, "{actors} of the segment know{s} a better way."),
    Cause(
      "tunnel-peer", .harmless, "{actors} send{s} tunnelled packets: {services}.",
      test: "Is a VPN or a tunnel broker configured for that address?"),
    Cause("ordinary", .harmless, "{events} of ordinary traffic: {services}."),
    Cause("unexplained", .background, "{events} that nothing here explains: {services}."),
  ]
}
