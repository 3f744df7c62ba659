/// Worms that their way of choosing hosts betrays; where that depends on our own addresses, only they can tell.
///
/// Weights: CAIDA, "Conficker/Conflicker/Downadup as seen from the UCSD Network Telescope" (2009): its generator never draws a
/// second or fourth byte above 127; CERT and Symantec on W32.Welchia (2003): pings of 92 bytes, then 135/tcp; chances are
/// 2^-n for n hosts.
enum Worms {
  /// Hosts that must be known: by chance one sweep in four thousand would ask for so many of one half only.
  private static let leastHosts = 12

  static func worm(of shares: [Tally], in home: Home) -> Finding.Tool? {
    if isConficker(shares, home) { return Finding.Tool(id: "conficker", permille: 850) }
    if isNachi(shares) { return Finding.Tool(id: "nachi", permille: 900) }
    return nil
  }

  static func note(_ worm: Finding.Tool?, in weighing: inout Weighing) {
    weighing.note(
      if: worm?.id == "conficker",
      "hosts of the lower half of your block only, in no order: the numbers that Conficker draws never exceed 127",
      .fingerprint, ["worm-scan": 16])
    weighing.note(
      if: worm?.id == "nachi", "pings of 92 bytes, and then 135/tcp: how Nachi (Welchia) looks for hosts", .fingerprint,
      ["worm-scan": 24])
  }

  /// 445/tcp at hosts whose last byte is below 128, in no order, where ours go beyond that.
  private static func isConficker(_ shares: [Tally], _ home: Home) -> Bool {
    guard shares.count == 1, let share = shares.first, share.role == .opening, share.serviceCount == 1,
      share.services.first?.service == Service(networkProtocol: .tcp, port: 445)
    else { return false }
    let asked = share.kept.sorted { $0.time < $1.time }.compactMap(\.destination.v4)
    guard Set(asked).count >= leastHosts, asked.allSatisfy({ $0 & 0x0080_0080 == 0 }) else { return false }
    // Somebody who walks up or down has only not come further yet.
    let rises = zip(asked, asked.dropFirst()).count { $0 < $1 }
    return rises > 2 && rises < asked.count - 3 && asked.contains { home.holds(Address(v4: $0 | 0x80)) }
  }

  private static func isNachi(_ shares: [Tally]) -> Bool {
    guard let pings = shares.first(where: { $0.role == .echoRequest }), pings.kept.count >= 4,
      pings.kept.allSatisfy({ $0.length == 92 }), (pings.ttl?.lowerBound ?? 0) > 32
    else { return false }
    return shares.contains { share in
      share.role == .opening && share.services.contains { $0.service == Service(networkProtocol: .tcp, port: 135) }
    }
  }
}
