import Foundation
import Seen
import SeenKnowledge
import Testing

@testable import SeenReports

/// The question box: what it takes an input for, and that it finds what people ask for.
@Suite struct QuestionTests {
  @Test(arguments: [
    ("31337", "port", "Back Orifice"), ("udp 137 from 137", "packet", "from port 137 (NetBIOS names)"),
    ("137/udp from 137/udp", "packet", "UDP packet between equals"), ("sport 53 dport 40000", "packet", "an answer"),
    ("type 3 code 4", "ICMP type", "fragmentation needed"), ("icmpv6 type 135", "ICMP type", "neighbour solicitation"),
    ("SYN FIN", "TCP flags", "0x03"), ("flags SF", "TCP flags", "0x03"), ("syn+ack", "TCP flags", "0x12"),
    ("0x12", "TCP flags", "SYN, ACK"), ("FA", "TCP flags", "FIN"), ("proto 47", "IP protocol", "GRE"),
    ("gre", "IP protocol", "GRE"),
    ("proto 123", "IP protocol", "123"), ("ttl 1", "TTL", "next router"), ("ttl 115", "TTL", "13 hops"),
    ("ip option 131", "IP option", "loose source route"), ("224.0.0.251", "address", "mDNS"),
    ("ff02::fb", "address", "mDNS"),
    ("100.64.3.2", "address", "provider"), ("00:00:5e:00:53:01", "hardware address", "documentation"),
    ("0000.5e00.5301", "hardware address", "documentation"), ("02-42-ac-11-00-02", "hardware address", "Docker"),
    ("MAC=ff:ff:ff:ff:ff:ff:02:42:ac:11:00:02:08:00", "hardware address", "Ethernet"), ("0x0800", "EtherType", "IPv4"),
    ("106015", "message", "no connection"), ("%ASA-4-106023", "message", "access list"),
    ("policyid=0", "message", "implicit"),
    ("AUDIT", "message", "Not blocks"), ("INVALID", "symptom", "belong to no connection"),
    ("5152", "message", "Windows"),
    ("event id 5157", "message", "Windows"), ("telnet", "port", "23/tcp"), ("rdp", "port", "3389/tcp"),
    ("plex", "port", "32400/tcp"), ("4444", "port", "Metasploit"), ("late-dns-answer", "cause", "too late"),
    ("GET http://example.com/ HTTP/1.0", "web request", "as one asks a proxy"),
    ("/wp-login.php", "web request", "WordPress"), ("http://192.0.2.1/.env", "web request", "secrets"),
    ("\"CONNECT example.com:443 HTTP/1.1\"", "web request", "proxy"),
    ("[UFW BLOCK] IN=eth0 OUT= SRC=192.0.2.7 DST=203.0.113.2 PROTO=TCP DPT=23", "log line", "port 23 (Telnet)"),
    ("[UFW BLOCK] IN=eth0 OUT= SRC=192.0.2.7 DST=203.0.113.2 LEN=40", "log line", "from 192.0.2.7 to 203.0.113.2"),
    ("192.0.2.7:53 -> 203.0.113.2:40000 udp", "packet", "from 192.0.2.7 port 53 (DNS)"),
    ("who is 198.51.100.7", "address", "documentation"), ("what is 137/udp?", "port", "NetBIOS"),
    ("ARP, Request who-has 192.168.1.1 tell 192.168.1.77, length 46", "log line", "192.168.1.77 asks"),
    ("4500 0054 0000 4000 4001 b6f7 c0a8 0001", "hex dump", "16 bytes"), ("0x45000028", "hex dump", "IPv4"),
    (
      "{\"src_ip\":\"198.51.100.7\",\"dest_ip\":\"203.0.113.2\",\"dest_port\":445,\"proto\":\"TCP\"}", "packet",
      "port 445"
    ),
    ("gre 47", "IP protocol", "GRE"), ("ack only", "TCP flags", "0x10"), ("SYN flag set", "TCP flags", "0x02"),
    ("ethertype 0x88cc", "EtherType", "LLDP"), ("0x888e", "EtherType", "802.1X"),
    ("../../../../etc/passwd", "symptom", "no visitor sends"),
    ("GET /.env HTTP/1.1\nHost: 192.0.2.1\nUser-Agent: x", "web request", "secrets"),
    ("1024-65535", "port", "user ports (1024-49151)"), ("ports 1024:65535/udp", "port", "temporary ports"),
    ("1-1023", "port", "below 1024"), ("6000-6063", "port", "user ports"),
    ("'); DROP TABLE users; --", "web request", "SQL injection"), ("1' OR '1'='1", "web request", "SQL injection"),
    ("GET /?id=1' OR '1'='1 HTTP/1.1", "web request", "SQL injection"),
    ("<script>alert(1)</script>", "web request", "XSS"), ("${jndi:ldap://203.0.113.7/a}", "web request", "Log4Shell"),
    ("Gateway detected TCP no-Flag attack and dropped 3 packets.", "question", "TP-Link"),
    (
      "date,time,action,protocol,src-ip,dst-ip,src-port,dst-port\n2026-11-23,16:26:00,DROP,TCP,203.0.113.7,198.51.100.2,40001,22",
      "log line", "port 22 (SSH)"
    ),
    (
      "45 00 05 dc 1c 46 40 00 40 06 12 34 cb 00 71 07 c6 33 64 02 9c 41 00 16 00 00 00 01 00 00 00 00 50 02 04 00",
      "hex dump", "port 22 (SSH)"
    ),
    (
      "00000000: 4500 05dc 1c46 4000 4006 1234 cb00 7107  E..<.F@.@..4..q.\n00000010: c633 6402 9c41 0016 0000 0001 0000 0000  .3d..A..........",
      "hex dump", "from 203.0.113.7"
    ),
    ("99999", "question", "no port"), ("300.1.1.1", "question", "no address"),
    (
      "srcip=203.0.113.7 srcport=40001 dstip=198.51.100.2 dstport=22 action=\"deny\" proto=6", "log line",
      "port 22 (SSH)"
    ),
    (
      "Deny TCP (no connection) from 203.0.113.7/443 to 198.51.100.2/51234 flags RST on interface outside", "log line",
      "already forgotten"
    ),
    (
      "[UFW AUDIT] IN=lo OUT= SRC=127.0.0.1 DST=127.0.0.53 LEN=72 PROTO=UDP SPT=40000 DPT=53 LEN=52", "log line",
      "talks to itself"
    ),
    ("type 11 code 0 from my provider", "question", "TTL ran out"),
    ("is someone hacking me", "howto", "aimed at me"),
    ("should I let pings in", "question", "Which ICMP"), ("reflecton atack", "question", "never asked for"),
  ])
  func `an input is taken for what it is`(_ input: String, _ kind: String, _ part: String) throws {
    let answer = try #require(Question(input).answer)
    #expect(answer.kind == kind)
    #expect(answer.what.contains(part), "\(answer.what)")
  }

