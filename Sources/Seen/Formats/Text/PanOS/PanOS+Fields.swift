/// Which field of a PAN-OS log stands where. The first thirty are alike in all logs of sessions.
extension PanOS {
  /// What kinds of log differ in.
  enum Kind {
    case traffic
    case threat
    /// Decryption and GTP: the common fields only.
    case session
    case tunnel
    case sctp
    /// No session's log: logins, changes, host profiles, the firewall's own messages.
    case message

    /// Fields that are looked at.
    var fields: Int {
      switch self {
      case .traffic: Place.reason + 1
      case .tunnel: Place.tunnelElapsed + 1
      case .message: Place.generated + 1
      case .threat: Place.direction + 1
      case .session, .sctp: Place.action + 2
      }
    }
  }

  enum LogType: Int, FieldName {
    case traffic, threat, url, file, data, wildfire, decryption, gtp, start, end, tunnel, sctp
    case globalProtect, hipMatch, hipDashMatch, userID, userDashID, config, system, authentication, correlation, ipTag
    case audit, alarm
    static let spellings: [LogType: String] = [
      .traffic: "TRAFFIC", .threat: "THREAT", .url: "URL", .file: "FILE", .data: "DATA", .wildfire: "WILDFIRE",
      .decryption: "DECRYPTION", .gtp: "GTP", .start: "START", .end: "END", .tunnel: "TUNNEL", .sctp: "SCTP",
      .globalProtect: "GLOBALPROTECT", .hipMatch: "HIPMATCH", .hipDashMatch: "HIP-MATCH", .userID: "USERID",
      .userDashID: "USER-ID", .config: "CONFIG", .system: "SYSTEM", .authentication: "AUTHENTICATION",
      .correlation: "CORRELATION", .ipTag: "IPTAG", .audit: "AUDIT", .alarm: "ALARM",
    ]
  }
  static let words = Names<LogType>()

  /// Fields by number, from 0.
  enum Place {
    static let received = 1, generated = 6, source = 7, translated = 9, zone = 16, interface = 18, repeats = 23
    static let port = 24, translatedPort = 26, networkProtocol = 29, action = 30
    static let bytes = 31, packets = 34, elapsed = 36, reason = 46
    static let direction = 35
    static let tunnelBytes = 47, tunnelPackets = 50, tunnelReason = 59, tunnelElapsed = 62
  }

  static func readPacket(_ view: ByteView, _ places: borrowing FieldPlaces, _ kind: Kind, into record: inout Record) {
    // Of SCTP's fields for translation none is used, and there is one more.
    let isSCTP = kind == .sctp
    let number = Place.networkProtocol + (isSCTP ? 1 : 0)
    if let found = view.ipProtocol(in: places[number]) { record.set(found) }
    if let source = view.port(in: places[Place.port]), let destination = view.port(in: places[Place.port + 1]) {
      record.setPorts(source, destination)
    }
    record.setInterfaces(places[Place.interface], places[Place.interface + 1])
    record.ingressZone = places[Place.zone]
    record.egressZone = places[Place.zone + 1]
    record.event.marks.action = action(view, places[number + 1])
    guard !isSCTP, !places[Place.translated].isEmpty || !places[Place.translated + 1].isEmpty else { return }
    record.setTranslation(
      view, source: places[Place.translated], port: places[Place.translatedPort],
      destination: places[Place.translated + 1], port: places[Place.translatedPort + 1])
  }

  static func readVolume(_ view: ByteView, _ places: borrowing FieldPlaces, _ kind: Kind, into record: inout Record) {
    switch kind {
    case .traffic:
      readVolume(view, places, (Place.bytes, Place.packets, Place.elapsed, Place.reason), into: &record)
    case .tunnel:
      let own = (Place.tunnelBytes, Place.tunnelPackets, Place.tunnelElapsed, Place.tunnelReason)
      readVolume(view, places, own, into: &record)
    case .threat, .session, .sctp, .message:
      // Like events of five seconds are one record.
      if let count = view.largeNumber(in: places[Place.repeats]) { record.set(packets: count) }
    }
  }

  private static func readVolume(
    _ view: ByteView, _ places: borrowing FieldPlaces, _ own: (bytes: Int, packets: Int, elapsed: Int, reason: Int),
    into record: inout Record
  ) {
    record.bytes = view.largeNumber(in: places[own.bytes])
    if let packets = view.largeNumber(in: places[own.packets]) { record.set(packets: packets) }
    if let seconds = view.number(in: places[own.elapsed]) { record.duration = UInt64(seconds) * 1000 }
    record.ending = view.stated(places[own.reason])
  }

  enum ActionWord: Int, FieldName {
    case allow, alert, proceed, override
    case deny, drop, dropPacket, block, blockURL, blockIP, blockContinue, blockOverride, lockout
    case dropICMP, dropBlankICMP, resetClient, resetServer, resetBoth
    case resetBlankClient, resetBlankServer, resetBlankBoth
    static let spellings: [ActionWord: String] = [
      .proceed: "continue", .dropPacket: "drop-packet", .blockURL: "block-url", .blockIP: "block-ip",
      .blockContinue: "block-continue", .blockOverride: "block-override", .lockout: "override-lockout",
      .dropICMP: "drop-icmp", .dropBlankICMP: "drop ICMP", .resetClient: "reset-client",
      .resetServer: "reset-server", .resetBoth: "reset-both", .resetBlankClient: "reset client",
      .resetBlankServer: "reset server", .resetBlankBoth: "reset both",
    ]
  }
  private static let actions = Names<ActionWord>()

  /// An alert lets pass what it tells of. A sinkhole, a SYN cookie and a random drop say nothing of this packet.
  private static func action(_ view: ByteView, _ range: Range<Int>) -> Action {
    switch actions.find(view, range) {
    case .allow, .alert, .proceed, .override: .allow
    case .deny, .drop, .dropPacket, .block, .blockURL, .blockIP, .blockContinue, .blockOverride, .lockout: .deny
    case .dropICMP, .dropBlankICMP, .resetClient, .resetServer, .resetBoth: .reject
    case .resetBlankClient, .resetBlankServer, .resetBlankBoth: .reject
    case nil: .unknown
    }
  }
}

/// The names of the fields as the vendor's guide abbreviates them, for people.
enum PanOSFields {
  static let common = [
    "future_use", "receive_time", "serial", "type", "subtype", "config_ver", "time_generated", "src", "dst", "natsrc",
    "natdst", "rule", "srcuser", "dstuser", "app", "vsys", "from", "to", "inbound_if", "outbound_if", "logset",
    "time_logged", "sessionid", "repeatcnt", "sport", "dport", "natsport", "natdport", "flags", "proto", "action",
  ]
  static let traffic = [
    "bytes", "bytes_sent", "bytes_received", "packets", "start", "elapsed", "category", "padding", "seqno",
    "actionflags", "srcloc", "dstloc", "padding", "pkts_sent", "pkts_received", "session_end_reason",
  ]
  static let threat = ["misc", "threatid", "category", "severity", "direction", "seqno", "actionflags"]
}
