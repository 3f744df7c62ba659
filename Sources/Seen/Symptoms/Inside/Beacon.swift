/// One of ours calls one far host at a steady beat.
///
/// Weights: from us. Rayleigh's test for periods (chance e^-z); which services machines use by the clock is
/// judgement; SketchTests.
enum Beacon: Symptom {
  static let id = "beacon"
  static let looksAt: RoleSet = roles
  private static let roles: RoleSet = [.opening, .request, .peer]
  /// What machines do by the clock, and nobody asks about: names, time, web, push messages.
  private static let everyday: PortSet = [53, 80, 123, 443, 853, 993, 5223, 5228, 8883]
  /// Where programs that were taken over used to ask for work.
  private static let chat: PortSet = [6660, 6661, 6662, 6663, 6664, 6665, 6666, 6667, 6668, 6669, 6697, 7000]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard subject.isOurs else { return }
    Mining.enter(&subject, &book)
    guard subject.events >= Rhythm.leastBeats else { return }
    for tally in subject.left(roles) {
      for count in tally.services where count.events >= Rhythm.leastBeats {
        guard let cut = tally.split({ $0 == count.service })?.taken, let rhythm = beat(of: cut, subject.scene) else {
          continue
        }
        let shares = subject.take(RoleSet(tally.role)) { $0 == count.service }
        book.enter(shares, under: key(subject.source, UInt64(count.service.key))) {
          weigh(cut, count.service.port, rhythm)
        }
      }
    }
  }

  /// To one address outside, again and again.
  private static func beat(of share: Tally, _ scene: Scene) -> Rhythm? {
    guard let far = share.kept.first?.destination, share.kept.allSatisfy({ $0.destination == far }),
      !scene.home.holds(far), !far.isNeighbourly
    else { return nil }
    return Rhythm(share)
  }

  private static func weigh(_ share: Tally, _ port: UInt16, _ rhythm: Rhythm) -> Weighing {
    var weighing = Weighing([
      "heartbeat": 400, "adware-beacon": 150, "health-check": 100, "infected-host": 50, "blocked-egress": 150,
    ])
    // Source: Rayleigh's test, chance below e^-z; the split among rivals is judgement
    weighing.note(
      "one call every \(rhythm.seconds) seconds, \(share.events) times, to one address", .tempo,
      ["heartbeat": 6, "adware-beacon": 5, "health-check": 4, "infected-host": 3, "blocked-egress": -3])
    // Source: RFC 5905 §7.3 (poll); push services keep time too: judgement
    weighing.note(
      if: everyday.contains(port), "a service that machines use by the clock", .form,
      ["heartbeat": 10, "health-check": 3, "infected-host": -6])
    // Source: Rajab et al. 2006 (botnets by IRC); today rare, so 8 dB
    weighing.note(
      if: chat.contains(port), "a chat port: programs that were taken over asked for work there", .form,
      ["infected-host": 8, "heartbeat": -4])
    let isDenied = share.denied * 2 > share.events
    // Source: judgement: somebody set the program up; SketchTests
    weighing.note(
      if: isDenied && everyday.contains(port), "your firewall does not let it out, though somebody wants it", .mate,
      ["blocked-egress": 20, "adware-beacon": -4, "heartbeat": -12, "health-check": -8])
    // Source: judgement: nobody misses what goes on unheard; SketchTests
    weighing.note(
      if: isDenied && !everyday.contains(port), "your firewall does not let it out, and it goes on", .mate,
      ["adware-beacon": 12, "blocked-egress": 6, "heartbeat": -2])
    weighing.missing("the name that was looked up before (the resolver's log)")
    return weighing
  }
}
