/// "Port unreachable": something that was sent in our name had no taker (FAQ §2.3.3).
///
/// Weights: to us and from us. RFC 792 (the error quotes header and ports of what was sent); the FAQ §2.3.3, whose
/// six causes these are; laboratory `dns-late-unreach`, `trace-*`; decibels judgement.
enum PortUnreachable: Symptom {
  static let id = "port-unreachable"
  static let looksAt: RoleSet = [.unreachable]

  static func isPort(_ service: Service) -> Bool {
    service == Service(networkProtocol: .icmp, port: 0x0303)
      || service == Service(networkProtocol: .icmpv6, port: 0x0104)
  }

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    let ours = subject.isOurs
    let shares = subject.take([.unreachable], where: isPort)
    guard let share = shares.first else { return }
    let quotes = Quotes(share.kept)
    let left = quotes.haveLeft(subject.scene, around: share.first)
    let key = key(ours ? .missing : subject.source, detail(quotes, ours))
    book.enter(alone: shares, under: key, signed: ours ? nil : quotes.sign(left)) { chart in
      quotes.tell(&chart, from: share.source)
    } weigh: {
      ours ? weighOurs(quotes) : weigh(quotes, left)
    }
  }

  /// Enters the only event of a stranger.
  static func enter(single event: Span<Event>, _ scene: Scene, _ book: inout Casebook) {
    Quotes.enter(single: event, under: key(event[0].source), scene, &book, weigh: weigh)
  }

  private static func detail(_ quotes: Quotes, _ ours: Bool) -> UInt64 {
    guard ours else { return 0 }
    return 1 | (isAnswer(quotes) ? 2 : 0) | (quotes.isTraceroute ? 4 : 0)
  }

  private static func isAnswer(_ quotes: Quotes) -> Bool {
    quotes.all { $0.sourcePort == 53 || $0.sourcePort == 123 || $0.sourcePort == 443 }
  }

  /// We tell others that a port of ours is closed.
  private static func weighOurs(_ quotes: Quotes) -> Weighing {
    var weighing = Weighing(["answer-of-ours": 500, "late-dns-answer": 200, "incoming-traceroute": 150])
    // Source: RFC 1122 §3.2.2.1 (a closed port is told); FAQ §2.3
    weighing.note(
      if: isAnswer(quotes), "the refused packet came from port 53: an answer, too late", .quote,
      ["late-dns-answer": 15, "answer-of-ours": -3])
    // Source: traceroute.c (the last hop answers so)
    weighing.note(
      if: quotes.isTraceroute, "the refused packets went to traceroute's ports", .quote, ["incoming-traceroute": 15])
    // Source: RFC 1122 §4.1.3.1
    weighing.note(
      if: !isAnswer(quotes) && !quotes.isTraceroute, "your own host refuses what it does not serve", .form,
      ["answer-of-ours": 6])
    return weighing
  }

  /// DETECTION D1, with the quoted packet as the witness.
  private static func weigh(_ quotes: Quotes, _ left: Bool) -> Weighing {
    var weighing = Weighing([
      "own-traffic": 400, "late-dns-answer": 150, "duplicate-dns-answer": 50, "netbios-lookup": 50,
      "own-traceroute": 150,
      "decoy-of-us": 60, "backscatter": 40, "dns-spoofing": 10,
    ])
    guard !quotes.quotes.isEmpty else {
      weighing.missing("the packet that the error quotes (a capture)")
      return weighing
    }
    let fromDNS = quotes.all { $0.sourcePort == 53 }
    // Source: RFC 1122 §3.2.2 (errors quote what caused them); FAQ §2.3.3
    weighing.note(
      if: fromDNS, "the quoted packet left from port 53: an answer of a DNS server of yours", .quote,
      [
        "late-dns-answer": 15, "duplicate-dns-answer": 13, "own-traffic": -8, "own-traceroute": -10,
        "netbios-lookup": -10,
      ])
    // Source: the same: the quote excludes it but for translated ports
    weighing.note(
      if: !fromDNS, "the quoted packet did not come from port 53", .quote,
      ["late-dns-answer": -15, "duplicate-dns-answer": -15, "dns-spoofing": -15])
    let toNames = quotes.all { $0.destinationPort == 137 }
    // Source: RFC 1002 §4.2.1 (137); FAQ §2.3.3
    weighing.note(
      if: toNames, "it asked for a Windows name (137)", .form,
      ["netbios-lookup": 20, "own-traffic": -5, "own-traceroute": -15])
    // Source: the same
    weighing.note(if: !toNames, "it did not go to port 137", .form, ["netbios-lookup": -15])
    // Source: traceroute.c
    weighing.note(
      if: quotes.isTraceroute, "it went to one of traceroute's ports", .form,
      ["own-traceroute": 18, "own-traffic": -8, "decoy-of-us": -3])
    // Source: traceroute.c; -p can move it, so not more
    weighing.note(if: !quotes.isTraceroute, "its port is none of traceroute's", .form, ["own-traceroute": -15])
    // Source: nmap -D -sU: the target tells every decoy; SketchTests
    weighing.note(
      if: quotes.looksLikeScan, "one host quotes \(quotes.destinationPorts) of its ports", .spread,
      ["decoy-of-us": 15, "own-traffic": -6, "late-dns-answer": -15, "own-traceroute": -8])
    // Source: Moore et al. 2001 table 1
    weighing.note(
      if: quotes.looksForged, "it quotes \(quotes.receivers) of your addresses", .spread,
      ["backscatter": 15, "own-traffic": -12])
    // Source: contacts, wrong once in 150 times (Ledger/Contacts)
    weighing.note(
      if: left, "the quoted packet was seen leaving", .mate,
      [
        "own-traffic": 10, "late-dns-answer": 10, "own-traceroute": 10, "netbios-lookup": 10, "decoy-of-us": -15,
        "backscatter": -15,
      ])
    quotes.noteOrigin(in: &weighing)
    if !left { weighing.missing("your outgoing packets (log outgoing UDP)") }
    // Source: RFC 1122 §3.2.2 (errors go to the quoted sender); translators that rewrite half of it: judgement
    weighing.note(
      if: !quotes.all { $0.returns }, "the quoted sender is not the address that this came to", .quote,
      ["own-traffic": -5, "backscatter": 3])
    return weighing
  }
}
