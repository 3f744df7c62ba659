@testable import Seen

extension Event {
  /// All known fields in one line: what tests compare.
  var summary: String {
    var parts = ["\(source) > \(destination)"]
    if role == .webRequest {
      if marks.contains(.ports) { parts.append("\(sourcePort)>\(destinationPort)") }
      if let status { parts.append("\(status)") }
      if let request { parts.append("\(request)") }
      if marks.action != .unknown { parts.append("\(marks.action)") }
      return parts.joined(separator: " ")
    }
    if marks.contains(.networkProtocol) { parts.append("\(networkProtocol)") }
    if let ports { parts.append("\(ports.source)>\(ports.destination)") }
    if let icmpType, let icmpCode { parts.append("\(icmpType)/\(icmpCode)") }
    if marks.contains(.flags) { parts.append("flags=\(tcpFlags)") }
    if let hops { parts.append("ttl=\(hops)") }
    if marks.contains(.identification) { parts.append("id=\(identification)") }
    if marks.contains(.dontFragment) { parts.append("DF") }
    if marks.contains(.fragment) { parts.append("fragment") }
    if length > 0 { parts.append("length=\(length)") }
    if marks.contains(.window), isTCP { parts.append("window=\(window)") }
    if let numbers { parts.append("seq=\(numbers.sequence)/\(numbers.acknowledgement)") }
    if let icmpEcho {
      parts.append("echo=\(icmpEcho.identifier)/\(icmpEcho.sequence)")
    } else if isICMP, destinationPort > 0 {
      parts.append("mtu=\(destinationPort)")
    }
    if let quote {
      let target = "\(Address(v4: quote.destination)) \(quote.networkProtocol)"
      let ports = "\(quote.sourcePort)>\(quote.destinationPort)"
      parts.append("quote=\(target) \(ports) ttl=\(quote.ttl) \(quote.tcpFlags)\(quote.returns ? " returns" : "")")
    }
    if let notice {
      parts.append("notice=\(notice)")
      if destinationPort > 0 { parts.append("port=\(destinationPort)") }
    }
    if marks.contains(.count) { parts.append("count=\(count)") }
    if marks.contains(.entered) { parts.append("in") }
    if marks.contains(.left) { parts.append("out") }
    if marks.action != .unknown { parts.append("\(marks.action)") }
    parts.append("\(role)")
    return parts.joined(separator: " ")
  }
}
