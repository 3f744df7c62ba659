/// How a flow's role follows from what its packets had in common.
extension Record {
  /// Takes the flags of all packets of one direction, joined. Only of a single packet (`isOne`) are they a packet's.
  ///
  /// SYN without ACK opened a connection and got nowhere. Where both are there, the direction is told by the ports.
  mutating func finishFlow(_ flags: TCPFlags, isOne: Bool) {
    if isOne { set(flags) }
    event.deriveRole()
    guard event.role == .unknown, event.isTCP else { return }
    if flags.contains(.syn) {
      event.role = flags.contains(.ack) && event.isFromKnownService ? .accepting : .opening
    } else if flags.contains(.rst) {
      event.role = .refusing
    } else if flags.isEmpty {
      finishConnection(isInitiator: false)
    } else {
      event.role = .continuing
    }
  }

  /// Packets and bytes of a connection, each direction for itself, where they are known.
  mutating func setVolume(packets: (UInt64?, UInt64?), bytes: (UInt64?, UInt64?)) {
    if packets.0 != nil || packets.1 != nil { set(packets: Record.sum(packets)) }
    if bytes.0 != nil || bytes.1 != nil { self.bytes = Record.sum(bytes) }
  }

  private static func sum(_ parts: (UInt64?, UInt64?)) -> UInt64 {
    let (sum, isOver) = (parts.0 ?? 0).addingReportingOverflow(parts.1 ?? 0)
    return isOver ? .max : sum
  }
}

/// The events of one line, as they are found: the first becomes the line's record, the others follow it.
struct EventGathering {
  private(set) var count = 0

  mutating func take(_ found: Record, _ context: inout LineContext, into record: inout Record) {
    if count == 0 { record = found } else { context.further.append(found) }
    count += 1
  }
}
