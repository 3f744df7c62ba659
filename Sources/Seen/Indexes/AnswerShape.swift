/// How answers that nobody asked for spread over ports and hosts: what tells backscatter from a scan in our name.
///
/// Weights: Moore et al. 2001 (a flood answers to many ports from one service; a scan in our name from many ports
/// to one); nmap keeps one sequence number a round; SketchTests; decibels judgement.
struct AnswerShape {
  /// Ports of the sender that speak.
  let services: Int
  /// Addresses and ports of ours that are spoken to.
  let hosts: Int
  let ports: Int
  let events: Int
  let isConstantAcknowledgement: Bool
  let isCrafted: Bool

  init(_ tally: Tally) {
    services = tally.serviceCount
    hosts = max(tally.destinationCount, tally.kept.different(\.destination))
    ports = tally.kept.different(\.destinationPort)
    events = tally.events
    let numbered = tally.kept.filter { $0.numbers != nil }
    isConstantAcknowledgement = numbered.count >= 4 && numbered.different(\.acknowledgement) == 1
    isCrafted =
      tally.kept.count >= 3
      && tally.kept.allSatisfy { $0.window == 1024 && $0.marks.contains(.window) && $0.length <= 44 }
  }

  /// One service, one of our ports, a handful of packets.
  var isFew: Bool { services <= 2 && hosts == 1 && events <= 20 }
  /// One of our ports everywhere: somebody chose it, which forgers of random senders do not.
  var isSweep: Bool { hosts >= 10 && ports == 1 && services == 1 }

  /// Many of its ports answer to one of ours: somebody walks them in our name.
  var isOfScan: Bool { services >= 3 && ports <= 2 && !isCrafted }

  func note(in weighing: inout Weighing) {
    // Source: nmap -D; laboratory `bs-decoys-ours`
    weighing.note(
      if: isOfScan,
      "\(services) ports of one host answer to one port of yours: somebody scans it in your name",
      .spread, ["decoy-of-us": 15, "backscatter": -6, "own-traffic": -8, "closed-session": -6])
    // Source: Moore et al. 2001 §3; laboratory `bs-synack-all`
    weighing.note(
      if: services <= 2 && (ports >= 4 || hosts >= 4) && !isSweep,
      "one service answers to many ports or addresses of yours: forged openings hit it", .spread,
      ["backscatter": 12, "own-traffic": -8, "asymmetric-routing": -6, "decoy-of-us": -4, "closed-session": -6])
    // Source: nmap -PA, a sweep by SYN+ACK; laboratory `synack-probe`
    weighing.note(
      if: isSweep, "the same port at \(hosts) of your addresses, one after the other", .spread,
      ["host-discovery": 16, "background-scan": 15, "backscatter": -4])
    // Source: nmap scan_engine_raw.cc (one sequence number a scan); misled in one kind (docs/reliability.md)
    weighing.note(
      if: isConstantAcknowledgement, "all acknowledge the same number: one scan's probes", .quote,
      ["decoy-of-us": 12, "backscatter": -2])
  }
}
