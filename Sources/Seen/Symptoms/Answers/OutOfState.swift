/// Segments in the middle or at the end of a connection that the firewall does not know.
///
/// Weights: to us and from us. Linux nf_conntrack_proto_tcp.c (how long it remembers: ten seconds after a reset,
/// two minutes after a FIN); five partners in a minute, ten times the others' mean: judgement; laboratory `tcp-late-data`; decibels judgement.
enum OutOfState: Symptom {
  static let id = "out-of-state"
  static let looksAt: RoleSet = [.continuing]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard let tally = subject[.continuing] else { return }
    // Logs that record connections tell how each ended; packets are held against that.
    let ending = subject.scene.ending(of: tally)
    guard !subject.roles.contains(.opening) || ending != nil else { return }
    guard tally.allowed * 2 <= tally.events, subject.scene.isUnanswered(tally) else { return }
    if subject.isOurs, tally.denied == 0 { return }
    let look = Look(tally.kept.span, subject.scene, isOurs: subject.isOurs, ending)
    book.enter(subject.take([.continuing]), under: key(.missing, look.detail)) { weigh(look) }
  }

  /// Enters a single segment, all that its sender sent, by a record that does not say how the connection ended.
  static func enter(single event: Span<Event>, _ scene: Scene, _ book: inout Casebook) {
    let look = Look(event, scene, isOurs: false, nil)
    book.enter(plain: event, under: key(.missing, look.detail)) { weigh(look) }
  }

  /// What it is weighed by.
  private struct Look {
    let fromService: Bool
    /// Data, or the end of a connection.
    let ends: Bool
    let isOurs: Bool
    let isOnset: Bool
    let isOfFullTable: Bool
    let ending: Ending?

    init(_ kept: Span<Event>, _ scene: Scene, isOurs: Bool, _ ending: Ending?) {
      fromService = kept.allSatisfy(\.isFromService)
      ends = kept.contains { !$0.tcpFlags.isDisjoint(with: [.fin, .psh]) }
      isOnset = scene.onsets.holds(kept)
      isOfFullTable = scene.notices.isOfFullTable(kept)
      (self.isOurs, self.ending) = (isOurs, ending)
    }

    var detail: UInt64 {
      (fromService ? 1 : 0) | (ends ? 2 : 0) | (isOurs ? 4 : 0) | (isOnset ? 8 : 0) | (isOfFullTable ? 16 : 0)
        | UInt64(ending?.rawValue ?? 0) << 8
    }
  }

  private static func weigh(_ look: Look) -> Weighing {
    var weighing = Weighing([
      "closed-session": 500, "asymmetric-routing": 150, "restart-shadow": 100, "late-answer": 50,
      "background-scan": 80, "table-full": 40,
    ])
    // Source: RFC 6335 §6; Linux nf_conntrack (two minutes after a FIN); FAQ §4
    weighing.note(
      if: look.fromService, "from a service to a temporary port: the far side of a connection that your side opened",
      .form,
      ["closed-session": 10, "background-scan": -8, "restart-shadow": 4])
    // Source: Linux nf_conntrack_proto_tcp.c; judgement
    weighing.note(
      if: !look.fromService, "segments of a connection that is not in the table", .form,
      ["closed-session": 4, "restart-shadow": 3])
    // Source: nmap -sA sends bare ACKs only; laboratory `nmap-sA-open`
    weighing.note(
      if: look.ends, "data or the end of a connection", .form, ["closed-session": 4, "background-scan": -8])
    // Source: five partners in a minute, ten times the others' mean: judgement; SketchTests both ways
    weighing.note(
      if: look.isOnset, "within the minute in which segments of many other connections began as well", .tempo,
      ["restart-shadow": 16, "closed-session": -3, "background-scan": -4])
    // Source: Linux nf_conntrack_core.c, early_drop (a full table evicts what runs)
    weighing.note(
      if: look.isOfFullTable, "while the kernel said that its table of connections was full", .mate,
      ["table-full": 20, "restart-shadow": -6, "closed-session": -6, "background-scan": -6])
    if let ending = look.ending {
      note(ending, in: &weighing)
    } else {
      weighing.missing("how the firewall says that it ended")
    }
    weighing.missing("the connection table's timeouts")
    return weighing
  }

  /// How the firewall itself says that this connection ended, before these segments came.
  static func note(_ ending: Ending, in weighing: inout Weighing) {
    switch ending {
    case .closed, .resetBySource, .resetByDestination, .reset, .refused:
      // Source: Cisco 302014 and 106015 ("no associated connection"); the same port by chance: once in 28,232 (Linux)
      weighing.note(
        "the firewall's record of this connection says that it was over: closed or reset", .mate,
        ["closed-session": 14, "asymmetric-routing": -8, "background-scan": -12, "restart-shadow": -6])
    case .idle:
      // Source: Cisco 302014 "Idle Timeout"; the same port by chance: once in 28,232 (Linux)
      weighing.note(
        "the firewall's record says that it dropped this connection from its table as idle", .mate,
        ["closed-session": 12, "asymmetric-routing": -8, "background-scan": -12, "restart-shadow": -3])
    case .unanswered:
      // Source: Cisco 302014 "SYN Timeout", then 106015 of the same connection; SketchTests
      weighing.note(
        "the firewall's record says that the opening was never answered, and yet it goes on: answers take another way",
        .mate, ["asymmetric-routing": 20, "closed-session": -10, "background-scan": -10, "restart-shadow": -6])
    case .cleared:
      // Source: Cisco 302014, "Failover primary closed", "Xlate Clear"
      weighing.note(
        "the firewall's record says that it forgot this connection for reasons of its own: cleared, changed over, other routes",
        .mate, ["restart-shadow": 20, "closed-session": -4, "background-scan": -12])
    case .forbidden:
      // Source: Cisco 302014, "Deny Terminate", "Flow closed by inspection"
      weighing.note(
        "the firewall's record says that a rule or an inspection ended this connection", .mate,
        ["closed-session": 10, "asymmetric-routing": -8, "background-scan": -8])
    }
  }
}
