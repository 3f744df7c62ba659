/// Somebody pings.
///
/// Weights: to us. RFC 2644 (directed broadcasts), CERT CA-1998-01 (smurf); laboratory `smurf-spoofed`, `ping-
/// normal`; decibels judgement.
enum EchoRequest: Symptom {
  static let id = "echo-request"
  static let looksAt: RoleSet = [.echoRequest]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard let tally = subject[.echoRequest], !subject.isOurs || isSmurf(tally, subject.scene) else { return }
    let shares = subject.take([.echoRequest])
    let smurf = isSmurf(tally, subject.scene)
    let many = tally.events > 20
    book.enter(shares, under: key(smurf ? subject.source : .missing, (smurf ? 1 : 0) | (many ? 2 : 0))) { chart in
      chart.forged = smurf
    } weigh: {
      weigh(smurf: smurf, many: many)
    }
  }

  /// Enters a single ping, all that its sender sent.
  static func enter(single event: Span<Event>, _ book: inout Casebook) {
    book.enter(plain: event, under: key()) { weigh(smurf: false, many: false) }
  }

  private static func weigh(smurf: Bool, many: Bool) -> Weighing {
    var weighing = Weighing([
      "ping": 450, "health-check": 150, "background-probe": 200, "smurf": 30, "host-discovery": 50,
    ])
    // Source: CERT CA-1998-01; RFC 2644; laboratory `smurf-spoofed`
    weighing.note(
      if: smurf, "to your broadcast address, but from beyond a router: everybody would answer the source", .form,
      ["smurf": 20, "ping": -12, "health-check": -12, "background-probe": -8, "host-discovery": -4])
    // Source: RFC 1122 §3.2.2.6 (every host answers: so anybody asks)
    weighing.note(
      if: !smurf, "echo requests to single addresses", .form, ["ping": 6, "health-check": 3, "background-probe": 3])
    // Source: ping's default is one a second until stopped: twenty is judgement
    weighing.note(if: many, "more than a person sends", .tempo, ["health-check": 6, "ping": -2])
    return weighing
  }

  /// Pings in number, from beyond a router, to an address that can hardly be a host's, the last seven bits all ones, or in
  /// frames to everybody.
  private static func isSmurf(_ tally: Tally, _ scene: Scene) -> Bool {
    tally.events > 4
      && tally.kept.allSatisfy { event in
        (event.wentToAll
          || scene.home.isDirectedBroadcast(event.destination) && (event.destination.v4 ?? 0) & 127 == 127)
          && (event.hops.map { Distance.hops($0) > 0 } ?? true)
      }
  }
}
