import Testing

@testable import Seen

/// The logs of web servers and proxies, line by line.
@Suite struct WebFormatTests {
  static let combined = "[23/Nov/2026:17:26:00 +0100] \"GET /a HTTP/1.1\" 200 612 \"-\" \"curl/8.5.0\""
  static let iis = "2026-11-23 16:26:00"

  static let lines: [(String, String, String)] = [
    (
      "failed-login",
      "2026/11/23 16:26:00 [error] 8#8: *17 user \"alice\" was not found in \"/etc/users\", client: 203.0.113.7, server: _, request: \"GET /, client: 192.0.2.1, HTTP/1.1\"",
      "203.0.113.7 > :: 401 refusedLogin"
    ),
    (
      "failed-login",
      "<187>Nov 23 16:26:00 web nginx: 2026/11/23 16:26:00 [error] 8#8: *17 user \"alice\": password mismatch, client: 2001:db8::7, server: _",
      "2001:db8::7 > :: 401 refusedLogin"
    ),
    (
      "failed-login",
      "2026/11/23 16:26:00 [info] 8#8: *17 client login failed: \"Invalid\" while in http auth state, client: 203.0.113.7, server: 0.0.0.0:25, login: \"alice\"",
      "203.0.113.7 > :: 0>25 401 refusedLogin"
    ),
    (
      "failed-login",
      "[Mon Nov 23 16:26:00.123456 2026] [auth_basic:error] [pid 7005:tid 140] [client 203.0.113.7:14532] AH01617: user alice: authentication failure for \"/\": Password Mismatch",
      "203.0.113.7 > :: 14532>0 401 refusedLogin"
    ),
    (
      "failed-login",
      "[Mon Nov 23 16:26:00 2026] [error] [client 203.0.113.7] user alice not found: /secret",
      "203.0.113.7 > :: 401 refusedLogin"
    ),
    (
      "failed-login",
      "2026-11-23T16:26:00,123Z [http-nio-8080-exec-5] WARN  o.a.g.r.auth.AuthenticationService - Authentication attempt from [10.0.0.2, 203.0.113.7, 10.0.0.9] for user \"from 192.0.2.1\" failed.",
      "203.0.113.7 > :: 401 refusedLogin"
    ),
    (
      "failed-login",
      "[2026-11-23 16:26:00] security.WARNING: Login failed {\"ip\":\"203.0.113.7\",\"user\":\"alice\"} []",
      "203.0.113.7 > :: 401 refusedLogin"
    ),
    (
      "failed-login",
      "[2026-11-23 16:26:00] shop.INFO:  {\"type\":\"ADMIN_LOGIN_FAILED\",\"ip\":\"10.0.0.2\",\"x-forwarded-for-ip\":\"203.0.113.7\"} []",
      "203.0.113.7 > :: 401 refusedLogin"
    ),
    (
      "web-access", "203.0.113.7 - - [23/Nov/2026:17:26:00 +0100] \"GET /a HTTP/1.1\" 200 612",
      "203.0.113.7 > :: 200 ordinary"
    ),
    ("web-access", "203.0.113.7 - - \(combined)", "203.0.113.7 > :: 200 ordinary"),
    ("web-access", "2001:db8::7 - alice \(combined) \"-\" 0.003", "2001:db8::7 > :: 200 ordinary"),
    ("web-access", "example.com:443 203.0.113.7 - - \(combined)", "203.0.113.7 > :: 0>443 200 ordinary"),
    ("web-access", "example.com 203.0.113.7 - - \(combined)", "203.0.113.7 > :: 200 ordinary"),
    ("web-access", "198.51.100.2:80 203.0.113.7 - - \(combined)", "203.0.113.7 > 198.51.100.2 0>80 200 ordinary"),
    ("web-access", "203.0.113.7:40001 - - \(combined)", "203.0.113.7 > :: 40001>0 200 ordinary"),
    ("web-access", "10.0.0.2, 203.0.113.7, 10.0.0.1 - - \(combined)", "203.0.113.7 > :: 200 ordinary"),
    ("web-access", "\"203.0.113.7, 10.0.0.1\" 10.0.0.9 - - \(combined)", "203.0.113.7 > :: 200 ordinary"),
    ("web-access", "client.example - - \(combined)", ":: > :: 200 ordinary"),
    ("web-access", "Nov 23 16:26:00 web nginx: 203.0.113.7 - - \(combined)", "203.0.113.7 > :: 200 ordinary"),
    ("web-access", "<190>Nov 23 16:26:00 web httpd[77]: 203.0.113.7 - - \(combined)", "203.0.113.7 > :: 200 ordinary"),
    (
      "web-access", "[23/Nov/2026:17:26:00 +0100] 203.0.113.7 TLSv1.3 TLS_AES_256_GCM_SHA384 \"GET /a HTTP/1.1\" 612",
      "203.0.113.7 > :: ordinary"
    ),
    (
      "web-access", "203.0.113.7 - - [23/Nov/2026:17:26:00 +0100] \"GET /a\"b HTTP/1.1\" 404 0 \"-\" \"-\"",
      "203.0.113.7 > :: 404 ordinary"
    ),
    (
      "iis", "\(iis) 198.51.100.2 GET /a - 443 - 203.0.113.7 curl/8 - 200 0 0 15",
      "203.0.113.7 > 198.51.100.2 0>443 200 ordinary"
    ),
    (
      "iis", "\(iis) 198.51.100.2 GET /a - 80 - 203.0.113.7 curl/8 404 0 2 15",
      "203.0.113.7 > 198.51.100.2 0>80 404 ordinary"
    ),
    (
      "iis",
      "\(iis) W3SVC1 WEB1 198.51.100.2 GET /a x=1 80 - 203.0.113.7 HTTP/1.1 curl/8 - - example.com 200 0 0 1 2 3",
      "203.0.113.7 > 198.51.100.2 0>80 200 ordinary"
    ),
    (
      "haproxy",
      "Nov 23 16:26:00 lb haproxy[99]: 203.0.113.7:40001 [23/Nov/2026:16:26:00.123] front back/web1 0/0/1/2/3 200 61 - - ---- 1/1/0/0/0 0/0 {a} \"GET /a HTTP/1.1\"",
      "203.0.113.7 > :: 40001>0 200 ordinary"
    ),
    (
      "haproxy",
      "Nov 23 16:26:00 lb haproxy[99]: 203.0.113.7:40001 [23/Nov/2026:16:26:00.123] front back/web1 0/1/2 61 -- 1/1/0/0/0 0/0",
      "203.0.113.7 > :: 40001>0 passedOn"
    ),
    (
      "haproxy", "Nov 23 16:26:00 lb haproxy[99]: Connect from 203.0.113.7:40001 to 198.51.100.2:5000 (main/HTTP)",
      "203.0.113.7 > 198.51.100.2 40001>5000 passedOn"
    ),
    (
      "haproxy",
      "203.0.113.7:40001 [23/Nov/2026:16:26:00.123] front back/<NOSRV> -1/-1/-1/-1/+0 400 0 - - PR-- 1/1/0/0/0 0/0 \"<BADREQ>\"",
      "203.0.113.7 > :: 40001>0 400 noHTTP"
    ),
    (
      "squid",
      "1795451160.123    310 10.0.0.7 TCP_MISS/200 1474 GET http://example.com:8080/ - HIER_DIRECT/192.0.2.1 text/html",
      "10.0.0.7 > 192.0.2.1 0>8080 200 absoluteURL allow"
    ),
    (
      "squid", "1795451160.123      0 203.0.113.7 TCP_DENIED/403 3900 CONNECT example.com:443 - HIER_NONE/- text/html",
      "203.0.113.7 > :: 0>443 403 connect reject"
    ),
    (
      "squid",
      "10.0.0.7 - alice [23/Nov/2026:17:26:00 +0100] \"GET http://example.com/ HTTP/1.1\" 200 1 \"-\" \"-\" TCP_MISS:HIER_DIRECT",
      "10.0.0.7 > :: 200 absoluteURL allow"
    ),
    (
      "caddy",
      #"{"level":"info","ts":1795451160.5,"logger":"http.log.access.log0","msg":"handled request","request":{"remote_ip":"10.0.0.1","remote_port":"41342","client_ip":"203.0.113.7","proto":"HTTP/2.0","method":"GET","host":"example.com:8443","uri":"/.env","headers":{"User-Agent":["curl/8"]}},"duration":0.0009,"size":1,"status":404}"#,
      "203.0.113.7 > :: 0>8443 404 secretFile"
    ),
    (
      "caddy",
      #"{"level":"info","ts":1795451160.5,"logger":"http.log.access","request":{"remote_addr":"203.0.113.7:41342","proto":"HTTP/1.1","method":"GET","uri":"/"},"status":200}"#,
      "203.0.113.7 > :: 41342>0 200 ordinary"
    ),
  ]

