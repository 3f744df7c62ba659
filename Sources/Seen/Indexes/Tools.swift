/// Which program sent a source's probes, where its packets betray it.
///
/// Rules as measured in the lab and read in the tools' sources; chance of an accident is stated where it matters. A field
/// that the record lacks makes a rule silent, never wrong.
enum Tools {
  static func tool(of shares: [Tally]) -> Finding.Tool? {
    let events = shares.reduce(0) { $0 + $1.events }
    guard events > 0 else { return nil }
    let marks = shares.reduce(into: FingerprintCounts()) { sum, share in
      if share.isRaw { share.kept.forEach { sum.merge(Fingerprint.of($0)) } } else { sum.merge(share.fingerprints) }
    }
    let kept = shares.flatMap(\.kept)
    // Each test needs two events at least: one packet with a lucky number is an accident.
    if Int(marks.zmap) * 10 >= events * 9, events >= 2 { return Finding.Tool(id: "zmap", permille: 980) }
    if Int(marks.masscan) * 10 >= events * 9, events >= 2 { return Finding.Tool(id: "masscan", permille: 990) }
    if isNmap(kept, Int(marks.nmap), events) { return Finding.Tool(id: "nmap", permille: 960) }
    if isMasscanWithoutSequence(kept) { return Finding.Tool(id: "masscan", permille: 850) }
    if Int(marks.mirai) * 10 >= events * 9, events >= 2 { return Finding.Tool(id: "mirai", permille: 990) }
    if kept.count >= 3,
      kept.allSatisfy({
        $0.isTCP && $0.window == 512 && $0.marks.contains(.window) && ($0.length == 40 || $0.length == 0)
      })
    {
      return Finding.Tool(id: "hping", permille: 900)
    }
    return nil
  }

  /// Window 1024 and nothing but an MSS, with TTLs that jump between packets as no path makes them (nmap draws 37 ... 59).
  /// What the same source sent by its system's own stack, such as version questions, does not speak against it.
  private static func isNmap(_ kept: [Event], _ marked: Int, _ events: Int) -> Bool {
    let bare = kept.filter { Fingerprint.of($0).nmap > 0 }
    if marked >= 3, bare.count >= 3 {
      // Two TTLs next to each other are two ways to two addresses; nmap's stay below 60 whatever the way.
      if let low = bare.map(\.ttl).min(), let high = bare.map(\.ttl).max(), high - low >= 2, high <= 59 { return true }
      if marked * 10 >= events * 8, bare.first?.source.isV4 == false { return true }
    }
    // UDP and bare IP probes carry no window: the jumping TTL alone must tell.
    let ttls = kept.compactMap(\.hops)
    guard ttls.count >= 8, let low = ttls.min(), let high = ttls.max() else { return false }
    return high <= 59 && high - low >= 6 && high - low <= 22 && Set(ttls).count >= 6
  }

  /// Up to release 1.3.2: window 1024, no options, TTL from 255, no DF.
  private static func isMasscanWithoutSequence(_ kept: [Event]) -> Bool {
    kept.count >= 3
      && kept.allSatisfy {
        $0.role == .opening && $0.window == 1024 && $0.length == 40 && $0.ttl > 200
          && $0.marks.contains([.window, .ttl])
      }
  }

  static func technique(of shares: [Tally]) -> String? {
    guard let share = shares.max(by: { ($0.events, $1.role.rawValue) < ($1.events, $0.role.rawValue) }) else {
      return nil
    }
    switch share.role {
    case .opening: return share.kept.allSatisfy { $0.length == 0 || $0.length >= 48 } ? "connect" : "syn"
    case .request, .peer: return "udp"
    case .echoRequest, .query: return "ping"
    case .continuing: return "ack"
    case .otherProtocol: return "ip-protocol"
    case .malformed:
      switch share.kept.first?.tcpFlags.rawValue ?? 0 {
      case 0: return "null"
      case 0x01: return "fin"
      case 0x29: return "xmas"
      default: return nil
      }
    default: return nil
    }
  }
}
