extension ICMPTable {
  static let version4: [ICMPMessage] = [
    ICMPMessage(
      0, "echo reply",
      "The answer to a ping; one that nobody asked for answers a ping in your name, or came after you had stopped waiting."
    ),
    ICMPMessage(
      3, "destination unreachable",
      "Somebody could not deliver a packet that bears your address as its sender; the packet quoted inside says which.",
      codes: [
        (0, "network unreachable"), (1, "host unreachable"), (2, "protocol unreachable"), (3, "port unreachable"),
        (4, "fragmentation needed, but don't-fragment was set"), (5, "source route failed"),
        (6, "destination network unknown"), (7, "destination host unknown"), (8, "source host isolated"),
        (9, "network administratively prohibited"), (10, "host administratively prohibited"),
        (11, "network unreachable for this type of service"), (12, "host unreachable for this type of service"),
        (13, "communication administratively prohibited"), (14, "host precedence violation"),
        (15, "precedence cutoff in effect"),
      ]),
    ICMPMessage(
      4, "source quench",
      "A plea to send more slowly; withdrawn by RFC 6633, so that today it comes from very old or from hostile senders."
    ),
    ICMPMessage(
      5, "redirect",
      "A router says that another router is nearer; from anybody but your own router it is an attempt to divert you.",
      codes: [
        (0, "for the network"), (1, "for the host"), (2, "for the type of service and network"),
        (3, "for the type of service and host"),
      ]),
    ICMPMessage(6, "alternate host address", "Withdrawn by RFC 6918; never in use.", codes: [(0, "for the host")]),
    ICMPMessage(
      8, "echo request", "A ping: somebody asks whether the address answers; monitors, surveys and curious people do."),
    ICMPMessage(
      9, "router advertisement", "A router offers itself to its neighbours (RFC 1256).",
      codes: [(0, "normal"), (16, "does not route common traffic")]),
    ICMPMessage(10, "router solicitation", "A host asks its neighbours for a router (RFC 1256)."),
    ICMPMessage(
      11, "time exceeded",
      "A router threw away a packet that bears your address as its sender: traceroute's answers, or a loop on the way.",
      codes: [(0, "TTL ran out on the way"), (1, "fragments did not all arrive in time")]),
    ICMPMessage(
      12, "parameter problem", "Somebody could not read the header of a packet that bears your address as its sender.",
      codes: [(0, "the pointer tells the place"), (1, "a required option is missing"), (2, "bad length")]),
    ICMPMessage(13, "timestamp request", "Somebody asks for your clock; scanners use it where pings are filtered."),
    ICMPMessage(14, "timestamp reply", "The answer to a timestamp request."),
    ICMPMessage(15, "information request", "Withdrawn by RFC 6918; today only scanners send it."),
    ICMPMessage(16, "information reply", "Withdrawn by RFC 6918."),
    ICMPMessage(17, "address mask request", "Withdrawn by RFC 6918; today only scanners send it."),
    ICMPMessage(18, "address mask reply", "Withdrawn by RFC 6918."),
    ICMPMessage(19, "reserved for security", "Reserved; nobody sends it on purpose."),
    ICMPMessage(30, "traceroute", "Withdrawn by RFC 6918; the traceroute program never used it."),
    ICMPMessage(31, "datagram conversion error", "Withdrawn by RFC 6918."),
    ICMPMessage(32, "mobile host redirect", "Withdrawn by RFC 6918."),
    ICMPMessage(33, "IPv6 where-are-you", "Withdrawn by RFC 6918."),
    ICMPMessage(34, "IPv6 I-am-here", "Withdrawn by RFC 6918."),
    ICMPMessage(35, "mobile registration request", "Withdrawn by RFC 6918."),
    ICMPMessage(36, "mobile registration reply", "Withdrawn by RFC 6918."),
    ICMPMessage(37, "domain name request", "Withdrawn by RFC 6918."),
    ICMPMessage(38, "domain name reply", "Withdrawn by RFC 6918."),
    ICMPMessage(39, "SKIP", "Withdrawn by RFC 6918."),
    ICMPMessage(
      40, "Photuris", "Failures of a key exchange that never spread (RFC 2521).",
      codes: [
        (0, "bad SPI"), (1, "authentication failed"), (2, "decompression failed"), (3, "decryption failed"),
        (4, "need authentication"), (5, "need authorization"),
      ]),
    ICMPMessage(41, "experimental mobility", "Experiments with mobile hosts (RFC 4065)."),
    ICMPMessage(
      42, "extended echo request", "Asks a router about one of its interfaces: \"probe\" (RFC 8335).",
      codes: [(0, "no error")]),
    ICMPMessage(
      43, "extended echo reply", "The answer about a router's interface (RFC 8335).",
      codes: [
        (0, "no error"), (1, "malformed query"), (2, "no such interface"), (3, "no such table entry"),
        (4, "several interfaces fit the query"),
      ]),
    ICMPMessage(253, "experiment 1", "Left free for experiments (RFC 4727)."),
    ICMPMessage(254, "experiment 2", "Left free for experiments (RFC 4727)."),
  ]
}
