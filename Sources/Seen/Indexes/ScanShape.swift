/// How the probes of one source spread over ports and hosts: the figures that sweep, block scan and port scan share.
struct ScanShape {
  /// Roles that ask; a continuing packet counts where it comes from no service.
  static let roles: RoleSet = [.opening, .malformed, .request, .peer, .echoRequest, .query]

  var shares: [Tally]
  var hosts = 0
  var services = 0
  var attempts = 0
  var events = 0
  var seconds = 0

  init(_ subject: Case) { self.init(subject.tallies.filter { ScanShape.isProbe($0) }) }

  init(_ shares: [Tally]) {
    self.shares = shares
    for share in shares {
      hosts = max(hosts, share.destinationCount)
      services += share.serviceCount
      attempts += share.attemptCount
      events += share.events
    }
    // Several roles may each have asked other hosts; what is kept tells up to sixteen of each.
    if shares.count > 1 { hosts = max(hosts, Set(shares.flatMap { $0.kept.map(\.destination) }).count) }
    seconds = ScanShape.seconds(from: shares)
  }

  /// From the first to the last of all; 0 if no time is known.
  private static func seconds(from shares: [Tally]) -> Int {
    var (first, last) = (UInt32.max, UInt32(0))
    for share in shares where !share.first.isMissing {
      first = min(first, share.first.seconds)
      last = max(last, share.last.seconds)
    }
    return last > first ? Int(last - first) : 0
  }

  /// Whether a tally asks rather than answers: an ACK scan's segments go to services, a session's come from one.
  static func isProbe(_ tally: Tally) -> Bool {
    if roles.contains(tally.role) { return true }
    guard tally.role == .continuing, !tally.kept.isEmpty else { return false }
    return tally.kept.allSatisfy { !$0.isFromService } && tally.events <= tally.attemptCount * 2
      // Beyond the table the number of services is a power of two times what was kept: it may be a quarter low.
      && tally.serviceCount * 3 >= tally.attemptCount / max(1, tally.destinationCount)
  }

  /// Probes went out faster than one a second on average.
  var isBurst: Bool { attempts >= 5 && seconds <= max(60, attempts) }
  /// A conversation: as many packets in the middle of connections as openings, and few services.
  func isConversation(_ subject: Case) -> Bool {
    // Where records tell how connections ended: nobody who scans closes nine of ten in order.
    if let opening = subject[.opening], opening.allowed * 2 > opening.events, OwnEndings(opening).areSpoken {
      return true
    }
    guard let opening = subject[.opening], let continuing = subject[.continuing] else { return false }
    return continuing.events >= opening.events * 3 && opening.serviceCount < 12
  }

  var tempo: String { isBurst ? "burst" : seconds > 86_400 ? "slow" : "steady" }
}
