import Testing

@testable import Seen

/// A line of a vendor's format and all that must be read from it.
struct VendorLine: Sendable, CustomTestStringConvertible {
  var line: String
  /// `Event.summary`.
  var event: String
  /// Interfaces, zones, translation, volume, ending, time; what is absent is left out.
  var more: String

  init(_ line: String, _ event: String, _ more: String = "") {
    (self.line, self.event, self.more) = (line, event, more)
  }

  var testDescription: String { String(line.prefix(90)) }

  func check(format: String) throws {
    var options = Engine.Options()
    options.anchor = utc(2026, 12, 1)
    let record = try #require(Engine(options).event(inLine: line), "no event: \(line)")
    #expect(record.format == format)
    #expect(record.event.summary == event)
    #expect(record.details.summary(record.event) == more)
  }

  /// The lines of these are recognised and hold no packet, or are damaged: none may become an event.
  static func expectNoEvents(_ lines: [String]) {
    for line in lines { #expect(LinesRead(line).events.isEmpty, "\(line)") }
  }

  /// Cut anywhere, the line may give an event or none; nothing may trap.
  static func cutEverywhere(_ line: String) {
    let bytes = Array(line.utf8)
    for length in 0...bytes.count { _ = LinesRead(Array(bytes[..<length])) }
  }
}

extension EventDetails {
  fileprivate func summary(_ event: Event) -> String {
    var parts: [String] = []
    func add(_ name: String, _ value: String?) { if let value { parts.append("\(name)=\(value)") } }
    add("in", ingressInterface)
    add("out", egressInterface)
    add("from", ingressZone)
    add("to", egressZone)
    add("snat", translatedSource.map { "\($0.address.map { "\($0)" } ?? ""):\($0.port ?? 0)" })
    add("dnat", translatedDestination.map { "\($0.address.map { "\($0)" } ?? ""):\($0.port ?? 0)" })
    add("bytes", bytes.map { "\($0)" })
    add("ms", duration.map { "\($0)" })
    add("end", ending)
    return parts.joined(separator: " ")
  }
}
