/// Cisco's folders, and where the third parties are not followed.
extension ConformanceFolder {
  static let cisco: [ConformanceFolder] = [
    ConformanceFolder(
      name: "cisco_asa", formats: ["cisco-asa"],
      exceptions: differing([
        (slotsASA, whole, slot), (othersASA, whole, noTraffic), (outboundASA, sides, outbound),
        ([2, 5, 245, 246, 352], sides, inboundPing),
        ([8, 9], ports, "they give the ICMP error the ports of the packet that it quotes"),
        ([36, 37, 38, 256, 257, 258, 259], ports, "the example's ports do not fit 16 bits"),
        ([39], ["src", "dst"], "the remote peer has sent the request that was received"),
        ([46], ["proto", "proto_no"], "between IPv6 addresses it is ICMPv6"),
        ([60, 61], ports, "ICMP has no ports"),
        ([205], ["src"], "the side that has the ping's identifier has sent it; its address is a name"),
        ([249], ["dport"], "only one port is stated, and an event has both or none"),
        ([359], ["iface_out"], "the interface that denied the packet is the one it came in by"),
      ])),
    ConformanceFolder(
      name: "cisco_ftd", formats: ["cisco-asa"],
      exceptions: differing([
        (slotsFTD, whole, slot), (outboundFTD, sides, outbound),
        (Array(136...149) + [180, 219, 220], whole, noTraffic),
      ])),
    ConformanceFolder(
      name: "cisco_ios", formats: ["cisco-ios"],
      exceptions: differing([
        (Array(12...28) + [30], whole, noTraffic), ([3], ports, "0 for both: the list does not look at ports"),
      ])),
    ConformanceFolder(
      name: "cisco_meraki", formats: ["cisco-meraki"],
      exceptions: differing([
        (Array(1...100), whole, noTraffic),
        ([111], ["src"], "they take the address after translation for the source"),
        ([113], ports, "only one port is stated, and an event has both or none"),
      ])),
  ]

  private static func differing(_ rows: [(lines: [Int], fields: [String], reason: String)]) -> [String: String] {
    var exceptions: [String: String] = [:]
    for row in rows {
      for line in row.lines { for field in row.fields { exceptions["\(line)/\(field)"] = row.reason } }
    }
    return exceptions
  }

  private static let whole = StatedLine.names
  private static let ports = ["sport", "dport"]
  private static let sides = ["src", "dst", "sport", "dport", "iface_in", "iface_out", "nat_src", "nat_dst"]
  private static let slot = "a translation slot is no packet: they take the address after translation for a destination"
  private static let noTraffic = "a login, a tunnel, a device's state: no packet"
  private static let outbound =
    "outbound: the second endpoint has opened the connection (Cisco, 302013); they keep the text's order"
  private static let inboundPing = "inbound: the foreign address has sent (Cisco, 302020); they make it the destination"

  private static let slotsASA = [
    12, 79, 80, 81, 83, 84, 88, 92, 95, 97, 100, 102, 104, 105, 106, 107, 108, 123, 124, 125, 129, 136, 140,
    143, 144, 156, 158, 159, 166, 168, 171, 173, 175, 176, 177, 178, 179, 180, 181, 182, 186, 187, 188, 189,
    190, 191, 192, 201, 202, 267, 277, 281, 283, 288, 290, 298, 300, 305, 306, 307, 309, 310, 313, 314, 323,
    324, 363,
  ]
  private static let othersASA = [
    3, 4, 22, 40, 41, 42, 43, 44, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 65, 66, 67, 68, 194, 195, 197,
    255, 261, 262, 263, 265, 316, 317, 318, 357, 362,
  ]
  private static let outboundASA = [
    250, 251, 268, 278, 282, 284, 285, 287, 291, 292, 295, 299, 301, 302, 303, 308, 312, 315, 325, 328, 344,
  ]
  private static let slotsFTD = [
    12, 13, 14, 16, 17, 21, 25, 28, 30, 33, 35, 37, 38, 39, 40, 41, 56, 57, 58, 62, 69, 73, 76, 77, 89, 91, 92,
    99, 101, 104, 106, 108, 109, 110, 111, 112, 113, 114, 115, 119, 120, 121, 122, 123, 124, 125, 185, 189, 236,
    246, 250, 252, 257, 259, 267, 269, 274, 275, 276, 278, 279, 282, 283, 297,
  ]
  private static let outboundFTD = [
    15, 18, 22, 27, 29, 31, 32, 34, 36, 59, 60, 63, 64, 68, 70, 72, 78, 80, 81, 84, 86, 87, 88, 90, 96, 97, 100,
    102, 105, 107, 116, 118, 126, 186, 190, 205, 208, 209, 237, 247, 251, 253, 254, 256, 260, 261, 264, 268,
    270, 271, 272, 277, 281, 284, 298, 299, 310, 313,
  ]
}
