/// Probes that only somebody sends who wants to know which system answers.
///
/// Weights: to us. nmap osscan2.cc (windows and flags of its probes); RFC 6918 (obsolete queries); laboratory
/// `nmap-O`, `nmap-A`; priors judgement.
enum OSProbing: Symptom {
  static let id = "os-probing"
  static let looksAt: RoleSet = [.malformed, .opening, .continuing, .echoRequest, .request, .peer, .query]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs, subject.events >= 2 else { return }
    let marks = marks(subject)
    guard marks.count >= 2 else { return }
    let shares = subject.take(ScanShape.roles)
    let rest = subject.take([.continuing, .refusing, .accepting, .unknown])
    let isNmap = marks.contains { !$0.hasPrefix("ICMP") }
    book.enter(alone: shares, answers: rest, under: key(subject.source)) { chart in
      if isNmap { chart.tool = Finding.Tool(id: "nmap", permille: 970) }
    } weigh: {
      var weighing = Weighing(["os-fingerprinting": 500, "targeted-scan": 250, "crafted-packet": 150])
      for mark in marks {
        // Source: nmap osscan2.cc (probes T1-T7, U1, IE); laboratory `nmap-O`
        weighing.note(mark, .fingerprint, ["os-fingerprinting": 15, "targeted-scan": 3, "crafted-packet": 3])
      }
      return weighing
    }
  }

  /// nmap's second generation of OS detection (nmap `osscan2.cc`): odd flags with windows of their own.
  private static func marks(_ subject: Case) -> [String] {
    var marks: Set<String> = []
    for tally in subject.left([.malformed, .opening, .continuing, .echoRequest, .request, .peer, .query, .unknown]) {
      for event in tally.kept { if let mark = mark(of: event) { marks.insert(mark) } }
    }
    // Clock and netmask beside one of the marks are asked by nobody else; alone they are a survey's.
    if !marks.isEmpty, let query = subject[.query] {
      for (type, name) in [(13, "timestamp"), (17, "netmask")]
      where query.services.contains(where: { $0.service.port >> 8 == type }) {
        marks.insert("ICMP \(name) request")
      }
    }
    return marks.sorted()
  }

  static func mark(of event: Event) -> String? {
    if event.isTCP, event.marks.contains([.window, .flags]) {
      switch (event.tcpFlags.rawValue, event.window) {
      case (0x00, 128): return "no flags, window 128"
      case (0x2B, 256): return "SYN, FIN, URG and PSH together, window 256"
      case (0x29, 65535): return "FIN, PSH and URG, window 65535"
      case (0x02, 31337): return "SYN with window 31337"
      case (0x10, 32768): return "ACK out of nowhere, window 32768"
      case (0xC2, 3): return "SYN with ECE and CWR, window 3"
      case (0x02, 1), (0x02, 63), (0x02, 4), (0x02, 16): return "SYN with a window of a few bytes"
      default: return nil
      }
    }
    if event.icmpType == 8, let code = event.icmpCode, code != 0 { return "echo request with code \(code)" }
    // Obsolete since RFC 6918 and long before: only xprobe and its kin still ask.
    if event.icmpType == 15 { return "ICMP information request" }
    if event.isUDP, event.length == 328, event.identification == 0x1042 { return "UDP with IP ID 0x1042 and 300 bytes" }
    return nil
  }
}
