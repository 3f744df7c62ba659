/// Answers in a stream that nobody of ours asked for: servers are abused to hit us.
///
/// Weights: to us and through us. US-CERT TA14-017A (which services amplify, how much); RFC 2644 (directed
/// broadcasts); laboratory `reflect-dns`; SketchTests; the rest judgement.
enum Reflection: Symptom {
  static let id = "reflection"
  static let looksAt: RoleSet = [.reply, .request, .peer, .accepting]
  static let leastEvents = 50

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs else { return }
    if !subject.roles.isDisjoint(with: [.request, .peer]) {
      fraggle(&subject, &book)
      if subject.events >= leastEvents { throughUs(&subject, &book) }
    }
    for role in [Role.reply, .accepting, .peer, .request] where mayStream(role, subject) {
      stream(role, &subject, &book)
    }
  }

  /// Whether a role is there, and hits the target of a flood or is many events: a tally is looked at where it lies.
  private static func mayStream(_ role: Role, _ subject: Case) -> Bool {
    let all = subject.tallies.span
    guard subject.roles.contains(role), let place = all.place(of: role) else { return false }
    if subject.events >= leastEvents { return true }
    let kept = all[place].kept
    return !kept.isEmpty && subject.scene.floods.number(at: kept[0].destination, role) != nil
  }

  /// Answers to what nobody of ours asked: of many servers at once, or of one without a pause.
  private static func stream(_ role: Role, _ subject: inout Case, _ book: inout Casebook) {
    guard let tally = subject[role], let first = tally.kept.first else { return }
    let many = subject.scene.floods.flood(at: first.destination, role)
    guard many.map({ role == .reply || $0.isReflected }) ?? ((role == .reply || role == .peer) && isStream(tally)),
      subject.scene.mates(of: tally.kept) * 4 < tally.kept.count
    else { return }
    let shares = subject.take(RoleSet(role))
    let isTCP = role == .accepting
    book.enter(shares, under: key(first.destination, many == nil ? 1 : isTCP ? 4 : 2)) { chart in
      chart.forged = true
    } weigh: {
      var weighing = Weighing([
        "reflection-attack": 200, "late-dns-answer": 250, "late-answer": 250, "own-traffic": 150,
      ])
      // Source: laboratory `reflect-dns`; a resolver answers a question once or twice (RFC 1035 §4.2.1)
      weighing.note(
        "an unbroken stream of answers to one address of yours", .spread,
        ["reflection-attack": 12, "late-dns-answer": -15, "late-answer": -10, "own-traffic": -6])
      weighing.note(
        if: Ports.amplifiers.contains(first.sourcePort), "the service is known for amplifying (TA14-017A)", .form,
        ["reflection-attack": 4])
      // Source: Kührer et al. 2014 (reflection by SYN+ACK); RFC 9293 §3.5 (an acceptance is repeated until it is
      //   answered)
      weighing.note(
        if: isTCP, "servers accept connections that nobody here opens, again and again", .form,
        ["reflection-attack": 6, "late-dns-answer": -15, "late-answer": -8])
      // Source: Rossow 2014 (attacks use thousands of amplifiers)
      weighing.note(
        if: many != nil, "many servers answer at once", .spread, ["reflection-attack": 10, "late-dns-answer": -10])
      weighing.missing("whether anything of yours asked (log outgoing UDP)")
      return weighing
    }
  }

  /// UDP echo or character generator at our broadcast address, from beyond a router: everybody would answer the source.
  private static func fraggle(_ subject: inout Case, _ book: inout Casebook) {
    let home = subject.scene.home
    let shares = subject.takeWhole { tally in
      [.request, .peer].contains(tally.role)
        && tally.kept.allSatisfy { event in
          [7, 19].contains(event.destinationPort) && home.isDirectedBroadcast(event.destination)
            && !(event.hops.map(Distance.isNear) ?? false)
        }
    }
    book.enter(shares, under: key(subject.source, 3)) { chart in
      chart.forged = true
    } weigh: {
      var weighing = Weighing(["fraggle": 400, "application-broadcast": 300, "reflector-census": 150])
      // Source: CERT CA-1996-01, CA-1998-01 (fraggle); RFC 2644
      weighing.note(
        "UDP echo or chargen to your broadcast address, from beyond a router", .form,
        ["fraggle": 18, "application-broadcast": -10])
      return weighing
    }
  }

  /// One "client" asks an amplifier of ours again and again from the same port, and is let in: the asker is the victim.
  private static func throughUs(_ subject: inout Case, _ book: inout Casebook) {
    guard let tally = subject[.request] ?? subject[.peer], tally.events >= leastEvents,
      tally.allowed * 2 > tally.events, let most = tally.services.first, most.events * 10 >= tally.events * 9,
      Ports.amplifiers.contains(most.service.port),
      let ports = tally.sourcePort, ports.upperBound - ports.lowerBound <= 16,
      let target = tally.kept.first?.destination,
      tally.events >= Int(tally.last.seconds - tally.first.seconds + 1)
    else { return }
    let shares = subject.take(RoleSet(tally.role)) { $0 == most.service }
    book.enter(shares, under: key(target, UInt64(most.service.key) << 8)) { chart in
      chart.forged = true
    } weigh: {
      var weighing = Weighing(["used-as-reflector": 300, "ordinary": 450, "heartbeat": 100])
      // Source: Rossow 2014 (victims' packets keep one source port); judgement: clients take a new port each time
      weighing.note(
        "\(tally.events) questions from one port, one a second or more, to a service that answers with more than it is asked",
        .tempo, ["used-as-reflector": 12, "ordinary": -6, "heartbeat": -4])
      weighing.missing("the size of the answers (a capture)")
      return weighing
    }
  }

  /// Many answers, all to one or two of our ports: late answers go to a new port every time. A game's server sends some
  /// packets a second to the port of a player who has left.
  private static func isStream(_ tally: Tally) -> Bool {
    guard tally.events >= leastEvents, Set(tally.kept.map(\.destinationPort)).count <= 2,
      let service = tally.kept.first.map({ Service(networkProtocol: .udp, port: $0.sourcePort) }),
      tally.kept.allSatisfy({ event in
        event.isUDP && event.sourcePort == service.port && Ports.amplifiers.contains(event.sourcePort)
          && !Ports.amplifiers.contains(event.destinationPort)
      })
    else { return false }
    let seconds = Int(tally.last.seconds - tally.first.seconds) + 1
    return tally.events >= seconds * (Ports.isPeerToPeer(service.port) ? 40 : 1)
  }
}
