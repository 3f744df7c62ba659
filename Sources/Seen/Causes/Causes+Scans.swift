extension Causes {
  /// Somebody looks for something.
  static let scans: [Cause] = [
    Cause(
      "targeted-scan", .reconnaissance, "{actors} tried {count} on {targets}.",
      do: "Check that what answers there is meant to; nothing else is needed while all of it was denied.",
      test: "See whether the same source comes back, or reached something that answered."),
    Cause("background-scan", .background, "{actors} swept {targets} for {services}; the whole Internet gets this."),
    Cause("background-probe", .background, "{events} from {sources}: {top}; the whole Internet gets these."),
    Cause(
      "service-crawler", .background, "{who}, taking stock of the Internet, asked for {services}."),
    Cause(
      "botnet-scan", .background, "{actors}, probably infected devices, look for more of their kind at {services}."),
    Cause("worm-scan", .background, "{actors}, probably worms, try {services}."),
    Cause(
      "decoy-scan", .reconnaissance,
      "{actors} sent the same probes to {targets}: one machine forged all but one of them.",
      do: "Block none of them: all but one are innocent.",
      test: "Only an answer tells which is real: a capture of the next one, or an accepted connection."),
    Cause("idle-scan", .reconnaissance, "Somebody scans {targets} in the name of {actors}."),
    Cause("coordinated-scan", .reconnaissance, "{actors} share out a scan of {targets}."),
    Cause(
      "own-scanner", .harmless, "Your own {actors} looked at {count} of {targets}.",
      test: "Ask who runs a scanner or an inventory at {actors}."),
    Cause(
      "sscan", .reconnaissance, "{actors} ran a vulnerability scanner of the sscan kind against {targets}.",
      do: "Check that what answers there is patched and meant to answer."),
    Cause("ring-zero", .background, "{actors} looked for web proxies as the RingZero trojan did."),
    Cause(
      "open-proxy-hunt", .reconnaissance, "{actors} looked for open proxies at {targets}: {services}.",
      do: "Make sure that no proxy of yours answers to strangers."),
    Cause(
      "irc-proxy-check", .harmless,
      "{actors} looked for an open proxy at {targets}, as chat servers do with their guests.",
      test: "Did somebody there connect to a chat server at that time?"),
    Cause(
      "web-exploit", .attack, "{actors} sent your web server attacks that it answered with success: {requests}.",
      do: "See what that page is; update or remove it, and change the passwords that it could read.",
      test: "Ask for the same page yourself: is it the hole, or a start page that answers everything?"),
    Cause("trojan-probe", .background, "{actors} tried ports of old trojans at {targets}: {services}."),
    Cause("sip-scan", .background, "{actors} looked for telephone systems: {services}."),
    Cause("reflector-census", .background, "{actors} looked for servers that can be used as amplifiers: {services}."),
    Cause(
      "password-guessing", .attack, "{actors} tried passwords at {services} of {targets}.",
      do: "Allow keys only, or move the service behind a VPN; look in its own log whether a guess succeeded.",
      test: "The service's own log tells whether any attempt was accepted."),
    Cause("repeated-probe", .background, "{actors} knocked at {services} of {targets} again and again."),
    Cause(
      "misdirected", .harmless, "{actors} send{s} {services} to {targets}, probably by mistake.",
      test: "Tell its owner that the configured address is wrong."),
    Cause("ping-sweep", .background, "{actors} asked many of your addresses whether they are there."),
    Cause("host-discovery", .background, "{actors} looked which of your addresses are alive."),
    Cause(
      "os-fingerprinting", .reconnaissance, "{actors} tried to find out which system {targets} runs.",
      do: "Check that what answers there is patched and meant to answer."),
    Cause(
      "source-port-trick", .reconnaissance,
      "{actors} sent from a trusted port, hoping that your firewall lets it pass: {services}.",
      do: "Never allow by source port; use connection tracking."),
    Cause(
      "crafted-packet", .reconnaissance, "{actors} sent packets to {targets} that no ordinary system sends.",
      do: "Nothing, while your firewall drops them."),
    Cause(
      "port-zero-probe", .reconnaissance, "{actors} sent packets to port 0 of {targets}.",
      do: "Nothing, while your firewall drops them."),
  ]

  /// Somebody measures the path.
  static let paths: [Cause] = [
    Cause("incoming-traceroute", .harmless, "{actors} traced the route to {targets}."),
    Cause(
      "firewalking", .reconnaissance,
      "{actors} tried {count} of {targets} with packets that die one router behind your firewall: it asks which your rules let through.",
      do: "Drop outgoing ICMP time exceeded of packets that came in, or drop what arrives with a TTL of one.",
      test: "Did your inner router send ICMP time exceeded to {actors}? Those ports passed the firewall."),
    Cause("own-traceroute", .harmless, "Your own traceroute, and the answers of the routers on its way."),
    Cause(
      "routing-loop", .broken, "Packets of yours run in a circle near {actors}.",
      do: "Tell the network that the answers come from.", test: "Trace the route to the quoted destination."),
    Cause(
      "path-mtu-discovery", .broken,
      "The path through {actors} is losing large packets: \"fragmentation needed\" is dropped at your door.",
      do: "Let ICMP type 3 code 4 (ICMPv6 type 2) in.", test: "ping -M do -s 1472 towards the quoted destination."),
    Cause(
      "forged-path-mtu", .attack, "{actors} {tries} to make your packets smaller than any path needs.",
      test: "A real one quotes a packet of yours and a next-hop MTU of at least 576."),
    Cause("latency-probe", .harmless, "{actors} measure{s} how far away you are, to send your users to a near server."),
    Cause("ping", .harmless, "{actors} pinged {targets}."),
    Cause("icmp-survey", .background, "{actors} asked {targets} for its clock or its netmask, as surveys do."),
  ]

  /// Answers, or what is left of conversations.
  static let answers: [Cause] = [
    Cause(
      "late-dns-answer", .harmless, "Answers of {actors} to questions that you had stopped asking.",
      test: "An outgoing query to that server from that port within the last 30 seconds settles it."),
    Cause("duplicate-dns-answer", .harmless, "{actors} answered the same question twice."),
    Cause("late-answer", .harmless, "Answers of {actors} that came after your side had stopped waiting."),
    Cause(
      "closed-session", .artefact, "Last packets of sessions with {actors} that your firewall had already forgotten."),
    Cause(
      "asymmetric-routing", .misconfigured, "Only one direction of the traffic with {actors} passes here.",
      do: "Send both directions through the same firewall.", test: "Capture on the other path."),
    Cause("own-traffic", .harmless, "Answers to traffic of your own with {actors}."),
    Cause("answer-of-ours", .harmless, "Answers of your own {actors}."),
    Cause(
      "dns-spoofing", .attack, "Somebody sends forged DNS answers to {targets}.",
      test: "Compare the transaction ids in a capture."),
    Cause(
      "netbios-lookup", .harmless,
      "{actors} asked {targets} for its Windows name, as some servers do with their visitors."),
    Cause(
      "ident-callback", .harmless, "{actors} asked who is calling (ident), as old mail and chat servers do.",
      do: "Reject port 113 instead of dropping it: your own connections start faster."),
    Cause("nat-low-port-dns", .harmless, "{actors} ask{s} DNS from a low port, as some NAT routers do."),
    Cause("health-check", .harmless, "{actors} check{s} at a steady beat whether {services} is alive."),
    Cause("game-traffic", .harmless, "Packets of a game or a call: {services}."),
    Cause("media-leftover", .harmless, "The rest of a call or a stream: {services}."),
    Cause(
      "peer-to-peer-leftover", .background, "{sources} still look{sourceS} for a peer-to-peer program at {services}."),
    Cause(
      "previous-address-holder", .background,
      "{sources} look{sourceS} for somebody who had {targets} before you: {services}."),
    Cause("heartbeat", .harmless, "{actors} send{s} to {services} at a steady beat."),
    Cause(
      "squid-echo", .harmless,
      "Web caches measure how far {targets} {targetIs}: {actors} bounce{s} packets off the echo port, from 3130."),
    Cause("double-logging", .artefact, "Your firewall logs the same packets twice."),
  ]

  /// Much at once, and the echoes of what hits others.
  static let floods: [Cause] = [
    Cause(
      "backscatter", .background,
      "{actors} {is} being attacked in the name of addresses that include yours; these are its answers."),
    Cause(
      "decoy-of-us", .background, "Somebody scans {actors} and uses your addresses as decoys; these are its answers."),
    Cause(
      "syn-flood", .attack,
      "{targets} {targetWas} flooded with openings at {services}: {events} from {sources}, mostly forged.",
      do: "Keep SYN cookies on; ask your provider to filter if the line is full; block no single source.",
      test: "Count half-open connections on the target."),
    Cause(
      "ack-flood", .attack,
      "{targets} {targetWas} flooded with segments that belong to no connection: {events} from {sources}, mostly forged.",
      do: "Drop packets without a connection early; block no single source."),
    Cause(
      "udp-flood", .attack, "{targets} {targetWas} flooded with UDP: {events} from {sources}, mostly forged.",
      do: "Ask your provider to filter if the line is full; block no single source."),
    Cause(
      "ping-flood", .attack, "{targets} {targetWas} flooded with pings: {events} from {sources}.",
      do: "Limit the rate of echo requests; do not drop them all."),
    Cause(
      "spoofed-flood", .attack, "{targets} {targetWas} flooded by forged senders: {events} from {sources}.",
      do: "Block no single source: they are invented."),
    Cause(
      "request-flood", .attack, "{actors} flooded your web server: {requests}.",
      do: "Limit requests for each address, and let a cache ignore queries that the page does not know.",
      test: "Compare the server's load in the same minutes."),
    Cause("flash-crowd", .harmless, "{sources} came to {services} of {targets} at once."),
    Cause(
      "smurf", .attack,
      "Somebody pings your broadcast address in the name of {actors}, so that all of you answer there.",
      do: "Never forward directed broadcasts (RFC 2644)."),
    Cause(
      "fraggle", .attack, "Somebody sends UDP echo to your broadcast address in the name of a victim.",
      do: "Never forward directed broadcasts (RFC 2644)."),
    Cause("broadcast-ping", .harmless, "{actors} pinged everybody on the segment."),
    Cause(
      "reflection-attack", .attack, "{targets} receive{ts} answers that it never asked for: {events} from {services}.",
      do: "Ask your provider to filter by source port; the senders are abused, not guilty.",
      test: "No outgoing question to those servers settles it."),
    Cause(
      "used-as-reflector", .attack,
      "{targets} {targetIs} asked in a victim's name, so that its answers hit the victim: {services}.",
      do: "Close the service to strangers, or limit its rate."),
    Cause(
      "land-attack", .attack, "Packets arrived whose source is their own destination, {targets}.",
      do: "Nothing, while your firewall drops them."),
    Cause("hairpin-nat", .misconfigured, "A packet of your own came back to {targets} through your NAT."),
  ]
}
