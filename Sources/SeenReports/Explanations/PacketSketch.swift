public import Seen
import SeenKnowledge

/// A packet as somebody tells of it in a few words, `udp 137 from 137`, or as a line that was cut still shows it.
public struct PacketSketch: Sendable, Equatable {
  public var networkProtocol: IPProtocol?
  public var source: Address?
  public var destination: Address?
  public var sourcePort: UInt16?
  public var destinationPort: UInt16?
  public var icmpType: UInt8?
  public var icmpCode: UInt8?
  public var flags: TCPFlags?
  public var ttl: UInt8?
  /// Bytes of the IP packet.
  public var length: UInt16?
  /// Type of an IP option.
  public var option: UInt8?
  public var action = Action.unknown
  /// Whether the protocol was not told but follows from the ports.
  public var isTransportAssumed = false

  public init() {}

  /// How many things are told.
  var count: Int {
    [
      networkProtocol != nil, source != nil, destination != nil, sourcePort != nil, destinationPort != nil,
      icmpType != nil, flags != nil, ttl != nil, length != nil, option != nil,
    ].count { $0 }
  }

  /// Whether it says what kind of packet it is, beyond who sent it.
  var saysSomething: Bool {
    sourcePort != nil || destinationPort != nil || icmpType != nil || flags != nil || networkProtocol != nil
  }

  /// What follows from the rest: flags are TCP's, types ICMP's, service ports their usual transport's.
  mutating func complete() {
    if networkProtocol != nil { return }
    if flags != nil { networkProtocol = .tcp }
    if icmpType != nil { networkProtocol = source?.isV4 == false || destination?.isV4 == false ? .icmpv6 : .icmp }
    if networkProtocol == nil, let port = servicePort {
      networkProtocol = Self.isMostlyUDP(port) ? .udp : .tcp
      isTransportAssumed = true
    }
  }

  /// The port that has a well-known use.
  private var servicePort: UInt16? {
    let ports = [destinationPort, sourcePort].compactMap { $0 }
    return ports.count < 2 ? nil : ports.first { !PortTable.entries(of: $0).isEmpty } ?? ports.min()
  }

  /// Of services with both transports, DNS and its like are seen over UDP.
  private static func isMostlyUDP(_ port: UInt16) -> Bool {
    let entries = PortTable.entries(of: port)
    return port == 53 || !entries.isEmpty && entries.allSatisfy { $0.transport == .udp }
  }

  /// In words, what a diagnosis would want and the words do not tell.
  var missing: [String] {
    var missing: [String] = []
    if source == nil { missing.append("who sent it") }
    if destination == nil { missing.append("whom it was for") }
    guard let networkProtocol else { return missing + ["the protocol", "the ports"] }
    if isTransportAssumed { missing.append("the protocol (\(networkProtocol.title) is assumed)") }
    if networkProtocol.hasPorts {
      switch (sourcePort, destinationPort) {
      case (nil, nil): missing.append("the ports")
      case (nil, _): missing.append("the source port")
      case (_, nil): missing.append("the destination port")
      default: break
      }
    }
    if networkProtocol == .tcp, flags == nil { missing.append("the TCP flags") }
    if networkProtocol.isICMP, icmpType == nil { missing.append("type and code") }
    return missing
  }
}

extension PacketSketch {
  /// The packet as an event to be diagnosed: what is not told is filled with a stranger, one of our addresses and a
  /// temporary port. `nil` where too little is told to diagnose anything.
  var event: Event? {
    guard saysSomething, let networkProtocol, !lacksService else { return nil }
    let isV6 = source?.isV4 == false || destination?.isV4 == false || networkProtocol == .icmpv6
    var event = Event(
      source: source ?? Address(isV6 ? "2001:db8::7" : "198.51.100.7") ?? .missing,
      destination: destination ?? home.first?.first ?? .missing)
    event.networkProtocol = networkProtocol
    event.marks = [.networkProtocol]
    event.marks.action = action
    fillPorts(of: &event)
    if let flags, networkProtocol == .tcp {
      event.tcpFlags = flags
      event.marks.insert(.flags)
    }
    if let ttl {
      event.ttl = ttl
      event.marks.insert(.ttl)
    }
    if let length { event.length = length }
    event.deriveRole()
    return event
  }

  /// Whether the port that would tell what was wanted is missing: the other one tells nothing.
  private var lacksService: Bool {
    guard networkProtocol?.hasPorts == true, destinationPort == nil, let sourcePort else { return false }
    return sourcePort >= 1024 && PortTable.entries(of: sourcePort).isEmpty
  }

  private func fillPorts(of event: inout Event) {
    if event.networkProtocol.isICMP {
      guard let icmpType else { return }
      event.sourcePort = UInt16(icmpType) << 8 | UInt16(icmpCode ?? 0)
      event.marks.insert(.ports)
    } else if event.networkProtocol.hasPorts, sourcePort != nil || destinationPort != nil {
      event.sourcePort = sourcePort ?? Self.temporaryPort
      event.destinationPort = destinationPort ?? Self.temporaryPort
      event.marks.insert(.ports)
    }
  }

  private static let temporaryPort: UInt16 = 49_327

  /// Whom we take ourselves for, so that the reading is that of somebody who got the packet.
  var home: [Network] {
    let isV6 = source?.isV4 == false || destination?.isV4 == false || networkProtocol == .icmpv6
    let ours = destination.flatMap { $0.isV4 || $0.high >> 56 != 0xFF ? $0 : nil }
    let assumed = Address(isV6 ? "2001:db8:1::2" : "203.0.113.2")
    return [ours ?? assumed].compactMap { $0 }.map { Network(holding: $0, bits: 128) }
  }
}
