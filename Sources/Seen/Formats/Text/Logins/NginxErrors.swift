/// The error log of nginx, of which refused logins are read:
/// `2026/11/23 16:26:00 [error] 8#8: *17 user "alice" was not found in "/etc/users", client: 203.0.113.7, server: _, …`
/// and `… *17 client login failed: "…" while in http auth state, client: 203.0.113.7, server: 0.0.0.0:25, login: "alice"`
/// (nginx, ngx_http_auth_basic_module.c, ngx_mail_auth_http_module.c).
enum NginxErrors {
  /// Behind level and process, `[error] 8#8: `.
  static func message(_ line: borrowing Line) -> Range<Int>? {
    let view = line.view
    var at = line.afterStamp.lowerBound
    if line.isTagged("nginx") {
      // Over syslog nginx writes its own stamp besides.
      at = line.afterTag.lowerBound
      if view.byte(at: at + 4) == 0x2F, view.byte(at: at + 19) == 0x20 { at += 20 }
    }
    guard view.byte(at: at) == UInt8(ascii: "["),
      let close = view.first(0x5D5D_5D5D_5D5D_5D5D, from: at, to: min(line.end, at + 9))
    else { return nil }
    let process = view.longNumber(at: close + 2)
    let hash = close + 2 + process.length
    guard process.length > 0, view.byte(at: hash) == UInt8(ascii: "#") else { return nil }
    let end = hash + 1 + view.longNumber(at: hash + 1).length
    return view.holds(": ", at: end) ? end + 2..<max(end + 2, line.end) : nil
  }

  static func read(_ view: ByteView, _ message: Range<Int>, into record: inout Record) -> LineMeaning {
    var start = message.lowerBound
    if view.byte(at: start) == UInt8(ascii: "*") { start = view.wordEnd(from: start, to: message.upperBound) + 1 }
    let isMail = view.holds("client login failed: ", at: start)
    // A name cannot hold a colon (RFC 7617 §2), so what it holds is not taken for the client that nginx names.
    guard isMail || view.holds("user \"", at: start), start < message.upperBound,
      let label = view.find(", client: ", in: start..<message.upperBound),
      let client = value(view, label + 10..<message.upperBound), let address = view.anyAddress(in: client)
    else { return .nothing(.noPacket) }
    let rest = client.upperBound..<message.upperBound
    record.setRefusedLogin(
      view, by: address, account: isMail ? login(view, rest) : view.toQuote(start + 6..<label),
      port: view.find(", server: ", in: rest).flatMap { value(view, $0 + 10..<rest.upperBound) }
        .flatMap { view.endpoint(in: $0)?.port })
    return .event
  }

  /// Up to the next comma.
  private static func value(_ view: ByteView, _ range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    let end = view.first(0x2C2C_2C2C_2C2C_2C2C, from: range.lowerBound, to: range.upperBound) ?? range.upperBound
    return range.lowerBound..<end
  }

  private static func login(_ view: ByteView, _ range: Range<Int>) -> Range<Int> {
    guard let label = view.find(", login: \"", in: range) else { return 0..<0 }
    return view.toQuote(label + 10..<range.upperBound)
  }
}
