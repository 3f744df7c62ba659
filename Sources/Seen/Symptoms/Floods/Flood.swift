/// Far more at once than a conversation: openings, segments, datagrams or pings.
///
/// Weights: to us. Moore et al. 2001 (floods against backscatter); 13.8 % of IPv4 is impossible as a sender (RFC
/// 6890: 224/3, 0/8, 10/8, 127/8, 100.64/10), so uniform forging shows; laboratory `syn-flood`, `udp-flood`, `ack-
/// flood`, `ping-flood`; SketchTests for crowds; the rest judgement.
enum Flood: Symptom {
  static let id = "flood"
  static let looksAt: RoleSet = .all

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    bursts(&subject, &book)
    guard !subject.scene.floods.all.isEmpty else { return }
    let (tallies, hit) = (subject.tallies, subject.scene.floods.roles)
    for index in tallies.indices where hit.contains(tallies[index].role) {
      let all = tallies.span
      guard let first = all[index].kept.first, let flood = flood(of: all, index, at: first.destination, subject.scene)
      else { continue }
      // What a full table of services left out is not the flood's.
      let isWhole = flood.service == nil && all[index].otherServiceEvents == 0
      let shares = subject.take(
        RoleSet(all[index].role), where: isWhole ? nil : { flood.service == nil || $0 == flood.service })
      enter(shares, flood, &book)
    }
    if subject.scene.floods.mayHit(subject.source) { answers(&subject, &book) }
  }

  /// Openings of one sender at one service, faster than anybody connects, that nothing came of.
  private static func bursts(_ subject: inout Case, _ book: inout Casebook) {
    guard !subject.isOurs, subject.events >= Floods.leastOfOne, let tally = subject[.opening] else { return }
    guard let most = tally.services.first, most.events * 10 >= tally.events * 9, most.events >= Floods.leastOfOne,
      tally.destinationCount <= 2, let target = tally.kept.first?.destination, !tally.first.isMissing,
      most.events >= Floods.leastRate * Int(tally.last.seconds - tally.first.seconds + 1),
      tally.allowed * 2 <= tally.events, subject.scene.isUnanswered(tally)
    else { return }
    let shares = subject.take([.opening]) { $0 == most.service }
    book.enter(shares, under: key(target, 1 << 8)) { chart in
      chart.forged = true
      chart.sentence = Flood.unforged(chart)
      chart.tempo = "burst"
    } weigh: {
      var weighing = Weighing(["syn-flood": 350, "password-guessing": 100, "health-check": 100, "flash-crowd": 200])
      // Source: RFC 6298 §2 (a client's first retry comes after a second); laboratory `syn-flood`
      weighing.note(
        "\(most.events) openings of one sender in \(tally.last.seconds - tally.first.seconds + 1) seconds", .tempo,
        ["syn-flood": 12, "health-check": -12, "flash-crowd": -12])
      weighing.missing("whether the target answered (a capture)")
      return weighing
    }
  }

  /// The short way for a stranger with one tally only: enters it if all of it belongs to a flood. What it keeps may be in
  /// no order.
  static func enter(whole tallies: [Tally], _ scene: Scene, _ book: inout Casebook) -> Bool {
    let all = tallies.span
    guard scene.floods.roles.contains(all[0].role), all[0].destinationCount <= 2, all[0].otherServiceEvents == 0,
      !all[0].kept.isEmpty, let flood = flood(of: all, 0, at: all[0].kept.span.firstDestination, scene),
      flood.service.map({ service in all[0].isWholly { $0 == service } }) ?? true, !scene.home.holds(all[0].source)
    else { return false }
    enter(tallies, flood, &book)
    return true
  }

  /// The same for a stranger's only tally, of many events, as it lies in its record: most of these belong to a flood as a whole.
  static func enter(
    many record: borrowing TallyRecord, _ scene: Scene, _ book: inout Casebook, _ crowds: inout Crowds
  ) -> Bool {
    let counts = record.counts
    guard scene.floods.roles.contains(counts.role), counts.role != .reply, !counts.source.isMissing,
      let (target, first) = KeptEvents.onlyDestination(of: record.detail.kept),
      let number = scene.floods.number(at: target, counts.role), !scene.floods.all[number].isReflected,
      scene.floods.all[number].takes(record), !scene.home.holds(counts.source)
    else { return false }
    let hosts = max(1, min(Int(counts.events), record.detail.destinations.estimate))
    guard hosts <= 2 else { return false }
    crowds.add(record, hosts: hosts, from: first, to: number)
    book.note(counts.source, scene.floods.all[number].key)
    return true
  }

  /// The flood that a tally's packets belong to, of which the first went to `destination`.
  private static func flood(
    of all: Span<Tally>, _ index: Int, at destination: Address, _ scene: Scene
  ) -> Floods.Flood? {
    let (role, events, hosts, kept) = (
      all[index].role, all[index].events, all[index].destinationCount, all[index].kept
    )
    guard hosts <= 2, let flood = scene.floods.flood(at: destination, role), role != .reply, !flood.isReflected,
      flood.service == nil || kept.contains(where: { $0.service == flood.service })
    else { return nil }
    return role == .echoRequest && !flood.isForged && events * 4 < flood.events ? nil : flood
  }

  static func enter(_ shares: [Tally], _ flood: Floods.Flood, _ book: inout Casebook) {
    book.enter(shares, under: flood.key, prepare: { prepare(&$0, flood) }, weigh: { weigh(flood) })
  }

  /// Enters plain senders whose every packet is the flood's.
  static func enter(_ crowd: Crowd, _ flood: Floods.Flood, _ book: inout Casebook) {
    book.enter(crowd, under: flood.key, prepare: { prepare(&$0, flood) }, weigh: { weigh(flood) })
  }

  private static func prepare(_ chart: inout Chart, _ flood: Floods.Flood) {
    chart.forged = flood.hidesSenders
    if !flood.isForged { chart.sentence = unforged(chart) }
    chart.tempo = "burst"
  }

  /// The cause's sentence without the claim that senders are forged, which nothing here shows.
  private static func unforged(_ chart: Chart) -> String {
    Causes.cause(chart.conclusion.cause).sentence.replacing(", mostly forged", with: "")
  }

  /// What the target itself sent back belongs to the flood that made it speak.
  private static func answers(_ subject: inout Case, _ book: inout Casebook) {
    for flood in subject.scene.floods.floods(at: subject.source) {
      let roles: RoleSet = flood.role == .echoRequest ? [.echoReply] : [.accepting, .refusing, .unreachable]
      let shares = subject.take(roles) { service in
        service.networkProtocol.isICMP || flood.service == nil || service == flood.service
      }
      book.enterAnswers(shares, under: flood.key)
    }
  }

  private static func weigh(_ flood: Floods.Flood) -> Weighing {
    let kind = kind(flood)
    var weighing = Weighing([kind: 300, "spoofed-flood": 150, "flash-crowd": 350])
    // Source: RFC 6890: 13.8 % of IPv4 cannot send; of fifty uniform draws none is impossible once in 1,700 times
    weighing.note(
      if: flood.isForged,
      "\(flood.impossiblePermille / 10) % of the senders have impossible addresses, as invented ones do",
      .spread, [kind: 15, "spoofed-flood": 12, "flash-crowd": -15])
    // Source: Moore et al. 2001 §3 (uniform senders hardly repeat); judgement: crowds of new visitors do so too, so 5
    //   dB
    weighing.note(
      if: flood.isScattered, "nearly every sender sent once", .spread, [kind: 5, "spoofed-flood": 5, "flash-crowd": -3])
    // Source: RFC 9293 §3.5 (visitors begin with SYN); laboratory `ack-flood`, `ping-flood`
    weighing.note(
      if: flood.role != .opening && flood.role != .request, "no crowd of visitors sends this kind of packet", .form,
      [kind: 8, "flash-crowd": -10])
    // Source: RFC 6890: of a hundred uniform draws none is impossible once in 2.8 million times
    weighing.note(
      if: flood.isReal, "none of \(flood.sources) senders is impossible; of invented ones it would be one in seven",
      .spread, ["spoofed-flood": -15, kind: -3, "flash-crowd": 5])
    // Source: RFC 9293 §3.7.1 (every system sends MSS); hping3 and juno send none; laboratory `syn-flood`
    weighing.note(
      if: flood.role == .opening && flood.look.isNearlyAll(flood.look.bare),
      "openings without options, as no visitor's system sends them", .form, [kind: 8, "flash-crowd": -14])
    // Source: p0f.fp (systems' signatures); judgement: a botnet of real hosts sends them too, so 6 dB
    weighing.note(
      if: flood.role == .opening && flood.look.isNearlyAll(flood.look.full),
      "openings with the options that visitors' systems send", .form, ["flash-crowd": 6, kind: -4, "spoofed-flood": -4])
    // Source: RFC 4987 §2 (a SYN flood leaves connections half open); Cisco 302014 "SYN Timeout"
    weighing.note(
      if: flood.isLeftOpen, "the firewall's records say that the openings were left half open", .mate,
      [kind: 10, "spoofed-flood": 6, "flash-crowd": -12])
    // Source: RFC 9293 §3.6 (both sides' FINs need both sides): forged senders cannot
    weighing.note(
      if: flood.isSpoken, "the firewall's records say that both sides closed what was opened", .mate,
      ["flash-crowd": 14, kind: -12, "spoofed-flood": -15])
    // Source: Linux net/ipv4/tcp_input.c, tcp_syn_flood_action; judgement: crowds overflow queues too, so 4 dB
    weighing.note(
      if: flood.isOverflowing, "the kernel says that openings at this port overflow its queue (tcp_input.c)", .mate,
      [kind: 4, "flash-crowd": 1])
    // Source: twenty a second: judgement, above every day of the laboratory's `benign-*`
    weighing.note(
      "more in one slot of time than conversations make", .tempo, [kind: 4, "spoofed-flood": 3, "flash-crowd": 3])
    return weighing
  }

  private static func kind(_ flood: Floods.Flood) -> String {
    switch flood.role {
    case .opening: "syn-flood"
    case .echoRequest: "ping-flood"
    case .continuing, .malformed: "ack-flood"
    default: "udp-flood"
    }
  }
}

extension Floods.Flood {
  /// Its senders are not named: they are invented, or as good as.
  var hidesSenders: Bool { isForged || isScattered }

  var key: Casebook.Key { Casebook.Key(symptom: Flood.id, subject: target, detail: UInt64(role.rawValue)) }

  /// Whether a tally of many events is the flood's by what it asked for, and by how much of a flood of pings one may send.
  fileprivate func takes(_ record: borrowing TallyRecord) -> Bool {
    let all = Int(record.counts.events)
    if role == .echoRequest, !isForged, all * 4 < events { return false }
    var (known, services, last) = (0, 0, UInt32(0))
    record.detail.services.forEach { key, events in
      known += Int(events)
      services += 1
      last = key
    }
    guard known == all else { return false }
    return service.map { services == 1 && last == $0.key } ?? true
  }
}
