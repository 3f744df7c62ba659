/// Windows' own logs, and those of web servers.
extension ConformanceFolder {
  static let windows: [ConformanceFolder] = [
    ConformanceFolder(name: "apache_access", formats: ["web-access"]),
    ConformanceFolder(name: "haproxy", formats: ["haproxy"]),
    ConformanceFolder(name: "iis_w3c", formats: ["iis"]),
    ConformanceFolder(name: "nginx_access", formats: ["web-access"]),
    ConformanceFolder(
      name: "windows_firewall", formats: ["windows-firewall"],
      exceptions: [
        "10/sport": icmpPorts, "10/dport": icmpPorts, "12/time": lost, "12/action": lost, "188/proto": igmp,
        "1260/proto": igmp, "989/proto": icmpv6, "990/proto": icmpv6, "1002/proto": icmpv6, "1187/proto": icmpv6,
        "1307/proto": icmpv6, "1002/src": "the unspecified address is no address",
      ]),
  ]

  private static let icmpPorts = "ICMP has no ports: the columns hold leftovers"
  private static let lost = "INFO-EVENTS-LOST tells of no packet"
  private static let igmp = "they keep the number 2; it is IGMP"
  private static let icmpv6 = "Windows writes ICMP for both; between IPv6 addresses it is ICMPv6"
}
