import Traffic

/// A packet as Ethernet carries it, every hundredth or so with a VLAN tag; IP checksums are right, those above are zero.
func frame(_ packet: Packet) -> [UInt8] {
  var bytes: [UInt8] = [0x00, 0x00, 0x5E, 0x00, 0x53, 0x02, 0x00, 0x00, 0x5E, 0x00, 0x53, 0x01]
  if packet.source % 97 == 0 { bytes += [0x81, 0x00, 0x00, 0x05] }
  bytes += packet.isIPv6 ? [0x86, 0xDD] : [0x08, 0x00]
  let segment = transport(packet)
  bytes += packet.isIPv6 ? ipv6(packet, segment.count) : ipv4(packet, segment.count)
  bytes += segment
  // Ethernet's least.
  return bytes + Array(repeating: 0, count: max(0, 60 - bytes.count))
}

private func ipv4(_ packet: Packet, _ length: Int) -> [UInt8] {
  var header: [UInt8] = [0x45, 0x00] + two(20 + length) + two(packet.identification)
  header += [packet.dontFragment ? 0x40 : 0, 0, packet.ttl, number(packet), 0, 0] + four(packet.source)
  header += [203, 0, 113, packet.destination]
  let sum = checksum(header)
  header[10] = UInt8(sum >> 8)
  header[11] = UInt8(sum & 255)
  return header
}

private func ipv6(_ packet: Packet, _ length: Int) -> [UInt8] {
  [0x60, 0, 0, 0] + two(length) + [number(packet), packet.ttl]
    + [0x20, 0x01, 0x0D, 0xB8] + four(packet.source) + [0, 0, 0, 0, 0, 0, 0, 1]
    + [0x20, 0x01, 0x0D, 0xB8, 0x05, 0xEE, 0, 1, 0, 0, 0, 0, 0, 0, 0, packet.destination & 15]
}

/// IP's number of the transport.
private func number(_ packet: Packet) -> UInt8 {
  switch packet.kind {
  case .tcp: 6
  case .udp: 17
  case .echo, .unreachable: packet.isIPv6 ? 58 : 1
  }
}

private func transport(_ packet: Packet) -> [UInt8] {
  let ports = two(packet.sourcePort) + two(packet.destinationPort)
  let payload = Array(repeating: UInt8(0x41), count: packet.payload)
  switch packet.kind {
  case .tcp:
    // MSS 1460, SACK permitted, timestamps, window scale 7: what Linux sends.
    let options: [UInt8] =
      packet.flags == 2 && packet.dontFragment ? [2, 4, 5, 0xB4, 4, 2, 8, 10, 0, 0, 0, 1, 0, 0, 0, 0, 1, 3, 3, 7] : []
    return ports + four(packet.sequence) + [0, 0, 0, 0, UInt8((20 + options.count) / 4) << 4, packet.flags]
      + two(packet.window) + [0, 0, 0, 0] + options + payload
  case .udp: return ports + two(8 + packet.payload) + [0, 0] + payload
  case .echo: return [packet.isIPv6 ? 128 : 8, 0, 0, 0] + two(packet.sourcePort) + two(packet.sequence & 255) + payload
  case .unreachable: return [3, UInt8(packet.sequence & 3), 0, 0, 0, 0, 0, 0] + quote(packet)
  }
}

/// The first 28 bytes of what the source refuses: a segment of our web server.
private func quote(_ packet: Packet) -> [UInt8] {
  [0x45, 0x00, 0x00, 0x3C] + two(packet.sequence & 0xFFFF) + [0x40, 0, 50, 6, 0, 0, 203, 0, 113, packet.destination]
    + four(packet.source) + two(443) + two(packet.sourcePort) + four(packet.sequence)
}

private func two(_ number: some BinaryInteger) -> [UInt8] {
  [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)]
}

private func four(_ number: UInt32) -> [UInt8] { two(number >> 16) + two(number) }

/// RFC 1071.
private func checksum(_ header: [UInt8]) -> UInt32 {
  var sum: UInt32 = 0
  for index in stride(from: 0, to: header.count, by: 2) {
    sum += UInt32(header[index]) << 8 | UInt32(header[index + 1])
  }
  while sum > 0xFFFF { sum = sum >> 16 + sum & 0xFFFF }
  return ~sum & 0xFFFF
}