  @Test(arguments: lines)
  func `a line becomes a request, at the moment that it says`(_ format: String, _ line: String, _ summary: String) {
    for end in ["", "\n", "\r\n"] {
      let read = LinesRead(line + end, anchor: utc(2026, 12, 1))
      #expect(read.events.map(\.summary) == [summary], "\(line)")
      #expect(read.events.map(\.time) == [utc(2026, 11, 23, 16, 26)], "\(line)")
      #expect(read.account.format == format, "\(line)")
    }
  }

  @Test(arguments: lines)
  func `a line cut anywhere, or with a byte changed, is read or counted`(
    _ format: String, _ line: String, _ summary: String
  ) {
    let bytes = Array(line.utf8)
    for cut in 0..<bytes.count {
      #expect(LinesRead(Array(bytes[..<cut])).account.lines == (cut == 0 ? 0 : 1))
      var changed = bytes
      changed[cut] = changed[cut] ^ 0x11
      _ = LinesRead(changed)
    }
  }

  @Test func `columns of a W3C log stand in the order that its preamble names`() {
    let log = """
      #Software: Microsoft Internet Information Services 10.0
      #Version: 1.0
      #Date: 2026-11-23 16:26:00
      #Fields: time date sc-status c-ip cs-method cs-uri-stem s-ip s-port cs(User-Agent)
      16:26:00 2026-11-23 404 203.0.113.7 GET /.env 198.51.100.2 443 curl/8
      """
    let read = LinesRead(log)
    #expect(read.events.map(\.summary) == ["203.0.113.7 > 198.51.100.2 0>443 404 secretFile"])
    #expect(read.events.map(\.time) == [utc(2026, 11, 23, 16, 26)])
    #expect(read.account.reasons.map(\.reason) == ["names the columns that follow"])
  }

