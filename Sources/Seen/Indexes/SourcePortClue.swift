/// What the source port of a scan gives away: a scanner keeps one where systems take a new one for each connection.
struct SourcePortClue {
  /// The port, where all that was kept came from one, or from one and its neighbour of masscan's.
  let port: UInt16?

  /// Ports that filters without memory let pass, because answers come from them (nmap's manual, `--source-port`).
  static let trusted: PortSet = [20, 53, 67, 88, 123, 443]
  /// Where nmap looks for a zombie unless told otherwise (`idle_scan.cc`).
  static let zombiePort: UInt16 = 80
  /// masscan's own: 40000 + the second of its start, modulo this (`main-conf.c`).
  private static let cycle: UInt32 = 20_000

  init(_ shares: [Tally]) {
    var (kept, lowest, highest) = (0, UInt16.max, UInt16.min)
    for share in shares {
      for event in share.kept where event.networkProtocol.hasPorts {
        kept += 1
        (lowest, highest) = (min(lowest, event.sourcePort), max(highest, event.sourcePort))
      }
    }
    let isOne = shares.allSatisfy { share in
      share.kept.allSatisfy { event in
        !event.networkProtocol.hasPorts || event.sourcePort == lowest || event.sourcePort == highest
      }
    }
    port = kept >= 3 && isOne && (lowest == highest || highest - lowest == 16) ? lowest : nil
  }

  var isTrusted: Bool { port.map(SourcePortClue.trusted.contains) ?? false }

  /// Seconds from masscan's start to its first packet here, as its source port tells them, below 20,000.
  func secondsSinceStart(_ tool: Finding.Tool?, first: Timestamp) -> Int? {
    guard tool?.id == "masscan", let port, (40_000..<60_000).contains(port), !first.isMissing else { return nil }
    let started = UInt32(port - 40_000)
    return Int((first.seconds % SourcePortClue.cycle + SourcePortClue.cycle - started) % SourcePortClue.cycle)
  }

  /// Whether the scan borrows the name of somebody whose own system speaks here too: the resets of a zombie, with a TTL of
  /// its own that does not jump and IP IDs that count (nmap, "TCP Idle Scan").
  func isBorrowed(_ shares: [Tally], resets: [Event]) -> Bool {
    guard let port, port < 1024, !SourcePortClue.trusted.contains(port) else { return false }
    let own = resets.filter {
      $0.role == .refusing && $0.marks.contains([.ttl, .identification]) && $0.identification != 0
    }
    guard own.count >= 2, own.different(\.ttl) == 1, let ttl = own.first?.ttl else { return false }
    let probes = shares.flatMap(\.kept).compactMap(\.hops)
    return own.different(\.identification) == own.count && !probes.contains(ttl)
  }
}
