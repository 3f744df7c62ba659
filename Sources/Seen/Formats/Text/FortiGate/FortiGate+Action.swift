/// What FortiOS did with a packet or a session, by its words for it.
extension FortiGate {
  private enum Word: Int, FieldName {
    case accept, start, pass, passthrough, allow, allowed, permit, monitored, monitor, bypass, exempt, exempted
    case passSession, forwarded
    case close, timeout, clientReset, serverReset, dns, ipConnection
    case deny, denied, block, blocked, dropped, drop, dropSession, clearSession, prohibited, ban, quarantine
    case reject, reset, resetClient, resetServer, oldResetClient, oldResetServer
    static let spellings: [Word: String] = [
      .clientReset: "client-rst", .serverReset: "server-rst", .resetClient: "reset-client",
      .resetServer: "reset-server", .oldResetClient: "reset_client", .oldResetServer: "reset_server",
      .clearSession: "clear_session", .dropSession: "drop_session", .passSession: "pass_session",
      .ipConnection: "ip-conn",
    ]
  }
  private static let words = Names<Word>()

  /// The reference on a traffic record's action: `deny` was blocked, `start` allowed, "all others = allowed by firewall
  /// policy and the status indicates how it was closed". A session that was then blocked for its content says so in
  /// `utmaction`. IPS's `detected` says that it watched.
  static func action(_ view: ByteView, _ values: borrowing Values, into record: inout Record) -> Action {
    let range = values.either(.action, .status)
    switch words.find(view, range) {
    case .close, .timeout, .clientReset, .serverReset, .dns, .ipConnection:
      record.ending = range
      return isBlockedByContent(view, values) ? .deny : .allow
    case .accept, .start:
      return isBlockedByContent(view, values) ? .deny : .allow
    case .pass, .passthrough, .allow, .allowed, .permit, .monitored, .monitor, .bypass, .exempt, .exempted,
      .passSession, .forwarded:
      return .allow
    case .deny, .denied, .block, .blocked, .dropped, .drop, .dropSession, .clearSession, .prohibited, .ban,
      .quarantine:
      return .deny
    case .reject, .reset, .resetClient, .resetServer, .oldResetClient, .oldResetServer: return .reject
    case nil: return .unknown
    }
  }

  private static func isBlockedByContent(_ view: ByteView, _ values: borrowing Values) -> Bool {
    let range = values[.utmaction]
    return view.equals("block", range) || view.equals("blocked", range) || view.equals("reset", range)
  }
}
