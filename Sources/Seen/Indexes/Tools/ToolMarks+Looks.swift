extension ToolMark {
  /// Headers that only one known program writes so: not proof, but seen of little else.
  static let looks: [ToolMark] = [
    ToolMark(
      "masscan", 850, "openings of 40 bytes, window 1,024, TTL from 255, no DF", needs: "window, TTL, length",
      chance: "1 in 10,000, by judgement", source: "masscan 1.3.2 and older, src/templ-pkt.c; Corsaro's filter"
    ) { $0.all(3) { $0.isBareOpening(window: 1024, length: 40, ttl: 201...255) } },
    ToolMark(
      "masscan", 900, "openings of 44 bytes, window 1,025, TTL from 255, no DF", needs: "window, TTL, length",
      chance: "1 in a million, by judgement", source: "masscan since 7 November 2023, src/templ-pkt.c"
    ) { $0.all(2) { $0.isBareOpening(window: 1025, length: 44, ttl: 201...255) } },
    ToolMark(
      "zmap", 850, "openings of 52 bytes, window 65,535, TTL from 64, no DF: Windows' options without Windows' header",
      needs: "window, TTL, length, DF", chance: "1 in 1,000, by judgement",
      source: "zmap since 4.1.0 (2024), src/probe_modules"
    ) { $0.all(3) { $0.isBareOpening(window: 65_535, length: 52, ttl: 30...64) } },
    ToolMark(
      "unicornscan", 850, "openings of 44 bytes, window 4,128, TTL from 255, ever new source ports",
      needs: "window, TTL, length", chance: "1 in 10,000, by judgement", source: "unicornscan's defaults"
    ) { evidence in
      evidence.all(3) { $0.isBareOpening(window: 4128, length: 44, ttl: 201...255) }
        && !evidence.isConstant(\.sourcePort)
    },
    ToolMark(
      "scapy", 850, "IP ID 1, window 8,192, 40 bytes, TTL from 64", needs: "IP ID, window, TTL",
      chance: "below 1 in 10,000", source: "scapy layers/inet.py: the defaults of IP() and TCP()"
    ) { $0.all(3) { $0.isBareOpening(window: 8192, length: 40, ttl: 30...64) && $0.identification == 1 } },
    ToolMark(
      "nping", 900, "window 1,480, 40 bytes, one IP ID for all", needs: "IP ID, window, length",
      chance: "below 1 in 10,000", source: "nping's defaults; laboratory"
    ) { evidence in
      evidence.all(3) { $0.isTCP && $0.window == 1480 && $0.length == 40 && $0.marks.contains(.window) }
        && evidence.isConstant(\.identification)
    },
    ToolMark(
      "hping", 900, "window 512 and no options", needs: "window, length", chance: "below 1 in 1,000, by judgement",
      source: "hping sendtcp.c: window 512; laboratory"
    ) { evidence in
      evidence.all(3) {
        $0.isTCP && $0.window == 512 && $0.marks.contains(.window) && ($0.length == 40 || $0.length == 0)
      }
    },
    ToolMark(
      "sipvicious", 800, "UDP from one port of 5060 ... 5090 to 5060 ... 5070, 380 to 520 bytes, several addresses",
      needs: "ports, length", chance: "real peers talk to one address", source: "sipvicious svmap.py binds from 5060 up"
    ) { evidence in
      evidence.all(3) {
        $0.isUDP && (5060...5090).contains($0.sourcePort) && (5060...5070).contains($0.destinationPort)
          && (380...520).contains($0.length)
      } && evidence.isConstant(\.sourcePort) && evidence.kept.different(\.destination) >= 3
    },
  ]
}
