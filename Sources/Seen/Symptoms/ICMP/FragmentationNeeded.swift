/// "Fragmentation needed" and "packet too big": a router says how large your packets may be (RFC 1191, 8201).
///
/// Weights: to us. RFC 1191, RFC 8201; 296 bytes is the least size of RFC 1191's table; laboratory `pmtu-
/// fragneeded`; decibels judgement.
enum FragmentationNeeded: Symptom {
  static let id = "fragmentation-needed"
  static let looksAt: RoleSet = [.unreachable]

  static func isNeeded(_ service: Service) -> Bool {
    service == Service(networkProtocol: .icmp, port: 0x0304)
      || (service.networkProtocol == .icmpv6 && service.port >> 8 == 2)
  }

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs else { return }
    let shares = subject.take([.unreachable], where: isNeeded)
    guard let share = shares.first else { return }
    let mtus = share.kept.map { Int($0.destinationPort) }.filter { $0 > 0 }
    let tiny = mtus.contains { $0 < 296 }
    let dropped = share.denied > 0
    book.enter(shares, under: key(subject.source, tiny ? 1 : 0)) { chart in
      if !dropped, chart.conclusion.cause == "path-mtu-discovery" {
        chart.conclusion.verdict = .harmless
        chart.sentence = "{actors} say{s} how large packets may be on the path, and nothing drops that."
      }
    } weigh: {
      var weighing = Weighing(["path-mtu-discovery": 850, "forged-path-mtu": 80])
      // Source: RFC 1191 §7 (plateaus), RFC 2516 (1492), common tunnels
      weighing.note(
        if: !mtus.isEmpty && !tiny, "the size it asks for is one that paths have", .form,
        ["path-mtu-discovery": 8, "forged-path-mtu": -8])
      // Source: RFC 791 §3.2 (68), RFC 8200 §5 (1280); RFC 5927 §7 (forged MTUs)
      weighing.note(
        if: tiny, "no path needs packets as small as it asks for", .form,
        ["forged-path-mtu": 16, "path-mtu-discovery": -8])
      return weighing
    }
  }
}
