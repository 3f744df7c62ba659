/// Host, network or administratively unreachable.
///
/// Weights: to us and from us. RFC 792, RFC 1812; Moore et al. 2001 table 1 (what a victim sends); laboratory `bs-
/// unreach-*`; decibels judgement.
enum Unreachable: Symptom {
  static let id = "unreachable"
  static let looksAt: RoleSet = [.unreachable]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    let shares = subject.take([.unreachable]) { !PortUnreachable.isPort($0) && !FragmentationNeeded.isNeeded($0) }
    guard let share = shares.first else { return }
    if subject.isOurs {
      book.charts(shares, key(.missing, 9), "answer-of-ours", "your own host or firewall refuses")
      return
    }
    let quotes = Quotes(share.kept)
    let left = quotes.haveLeft(subject.scene, around: share.first)
    book.enter(alone: shares, under: key(subject.source), signed: quotes.sign(left)) { chart in
      quotes.tell(&chart, from: share.source)
    } weigh: {
      weigh(quotes, left)
    }
  }

  /// Enters the only event of a stranger.
  static func enter(single event: Span<Event>, _ scene: Scene, _ book: inout Casebook) {
    Quotes.enter(single: event, under: key(event[0].source), scene, &book, weigh: weigh)
  }

  private static func weigh(_ quotes: Quotes, _ left: Bool) -> Weighing {
    var weighing = Weighing([
      "own-traffic": 450, "backscatter": 200, "decoy-of-us": 80, "peer-to-peer-leftover": 100, "own-traceroute": 50,
    ])
    // Source: RFC 792; judgement: most reports are about one's own packets
    weighing.note("a report about a packet that carried your address", .form, ["own-traffic": 2, "backscatter": 2])
    // Source: Moore et al. 2001 table 1
    weighing.note(
      if: quotes.looksForged, "one reporter quotes \(quotes.receivers) of your addresses for one destination",
      .spread,
      ["backscatter": 15, "own-traffic": -12, "peer-to-peer-leftover": -8])
    // Source: nmap -D; laboratory `bs-decoys-ours`
    weighing.note(
      if: quotes.looksLikeScan, "one destination, \(quotes.destinationPorts) ports", .spread,
      ["decoy-of-us": 14, "backscatter": 4, "own-traffic": -6])
    // Source: contacts, wrong once in 150 times (Ledger/Contacts)
    weighing.note(
      if: left, "the quoted packet was seen leaving", .mate,
      ["own-traffic": 12, "backscatter": -15, "decoy-of-us": -12])
    // Source: traceroute.c
    weighing.note(
      if: quotes.isTraceroute, "the quoted packet went to one of traceroute's ports", .quote, ["own-traceroute": 18])
    quotes.noteOrigin(in: &weighing)
    if !left { weighing.missing("your outgoing packets") }
    return weighing
  }
}
