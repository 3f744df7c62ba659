@testable import Seen

/// One packet of a kind, with the event that it must become.
struct PacketSample: Sendable {
  let name: String
  var linkType = LinkType.raw
  let bytes: [UInt8]
  /// `summary` of the event, or the reason why there is none.
  let expected: String

  /// The event in one line: what is known of it and nothing else.
  static func summary(_ result: Result<Event, PacketReason>) -> String {
    switch result {
    case .failure(let reason): return "\(reason.isForeign ? "other" : "unparsed"): \(reason)"
    case .success(let event): return summary(event)
    }
  }

  private static func summary(_ event: Event) -> String {
    var words = ["\(event.role)", "\(event.source)>\(event.destination)"]
    let marks = event.marks
    if marks.contains(.networkProtocol) { words.append("\(event.networkProtocol)") }
    if let ports = event.ports { words.append("\(ports.source)>\(ports.destination)") }
    if let type = event.icmpType, let code = event.icmpCode { words.append("\(type)/\(code)") }
    if let echo = event.icmpEcho { words.append("echo \(echo.identifier),\(echo.sequence)") }
    if event.isICMP, event.icmpEcho == nil, event.destinationPort > 0 { words.append("mtu \(event.destinationPort)") }
    if marks.contains(.flags) { words.append("flags \(event.tcpFlags)") }
    if let numbers = event.numbers { words.append("seq \(numbers.sequence) ack \(numbers.acknowledgement)") }
    if event.isTCP, marks.contains(.window) { words.append("win \(event.window)") }
    if let hops = event.hops { words.append("ttl \(hops)") }
    if marks.contains(.identification) { words.append("id \(event.identification)") }
    if event.length > 0 { words.append("len \(event.length)") }
    if marks.contains(.dontFragment) { words.append("DF") }
    if marks.contains(.fragment) { words.append("fragment") }
    if marks.contains(.entered) { words.append("in") }
    if marks.contains(.left) { words.append("out") }
    if marks.action != .unknown { words.append("\(marks.action)") }
    if let quote = event.quote {
      words.append("quotes \(quote.networkProtocol) \(quote.sourcePort)>\(quote.destinationPort) ttl \(quote.ttl)")
      if !quote.tcpFlags.isEmpty { words.append("flags \(quote.tcpFlags)") }
      if quote.returns { words.append("returns") }
    }
    return words.joined(separator: " ")
  }
}