  static let others = [
    "[Mon Nov 23 16:26:00.123456 2026] [core:error] [pid 7005:tid 140] [client 203.0.113.7:14532] AH00126: Invalid URI",
    "2026/11/23 16:26:00 [error] 8#8: *66 open() \"/x\" failed, client: 203.0.113.7, server: _, request: \"GET / HTTP/1.1\"",
    "2026/11/23 16:26:00 [info] 8#8: *66 client 203.0.113.7:53044 connected to 0.0.0.0:25",
    "[2026-11-23 16:26:00] security.INFO: Logged in {\"ip\":\"203.0.113.7\",\"user\":\"alice\"} []",
    "2026-11-23 16:26:00 [main] INFO o.a.g.r.auth.AuthenticationService - User \"alice\" successfully authenticated from 203.0.113.7.",
    "Nov 23 16:26:00 web sshd[99]: Invalid user 203.0.113.7 - - \(combined) from 198.51.100.9",
    "Nov 23 16:26:00 lb haproxy[99]: Server back/web1 is DOWN, reason: Layer4 timeout",
    "{\"level\":\"info\",\"ts\":1795451160.5,\"logger\":\"tls.obtain\",\"msg\":\"certificate obtained\"}",
  ]

  @Test(arguments: others) func `what is no request is no event`(_ line: String) {
    let read = LinesRead(line, anchor: utc(2026, 12, 1))
    #expect(read.events.isEmpty)
    #expect(read.account.lines == 1)
  }
}
