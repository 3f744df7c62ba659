/// A packet with our address ran out of hops, or of time for its fragments.
///
/// Weights: to us and from us. RFC 792; the first question is whether our stack can have sent the quoted packet;
/// laboratory `trace-*-out`, `bs-ttl-exceeded`; SketchTests; decibels judgement.
enum TimeExceeded: Symptom {
  static let id = "time-exceeded"
  static let looksAt: RoleSet = Traceroute.roles.union(.exceeded)

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    loops(&subject, &book)
    let shares = subject.take([.exceeded])
    guard let share = shares.first else { return }
    if subject.isOurs {
      let isWithin = share.kept.allSatisfy { subject.scene.home.holds($0.destination) }
      book.charts(
        shares, key(.missing, isWithin ? 10 : 9), isWithin ? "own-traceroute" : "incoming-traceroute",
        "your own router answers packets that end at it")
      return
    }
    let quotes = Quotes(share.kept)
    let left = quotes.haveLeft(subject.scene, around: share.first)
    let detail: UInt64 =
      (quotes.looksLikeScan ? 1 : 0) | (quotes.looksForged ? 2 : 0) | (left ? 4 : 0) | (isLoop(share, quotes) ? 8 : 0)
    book.enter(shares, under: key(.missing, detail)) { chart in
      quotes.tell(&chart, from: share.source)
    } weigh: {
      weigh(quotes, left, isLoop(share, quotes))
    }
  }

  /// The packets themselves, seen again and again.
  private static func loops(_ subject: inout Case, _ book: inout Casebook) {
    let shares = subject.takeWhole { Traceroute.roles.contains($0.role) && Loops.runs($0) }
    book.enter(shares, under: key(.missing, 16)) {
      var weighing = Weighing(["routing-loop": 400, "own-traceroute": 200, "double-logging": 200])
      // Source: RFC 791 §3.2 (IP ID of one packet); SketchTests
      weighing.note(
        "the same packet passed here three times or more, each time with fewer hops left", .distance,
        ["routing-loop": 18, "own-traceroute": -6, "double-logging": -6])
      return weighing
    }
  }

  /// One router reports the same flow again and again: traceroute's few probes a hop do not.
  private static func isLoop(_ share: Tally, _ quotes: Quotes) -> Bool {
    share.events >= 10 && quotes.destinations == 1 && quotes.destinationPorts <= 1 && !quotes.isTraceroute
      && !quotes.looksForged && quotes.all { $0.networkProtocol.hasPorts }
  }

  private static func weigh(_ quotes: Quotes, _ left: Bool, _ isLoop: Bool) -> Weighing {
    var weighing = Weighing([
      "own-traceroute": 500, "routing-loop": 120, "backscatter": 130, "decoy-of-us": 60, "own-traffic": 100,
    ])
    // Source: RFC 792; judgement: traces are commoner than loops
    weighing.note("a router reports a packet whose hops were used up", .form, ["own-traceroute": 4, "routing-loop": 2])
    // Source: traceroute.c
    weighing.note(
      if: quotes.isTraceroute, "the quoted packets went to traceroute's ports", .quote, ["own-traceroute": 16])
    // Source: laboratory `bs-decoys-ours`; judgement
    weighing.note(
      if: quotes.looksLikeScan,
      "they went to \(quotes.destinationPorts) ports of one host: nothing of yours counts up like that",
      .spread, ["backscatter": 12, "decoy-of-us": 13, "own-traceroute": -10, "routing-loop": -4])
    // Source: Moore et al. 2001 (forged senders are many)
    weighing.note(
      if: quotes.looksForged, "\(quotes.receivers) of your addresses are quoted", .spread,
      ["backscatter": 14, "own-traceroute": -10])
    // Source: contacts, wrong once in 150 times (Ledger/Contacts)
    weighing.note(
      if: left, "the quoted packet was seen leaving", .mate,
      ["own-traceroute": 8, "own-traffic": 4, "backscatter": -15, "decoy-of-us": -15])
    // Source: RFC 1812 §5.3.1 (each packet of a loop is reported); laboratory; judgement
    weighing.note(
      if: isLoop, "the same flow is reported again and again by one router", .tempo,
      ["routing-loop": 14, "own-traceroute": -6])
    return weighing
  }
}
