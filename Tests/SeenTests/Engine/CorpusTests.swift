import Foundation
import Testing

@testable import Seen

/// What others' parsers say of third-party lines, field by field.
@Suite struct CorpusTests {
  struct Expected: Decodable {
    var lineNumber: Int
    var time: String?
    var yearInferred: Bool?
    var action: String?
    var proto: String?
    var src: String?
    var sport: Int?
    var dst: String?
    var dport: Int?
    var icmpType: Int?
    var icmpCode: Int?
    var ingress: String?
    var egress: String?

    enum CodingKeys: String, CodingKey {
      case time, action, proto, src, sport, dst, dport
      case lineNumber = "line_no"
      case yearInferred = "year_inferred"
      case icmpType = "icmp_type"
      case icmpCode = "icmp_code"
      case ingress = "iface_in"
      case egress = "iface_out"
    }
  }

  static let cutInFront = "the line lost its addresses: it is counted as cut off, not guessed"
  static let proxmox = "they take Proxmox's chain for the interface; we take IN="
  static let cutAfterPrefix = "the line ends after the prefix: what they state is not in it"

  /// Fields on which we differ, `line/field`, and why.
  static let exceptions: [String: [String: String]] = [
    "netfilter": [
      "16/sport": cutInFront, "16/dport": cutInFront, "16/proto": cutInFront, "16/time": cutInFront,
      "34/iface_in": proxmox, "35/iface_in": proxmox, "36/iface_in": proxmox, "38/iface_in": proxmox,
      "41/proto": cutAfterPrefix, "41/iface_in": cutAfterPrefix,
    ]
  ]

  @Test(
    .enabled(if: Shared.corpus != nil, "SEEN_CORPUS names no folder"), arguments: ["netfilter", "kernel_martian"])
  func `fields agree with third parties' parsers`(_ format: String) throws {
    let folder = try #require(Shared.corpus).appending(path: "formats/\(format)")
    let lines = try Shared.bytes(folder.appending(path: "raw.log")).split(
      separator: 0x0A, omittingEmptySubsequences: false)
    let expected = try Shared.bytes(folder.appending(path: "expected.jsonl")).split(separator: 0x0A)
    var checked = 0
    var differing: [String] = []
    for row in expected {
      let fields = try JSONDecoder().decode(Expected.self, from: Data(row))
      let line = String(decoding: lines[fields.lineNumber - 1], as: UTF8.self)
      let record = Engine().event(inLine: line)
      for (name, stated, ours) in Self.compare(fields, record) where stated != nil {
        let key = "\(fields.lineNumber)/\(name)"
        if Self.exceptions[format]?[key] != nil { continue }
        checked += 1
        if stated != ours { differing.append("\(key): \(stated ?? "-") is \(ours ?? "-") in \(line)") }
      }
    }
    #expect(checked > 0)
    #expect(differing.count * 100 <= checked, "\(differing.joined(separator: "\n"))")
  }

  /// Name, what they say, what we say.
  static func compare(_ fields: Expected, _ record: EventRecord?) -> [(String, String?, String?)] {
    let event = record?.event
    func address(_ text: String?) -> String? { text.flatMap { Address($0) }?.description ?? text }
    return [
      ("src", address(fields.src), event?.source.description),
      ("dst", address(fields.dst), event?.destination.description),
      ("sport", fields.sport.map { "\($0)" }, event?.ports.map { "\($0.source)" }),
      ("dport", fields.dport.map { "\($0)" }, event?.ports.map { "\($0.destination)" }),
      ("proto", fields.proto.map(protocolName), event.map { "\($0.networkProtocol)" }),
      ("icmp_type", fields.icmpType.map { "\($0)" }, event?.icmpType.map { "\($0)" }),
      ("icmp_code", fields.icmpCode.map { "\($0)" }, event?.icmpCode.map { "\($0)" }),
      ("iface_in", fields.ingress, record?.details.ingressInterface),
      ("iface_out", fields.egress, record?.details.egressInterface),
      ("action", fields.action, event.map { $0.marks.action == .reject ? "deny" : "\($0.marks.action)" }),
      ("time", fields.time.map(stated), event.map { time($0) }),
    ]
  }

  /// `06-13T23:29:15`, whichever way they write it.
  static func stated(_ text: String) -> String {
    guard text.first?.isLetter == true, let stamp = Stamp.read(ByteView(Array(text.utf8).span), at: 0) else {
      return String(text.dropFirst(5).prefix(14))
    }
    let seconds = stamp.seconds(year: Timestamp.yearlessYear).flatMap { UInt32(exactly: $0) } ?? 0
    return time(Event(time: Timestamp(seconds: seconds)))
  }

  /// Month to second; where the year is theirs alone it is left out.
  static func time(_ event: Event) -> String {
    let at = event.time.civil
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(at.month))-\(two(at.day))T\(two(at.hour)):\(two(at.minute)):\(two(at.second))"
  }

  static func protocolName(_ name: String) -> String {
    name == "ipv6-icmp" || name == "icmp6" ? "icmpv6" : name
  }
}
