/// What a web client asked for, as far as a diagnosis cares: a number in place of the text, which an event has no room for.
///
/// Part of the state's encoding (docs/decisions/0009): add at the end. Kinds that ordinary sites have too (`wordpress`,
/// `administration`, `script`, `backup`, `cgi`) are given only to requests that were not answered with success.
public enum RequestKind: UInt16, CaseIterable, BitwiseCopyable, Hashable, Sendable {
  /// A connection that a proxy passed on without reading it.
  case passedOn = 0
  /// A page, an image, whatever a visitor wants.
  case ordinary
  /// What every robot asks first: robots.txt, favicon.ico, .well-known …
  case wellKnown
  /// Nothing: the connection ended before a request came.
  case nothing
  /// A complete URL: the client takes the server for a proxy (RFC 9112 §3.2.2).
  case absoluteURL
  /// CONNECT: the client wants a tunnel (RFC 9110 §9.3.6).
  case connect
  /// A password was tried: a form was sent to a login page, or credentials were refused.
  case login
  /// WordPress and its plug-ins.
  case wordpress
  /// phpMyAdmin and other front ends of databases.
  case databaseFrontEnd
  /// Consoles, managers, other programs' front doors.
  case administration
  /// A script that is not there.
  case script
  /// Files that hold secrets: .env, .git, keys, histories.
  case secretFile
  /// Archives and dumps that somebody may have left.
  case backup
  /// CGI programs.
  case cgi
  /// Out of the tree of the site: `../`, /etc/passwd.
  case traversal
  /// A function definition for bash (CVE-2014-6271).
  case shellshock
  /// SQL where a value belongs.
  case sqlInjection
  /// Markup where a value belongs.
  case crossSiteScripting
  /// `${jndi:` and other templates (CVE-2021-44228).
  case log4shell
  /// Commands or code where a value belongs.
  case commandInjection
  /// Holes of routers, cameras and recorders.
  case router
  /// What an intruder left: c99.php, alfa.php.
  case webShell
  /// A known hole of an application.
  case application
  /// A program that looks for holes says its name.
  case scanner
  /// A census of the Internet says its name.
  case census
  /// A method that browsers do not send.
  case unusualMethod
  /// The beginning of TLS.
  case tls
  /// The beginning of remote desktop.
  case remoteDesktop
  /// The beginning of SSH.
  case ssh
  /// Other bytes that are no HTTP.
  case noHTTP
  /// The same page with a random query, so that no cache can answer.
  case cacheBuster
  /// A login that an application refused, told by its own log: the account stands in place of the path.
  case refusedLogin
}

extension RequestKind {
  /// Whether somebody looks for something that a visitor would not.
  public var isProbe: Bool { rawValue >= RequestKind.wordpress.rawValue && self != .refusedLogin }

  /// Whether a password was tried.
  var isLogin: Bool { self == .login || self == .refusedLogin }

  /// Whether it would do harm where the hole is there.
  public var isExploit: Bool {
    switch self {
    case .secretFile, .traversal, .shellshock, .sqlInjection, .log4shell, .commandInjection, .router, .webShell,
      .application:
      true
    default: false
    }
  }

  /// Programs that spread by themselves send these.
  var isWormlike: Bool {
    switch self {
    case .shellshock, .log4shell, .commandInjection, .router, .application: true
    default: false
    }
  }

  /// In the plural, as a sentence has it: `paths of WordPress`.
  var words: String {
    switch self {
    case .passedOn: "connections"
    case .ordinary: "pages"
    case .wellKnown: "files that robots read"
    case .nothing: "nothing"
    case .absoluteURL: "other servers' pages"
    case .connect: "tunnels"
    case .login, .refusedLogin: "logins"
    case .wordpress: "WordPress and its plug-ins"
    case .databaseFrontEnd: "front ends of databases"
    case .administration: "consoles"
    case .script: "scripts that are not there"
    case .secretFile: "files with secrets"
    case .backup: "forgotten backups"
    case .cgi: "CGI programs"
    case .traversal: "files outside the site"
    case .shellshock: "bash through CGI (Shellshock)"
    case .sqlInjection: "its database (SQL injection)"
    case .crossSiteScripting: "pages that repeat markup (XSS)"
    case .log4shell: "template and lookup holes (Log4Shell)"
    case .commandInjection: "pages that run commands"
    case .router: "holes of routers and cameras"
    case .webShell: "web shells"
    case .application: "known holes of applications"
    case .scanner, .census: "whatever is there"
    case .unusualMethod: "methods that browsers do not use"
    case .tls: "TLS on a plain port"
    case .remoteDesktop: "remote desktop"
    case .ssh: "SSH"
    case .noHTTP: "bytes of no protocol that is known here"
    case .cacheBuster: "one page again and again, past every cache"
    }
  }
}

extension Event {
  /// What a web client asked for; `nil` for other events and where the log does not say.
  public var request: RequestKind? {
    role == .webRequest && marks.contains(.window) ? RequestKind(rawValue: window) : nil
  }

  /// The HTTP status of a web request.
  public var status: UInt16? {
    role == .webRequest && marks.contains(.identification) ? identification : nil
  }
}

extension Service {
  /// Web requests are counted by what they asked and how they were answered: kind × 8 + status / 100, without a protocol.
  @inline(__always)
  static func requestKey(_ event: Event) -> UInt32 {
    let kind = event.marks.contains(.window) ? UInt32(event.window & 0x1FFF) : UInt32(RequestKind.ordinary.rawValue)
    let status = event.marks.contains(.identification) ? UInt32(min(7, event.identification / 100)) : 0
    return kind << 3 | status
  }

  /// Of a web request's service: what was asked, and the first digit of the answer, 0 where it is not known.
  var requested: (kind: RequestKind, answer: UInt16) { (RequestKind(rawValue: port >> 3) ?? .ordinary, port & 7) }
}
