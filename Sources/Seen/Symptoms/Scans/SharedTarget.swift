/// Many sources, the same port or the same probes.
enum SharedTarget: Symptom {
  static let id = "shared-target"
  static let looksAt: RoleSet = probes
  static let probes: RoleSet = [.opening, .malformed, .request, .peer, .continuing, .echoRequest, .query]
  /// Strangers at one unusual port that make it more than chance.
  static let leastStrangers = 10

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs else { return }
    decoys(&subject, &book)
    leftovers(&subject, &book)
  }

  private static func decoys(_ subject: inout Case, _ book: inout Casebook) {
    guard let group = subject.scene.probeGroups.group(of: subject.source), let first = group.first else { return }
    let shares = subject.take(probes)
    book.enter(shares, under: key(first, 1)) { chart in
      chart.tool = Tools.tool(of: shares) ?? decoyMaker(shares)
    } weigh: {
      var weighing = Weighing(["decoy-scan": 300, "coordinated-scan": 200, "background-scan": 400])
      weighing.note(
        "\(group.count) addresses sent the same probes: equal IP ID, source port and length, so one machine made them",
        .fingerprint, ["decoy-scan": 40, "coordinated-scan": 5, "background-scan": -20])
      weighing.missing("an answer that came back: a capture, or accepted connections")
      return weighing
    }
  }

  /// Of the tools that forge copies of a probe, nmap alone sends bare SYNs with window 1024 (nmap, `-D`); its TTLs jump,
  /// unless `--ttl` holds them.
  private static func decoyMaker(_ shares: [Tally]) -> Finding.Tool? {
    let kept = shares.flatMap(\.kept)
    let marked = kept.count { $0.role == .opening && $0.window == 1024 && $0.length <= 44 && $0.length > 0 }
    return marked >= 3 && marked * 10 >= kept.count * 9 ? Finding.Tool(id: "nmap", permille: 900) : nil
  }

  private static func leftovers(_ subject: inout Case, _ book: inout Casebook) {
    let scene = subject.scene
    guard subject.left([.opening, .request, .peer]).allSatisfy({ $0.serviceCount <= 3 && $0.events <= 60 }) else {
      return
    }
    let shares = subject.take([.opening, .request, .peer]) { service in
      Ports.isPeerToPeer(service.port) && scene.popularity.strangers(service) >= leastStrangers
    }
    guard let service = shares.first?.services.first?.service else { return }
    book.enter(shares, under: key(.missing, UInt64(service.port) << 8)) {
      var weighing = Weighing([
        "peer-to-peer-leftover": 300, "previous-address-holder": 200, "botnet-scan": 200, "background-scan": 200,
      ])
      weighing.note(
        "\(scene.popularity.strangers(service)) strangers ask for one port that peers and games use, and for nothing else",
        .spread,
        ["peer-to-peer-leftover": 12, "previous-address-holder": 9, "botnet-scan": -5, "background-scan": -5])
      return weighing
    }
  }
}
