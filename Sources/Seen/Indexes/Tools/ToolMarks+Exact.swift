extension ToolMark {
  /// Numbers that a program computes: no accident makes two of them.
  static let exact: [ToolMark] = [
    ToolMark(
      "zmap", 980, "IP ID 54321 in nine packets of ten", needs: "IP ID", chance: "1 in 65,536 a packet",
      source: "zmap src/probe_modules/packet.c, releases before 4.1"
    ) { $0.nearlyAll($0.counts.zmap) },
    ToolMark(
      "masscan", 990, "IP ID = low half of destination xor port xor low half of sequence, nine in ten",
      needs: "IP ID, sequence number, IPv4", chance: "1 in 65,536 a packet",
      source: "masscan src/templ-pkt.c; 1,001 of 1,001 packets of a capture"
    ) { $0.nearlyAll($0.counts.masscan) },
    ToolMark(
      "mirai", 990, "sequence number = destination address, nine in ten", needs: "sequence number, IPv4",
      chance: "1 in 4 billion a packet", source: "Mirai bot/scanner.c; Antonakakis et al. 2017"
    ) { $0.nearlyAll($0.counts.mirai) },
    ToolMark(
      "unicornscan", 980, "sequence xor destination xor ports is one key for all", needs: "sequence number, IPv4",
      chance: "1 in 4 billion for each further packet", source: "unicornscan src/scan_progs/tcphash.h"
    ) { hasOneKey($0.numbered) },
    ToolMark(
      "nmap", 970, "openings to several ports with one sequence number, no options but MSS",
      needs: "sequence number", chance: "1 in 4 billion for each further packet",
      source: "nmap scan_engine_raw.cc: drawn once a round"
    ) { hasOneSequence($0.numbered) },
    ToolMark(
      "nmap", 960, "windows of 1,024 to 4,096 that follow from the TTL: (window / 1,024 - 1 - TTL) mod 4 is constant",
      needs: "window, TTL", chance: "4^-(n-1) for n packets; six at least",
      source: "nmap before June 2011, tcpip.cc; all of 2,221 lines of psad's own tests"
    ) { hasBoundWindows($0.kept) },
  ]

  private static func hasOneKey(_ openings: [Event]) -> Bool {
    guard openings.count >= 3, openings.allSatisfy(\.destination.isV4), openings.different(\.sequence) > 1 else {
      return false
    }
    func key(_ event: Event, _ address: UInt32) -> UInt32 {
      event.sequence ^ address ^ (UInt32(event.destinationPort) << 16 | UInt32(event.sourcePort))
    }
    // The scanner's own byte order decides how it writes the address.
    return openings.different { key($0, UInt32(truncatingIfNeeded: $0.destination.low).byteSwapped) } == 1
      || openings.different { key($0, UInt32(truncatingIfNeeded: $0.destination.low)) } == 1
  }

  private static func hasOneSequence(_ openings: [Event]) -> Bool {
    let bare = openings.filter { $0.sequence != 0 && $0.length <= 44 && $0.window == 1024 }
    return bare.count >= 4 && bare.count == openings.count && bare.different(\.sequence) <= 3
      && bare.different(\.destinationPort) >= 4
  }

  private static func hasBoundWindows(_ kept: [Event]) -> Bool {
    guard kept.count >= 6, let first = kept.first, first.isTCP, first.window & 1023 == 0, first.ttl <= 59 else {
      return false
    }
    let bare = kept.filter { $0.isTCP && $0.marks.contains([.window, .ttl]) && $0.length <= 44 && $0.ttl <= 59 }
    guard bare.count >= 6, bare.count == kept.count, bare.different(\.window) >= 2,
      bare.allSatisfy({ [1024, 2048, 3072, 4096].contains($0.window) })
    else { return false }
    return bare.different { (Int($0.window) / 1024 + 255 - Int($0.ttl)) % 4 } == 1
  }
}
