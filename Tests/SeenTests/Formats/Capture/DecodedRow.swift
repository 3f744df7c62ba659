@testable import Seen

/// One packet as Wireshark reads it: a row of `decoded/*.tsv`. A field of several layers has several values, the
/// outermost first.
struct DecodedRow {
  let layers: [String]
  private let values: [String: [String]]

  static func rows(_ table: String) -> [DecodedRow] {
    let lines = table.split(separator: "\n", omittingEmptySubsequences: true)
    guard let head = lines.first else { return [] }
    let names = head.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    return lines.dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      var values: [String: [String]] = [:]
      for (name, field) in zip(names, fields) where !field.isEmpty {
        values[name] = field.split(separator: ",").map(String.init)
      }
      return DecodedRow(values: values)
    }
  }

  private init(values: [String: [String]]) {
    self.values = values
    layers = values["frame.protocols"]?.first?.split(separator: ":").map(String.init) ?? []
  }

  /// The outermost layer that can be an event's.
  private var network: String? { layers.first { ["ip", "ipv6", "arp"].contains($0) } }

  /// The layer that follows the network layer and, in IPv6, its extension headers.
  private var transport: String? {
    guard let network, let index = layers.firstIndex(of: network) else { return nil }
    return layers[(index + 1)...].first { !$0.hasPrefix("ipv6.") && $0 != "ah" || network == "ip" }
  }

  /// Why this packet is not compared.
  func exclusion(_ linkType: LinkType) -> String? {
    if !linkType.isRead { return "link type \(linkType)" }
    let outside = network.flatMap { layers.firstIndex(of: $0) } ?? layers.count
    for carrier in ["mpls", "pppoes", "cfp", "erspan", "vntag", "nsh", "etag", "ieee8021ah", "trill"]
    where layers[..<outside].contains(carrier) {
      return "behind \(carrier)"
    }
    return nil
  }

  /// The fields that Wireshark has and the decoder has otherwise.
  func differences(_ event: Event?, _ reason: PacketReason?) -> [String] {
    guard let event else {
      return network == nil || values["\(network ?? "").src"] == nil && network != "arp"
        ? [] : ["no event: \(reason.map { "\($0)" } ?? "")"]
    }
    guard let network else { return ["an event of \(event.source) to \(event.destination)"] }
    var wrong: [String] = []
    func check(_ field: String, _ ours: String?, _ index: Int = 0) {
      guard let theirs = values[field], theirs.indices.contains(index), theirs[index] != ours else { return }
      wrong.append("\(field) \(theirs[index]) here \(ours ?? "none")")
    }
    switch network {
    case "arp":
      check("arp.src.proto_ipv4", "\(event.source)")
      check("arp.dst.proto_ipv4", "\(event.destination)")
      return wrong
    case "ip":
      check("ip.src", "\(event.source)")
      check("ip.dst", "\(event.destination)")
      check("ip.proto", "\(event.networkProtocol.rawValue)")
      check("ip.ttl", event.hops.map { "\($0)" })
      check("ip.id", hex(event.identification, digits: 4))
      checkFlags(event, &wrong)
    default:
      check("ipv6.src", "\(event.source)")
      check("ipv6.dst", "\(event.destination)")
      check("ipv6.hlim", event.hops.map { "\($0)" })
      if !layers.contains(where: { $0.hasPrefix("ipv6.") }), !layers.contains("ah") {
        check("ipv6.nxt", "\(event.networkProtocol.rawValue)")
      }
    }
    // Wireshark shows a packet that it put together from fragments at the last of them; an event is one fragment.
    guard (values["ip.frag_offset"]?.first ?? "0") == "0", !event.marks.contains(.fragment) else { return wrong }
    switch transport {
    case "tcp":
      check("tcp.srcport", event.ports.map { "\($0.source)" })
      check("tcp.dstport", event.ports.map { "\($0.destination)" })
      // Wireshark's flags have twelve bits: four beyond the eight of an event.
      let flags = values["tcp.flags"]?.first.flatMap { UInt16($0.dropFirst(2), radix: 16) }
      if let flags, UInt8(truncatingIfNeeded: flags) != event.tcpFlags.rawValue || !event.marks.contains(.flags) {
        wrong.append("tcp.flags \(flags) here \(event.tcpFlags.rawValue)")
      }
      check("tcp.window_size_value", event.marks.contains(.window) ? "\(event.window)" : nil)
    case "udp":
      check("udp.srcport", event.ports.map { "\($0.source)" })
      check("udp.dstport", event.ports.map { "\($0.destination)" })
    case "icmp":
      check("icmp.type", event.icmpType.map { "\($0)" })
      check("icmp.code", event.icmpCode.map { "\($0)" })
      checkQuote(event, &wrong)
    case "icmpv6":
      check("icmpv6.type", event.icmpType.map { "\($0)" })
      check("icmpv6.code", event.icmpCode.map { "\($0)" })
    default: break
    }
    return wrong
  }

  private func checkFlags(_ event: Event, _ wrong: inout [String]) {
    guard let text = values["ip.flags"]?.first, let flags = UInt8(text.dropFirst(2), radix: 16) else { return }
    let isFragment = flags & 1 != 0 || (values["ip.frag_offset"]?.first ?? "0") != "0"
    if (flags & 2 != 0) != event.marks.contains(.dontFragment) { wrong.append("ip.flags \(text)") }
    if isFragment != event.marks.contains(.fragment) { wrong.append("fragment \(text)") }
  }

  private func checkQuote(_ event: Event, _ wrong: inout [String]) {
    guard let addresses = values["ip.dst"], addresses.count >= 2, let quote = event.quote else { return }
    if Address(addresses[1])?.digest != quote.destination { wrong.append("quoted ip.dst \(addresses[1])") }
    if let ports = values["udp.dstport"], quote.networkProtocol == .udp, "\(quote.destinationPort)" != ports[0] {
      wrong.append("quoted udp.dstport \(ports[0]) here \(quote.destinationPort)")
    }
    if let ports = values["tcp.srcport"], quote.networkProtocol == .tcp, "\(quote.sourcePort)" != ports[0] {
      wrong.append("quoted tcp.srcport \(ports[0]) here \(quote.sourcePort)")
    }
  }

  private func hex(_ number: UInt16, digits: Int) -> String {
    let text = String(number, radix: 16)
    return "0x" + String(repeating: "0", count: digits - text.count) + text
  }
}
