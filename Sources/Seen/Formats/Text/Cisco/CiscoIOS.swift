/// Cisco's routers and switches, IOS and IOS-XE: access lists (`%SEC-6-IPACCESSLOGP: list 101 denied …`), the firewalls
/// of IOS (`%FW-6-DROP_PKT`, `%FW-6-SESS_AUDIT_TRAIL`), translation (`%IPNAT-6-CREATED`, `%NAT-6-LOG_TRANSLATION`).
///
/// Cisco, "System Message Guide"; "Security Configuration Guide: Zone-Based Policy Firewall". Of all other messages
/// only that they are such.
enum CiscoIOS: TextFormat {
  static let about = Format(
    id: "cisco-ios", kind: .text, writers: "Cisco IOS, IOS-XE (routers, Catalyst switches, zone-based firewall)",
    example: "%SEC-6-IPACCESSLOGP: list 101 denied tcp 203.0.113.7(40001) -> 198.51.100.2(22), 1 packet",
    tells: [.accepts, .denials, .interfaces, .ports, .flags, .identification, .translation, .volume, .icmp])
  static let signs: [StaticString] = ["%"]

  private enum Mnemonic: Int, FieldName {
    // Access lists.
    case listPorts, listMessage, listGroup, listRouting, listNumber, list6Ports, list6Message, list6Number, list6Other
    case listSource
    // Firewalls.
    case dropped, droppedTCP, passed, summary, audit, auditStart, applet, signature
    // Translation, and what it is wrapped in.
    case translation, created, deleted, natCreated, natDeleted, platform
    // TCP segments without a valid signature, IPsec packets without a tunnel.
    case badSignature, unknownTunnel
    static let spellings: [Mnemonic: String] = [
      .listPorts: "IPACCESSLOGP", .listMessage: "IPACCESSLOGDP", .listGroup: "IPACCESSLOGSP",
      .listRouting: "IPACCESSLOGRP", .listNumber: "IPACCESSLOGNP", .list6Ports: "ACCESSLOGP",
      .list6Message: "ACCESSLOGDP", .list6Number: "ACCESSLOGNP", .list6Other: "ACCESSLOGSP",
      .listSource: "IPACCESSLOGS", .dropped: "DROP_PKT", .droppedTCP: "DROP_TCP_PKT", .passed: "PASS_PKT",
      .summary: "LOG_SUMMARY", .audit: "SESS_AUDIT_TRAIL", .auditStart: "SESS_AUDIT_TRAIL_START",
      .applet: "HTTP_JAVA_BLOCK", .signature: "SIGNATURE", .translation: "LOG_TRANSLATION", .created: "CREATED",
      .deleted: "DELETED", .natCreated: "NAT_CREATED", .natDeleted: "NAT_DELETED", .platform: "PLATFORM",
      .badSignature: "BADAUTH", .unknownTunnel: "RECVD_PKT_INV_SPI",
    ]
  }
  private static let mnemonics = Names<Mnemonic>()

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let (header, message) = find(line) else { return .foreign }
    if header.stamp >= 0 { _ = context.readTime(line.view, at: header.stamp, into: &record) }
    return read(line.view, message, into: &record)
  }

  /// Header and message; `nil` for NX-OS, which writes the year first, and for its access lists.
  static func find(_ line: borrowing Line) -> (CiscoHeader, CiscoMessage)? {
    guard let header = CiscoHeader.find(line), let message = CiscoMessage(line.view, header.start, to: line.end),
      !CiscoNexus.wrote(message, header, line)
    else { return nil }
    return (header, message)
  }

  private static func read(_ view: ByteView, _ message: CiscoMessage, into record: inout Record) -> LineMeaning {
    guard let mnemonic = mnemonics.find(view, message.mnemonic) else { return .nothing(.noPacket) }
    var words = CiscoWords(view, message.text)
    switch mnemonic {
    case .listPorts, .listMessage, .listGroup, .listRouting, .listNumber, .list6Ports, .list6Message, .list6Number,
      .list6Other:
      return readList(&words, into: &record)
    case .listSource: return readSourceList(&words, into: &record)
    case .dropped, .droppedTCP, .applet: return readPacket(&words, .deny, into: &record)
    case .passed: return readPacket(&words, .allow, into: &record)
    case .summary: return readSummary(&words, into: &record)
    case .audit, .auditStart: return readSession(&words, into: &record)
    case .signature: return readPacket(&words, .unknown, into: &record)
    case .translation, .created, .deleted, .natCreated, .natDeleted: return readTranslation(&words, into: &record)
    case .badSignature: return readBadSignature(&words, into: &record)
    case .unknownTunnel: return readUnknownTunnel(&words, into: &record)
    case .platform: return readWrapped(view, message, into: &record)
    }
  }

  /// `%IOSXE-6-PLATFORM: R0/0: cpp_cp: QFP:0.0 Thread:000 TS:0000 %NAT-6-LOG_TRANSLATION: …`: the forwarder's own.
  private static func readWrapped(_ view: ByteView, _ message: CiscoMessage, into record: inout Record) -> LineMeaning {
    let end = message.text.upperBound
    guard let sign = view.first(0x2525_2525_2525_2525, from: message.text.lowerBound, to: end),
      sign < message.text.lowerBound + 120, let inner = CiscoMessage(view, sign, to: end),
      mnemonics.find(view, inner.mnemonic) != .platform
    else { return .nothing(.noPacket) }
    return read(view, inner, into: &record)
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let (_, message) = find(line) else { return }
    details.addField("mnemonic", line.view.text(message.mnemonic))
    details.addField("text", line.view.text(message.text))
  }
}
