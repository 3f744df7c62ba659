/// Which member of a decoy group is real: the one that also did what a forged sender cannot.
///
/// Forgers hear no answer, so whoever opened a session, or refused our answers from the scan's own distance, was there.
/// Nothing else counts: neither the order of the copies nor who sent most, for both are the scanner's choice (nmap `-D`).
struct DecoyRanking {
  /// What speaks for the first, in words.
  private(set) var because: [String] = []
  /// The member that leads by enough to be called the likeliest; `nil` where nothing tells.
  private(set) var likeliest: Address?

  /// Decibels that the first must have, and be ahead of the second.
  private static let leastLead = 10

  init(_ members: [Address], in scene: Scene) {
    let dossiers = members.compactMap { scene.ledger.dossier(of: $0) }
    let hops = DecoyRanking.distance(dossiers)
    let scores = dossiers.map { DecoyRanking.score($0, hops) }
    let ranked = dossiers.indices.sorted {
      (scores[$1].sum, dossiers[$0].source) < (scores[$0].sum, dossiers[$1].source)
    }
    guard let first = ranked.first, scores[first].sum >= DecoyRanking.leastLead else { return }
    if ranked.count > 1, scores[first].sum - scores[ranked[1]].sum < DecoyRanking.leastLead { return }
    likeliest = dossiers[first].source
    because = scores[first].because
  }

  /// How many routers away all copies were made: nmap draws TTLs of 37 ... 59, so the pooled range tells (`tcpip.cc`);
  /// `nil` where they do not look so.
  private static func distance(_ dossiers: [Dossier]) -> ClosedRange<Int>? {
    let ttls = dossiers.flatMap(\.tallies).filter { ProbeGroups.roles.contains($0.role) }.flatMap(\.kept)
      .filter { ($0.window == 1024 && $0.length <= 44) || $0.isUDP }.compactMap(\.hops)
    guard ttls.count >= 20, let low = ttls.min(), let high = ttls.max(), high <= 59, high - low >= 6, high - low <= 22
    else { return nil }
    return max(0, 37 - Int(low))...max(max(0, 37 - Int(low)), 59 - Int(high))
  }

  /// What one member did besides.
  private static func score(_ dossier: Dossier, _ hops: ClosedRange<Int>?) -> (sum: Int, because: [String]) {
    var (sum, because) = (0, [String]())
    if isSession(dossier) {
      sum += 20
      because.append("it opened a session here, for which it had to hear the answers")
    }
    guard let hops, let resets = dossier[.refusing], resets.kept.allSatisfy({ $0.marks.contains(.ttl) }),
      resets.kept.different(\.ttl) == 1, let ttl = resets.kept.first?.ttl
    else { return (sum, because) }
    let distance = Distance.hops(ttl)
    if distance >= hops.lowerBound - 1, distance <= hops.upperBound + 1 {
      sum += 10
      because.append("its own system refuses the answers from as far away as the scan comes")
    } else {
      sum -= 10
    }
    return (sum, because)
  }

  /// A connection that went on after its opening, or was let in to a service by an ordinary system.
  private static func isSession(_ dossier: Dossier) -> Bool {
    if let continuing = dossier[.continuing],
      continuing.kept.contains(where: { !$0.isFromService && $0.window != 1024 })
    {
      return true
    }
    return dossier[.opening]?.kept.contains { $0.marks.action == .allow && $0.length >= 48 } ?? false
  }
}
