/// Which program traced a route, where its packets betray it.
enum RouteTools {
  static let all: [ToolMark] = [
    ToolMark(
      "dublin-traceroute", 900, "UDP from port 12345 to 33434 ... 33453", needs: "ports", chance: "1 in 28,000",
      source: "dublin-traceroute's defaults"
    ) { $0.all(3) { $0.isUDP && $0.sourcePort == 12_345 && (33_434...33_499).contains($0.destinationPort) } },
    ToolMark(
      "paris-traceroute", 900, "UDP 33457 to 33456, or TCP 16449 to 16963 or 80, and nothing else", needs: "ports",
      chance: "1 in 28,000", source: "libparistraceroute's defaults"
    ) {
      $0.all(3) { event in
        event.isUDP && event.sourcePort == 33_457 && event.destinationPort == 33_456
          || event.isTCP && event.sourcePort == 16_449
      }
    },
    ToolMark(
      "tracepath", 900, "UDP to 44444 ... 44508 with DF", needs: "ports", chance: "1 in 1,000",
      source: "iputils tracepath.c"
    ) { $0.all(2) { $0.isUDP && (44_444...44_508).contains($0.destinationPort) } },
    ToolMark(
      "scamper", 850, "IP IDs that count the probes from one, with DF", needs: "IP ID", chance: "1 in 65,536 a packet",
      source: "laboratory `scamper-UDP-paris-in`"
    ) { counts($0.kept) },
    ToolMark(
      "traceroute", 950, "UDP, IP ID less source port = port less 33434: the BSDs' and macOS' program",
      needs: "IP ID, ports", chance: "1 in 65,536 a packet", source: "OpenBSD usr.sbin/traceroute/worker.c"
    ) { evidence in
      evidence.all(3) {
        isToRoutePorts($0) && $0.identification &- $0.sourcePort == $0.destinationPort &- 33_434
      }
    },
    ToolMark(
      "traceroute", 900, "UDP of 60 bytes from ever new ports to 33434 and up: Linux' program", needs: "ports, length",
      chance: "1 in 1,000, by judgement", source: "traceroute 2.1 (D. Butskoy); laboratory"
    ) { evidence in
      evidence.all(3) { isToRoutePorts($0) && $0.length == 60 }
        && evidence.kept.different(\.sourcePort) * 4 >= evidence.kept.count * 3
    },
    ToolMark(
      "tracert", 850, "echo requests of 92 bytes", needs: "length", chance: "mtr -s 92 looks alike",
      source: "Microsoft KB Q217014; laboratory"
    ) { $0.all(3) { $0.role == .echoRequest && $0.length == 92 } },
    ToolMark(
      "mtr", 850, "echo requests of 64 bytes", needs: "length", chance: "1 in 100, by judgement",
      source: "mtr packet/construct_unix.c; laboratory"
    ) { $0.all(3) { $0.role == .echoRequest && $0.length == 64 } },
  ]

  static func tool(of shares: [Tally]) -> Finding.Tool? { Tools.first(of: all, in: ToolEvidence(shares)) }

  private static func isToRoutePorts(_ event: Event) -> Bool {
    event.isUDP && Ports.isTraceroute(event.destinationPort) && event.marks.contains(.identification)
  }

  /// Each IP ID is small, and no two probes share one.
  private static func counts(_ kept: [Event]) -> Bool {
    let probes = kept.filter { $0.marks.contains([.identification, .dontFragment]) }
    guard probes.count >= 4, probes.count == kept.count, let most = probes.map(\.identification).max() else {
      return false
    }
    return most <= 255 && !probes.contains { $0.identification == 0 }
      && probes.different(\.identification) == probes.count
  }
}
