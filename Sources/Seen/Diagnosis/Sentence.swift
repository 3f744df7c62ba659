/// A cause's sentence with a finding's names and figures in it.
enum Sentence {
  static func fill(_ template: String, with finding: Finding, _ chart: Chart) -> String {
    let template = Array(template.utf8)
    var text: [UInt8] = []
    var start = 0
    while let open = template[start...].firstIndex(of: UInt8(ascii: "{")),
      let close = template[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      text += template[start..<open]
      text += value(of: String(decoding: template[open + 1..<close], as: UTF8.self), finding, chart).utf8
      start = close + 1
    }
    text += template[start...]
    return capitalised(text)
  }

  private static func capitalised(_ text: [UInt8]) -> String {
    var text = text
    // An IPv6 address stays as it is.
    let isAddress = text.prefix { $0 != UInt8(ascii: " ") }.contains(UInt8(ascii: ":"))
    if !isAddress, let first = text.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) {
      text[0] = first - 32
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func value(of name: String, _ finding: Finding, _ chart: Chart) -> String {
    switch name {
    case "actors":
      finding.actors.isEmpty
        ? "somebody" : block(finding) ?? list(finding.actors, of: finding.actorCount ?? 0)
    case "who": who(finding)
    case "top": top(finding)
    case "targets": finding.targets.isEmpty ? "you" : list(finding.targets, of: finding.targetCount)
    case "services":
      finding.services.isEmpty
        ? (finding.requests > 0 ? "web" : "packets") : list(finding.services, of: finding.serviceCount, shown: 3)
    case "count":
      finding.serviceCount == 1
        ? finding.services.first.map(\.description) ?? "one port"
        : isApproximate(finding)
          ? "about \(grouped(rounded(finding.serviceCount))) ports" : "\(grouped(finding.serviceCount)) ports"
    case "events": counted(finding.events, finding.requests == finding.events ? "request" : "packet")
    case "requests": counted(finding.events, "request")
    case "paths": counted(max(1, finding.attempts), "path")
    case "sources": counted(max(1, finding.sourcesSeen), "address", "addresses")
    case "s": isOne(finding.actors.count, finding.actorCount) ? "s" : ""
    case "sourceS": max(1, finding.sourcesSeen) == 1 ? "s" : ""
    case "tries": isOne(finding.actors.count, finding.actorCount) ? "tries" : "try"
    case "is": isOne(finding.actors.count, finding.actorCount) ? "is" : "are"
    case "was": isOne(finding.actors.count, finding.actorCount) ? "was" : "were"
    case "targetWas": finding.targetCount == 1 ? "was" : "were"
    case "targetIs": finding.targetCount == 1 ? "is" : "are"
    case "ts": finding.targetCount == 1 ? "s" : ""
    case "targetCount": counted(finding.targetCount, "address", "addresses")
    default: preconditionFailure("a sentence asks for \(name)")
    }
  }

  /// The block that acts, where nine actors in ten are of it, else the system: `192.0.2.0/24 (38 addresses)`.
  private static func block(_ finding: Finding) -> String? {
    guard let all = finding.actorCount else { return nil }
    if let first = finding.actorNetworks.first, first.actors * 10 >= all * 9 {
      return "\(first.network) (\(grouped(first.actors)) addresses)"
    }
    guard let first = finding.actorSystems.first, first.actors * 10 >= all * 9 else { return nil }
    return "\(first.system) (\(grouped(first.actors)) addresses)"
  }

  private static func who(_ finding: Finding) -> String {
    let actors = block(finding) ?? list(finding.actors, of: finding.actorCount ?? 0)
    guard let who = finding.who else { return finding.actors.isEmpty ? "somebody" : actors }
    return "\(who.id.capitalisedName) (\(actors))"
  }

  /// The ten services with most events and their shares, where there are more than three.
  private static func top(_ finding: Finding) -> String {
    guard finding.serviceCount > 3, finding.topServices.count > 3 else {
      return finding.services.isEmpty ? "packets" : list(finding.services, of: finding.serviceCount, shown: 3)
    }
    let shown = finding.topServices.map { share in
      share.permille >= 10 ? "\(share.service) \((share.permille + 5) / 10) %" : "\(share.service)"
    }
    let rest = finding.serviceCount - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(grouped(rest)) more" : "")
  }

  private static func isApproximate(_ finding: Finding) -> Bool { finding.approximate.contains("service_count") }

  /// To two digits: an estimate is no better.
  private static func rounded(_ count: Int) -> Int {
    var unit = 1
    while count / unit >= 100 { unit *= 10 }
    return (count + unit / 2) / unit * unit
  }

  /// Whether a sentence about these speaks of one: a verb needs to know. "Somebody", for the unknown, is one.
  private static func isOne(_ listed: Int, _ count: Int?) -> Bool { max(listed, count ?? 0) <= 1 }

  /// `a`, `a and b`, `a, b and 7 more`.
  static func list(_ things: [some CustomStringConvertible], of count: Int, shown: Int = 2) -> String {
    let rest = count - min(shown, things.count)
    let head = things.prefix(shown).map(\.description)
    if rest <= 0 {
      return head.count <= 1 ? head.joined() : head.dropLast().joined(separator: ", ") + " and " + (head.last ?? "")
    }
    return head.joined(separator: ", ") + " and \(grouped(rest)) more"
  }

  static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(grouped(count)) \(count == 1 ? one : many ?? one + "s")"
  }

  /// Thousands set apart by commas.
  static func grouped(_ count: Int) -> String {
    guard count.magnitude >= 1000 else { return String(count) }
    var digits = Array(String(count).utf8)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(UInt8(ascii: ","), at: place)
      place -= 3
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
