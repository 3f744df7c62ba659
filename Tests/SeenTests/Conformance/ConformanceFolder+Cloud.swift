/// Clouds, Zeek, Suricata and Snort.
extension ConformanceFolder {
  static let cloud: [ConformanceFolder] = [
    ConformanceFolder(
      name: "aws_vpcflow", formats: ["vpc-flow"],
      exceptions: differing([4, 5], ["sport", "dport"], "ICMP: the log's 0 is neither a port nor a type")
        .merging(differing([8, 12], ["time", "iface_in"], "NODATA and SKIPDATA are no flows")) { one, _ in one }),
    ConformanceFolder(name: "azure_firewall", formats: ["azure-firewall"]),
    ConformanceFolder(name: "gcp_vpcflow", formats: ["gcp-vpc-flow"]),
    ConformanceFolder(name: "gcp_firewall", formats: ["gcp-firewall"]),
    ConformanceFolder(
      name: "zeek_conn_tsv", formats: ["zeek-conn"],
      exceptions: differing(unknownTransport, ["proto", "sport", "dport"], "the line has the number, and no ports")
        .merging(differing(icmpv6, ["proto"], "Zeek calls ICMPv6 icmp; the line's number is 58")) { one, _ in one }
        .merging(["174/src": unspecified, "340/src": unspecified, "*/time": "Zeek's tests print X for digits"]) { $1 }),
    ConformanceFolder(
      name: "zeek_conn_json", formats: ["zeek-conn"],
      exceptions: differing([6], ["time", "proto", "src", "sport", "dst", "dport"], splunk)),
    ConformanceFolder(
      name: "zeek_other_json", formats: ["zeek-other"],
      exceptions: differing([4, 6, 13, 20], ["time", "proto", "src", "sport", "dst", "dport"], splunk)
        .merging(["2/time": "a notice without addresses", "1/action": dropped, "4/action": dropped]) { $1 }),
    ConformanceFolder(name: "suricata_eve", formats: ["suricata-eve"]),
    ConformanceFolder(
      name: "snort", formats: ["snort"],
      exceptions: [
        "13/time": "they take the sensor's local stamp in the year of the test; the line counts seconds too",
        "14/time": "as line 13", "15/time": "09/03/21 is 3 September 2021, not the fourth day of that year",
      ]),
  ]

  private static let unknownTransport = [
    22, 24, 26, 29, 30, 31, 32, 33, 34, 36, 39, 41, 43, 45, 46, 47, 48, 123, 623,
  ]
  private static let icmpv6 = [174, 196, 197, 198, 340, 342, 343, 344, 502, 574, 576, 588]
  private static let unspecified = "the unspecified address stands for a missing one"
  private static let splunk = "Splunk's export holds the line in a string"
  private static let dropped = "dropped: false says that Zeek blocked nobody, not that the packet passed"

  private static func differing(_ lines: [Int], _ fields: [String], _ reason: String) -> [String: String] {
    let keys = lines.flatMap { line in fields.map { "\(line)/\($0)" } }
    return Dictionary(uniqueKeysWithValues: keys.map { ($0, reason) })
  }
}
