extension ToolMark {
  /// nmap draws a TTL of 37 ... 59 for each packet, which no path does (nmap tcpip.cc, `randomize` of the TTL).
  static let nmap: [ToolMark] = [
    ToolMark(
      "nmap", 960, "window 1,024 and no option but MSS, TTLs that jump and stay below 60", needs: "window, TTL, length",
      chance: "below 1 in 10,000 a source: paths have one TTL or two", source: "nmap scan_engine_raw.cc; laboratory"
    ) { jumps($0) },
    ToolMark(
      "nmap", 900, "IPv6: window 1,024 and no option but MSS, eight in ten", needs: "window, length",
      chance: "1 in 10,000 a packet, by judgement", source: "nmap scan_engine_raw.cc; laboratory"
    ) { evidence in
      Int(evidence.counts.nmap) * 10 >= evidence.events * 8 && evidence.bare.count >= 3
        && evidence.bare.first?.source.isV4 == false
    },
    ToolMark(
      "nmap", 850, "IPv6: UDP to eight ports and more, all from one port, by a hop limit that began at 255",
      needs: "hop limit, ports", chance: "1 in 10 a source: masscan could do so, and rarely does",
      source: "nmap scan_engine_raw.cc; laboratory `nmap6-sS` (the hop limit)"
    ) { evidence in
      evidence.all(8) { $0.isUDP && !$0.source.isV4 && ($0.hops ?? 0) >= 240 }
        && evidence.isConstant(\.sourcePort) && evidence.kept.different(\.destinationPort) >= 8
    },
    ToolMark(
      "nmap", 940, "six TTLs or more of 37 ... 59 less the way, whatever the protocol", needs: "TTL",
      chance: "below 1 in 10,000 a source", source: "nmap scan_engine_raw.cc: also of UDP and bare IP probes"
    ) { evidence in
      guard evidence.kept.count >= 8, evidence.kept.contains(where: { $0.ttl <= 53 && $0.hops != nil }) else {
        return false
      }
      let ttls = evidence.kept.compactMap(\.hops)
      guard ttls.count >= 8, let low = ttls.min(), let high = ttls.max() else { return false }
      return high <= 59 && high - low >= 6 && high - low <= 22 && Set(ttls).count >= 6
    },
  ]

  /// What the same source sent by its system's own stack, such as version questions, does not speak against it.
  private static func jumps(_ evidence: ToolEvidence) -> Bool {
    let bare = evidence.bare
    guard evidence.counts.nmap >= 3, bare.count >= 3 else { return false }
    // Two TTLs next to each other are two ways to two addresses; nmap's stay below 60 whatever the way.
    guard let low = bare.map(\.ttl).min(), let high = bare.map(\.ttl).max() else { return false }
    return high - low >= 2 && high <= 59 && bare.first?.source.isV4 == true
  }
}
