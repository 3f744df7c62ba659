import Foundation

@testable import Seen

/// What a third party states of one line: fields by name, and how far their stamp can be trusted.
struct StatedLine {
  /// The fields that an event can be held against; `vendor`, `raw_action` and others are their own business.
  static let names = [
    "time", "action", "proto", "proto_no", "src", "sport", "dst", "dport", "icmp_type", "icmp_code", "iface_in",
    "iface_out", "zone_in", "zone_out", "nat_src", "nat_dst",
  ]

  var line: Int
  var isYearInferred: Bool
  private var values: [String: String]

  /// What is stated, in the order of `names`.
  var fields: [String] { StatedLine.names.filter { values[$0] != nil } }
  func value(_ name: String) -> String? { values[name] }

  static func read(_ file: URL) throws -> [StatedLine] {
    try Shared.bytes(file).split(separator: 0x0A).compactMap { row in
      guard let object = try JSONSerialization.jsonObject(with: Data(row)) as? [String: Any],
        let line = object["line_no"] as? Int
      else { return nil }
      var values: [String: String] = [:]
      for name in names { values[name] = object[name].map { "\($0)" } }
      return StatedLine(line: line, isYearInferred: object["year_inferred"] as? Bool ?? false, values: values)
    }
  }

  /// The names of fields that an event says otherwise, or not at all.
  func differences(from record: EventRecord) -> [String] {
    fields.filter { name in
      guard let stated = values[name] else { return false }
      return !agrees(name, stated, record)
    }
  }

  private func agrees(_ name: String, _ stated: String, _ record: EventRecord) -> Bool {
    let (event, details) = (record.event, record.details)
    switch name {
    case "time": return StatedTime(stated).agrees(with: record, isYearInferred: isYearInferred)
    case "action": return StatedLine.action(stated) == event.marks.action.statedWord
    case "proto": return StatedLine.transport(stated) == event.networkProtocol.description
    case "proto_no": return stated == "\(event.networkProtocol.rawValue)" && event.marks.contains(.networkProtocol)
    case "src": return Address(stated) == event.source
    case "dst": return Address(stated) == event.destination
    case "sport": return stated == event.statedPorts.map { "\($0.source)" }
    case "dport": return stated == event.statedPorts.map { "\($0.destination)" }
    // Some state a word of their own.
    case "icmp_type": return UInt8(stated) == nil || UInt8(stated) == event.icmpType
    case "icmp_code": return UInt8(stated) == nil || UInt8(stated) == event.icmpCode
    case "iface_in": return stated == details.ingressInterface
    case "iface_out": return stated == details.egressInterface
    case "zone_in": return stated == details.ingressZone
    case "zone_out": return stated == details.egressZone
    case "nat_src": return Address(stated) == details.translatedSource?.address
    case "nat_dst": return Address(stated) == details.translatedDestination?.address
    default: return true
    }
  }

  private static func action(_ word: String) -> String {
    switch word {
    case "drop", "reject", "block", "deny": "deny"
    case "open", "close", "allow": "allow"
    default: word
    }
  }

  private static func transport(_ name: String) -> String {
    switch name.lowercased() {
    case "ipv6-icmp", "icmp6", "icmpv6": "icmpv6"
    case let other: UInt8(other).map { "\(IPProtocol(rawValue: $0))" } ?? other
    }
  }
}

extension Action {
  fileprivate var statedWord: String {
    switch self {
    case .unknown: "unknown"
    case .allow: "allow"
    case .deny, .reject: "deny"
    }
  }
}

/// A moment as a third party states it, in whichever of their ways.
struct StatedTime {
  private let stamp: Stamp?

  init(_ text: String) { stamp = Stamp.read(ByteView(Array(text.utf8).span), at: 0) }

  /// To the second; where the line has no year, month to second; where it has no zone, theirs does not count.
  func agrees(with record: EventRecord, isYearInferred: Bool) -> Bool {
    // What is no stamp ("XXXXXXXXXX.XXXXXX") states nothing.
    guard let stamp, let local = stamp.seconds(year: Timestamp.yearlessYear) else { return true }
    let ours = Int(record.event.time.seconds)
    let assumed = record.details.timeAssumed
    var candidates = [local - (stamp.zone ?? 0)]
    if assumed.contains("zone") || stamp.zone == nil { candidates.append(local) }
    guard isYearInferred || assumed.contains("year") else { return candidates.contains(ours) }
    return candidates.contains { StatedTime.withinYear($0) == StatedTime.withinYear(ours) }
  }

  private static func withinYear(_ seconds: Int) -> [Int] {
    guard let seconds = UInt32(exactly: seconds) else { return [] }
    let civil = Timestamp(seconds: seconds).civil
    return [civil.month, civil.day, civil.hour, civil.minute, civil.second]
  }
}
