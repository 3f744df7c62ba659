/// The words by which vendors say how a connection ended.
///
/// Cisco's reasons of message 302014 (Secure Firewall ASA Syslog Messages), Zeek's `conn_state` (base/protocols/conn),
/// FortiOS's `action`, PAN-OS's `session_end_reason`, Junos' session close reasons, ScreenOS's `reason`, Argus' `State`.
enum EndingWord: Int, FieldName {
  // In order.
  case tcpFins, sf, close, dashFin, plainFin, closeFin, response, closeResponse, argusFin
  // No answer, or a refusal.
  case synTimeout, s0, sh, rstos0, synControl, lowerSynTimeout, argusRequest
  case rej
  // Resets.
  case resetI, resetO, rsto, rstr, rstrh, clientReset, serverReset, fromClient, fromServer, srxClient, srxServer
  case srxReset, closeReset, argusReset
  // Time.
  case idleTimeout, lowerIdle, connTimeout, finTimeout, timeout, agedOut, ageOut, closeAge, halfClosed, lateFin
  // The firewall's rules, and its own reasons.
  case denyTerminate, inspection, policyDeny, threat, ips
  case xlateClear, primaryClosed, failover, clearConn, routeChange, appliance, parent, tunnelDown, resources, zone,
    byHand

  static let spellings: [EndingWord: String] = [
    .tcpFins: "TCP FINs", .sf: "SF", .dashFin: "tcp-fin", .plainFin: "TCP FIN", .closeFin: "Close - TCP FIN",
    .response: "response received", .closeResponse: "Close - RESP", .argusFin: "FIN",
    .synTimeout: "SYN Timeout", .lowerSynTimeout: "SYN timeout", .argusRequest: "REQ", .s0: "S0", .sh: "SH",
    .rstos0: "RSTOS0",
    .synControl: "SYN Control", .rej: "REJ",
    .resetI: "TCP Reset-I", .resetO: "TCP Reset-O", .rsto: "RSTO", .rstr: "RSTR", .rstrh: "RSTRH",
    .clientReset: "client-rst", .serverReset: "server-rst", .fromClient: "tcp-rst-from-client",
    .fromServer: "tcp-rst-from-server", .srxClient: "TCP CLIENT RST", .srxServer: "TCP SERVER RST",
    .srxReset: "TCP RST", .closeReset: "Close - TCP RST", .argusReset: "RST",
    .idleTimeout: "Idle Timeout", .lowerIdle: "idle Timeout", .connTimeout: "Conn-timeout",
    .finTimeout: "FIN Timeout", .agedOut: "aged-out", .ageOut: "AGE OUT", .closeAge: "Close - AGE OUT",
    .halfClosed: "Half-closed timeout", .lateFin: "Connection timeout",
    .denyTerminate: "Deny Terminate", .inspection: "Flow closed by inspection", .policyDeny: "policy-deny",
    .ips: "Flow terminated by IPS",
    .xlateClear: "Xlate Clear", .primaryClosed: "Failover primary closed", .failover: "Flow is a failover",
    .clearConn: "Clear", .routeChange: "Route change", .appliance: "TCP Reset-APPLIANCE",
    .parent: "Parent flow is closed", .tunnelDown: "Tunnel has been torn down", .resources: "resources-unavailable",
    .zone: "Zone change", .byHand: "Closed by CLI",
  ]
  static let names = Names<EndingWord>()

  var ending: Ending {
    switch self {
    case .tcpFins, .sf, .close, .dashFin, .plainFin, .closeFin, .response, .closeResponse, .argusFin: .closed
    case .synTimeout, .lowerSynTimeout, .argusRequest, .s0, .sh, .rstos0, .synControl: .unanswered
    case .rej: .refused
    // "for outside:… to inside:…": the first endpoint is the outer one.
    case .resetI: .resetByDestination
    case .resetO, .rsto, .clientReset, .fromClient, .srxClient: .resetBySource
    case .rstr, .rstrh, .serverReset, .fromServer, .srxServer: .resetByDestination
    case .srxReset, .closeReset, .argusReset: .reset
    case .idleTimeout, .lowerIdle, .connTimeout, .finTimeout, .timeout, .agedOut, .ageOut, .closeAge, .halfClosed,
      .lateFin:
      .idle
    case .denyTerminate, .inspection, .policyDeny, .threat, .ips: .forbidden
    case .xlateClear, .primaryClosed, .failover, .clearConn, .routeChange, .appliance, .parent, .tunnelDown,
      .resources, .zone, .byHand:
      .cleared
    }
  }
}

extension Record {
  /// Keeps how the connection ended where the packet's TTL would stand.
  mutating func keepEnding(_ view: ByteView) {
    guard !ending.isEmpty, !event.marks.contains(.ttl), let word = EndingWord.names.find(view, ending) else { return }
    event.ttl = word.ending.rawValue
  }
}
