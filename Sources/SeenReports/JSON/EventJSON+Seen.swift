import Seen

/// What the Elastic Common Schema has no name for: the object `seen` of an event.
extension EventJSON {
  func writeSeen(_ json: inout JSONWriter) {
    json.object("seen") { json in
      json.number("line", line)
      json.string("format", format)
      if details.isGuess { json.bool("guessed", true) }
      json.string("time", event.time.withoutYear)
      if !details.timeAssumed.isEmpty { json.strings("time_assumed", details.timeAssumed) }
      if event.role != .unknown { json.string("role", event.role.description) }
      if event.isTCP, event.marks.contains(.flags) { json.string("tcp_flags", event.tcpFlags.description) }
      writeICMP(&json)
      writeHeader(&json)
      writeQuoted(&json)
    }
  }

  private func writeICMP(_ json: inout JSONWriter) {
    guard let type = event.icmpType else { return }
    json.object("icmp") { json in
      json.number("type", type)
      json.number("code", event.icmpCode)
      json.number("id", event.icmpEcho?.identifier)
      json.number("sequence", event.icmpEcho?.sequence)
      json.number("mtu", details.mtu)
    }
  }

  private func writeHeader(_ json: inout JSONWriter) {
    if event.role == .webRequest { return json.string("request", event.request.map { "\($0)" }) }
    let marks = event.marks
    json.number("ttl", event.hops)
    json.number("ip_id", marks.contains(.identification) ? event.identification : nil)
    json.string("ip_flags", details.ipFlags ?? (marks.contains(.dontFragment) ? "DF" : nil))
    json.number("fragment_offset", details.fragmentOffset)
    json.number("length", event.length > 0 ? event.length : nil)
    json.number("window", event.isTCP && marks.contains(.window) ? event.window : nil)
    json.number("tcp_seq", event.isTCP ? event.numbers?.sequence : nil)
    json.number("tcp_ack", event.isTCP ? event.numbers?.acknowledgement : nil)
    json.number("count", event.count)
  }

  private func writeQuoted(_ json: inout JSONWriter) {
    guard let quoted = details.quoted else { return }
    json.object("quoted") { json in
      json.endpoint("source", quoted.source, quoted.sourcePort)
      json.endpoint("destination", quoted.destination, quoted.destinationPort)
      json.string("transport", quoted.networkProtocol?.keyword)
      json.number("ttl", quoted.ttl)
      json.number("ip_id", quoted.identification)
    }
  }
}
