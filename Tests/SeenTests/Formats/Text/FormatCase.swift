import Testing

@testable import Seen

/// A line of a format, and all that must come of it.
struct FormatCase: Sendable, CustomTestStringConvertible {
  var line: String
  /// Time of day in UTC, `-` if the line has no stamp.
  var time: String
  /// `Event.summary`.
  var event: String
  /// What the record says beyond its event: `EventDetails.summary`.
  var details: String

  init(_ line: String, _ time: String, _ event: String, _ details: String = "") {
    (self.line, self.time, self.event, self.details) = (line, time, event, details)
  }

  var testDescription: String { String(line.prefix(90)) }

  /// What is wrong with the reading of this line; empty if all is as it must be.
  func faults(format: String) -> [String] {
    var options = Engine.Options()
    options.anchor = utc(2026, 12, 1)
    var faults: [String] = []
    for end in ["", "\n", "\r\n"] {
      let records = Engine(options).records(inLines: Array((line + end).utf8))
      let found = records.map { [$0.format, FormatCase.clock($0.event.time), $0.event.summary, $0.details.summary] }
      if found != [[format, time, event, details]] { faults.append("\(found)") }
    }
    return faults
  }

  private static func clock(_ time: Timestamp) -> String {
    guard !time.isMissing else { return "-" }
    let seconds = Int(time.seconds) % 86_400
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// A line without an event is recognised, and counted with a reason that is its own.
  static func isOwnWithoutEvent(_ line: String) -> Bool {
    let read = LinesRead(line + "\n", anchor: utc(2026, 12, 1))
    let own: Set = ["a message without a packet", "cut off", "not an IP packet"]
    return read.events.isEmpty && read.account.lines == 1 && read.account.reasons.allSatisfy { own.contains($0.reason) }
  }

  /// Cut at any byte, a line is counted once, and nothing traps.
  static func countsEveryCut(of line: String) -> Bool {
    let bytes = Array(line.utf8)
    return bytes.indices.allSatisfy { cut in
      let read = LinesRead(Array(bytes[..<cut]) + [0x0A], anchor: utc(2026, 12, 1))
      return read.account.lines == line.utf8.prefix(cut).count { $0 == 0x0A } + 1 && read.events.count < 2
    }
  }
}

extension EventDetails {
  /// What was said beyond the event, in one line.
  var summary: String {
    var parts: [String] = []
    func add(_ name: String, _ value: String?) { if let value { parts.append("\(name)=\(value)") } }
    add("ingress", ingressInterface)
    add("ingressZone", ingressZone)
    add("egress", egressInterface)
    add("egressZone", egressZone)
    add("natSource", translatedSource?.summary)
    add("natDestination", translatedDestination?.summary)
    add("bytes", bytes.map { "\($0)" })
    add("ms", duration.map { "\($0)" })
    add("ending", ending)
    return parts.joined(separator: " ")
  }
}

extension EventDetails.Endpoint {
  fileprivate var summary: String { "\(address.map { "\($0)" } ?? "?"):\(port ?? 0)" }
}
