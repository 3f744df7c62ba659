/// A login that an application of PHP refused:
/// `[2026-11-23 16:26:00] security.WARNING: Login failed {"ip":"203.0.113.7","user":"alice"} []`: a channel and a level before
/// the message, what else is known as JSON behind it (Monolog, LineFormatter).
enum Monolog {
  enum Key: Int, FieldName {
    case type, ip, client, address, forwarded, user, username, login
    static let spellings: [Key: String] = [
      .client: "client_ip", .address: "remote_addr", .forwarded: "x-forwarded-for-ip",
    ]
  }
  private static let keys = Names<Key>()

  static func read(_ line: borrowing Line, into record: inout Record) -> LineMeaning {
    let view = line.view
    let message = line.afterTag
    guard line.header.isStamped, view.byte(at: line.all.lowerBound) == UInt8(ascii: "["),
      isChannel(view, line.header.tag),
      let brace = view.find("{", in: message)
    else { return .foreign }
    var values = FieldValues<Key>()
    values.read(view, JSONFields(view, brace..<line.end), keys)
    guard fails(view, message.lowerBound..<brace) || fails(view, values[.type]) else { return .foreign }
    let forwarded = view.anyAddress(in: values[.forwarded])
    let named = values.has(.ip) ? values[.ip] : values.either(.client, .address)
    guard let client = forwarded ?? view.anyAddress(in: named) else { return .nothing(.noPacket) }
    let account = values.has(.user) ? values[.user] : values.either(.username, .login)
    record.setRefusedLogin(view, by: client, account: account)
    return .event
  }

  /// `security.WARNING`: a name, a point, capitals.
  private static func isChannel(_ view: ByteView, _ tag: Range<Int>) -> Bool {
    var at = tag.upperBound
    while at > tag.lowerBound, view.byte(at: at - 1) &- 65 < 26 { at -= 1 }
    return at < tag.upperBound && at > tag.lowerBound + 1 && view.byte(at: at - 1) == UInt8(ascii: ".")
  }

  private static func fails(_ view: ByteView, _ range: Range<Int>) -> Bool {
    ([
      "LOGIN_FAILED", "login_failed", "ogin failed", "ailed login", "ogin failure", "uthentication fail",
      "nvalid credentials", "nvalid login",
    ] as [StaticString]).contains { view.find($0, in: range) != nil }
  }
}
