import Traffic

/// A packet as the kernel logs it under ufw, with the newline. In pieces, since a string for each line would take most of the
/// time of a hundred million.
func write(_ packet: Packet, microseconds: UInt64, to output: inout Output) {
  let uptime = microseconds - 1_794_000_000_000_000
  output.append("kernel: [")
  output.append(uptime / 1_000_000)
  output.append(".")
  output.append(uptime % 1_000_000, width: 6)
  output.append("] [UFW ")
  output.append(action(packet.source))
  output.append("] IN=eth0 OUT= MAC=00:00:5e:00:53:02:00:00:5e:00:53:01:")
  if packet.isIPv6 { writeIPv6(packet, to: &output) } else { writeIPv4(packet, to: &output) }
  writeTransport(packet, to: &output)
  output.append("\n")
}

private func action(_ source: UInt32) -> StaticString {
  switch source % 50 {
  case 0...46: "BLOCK"
  case 47, 48: "ALLOW"
  default: "AUDIT"
  }
}

private func headerLength(_ packet: Packet) -> Int {
  switch packet.kind {
  case .tcp: packet.flags == 2 && packet.dontFragment ? 40 : 20
  case .udp, .echo: 8
  case .unreachable: 68
  }
}

private func writeIPv4(_ packet: Packet, to output: inout Output) {
  output.append("08:00 SRC=")
  writeAddress(packet.source, to: &output)
  output.append(" DST=203.0.113.")
  output.append(packet.destination)
  output.append(" LEN=")
  output.append(20 + headerLength(packet) + packet.payload)
  output.append(" TOS=0x00 PREC=0x00 TTL=")
  output.append(packet.ttl)
  output.append(" ID=")
  output.append(packet.identification)
  output.append(packet.dontFragment ? " DF " : " ")
}

private func writeIPv6(_ packet: Packet, to output: inout Output) {
  output.append("86:dd SRC=2001:0db8:")
  output.append(hexadecimal: packet.source >> 16, width: 4)
  output.append(":")
  output.append(hexadecimal: packet.source & 0xFFFF, width: 4)
  output.append(":0000:0000:0000:0001 DST=2001:0db8:05ee:0001:0000:0000:0000:")
  output.append(hexadecimal: UInt32(packet.destination & 15), width: 4)
  output.append(" LEN=")
  output.append(40 + headerLength(packet) + packet.payload)
  output.append(" TC=0 HOPLIMIT=")
  output.append(packet.ttl)
  output.append(" FLOWLBL=")
  output.append(UInt32(packet.identification) * 16)
  output.append(" ")
}

private func writeTransport(_ packet: Packet, to output: inout Output) {
  switch packet.kind {
  case .tcp:
    writePorts(packet, "PROTO=TCP SPT=", to: &output)
    output.append(" WINDOW=")
    output.append(packet.window)
    output.append(" RES=0x00 ")
    writeFlags(packet.flags, to: &output)
    output.append("URGP=0 ")
  case .udp:
    writePorts(packet, "PROTO=UDP SPT=", to: &output)
    output.append(" LEN=")
    output.append(8 + packet.payload)
    output.append(" ")
  case .echo:
    output.append(packet.isIPv6 ? "PROTO=ICMPv6 TYPE=128 CODE=0 ID=" : "PROTO=ICMP TYPE=8 CODE=0 ID=")
    output.append(packet.sourcePort)
    output.append(" SEQ=")
    output.append(packet.sequence & 255)
    output.append(" ")
  case .unreachable: writeUnreachable(packet, to: &output)
  }
}

private func writePorts(_ packet: Packet, _ start: StaticString, to output: inout Output) {
  output.append(start)
  output.append(packet.sourcePort)
  output.append(" DPT=")
  output.append(packet.destinationPort)
}

private func writeUnreachable(_ packet: Packet, to output: inout Output) {
  output.append("PROTO=ICMP TYPE=3 CODE=")
  output.append(packet.sequence & 3)
  output.append(" [SRC=203.0.113.")
  output.append(packet.destination)
  output.append(" DST=")
  writeAddress(packet.source, to: &output)
  output.append(" LEN=60 TOS=0x00 PREC=0x00 TTL=50 ID=")
  output.append(packet.sequence & 0xFFFF)
  output.append(" DF PROTO=TCP SPT=443 DPT=")
  output.append(packet.sourcePort)
  output.append(" WINDOW=502 RES=0x00 ACK URGP=0 ] ")
}

/// In the kernel's order: ACK PSH RST SYN FIN.
private func writeFlags(_ flags: UInt8, to output: inout Output) {
  if flags & 0x10 != 0 { output.append("ACK ") }
  if flags & 0x08 != 0 { output.append("PSH ") }
  if flags & 0x04 != 0 { output.append("RST ") }
  if flags & 0x02 != 0 { output.append("SYN ") }
  if flags & 0x01 != 0 { output.append("FIN ") }
}

private func writeAddress(_ number: UInt32, to output: inout Output) {
  for shift: UInt32 in [24, 16, 8, 0] {
    output.append(number >> shift & 255)
    if shift > 0 { output.append(".") }
  }
}