  @Test(arguments: ["", " \n\t", "xyzzy", "....", "\u{FFFD}\u{7F}\u{FFFD}\u{FFFD}ab\u{FFFD}", "\u{1B}[2J", "\u{0}"])
  func `nothing is made of nothing`(
    _ input: String
  ) {
    #expect(Question(input).answer == nil)
  }

  @Test(arguments: [
    ("53", "proto 50"), ("1", "ttl 1"), ("0x12", "port 18"), ("5152", "port 5152"), ("47", "proto 47"),
    ("rdp", "3388-3399-tcp"),
  ])
  func `other readings are named`(_ input: String, _ name: String) throws {
    let others = try #require(Question(input).answer).also.map(\.name)
    #expect(input == "53" ? !others.contains(name) : others.contains(name), "\(others)")
    #expect(Set(others).count == others.count)
  }

  @Test func `what is asked for next is something that can be asked`() throws {
    for input in ["53", "0x12", "1", "rdp", "why is port 443 blocked", "late-dns-anser", "SYN FIN"] {
      for mention in try #require(Question(input).answer).also {
        #expect(Thing(mention.name) != nil, "\(mention.name)")
      }
    }
  }

  @Test func `a cut line says what it does not say`() throws {
    let cut = "[UFW BLOCK] IN=eth0 OUT= SRC=192.0.2.7 DST=203.0.113.2 LEN=40 PROTO=TCP DPT=23"
    let answer = try #require(Question(cut).answer)
    #expect(answer.wouldHelp == ["the source port", "the TCP flags"])
    #expect(answer.causes.first?.id == "background-probe")
    #expect(answer.fields.contains { $0.means == "Telnet" })
  }

  @Test func `lines of several formats are diagnosed together and told one by one`() throws {
    let answer = try #require(Question(Self.mixture).answer)
    #expect(answer.kind == "log lines" && answer.what.contains("cisco-asa and netfilter"))
    #expect(answer.parts.map(\.kind) == ["finding", "log line", "log line", "port"])
    #expect(answer.parts[0].causes.first?.id == "background-probe")
    #expect(answer.parts[1].fields.contains { $0.name == "message" && $0.means.contains("[106023]") })
  }

  private static let mixture = """
    2026-03-08T10:00:00Z fw : %ASA-4-106023: Deny tcp src outside:203.0.113.7/40001 dst inside:198.51.100.2/23 by access-group "o" [0x0, 0x0]
    2026-03-08T10:00:00Z fw kernel: [UFW BLOCK] IN=eth0 OUT= SRC=203.0.113.9 DST=198.51.100.2 LEN=40 TTL=51 ID=1 PROTO=TCP SPT=40002 DPT=23 WINDOW=1024 RES=0x00 SYN URGP=0
    31337
    """

  @Test func `a line that a terminal broke is put together`() throws {
    let broken =
      "Mar  8 10:00:00 fw kernel: [UFW BLOCK] IN=eth0 OUT= SRC=203.0.113.9 DST=198.51.100.2\nLEN=40 TTL=51 ID=1 PROTO=TCP SPT=40002 DPT=23 WINDOW=1024 RES=0x00 SYN URGP=0"
    let answer = try #require(Question(broken).answer)
    #expect(answer.kind == "log line" && answer.what.contains("Telnet"))
  }

  @Test(arguments: [
    String(repeating: "A", count: 1 << 20), String(repeating: "syn ", count: 1 << 18),
    String(repeating: "=", count: 10_000),
    String(repeating: "1.", count: 10_000), String(repeating: "\u{1B}[31m", count: 1000), "\u{202E}ttl 1",
    "type 3 code 999",
    "ttl 256", "0x", "0xFFFFF", "ip option", "from from from", "-> -> ->", "192.0.2.7:99999", "MAC=", "::::::", "GET ",
    "GET \u{0}",
    "\u{FFFD}\u{FFFD}", "SRC= DST= PROTO=", "SRC=192.0.2.7", "proto 256", "flags", "65536/udp", "icmp 3/3/3", "a=b=c=d",
    String(repeating: "22\n", count: 5000), "[UFW BLOCK] SRC=\u{1B}[2J DST=\u{7}",
  ])
  func `no input is too odd, and none reaches the terminal as it is`(_ input: String) {
    guard let answer = Question(input).answer else { return }
    var bytes: [UInt8] = []
    ExplanationText(answer).write(to: &bytes)
    answer.writeJSON(to: &bytes)
    let shown = String(decoding: bytes, as: UTF8.self)
    #expect(
      !shown.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" || $0 == "\u{202E}" })
  }

  // MARK: questions in words

  /// The articles that an answer leads to first.
  private func firstArticles(_ question: String) -> [String] {
    guard let answer = Question(question).answer else { return [] }
    let names = answer.also.isEmpty ? answer.articles : Array(answer.articles.prefix(1)) + answer.also.map(\.name)
    return names.prefix(3).map { name in
      Knowledge.article(name)?.id ?? Thing(name).flatMap { Explanation($0, input: name).articles.first } ?? name
    }
  }

  /// How many of the questions find an article that answers them first, and how many among the first three.
  private func hits(_ questions: [(asked: String, answers: [String])]) -> (first: Double, three: Double) {
    var (first, three) = (0, 0)
    for (asked, answers) in questions {
      let found = firstArticles(asked)
      if found.first.map(answers.contains) == true { first += 1 }
      if found.contains(where: answers.contains) {
        three += 1
      } else {
        print("missed: \(asked.prefix(70)) -> \(found) not \(answers)")
      }
    }
    let share = (Double(first) / Double(questions.count), Double(three) / Double(questions.count))
    print("\(questions.count) questions: \(share)")
    return share
  }

  /// `docs/questions.md`: what administrators ask, in short, and the articles that answer it.
  private static let asked: [(asked: String, answers: [String])] = {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let text = (try? String(contentsOf: root.appending(path: "docs/questions.md"), encoding: .utf8)) ?? ""
    let rows = text.split(separator: "\n").map { row in
      row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    return rows.filter { $0.count == 3 && Int($0[0]) != nil }.map { row in
      (row[1], row[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
    }
  }()

  @Test func `what administrators ask finds its article`() {
    #expect(Self.asked.count == 212)
    let (first, three) = hits(Self.asked)
    #expect(first >= 0.75)
    #expect(three >= 0.9)
  }

  /// The same questions as they were asked, at length, where the collection lies beside the checkout.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SEEN_SHARED"] != nil))
  func `the same questions at length find it too`() throws {
    let shared = try #require(ProcessInfo.processInfo.environment["SEEN_SHARED"])
    let text = try String(contentsOfFile: shared + "/research/QUESTIONS.md", encoding: .utf8)
    var questions: [(asked: String, answers: [String])] = []
    for line in text.split(separator: "\n") {
      guard let match = line.wholeMatch(of: /Q([0-9]+)\. (.*)/), let number = Int(match.1),
        Self.asked.indices.contains(number - 1)
      else { continue }
      let asked = match.2.firstRange(of: "Src ").map { match.2[..<$0.lowerBound] } ?? match.2
      questions.append((asked.trimmingCharacters(in: .whitespaces), Self.asked[number - 1].answers))
    }
    #expect(questions.count == 212)
    let (first, three) = hits(questions)
    #expect(first >= 0.75)
    #expect(three >= 0.9)
  }

  /// Questions in words that nobody tuned the articles' words to.
  @Test func `other questions find their article`() {
    let (first, three) = hits(Self.inOtherWords)
    #expect(first >= 0.65)
    #expect(three >= 0.85)
  }

  private static let inOtherWords: [(asked: String, answers: [String])] = [
    ("who is scanning me", ["is-it-aimed-at-me", "service-crawler", "port-scan", "find-the-owner", "background-scan"]),
    ("is this an attack", ["am-i-under-attack", "is-it-aimed-at-me"]),
    ("what should I do about port scans", ["port-scan", "targeted-scan", "is-it-aimed-at-me", "background-scan"]),
    ("how do I report an attacker", ["write-a-complaint", "find-the-owner"]), ("should I block icmp", ["icmp-policy"]),
    ("difference between drop and reject", ["reset-or-drop"]),
    ("why does my firewall block multicast", ["igmp", "multicast-ipv4", "local-chatter"]),
    ("someone tries to log in to ssh all night", ["22-tcp", "password-guessing", "repeated-attempts"]),
    (
      "my web site hangs on big downloads through the vpn",
      ["mtu-black-hole", "tunnels-and-vpns", "path-mtu-discovery"]
    ),
    (
      "strange url in my apache log starting with http", ["foreign-url-in-web-log", "proxy-request", "open-proxy-hunt"]
    ),
    ("how can a packet have my own address as source", ["own-echo", "hairpin-nat", "land-attack", "spoofed-source"]),
    ("shodan", ["service-crawler"]), ("conntrack table overflow", ["table-full"]),
    ("christmas tree packets", ["tcp-odd-flags", "odd-flags"]),
    ("what is an ephemeral port", ["49152-65535", "32768-60999"]), ("ping flood from one host", ["ping-flood"]),
    ("is my computer part of a botnet", ["am-i-infected", "infected-host"]),
    ("who owns this ip address", ["find-the-owner"]),
    ("open resolver abuse letter", ["used-as-reflector"]), ("packets with ttl 1", ["ttl"]),
    ("backscatter", ["backscatter"]),
    ("upnp discovery noise", ["ssdp", "1900-udp"]), ("tailscale addresses", ["shared-address-space", "41641-udp"]),
    ("printer broadcasts", ["application-broadcast", "own-echo", "ws-discovery", "netbios-broadcast"]),
    ("dhcp offers from a machine I do not know", ["rogue-dhcp"]),
    ("wireguard handshake gets no answer", ["tunnels-and-vpns", "51820-udp"]),
    ("pfsense blocks established connections", ["pf-default-deny", "closed-session", "asymmetric-routing"]),
    ("docker ignores my ufw rules", ["containers-and-firewalls", "ufw-docker-block"]),
    ("voip attack on asterisk", ["sip-scan", "5060-udp"]), ("bitcoin node connection attempts", ["8333-tcp"]),
    ("what is the aws metadata address", ["cloud-services"]), ("synflood cookies kernel message", ["syn-cookies"]),
    ("someone uses my server as proxy", ["open-proxy-hunt", "foreign-url-in-web-log", "proxy-request"]),
    ("smtp relay attempts", ["25-tcp"]), ("rpfilter martian source", ["martian"]),
    ("netbios name queries from the internet", ["137-udp", "netbios-lookup", "reflector-census"]),
    ("game server queries", ["game-traffic"]), ("how to decode a hexdump", ["read-a-hex-dump"]),
    ("redirect attack icmp", ["gateway-redirect", "redirect", "icmp-5"]),
    ("reflecton atack", ["reflection-attack", "reflection"]),
  ]
}
