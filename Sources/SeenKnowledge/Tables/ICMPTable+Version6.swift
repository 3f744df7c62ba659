extension ICMPTable {
  static let version6: [ICMPMessage] = errors + information

  private static let errors: [ICMPMessage] = [
    ICMPMessage(
      1, "destination unreachable",
      "Somebody could not deliver a packet that bears your address as its sender; the packet quoted inside says which.",
      codes: [
        (0, "no route to destination"), (1, "communication administratively prohibited"),
        (2, "beyond the scope of the source address"), (3, "address unreachable"), (4, "port unreachable"),
        (5, "source address failed ingress or egress policy"), (6, "reject route to destination"),
        (7, "error in source routing header"), (8, "headers too long"),
      ]),
    ICMPMessage(
      2, "packet too big",
      "A router could not pass on a large packet that bears your address as its sender; drop this, and connections hang."
    ),
    ICMPMessage(
      3, "time exceeded",
      "A router threw away a packet that bears your address as its sender: traceroute's answers, or a loop on the way.",
      codes: [(0, "hop limit ran out on the way"), (1, "fragments did not all arrive in time")]),
    ICMPMessage(
      4, "parameter problem", "Somebody could not read a header of a packet that bears your address as its sender.",
      codes: [
        (0, "erroneous header field"), (1, "unrecognised next header"), (2, "unrecognised IPv6 option"),
        (3, "first fragment has an incomplete header chain"), (4, "SR upper-layer header error"),
        (5, "next header unrecognised by an intermediate node"), (6, "extension header too big"),
        (7, "extension header chain too long"), (8, "too many extension headers"),
        (9, "too many options in an extension header"), (10, "option too big"),
      ]),
    ICMPMessage(100, "private experiment", "Left free for experiments (RFC 4443)."),
    ICMPMessage(101, "private experiment", "Left free for experiments (RFC 4443)."),
    ICMPMessage(127, "reserved", "Reserved for more error messages (RFC 4443)."),
  ]

  private static let information: [ICMPMessage] = [
    ICMPMessage(
      128, "echo request", "A ping: somebody asks whether the address answers; monitors, surveys and curious people do."
    ),
    ICMPMessage(
      129, "echo reply",
      "The answer to a ping; one that nobody asked for answers a ping in your name, or came after you had stopped waiting."
    ),
    ICMPMessage(130, "multicast listener query", "A router asks its neighbours who listens to multicast (RFC 2710)."),
    ICMPMessage(131, "multicast listener report", "A neighbour listens to a multicast group (RFC 2710)."),
    ICMPMessage(132, "multicast listener done", "A neighbour leaves a multicast group (RFC 2710)."),
    ICMPMessage(133, "router solicitation", "A neighbour asks for a router; must be let in on a local network."),
    ICMPMessage(
      134, "router advertisement",
      "A router offers itself and the network's prefix; must be let in on a local network, and only from your router."),
    ICMPMessage(
      135, "neighbour solicitation",
      "A neighbour asks who has an address, as ARP does; must be let in on a local network."),
    ICMPMessage(
      136, "neighbour advertisement", "A neighbour says that it has an address; must be let in on a local network."),
    ICMPMessage(
      137, "redirect",
      "A router says that another is nearer; from anybody but your own router, an attempt to divert you."),
    ICMPMessage(
      138, "router renumbering", "Changes the prefixes of routers (RFC 2894); hardly ever used.",
      codes: [(0, "command"), (1, "result"), (255, "sequence number reset")]),
    ICMPMessage(
      139, "node information query", "Asks a host for its name or addresses (RFC 4620).",
      codes: [(0, "about an IPv6 address"), (1, "about a name, or none"), (2, "about an IPv4 address")]),
    ICMPMessage(
      140, "node information response", "Answers with a host's name or addresses (RFC 4620).",
      codes: [(0, "success"), (1, "refused"), (2, "unknown query")]),
    ICMPMessage(141, "inverse neighbour solicitation", "Asks for the address behind a link-layer address (RFC 3122)."),
    ICMPMessage(142, "inverse neighbour advertisement", "Tells the address behind a link-layer address (RFC 3122)."),
    ICMPMessage(
      143, "multicast listener report, version 2",
      "A neighbour says to which multicast groups it listens (RFC 3810); every IPv6 host does."),
    ICMPMessage(144, "home agent address discovery request", "Mobile IPv6 (RFC 6275)."),
    ICMPMessage(145, "home agent address discovery reply", "Mobile IPv6 (RFC 6275)."),
    ICMPMessage(146, "mobile prefix solicitation", "Mobile IPv6 (RFC 6275)."),
    ICMPMessage(147, "mobile prefix advertisement", "Mobile IPv6 (RFC 6275)."),
    ICMPMessage(148, "certification path solicitation", "Secure neighbour discovery (RFC 3971)."),
    ICMPMessage(149, "certification path advertisement", "Secure neighbour discovery (RFC 3971)."),
    ICMPMessage(150, "experimental mobility", "Experiments with mobile hosts (RFC 4065)."),
    ICMPMessage(151, "multicast router advertisement", "A multicast router shows itself to its neighbours (RFC 4286)."),
    ICMPMessage(152, "multicast router solicitation", "A neighbour looks for multicast routers (RFC 4286)."),
    ICMPMessage(153, "multicast router termination", "A multicast router stops (RFC 4286)."),
    ICMPMessage(154, "fast handovers", "Mobile IPv6 (RFC 5568)."),
    ICMPMessage(155, "RPL control", "Routing among small devices (RFC 6550)."),
    ICMPMessage(156, "ILNPv6 locator update", "Identifier-locator experiments (RFC 6743)."),
    ICMPMessage(157, "duplicate address request", "Address checks among small devices (RFC 6775)."),
    ICMPMessage(158, "duplicate address confirmation", "Address checks among small devices (RFC 6775)."),
    ICMPMessage(159, "MPL control", "Multicast among small devices (RFC 7731)."),
    ICMPMessage(
      160, "extended echo request", "Asks a router about one of its interfaces: \"probe\" (RFC 8335).",
      codes: [(0, "no error")]),
    ICMPMessage(
      161, "extended echo reply", "The answer about a router's interface (RFC 8335).",
      codes: [
        (0, "no error"), (1, "malformed query"), (2, "no such interface"), (3, "no such table entry"),
        (4, "several interfaces fit the query"),
      ]),
    ICMPMessage(200, "private experiment", "Left free for experiments (RFC 4443)."),
    ICMPMessage(201, "private experiment", "Left free for experiments (RFC 4443)."),
    ICMPMessage(255, "reserved", "Reserved for more informational messages (RFC 4443)."),
  ]
}
