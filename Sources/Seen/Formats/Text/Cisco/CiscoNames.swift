/// Cisco's own names of ports and ICMP types (Cisco, "ASA CLI Book: Addresses, Protocols, and Ports").
enum CiscoNames {
  private enum Port: Int, FieldName {
    case aol, bgp, biff, bootpc, bootps, chargen, cifs, citrixICA, cmd, ctiqbe, daytime, discard, dnsix, domain, echo
    case exec, finger, ftp, ftpData, gopher, h323, hostname, http, https, ident, imap4, irc, isakmp, kerberos, klogin
    case kshell, ldap, ldaps, login, lotusnotes, lpd, mobileIP, nameserver, netbiosDGM, netbiosNS, netbiosSSN, nfs
    case nntp, ntp, pcanywhereData, pcanywhereStatus, pimAutoRP, pop2, pop3, pptp, radius, radiusAcct, rip, rpc, rsh
    case rtsp, secureid, sip, smtp, snmp, snmptrap, sqlnet, ssh, sunrpc, syslog, tacacs, talk, telnet, tftp, time, uucp
    case vxlan, who, whois, www, xdmcp, tacacsPlus, snmpTrap, netbiosSS, nonISAKMP, telnets
    static let spellings: [Port: String] = [
      .citrixICA: "citrix-ica", .ftpData: "ftp-data", .mobileIP: "mobile-ip", .netbiosDGM: "netbios-dgm",
      .netbiosNS: "netbios-ns", .netbiosSSN: "netbios-ssn", .pcanywhereData: "pcanywhere-data",
      .pcanywhereStatus: "pcanywhere-status", .pimAutoRP: "pim-auto-rp", .radiusAcct: "radius-acct",
      .secureid: "secureid-udp", .tacacsPlus: "tacacs+", .snmpTrap: "snmp-trap", .netbiosSS: "netbios-ss",
      .nonISAKMP: "non500-isakmp",
    ]
  }
  private static let names = Names<Port>()
  /// In the order of the cases.
  private static let numbers: [UInt16] = [
    5190, 179, 512, 68, 67, 19, 3020, 1494, 514, 2748, 13, 9, 195, 53, 7,
    512, 79, 21, 20, 70, 1720, 101, 80, 443, 113, 143, 194, 500, 750, 543,
    544, 389, 636, 513, 1352, 515, 434, 42, 138, 137, 139, 2049,
    119, 123, 5631, 5632, 496, 109, 110, 1723, 1645, 1646, 520, 111, 514,
    554, 5510, 5060, 25, 161, 162, 1521, 22, 111, 514, 49, 517, 23, 69, 37, 540,
    4789, 513, 43, 80, 177, 49, 162, 139, 4500, 992,
  ]

  /// The number of a port's name.
  static func port(_ view: ByteView, _ range: Range<Int>) -> UInt16? {
    guard let name = names.find(view, range), name.rawValue < numbers.count else { return nil }
    return numbers[name.rawValue]
  }

  private enum Message: Int, FieldName {
    case echoReply, unreachable, sourceQuench, redirect, alternateAddress, echo, routerAdvertisement, routerSolicitation
    case timeExceeded, parameterProblem, timestampRequest, timestampReply, informationRequest, informationReply
    case maskRequest, maskReply, traceroute, conversionError, mobileRedirect
    static let spellings: [Message: String] = [
      .echoReply: "echo-reply", .sourceQuench: "source-quench", .alternateAddress: "alternate-address",
      .routerAdvertisement: "router-advertisement", .routerSolicitation: "router-solicitation",
      .timeExceeded: "time-exceeded", .parameterProblem: "parameter-problem", .timestampRequest: "timestamp-request",
      .timestampReply: "timestamp-reply", .informationRequest: "information-request",
      .informationReply: "information-reply", .maskRequest: "mask-request", .maskReply: "mask-reply",
      .conversionError: "conversion-error", .mobileRedirect: "mobile-redirect",
    ]
  }
  private static let messages = Names<Message>()
  private static let types: [UInt8] = [0, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 30, 31, 32]

  /// The number of an ICMP type's name.
  static func icmpType(_ view: ByteView, _ range: Range<Int>) -> UInt8? {
    guard let name = messages.find(view, range), name.rawValue < types.count else { return nil }
    return types[name.rawValue]
  }

  /// Types that have no code but 0 (RFC 792, RFC 950; RFC 4443, RFC 4861): a line that leaves it out says it all.
  static func hasOneCode(_ type: UInt8) -> Bool {
    switch type {
    case 0, 4, 8, 13...18, 128...137, 143: true
    default: false
    }
  }
}

extension Record {
  /// The role of a record whose source may be unknown, since the device wrote a name in its place: a missing address is
  /// not an unspecified one.
  mutating func finishNamed(isInitiator: Bool) {
    // Of a packet without flags and ports nothing can be said.
    guard isInitiator || event.marks.contains(.ports) else { return finishKnown { $0.finishPacket() } }
    finishKnown { $0.finishConnection(isInitiator: isInitiator) }
  }

  @inline(__always)
  private mutating func finishKnown(_ finish: (inout Record) -> Void) {
    let isMissing = event.source.isMissing
    if isMissing { event.source = Record.anybody }
    finish(&self)
    if isMissing { event.source = .missing }
  }

  /// An address of documentation (RFC 5737), which has no role of its own.
  private static let anybody = Address(v4: 0xC000_0201)

  /// Sets type and code, of the protocol that goes with the addresses: devices write "icmp" for both.
  mutating func setMessage(_ message: (type: UInt8, code: UInt8)?) {
    if event.networkProtocol == .icmp, !event.source.isV4, !event.source.isMissing { set(.icmpv6) }
    if let message, event.isICMP { setICMP(type: message.type, code: message.code) }
  }
}
