/// Palo Alto, Juniper, Check Point, CEF and the smaller vendors: where the third party is not followed, and why.
extension ConformanceFolder {
  static let vendors: [ConformanceFolder] = [
    ConformanceFolder(
      name: "panos", formats: ["pan-os"],
      exceptions: lines(noPacket, 1, 2, 3, 4, 132, 134, 135) + range(noPacket, 6...24) + range(noPacket, 345...363)
        + range(noPacket, 573...579) + range(noTranslation, 342...343, ["nat_src", "nat_dst"])
        + range(noTranslation, 457...508, ["nat_src", "nat_dst"])
        + range(noTranslation, 572...572, ["nat_src", "nat_dst"])
        + range(noPorts, 283...283, ["sport", "dport"])),
    ConformanceFolder(
      name: "juniper_srx", formats: ["juniper-srx"],
      exceptions: lines(noPacket, 30, 46, 47) + range(noPacket, 34...39) + lines(oneAddress, 65, 66)
        + range(noPorts, 3...3, ["sport", "dport"]) + range(noPorts, 6...6, ["sport", "dport"])
        + range(noPorts, 49...51, ["sport", "dport"]) + range(noPorts, 32...33, ["sport", "dport"])
        + range(cut, 71...72, ["sport", "dport"]) + [
          "4/icmp_type": "the line is of UDP; its icmp-type of 0 says nothing", "22/action": noVerdict,
          "40/action": noVerdict, "61/action": noVerdict, "41/action": dropped, "42/action": dropped,
        ] + range(noTranslation, 19...21, ["nat_src"]) + range(noTranslation, 59...60, ["nat_src"])),
    ConformanceFolder(
      name: "checkpoint", formats: ["check-point"],
      exceptions: lines(noPacket, 2, 5, 7, 9, 10, 16, 20, 23, 24, 25) + lines(cut, 26)),
    ConformanceFolder(
      name: "cef", formats: ["cef"],
      exceptions: lines(noPacket, 6, 7, 8, 9, 10, 15, 16) + [
        "18/time": "the header's local time; the record has its own"
      ]),
    ConformanceFolder(
      name: "barracuda_cloudgen", formats: ["barracuda"],
      exceptions: ["2/dport": "one port of two is told; the other is not made up"]),
    ConformanceFolder(
      name: "zscaler_fw", formats: ["zscaler"],
      exceptions: range("the protocol is said to be IP, which has no ports", 1...1, ["proto", "sport", "dport"])),
    ConformanceFolder(name: "pensando_dfw", formats: ["pensando"]),
  ]

  private static let noPacket = "no packet: a login, a change, a request with one address, or the device's own words"
  private static let oneAddress = "a threshold was passed; no packet with two addresses is told"
  private static let noTranslation = "an address of 0.0.0.0 is how it says that nothing was translated"
  private static let noPorts = "a protocol without ports, or a fragment: the numbers are no ports"
  private static let noVerdict = "nothing is said of the packet's fate, or that nothing was done"
  private static let dropped = "they say allowed; the message's name says dropped"
  private static let cut = "the line was cut before its protocol or its destination"

  private static func lines(_ reason: String, _ lines: Int...) -> [String: String] {
    lines.reduce(into: [:]) { found, line in
      found.merge(range(reason, line...line), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func range(
    _ reason: String, _ lines: ClosedRange<Int>, _ fields: [String] = StatedLine.names
  ) -> [String: String] {
    var found: [String: String] = [:]
    for line in lines { for field in fields { found["\(line)/\(field)"] = reason } }
    return found
  }
}

extension [String: String] {
  fileprivate static func + (one: Self, other: Self) -> Self { one.merging(other) { first, _ in first } }
}
