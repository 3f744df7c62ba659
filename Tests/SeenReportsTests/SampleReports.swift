import Seen
import SeenReports

/// Reports made by hand, with documentation addresses and causes that no article names: what the renderings of the
/// tests show.
enum SampleReports {
  static let january = Timestamp(year: 2026, month: 1, day: 24, hour: 6, minute: 25, second: 1) ?? .missing

  static func later(days: UInt32, minutes: UInt32 = 0) -> Timestamp {
    Timestamp(seconds: january.seconds + days * 86_400 + minutes * 60)
  }

  static func address(_ text: String) -> Address { Address(text) ?? .missing }

  /// A week of a small office: one thing to do, two to look at, the rest noise.
  static var week: Report {
    var report = Report()
    var file = FileAccount(path: "fw.log")
    file.count(format: "netfilter", lines: 53_540)
    (file.lines, file.eventLines, file.other, file.events, file.bytes) = (53_545, 53_540, 5, 53_540, 9_876_543)
    file.yearAssumed = true
    report.files = [file]
    (report.first, report.last, report.events) = (january, later(days: 7), 53_540)
    report.home.networks = [Network("203.0.113.0/24"), Network("10.0.0.0/24")].compactMap { $0 }
    report.home.because = "every inbound destination"
    report.blindSpots = ["accepted connections are not logged"]
    report.findings = [infected, decoys, lostPackets] + probes + [lateAnswers]
    return report
  }

  static var infected: Finding {
    var finding = finding("sweep", "hijacked-camera", .compromised, .act, packets: 38_904)
    finding.summary = "10.0.0.23, inside, tries telnet on 4,211 addresses of the Internet."
    finding.permille = 980
    finding.causes = [
      RankedCause(
        id: "hijacked-camera", permille: 980,
        evidenceFor: [
          .init(text: "ports 23 and 2323 in the ratio 9:1", tenthsOfDecibel: 60),
          .init(
            text: "the sequence number equals the destination in 4,198 of 4,211 openings, as Mirai's children write it",
            tenthsOfDecibel: 200),
        ]),
      RankedCause(id: "unexplained", permille: 20),
    ]
    finding.advice = "take it off the network; power-cycle it, change its password, update it, close its telnet"
    finding.actors = [address("10.0.0.23")]
    finding.samples = [.init(event: opening)]
    return finding
  }

  static var decoys: Finding {
    var finding = finding("port-scan", "decoy-walk", .reconnaissance, .look, packets: 1502)
    finding.summary = "198.51.100.66 and four decoys walked 1,502 ports of 203.0.113.130 in three seconds."
    finding.permille = 710
    finding.tool = .init(id: "nmap", permille: 970)
    finding.causes = [
      RankedCause(
        id: "decoy-walk", permille: 710,
        evidenceFor: [.init(text: "four other addresses sent the same probes", tenthsOfDecibel: 150)],
        evidenceAgainst: [.init(text: "no answer was logged", tenthsOfDecibel: -20)]),
      RankedCause(id: "joint-walk", permille: 250),
      RankedCause(id: "unexplained", permille: 40),
    ]
    finding.next = ["capture the next one"]
    finding.wouldHelp = ["accepted connections are not logged"]
    return finding
  }

  static var lostPackets: Finding {
    var finding = finding("fragmentation-needed", "lost-packets", .broken, .look, packets: 37)
    finding.summary =
      "Your path to 192.0.2.80 is losing large packets: \"fragmentation needed\" is dropped at your door."
    finding.permille = 900
    finding.causes = [RankedCause(id: "lost-packets", permille: 900)]
    finding.advice = "let ICMP type 3 code 4 in"
    return finding
  }

  static var probes: [Finding] {
    (1...40).map { number in
      var finding = finding("lone-probe", "stray-probe", .background, .ignore, packets: 300 - number)
      finding.actors = [address("198.51.100.\(number)")]
      (finding.actorCount, finding.sourcesSeen) = (1, 1)
      finding.services = [Service(networkProtocol: .tcp, port: number.isMultiple(of: 3) ? 22 : 23)]
      finding.summary = "198.51.100.\(number) knocked once."
      return finding
    }
  }

  static var lateAnswers: Finding {
    var finding = finding("slow-udp-reply", "slow-dns-answer", .harmless, .ignore, packets: 97)
    finding.summary = "9.9.9.9 answered questions that you had stopped asking."
    return finding
  }

  static var opening: Event {
    var event = Event(source: address("10.0.0.23"), destination: address("192.0.2.80"), time: january)
    event.networkProtocol = .tcp
    (event.sourcePort, event.destinationPort, event.length, event.ttl) = (40_001, 23, 40, 63)
    event.tcpFlags = .syn
    event.marks = [.networkProtocol, .ports, .flags, .ttl]
    event.deriveRole()
    return event
  }

  static func finding(
    _ symptom: String, _ cause: String, _ verdict: Verdict, _ drawer: Drawer, packets: Int
  ) -> Finding {
    var finding = Finding()
    finding.id = "0123456789abcdef"
    (finding.symptom, finding.cause, finding.verdict, finding.drawer) = (symptom, cause, verdict, drawer)
    (finding.permille, finding.verdictPermille) = (800, 900)
    (finding.events, finding.packets, finding.attempts) = (packets, packets, packets)
    (finding.first, finding.last) = (later(days: 3, minutes: 9), later(days: 6, minutes: 259))
    finding.causes = [RankedCause(id: cause, permille: 800), RankedCause(id: "unexplained", permille: 200)]
    return finding
  }

  static func rendered(_ report: Report, width: Int = 80, isColoured: Bool = false, all: Bool = false) -> String {
    var bytes: [UInt8] = []
    TerminalReport(report, width: width, isColoured: isColoured, all: all).write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func json(_ report: Report, all: Bool = false) -> String {
    var bytes: [UInt8] = []
    ReportJSON(report, all: all).write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
