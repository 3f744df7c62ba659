/// One of ours opens connections to many hosts of the Internet at ports that nobody browses.
enum OutboundFanOut: Symptom {
  static let id = "outbound-fan-out"
  static let looksAt: RoleSet = [.opening]
  static let leastHosts = 20
  private static let hunted: Set<UInt16> = [
    22, 23, 135, 139, 445, 1433, 2323, 3389, 5555, 5900, 6379, 7547, 8291, 23231, 37215, 52869, 60001,
  ]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard subject.isOurs, let tally = subject[.opening] else { return }
    let shares = subject.take([.opening]) { hunted.contains($0.port) && $0.networkProtocol == .tcp }
    guard let share = shares.first else { return }
    guard share.destinationCount >= leastHosts, outward(share, subject.scene) else {
      subject.putBack(shares, whole: tally)
      return
    }
    book.enter(shares, under: key(subject.source)) { chart in
      chart.tool = Tools.tool(of: shares)
    } weigh: {
      weigh(share, Tools.tool(of: shares))
    }
  }

  private static func outward(_ share: Tally, _ scene: Scene) -> Bool {
    share.kept.allSatisfy { scene.direction(from: $0.source, to: $0.destination) == .fromUs }
  }

  private static func weigh(_ share: Tally, _ tool: Finding.Tool?) -> Weighing {
    var weighing = Weighing(["infected-host": 250, "own-scanner": 250, "ordinary": 350])
    weighing.note(
      "\(share.destinationCount) addresses of the Internet, at ports that worms and bots look for", .spread,
      ["infected-host": 14, "own-scanner": 8, "ordinary": -12])
    weighing.note(
      if: share.denied * 2 > share.events, "your firewall does not allow it out", .form,
      ["infected-host": 4, "ordinary": -4])
    weighing.note(
      if: tool?.id == "mirai", "the sequence number equals the destination, as Mirai's children write it", .fingerprint,
      ["infected-host": 30])
    weighing.note(
      if: tool?.id == "nmap" || tool?.id == "masscan" || tool?.id == "zmap", "a scanner's marks", .fingerprint,
      ["own-scanner": 10])
    return weighing
  }
}
