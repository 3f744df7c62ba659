import Foundation
import Testing

@testable import Seen

/// The last resort: what passes for a firewall's line, and what does not.
@Suite struct GuessTests {
  static let guessed: [(line: String, summary: String)] = [
    (
      "2026-11-23T16:26:00Z gw fw: DENY tcp 203.0.113.7:40001 -> 198.51.100.2:22 rule 7",
      "203.0.113.7 > 198.51.100.2 tcp 40001>22 deny opening"
    ),
    (
      "2026-11-23T16:26:00Z gw acl=lan action=accept proto=17 src=203.0.113.7 spt=5353 dst=198.51.100.2 dpt=53",
      "203.0.113.7 > 198.51.100.2 udp 5353>53 allow peer"
    ),
    (
      "Nov 23 16:26:00 gw Blocked UDP packet from 203.0.113.7 port 4000 to 198.51.100.2 port 161",
      "203.0.113.7 > 198.51.100.2 udp 4000>161 deny request"
    ),
    (
      "Nov 23 16:26:00 gw reject icmp src: 2001:db8::7 dst: 2001:db8::2",
      "2001:db8::7 > 2001:db8::2 icmpv6 reject unknown"
    ),
    (
      "2026-11-23 16:26:00,drop,tcp,203.0.113.7(40001),198.51.100.2(22)",
      "203.0.113.7 > 198.51.100.2 tcp 40001>22 deny opening"
    ),
    (
      #"{"src_ip":"203.0.113.7","dst_ip":"198.51.100.2","action":"deny","protocol":"tcp","src_port":1,"dst_port":22}"#,
      "203.0.113.7 > 198.51.100.2 tcp 1>22 deny opening"
    ),
    (
      "dstip=198.51.100.2 srcip=203.0.113.7 verdict=pass",
      "203.0.113.7 > 198.51.100.2 allow unknown"
    ),
  ]

  @Test(arguments: guessed) func `two addresses and a verdict are a guess`(_ line: String, _ summary: String) {
    let read = LinesRead(line + "\n", anchor: utc(2026, 12, 1))
    #expect(read.events.map(\.summary) == [summary], "\(line)")
    #expect(read.account.format == "guessed")
  }

  @Test(arguments: [
    "Nov 23 16:26:00 gw sshd[1]: DENY tcp 203.0.113.7:40001 -> 198.51.100.2:22",
    "Nov 23 16:26:00 gw app[1]: DENY tcp 203.0.113.7:40001 -> 198.51.100.2:22",
    "Nov 23 16:26:00 gw named: client 203.0.113.7#53: query denied tcp 198.51.100.2",
    "The tcp connection from 203.0.113.7 to 198.51.100.2 was denied by the firewall.",
    "Nov 23 16:26:00 gw note: this tcp connection from 203.0.113.7 to 198.51.100.2 should be denied",
    "access-list 101 permit tcp host 203.0.113.7 host 198.51.100.2 eq 80",
    "-A INPUT -s 203.0.113.7/32 -d 198.51.100.2/32 -p tcp -m tcp --dport 22 -j DROP",
    "Nov 23 16:26:00 gw route permit tcp 198.51.100.0 255.255.255.0",
    "Nov 23 16:26:00 gw DENY tcp 203.0.113.7 198.51.100.2 192.0.2.1",
    "Nov 23 16:26:00 gw tcp 203.0.113.7:40001 -> 198.51.100.2:22",
    "Nov 23 16:26:00 gw denied 203.0.113.7",
  ])
  func `prose, configuration and daemons are no guess`(_ line: String) {
    #expect(LinesRead(line + "\n").events.isEmpty, "\(line)")
  }

  /// What SIEMs and spreadsheets export: a header that names the fields, and rows.
  static let tables = [
    "Time,Source IP,Source Port,Destination IP,Destination Port,Protocol,Action\n"
      + "2026-11-23T16:26:00Z,203.0.113.7,40001,198.51.100.2,22,TCP,Deny\n",
    "\"@timestamp\",\"source.ip\",\"source.port\",\"destination.ip\",\"destination.port\",\"network.transport\",\"event.action\"\n"
      + "\"2026-11-23T16:26:00.000Z\",\"203.0.113.7\",\"40001\",\"198.51.100.2\",\"22\",\"tcp\",\"blocked\"\n",
    "date;time;action;protocol;src-ip;dst-ip;src-port;dst-port\n"
      + "2026-11-23;16:26:00;DROP;TCP;203.0.113.7;198.51.100.2;40001;22\n",
    "src_ip\tdest_ip\taction\tdest_port\tsrc_port\ttransport\t_time\n"
      + "203.0.113.7\t198.51.100.2\tblocked\t22\t40001\ttcp\t2026-11-23 16:26:00\n",
    "TimeGenerated,SourceIP,SourcePort,DestinationIP,DestinationPort,Protocol,DeviceAction\n"
      + "\"11/23/2026, 4:26:00 PM\",203.0.113.7,40001,198.51.100.2,22,TCP,Deny\n",
  ]

  @Test(arguments: tables) func `a table whose header names the fields is read by it`(_ table: String) {
    let read = LinesRead(table + table.split(separator: "\n")[1] + "\n", anchor: utc(2026, 12, 1))
    #expect(
      read.events.map(\.summary) == Array(repeating: "203.0.113.7 > 198.51.100.2 tcp 40001>22 deny opening", count: 2))
    #expect(read.events.allSatisfy { $0.time == utc(2026, 11, 23, 16, 26) })
    #expect(read.account.format == "guessed")
    #expect(read.account.reasons.map(\.reason) == ["names the columns that follow"])
  }

  @Test func `a line that repeats a guess is one, whatever was read before`() {
    let read = LinesRead(
      "Nov 23 16:25:00 gw kernel: \(plainPacket)\n\(Self.guessed[0].line)\nNov 23 16:26:01 gw last message repeated 2 times\n",
      anchor: utc(2026, 12, 1))
    #expect(read.events.count == 3)
    let lines = Dictionary(uniqueKeysWithValues: read.account.formats.map { ($0.id, $0.lines) })
    #expect(lines == ["netfilter": 1, "guessed": 2])
  }

  @Test func `a guess is marked`() throws {
    let record = try #require(Engine().event(inLine: Self.guessed[0].line))
    #expect(record.details.isGuess && record.format == "guessed")
  }

  @Test func `a stated format leaves guesses out, unless it is theirs`() throws {
    let folder = try Folder()
    let path = try folder.write(Self.guessed[0].line + "\n", to: "a.log")
    #expect(read([path]) { $0.inputFormat = "netfilter" }.events.isEmpty)
    #expect(read([path]) { $0.inputFormat = "guessed" }.events.count == 1)
  }

  @Test(.enabled(if: Shared.corpus != nil, "SEEN_CORPUS names no folder"))
  func `ordinary syslog has no guesses`() throws {
    let folder = try #require(Shared.corpus).appending(path: "real/syslog")
    for log in Shared.logs(folder, ["/syslog/"]) {
      let read = LinesRead(try Shared.bytes(log), anchor: utc(2026, 12, 1))
      #expect(read.events.isEmpty, "\(log.lastPathComponent): \(read.events.prefix(3).map(\.summary))")
    }
  }
}
