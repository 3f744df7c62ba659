import Traffic

/// A packet as the kernel logs it under ufw, with the newline.
func line(_ packet: Packet, microseconds: UInt64) -> String {
  let action =
    switch packet.source % 50 {
    case 0...46: "BLOCK"
    case 47, 48: "ALLOW"
    default: "AUDIT"
    }
  let uptime = microseconds - 1_794_000_000_000_000
  return "kernel: [\(uptime / 1_000_000).\(padded(uptime % 1_000_000, 6))] [UFW \(action)] IN=eth0 OUT="
    + " MAC=00:00:5e:00:53:02:00:00:5e:00:53:01:" + (packet.isIPv6 ? "86:dd " : "08:00 ")
    + (packet.isIPv6 ? ipv6(packet) : ipv4(packet)) + transport(packet) + "\n"
}

private func headerLength(_ packet: Packet) -> Int {
  switch packet.kind {
  case .tcp: packet.flags == 2 && packet.dontFragment ? 40 : 20
  case .udp, .echo: 8
  case .unreachable: 68
  }
}

private func ipv4(_ packet: Packet) -> String {
  "SRC=\(address(packet.source)) DST=203.0.113.\(packet.destination) LEN=\(20 + headerLength(packet) + packet.payload)"
    + " TOS=0x00 PREC=0x00 TTL=\(packet.ttl) ID=\(packet.identification) " + (packet.dontFragment ? "DF " : "")
}

private func ipv6(_ packet: Packet) -> String {
  let source = hexadecimal(packet.source >> 16) + ":" + hexadecimal(packet.source & 0xFFFF)
  return "SRC=2001:0db8:\(source):0000:0000:0000:0001"
    + " DST=2001:0db8:05ee:0001:0000:0000:0000:\(hexadecimal(UInt32(packet.destination & 15)))"
    + " LEN=\(40 + headerLength(packet) + packet.payload) TC=0 HOPLIMIT=\(packet.ttl)"
    + " FLOWLBL=\(UInt32(packet.identification) * 16) "
}

private func transport(_ packet: Packet) -> String {
  switch packet.kind {
  case .tcp:
    "PROTO=TCP SPT=\(packet.sourcePort) DPT=\(packet.destinationPort) WINDOW=\(packet.window) RES=0x00"
      + " \(flags(packet.flags))URGP=0 "
  case .udp: "PROTO=UDP SPT=\(packet.sourcePort) DPT=\(packet.destinationPort) LEN=\(8 + packet.payload) "
  case .echo:
    "PROTO=\(packet.isIPv6 ? "ICMPv6 TYPE=128" : "ICMP TYPE=8") CODE=0 ID=\(packet.sourcePort) SEQ=\(packet.sequence & 255) "
  case .unreachable:
    "PROTO=ICMP TYPE=3 CODE=\(packet.sequence & 3) [SRC=203.0.113.\(packet.destination) DST=\(address(packet.source)) LEN=60"
      + " TOS=0x00 PREC=0x00 TTL=50 ID=\(packet.sequence & 0xFFFF) DF PROTO=TCP SPT=443 DPT=\(packet.sourcePort) WINDOW=502"
      + " RES=0x00 ACK URGP=0 ] "
  }
}

/// In the kernel's order: ACK PSH RST SYN FIN.
private func flags(_ flags: UInt8) -> String {
  var text = ""
  for (bit, name) in [(0x10, "ACK "), (0x08, "PSH "), (0x04, "RST "), (0x02, "SYN "), (0x01, "FIN ")]
  where flags & UInt8(bit) != 0 {
    text += name
  }
  return text
}

private func address(_ number: UInt32) -> String {
  "\(number >> 24).\(number >> 16 & 255).\(number >> 8 & 255).\(number & 255)"
}

/// Four digits.
private func hexadecimal(_ number: UInt32) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 4 - digits.count) + digits
}
