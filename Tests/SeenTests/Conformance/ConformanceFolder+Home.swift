/// Firewalls of homes and branches.
extension ConformanceFolder {
  static let home: [ConformanceFolder] = [
    ConformanceFolder(
      name: "pfsense", formats: ["filterlog"],
      exceptions: differing(Array(14...53), names, "another program's line: DHCP, HAProxy, IPsec, OpenVPN")
        .merging(["1/iface_in": "the packet went out by this interface"]) { one, _ in one }),
    ConformanceFolder(
      name: "fortigate", formats: ["fortigate"],
      exceptions: differing([6, 7, 9, 10, 11, 12, 13, 18, 22, 23, 26], names, "a user, a login, the device: no packet")),
    ConformanceFolder(
      name: "sonicwall", formats: ["sonicwall"],
      exceptions: differing([5, 6], names, "one address, or none in a field: no packet")
        .merging(differing([1, 3, 9, 10, 11, 12, 23], ["sport", "dport"], "the line has one port of two")) { one, _ in
          one
        }
        .merging(differing([27, 33], ["sport", "dport"], "the line has no protocol")) { one, _ in one }),
    ConformanceFolder(name: "sophos_xg", formats: ["sophos-xg"], exceptions: sophosXG),
    ConformanceFolder(name: "watchguard", formats: ["watchguard"]),
    ConformanceFolder(
      name: "mikrotik", formats: ["mikrotik"],
      exceptions: differing([1, 2, 4], ["iface_out"], "(unknown 0) is RouterOS's word for none")
        .merging(differing([3], names, "a login")) { one, _ in one }
        .merging(["4/action": "the rule has no prefix: nobody knows what became of the packet"]) { one, _ in one }),
    ConformanceFolder(name: "pf_tcpdump_text", formats: ["pf-tcpdump"]),
  ]

  private static let sophosXG =
    differing(sophosWithoutPacket, names, "a login, the system, one address: no packet")
    .merging(differing(sophosZones, ["time"], "they ignore timezone=\"CEST\" and its like, or put a zone of their own"))
  { one, _ in one }
    .merging(differing([1, 3, 6, 8, 9], ["action"], "spam, but spamaction says that the mail was passed on")) {
      one, _ in
      one
    }
    .merging(differing([27, 29, 47, 80], ["action"], "Detect and Alert only watch")) { one, _ in one }
    .merging(differing([18, 50, 138], ["action"], "Warned: the user was asked")) { one, _ in one }
    .merging(differing([84, 85, 154], ["action"], "the web server answered 200 or 401 and nothing was refused")) {
      one, _ in
      one
    }
    .merging(differing([47], ["sport", "dport"], "ICMP has no ports")) { one, _ in one }
    .merging(["149/zone_out": "dstzone is Zone 9; DMZ is its type"]) { one, _ in one }

  private static let names = StatedLine.names
  private static let sophosWithoutPacket = [
    15, 31, 32, 33, 34, 35, 36, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 81, 83, 116, 140, 142, 143, 152, 153,
  ]
  private static let sophosZones =
    [26, 37, 43, 44, 46, 49, 62, 63, 64, 65, 66, 67, 68, 69, 70, 77, 78, 79, 84, 85] + Array(131...154)

  private static func differing(_ lines: [Int], _ fields: [String], _ reason: String) -> [String: String] {
    let keys = lines.flatMap { line in fields.map { "\(line)/\($0)" } }
    return Dictionary(keys.map { ($0, reason) }) { one, _ in one }
  }
}
