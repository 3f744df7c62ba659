public import Seen

/// A record that shows something, as the input has it or made again from its event.
public struct SampleRecord: Sendable, Equatable {
  public var file: String?
  /// Counted from 1; packets likewise, in captures.
  public var line: Int?
  public var text: String
  /// The input could not be read a second time: `text` is made from the event.
  public var isRebuilt: Bool

  public init(file: String? = nil, line: Int? = nil, text: String, isRebuilt: Bool = false) {
    self.file = file
    self.line = line
    self.text = text
    self.isRebuilt = isRebuilt
  }
}

/// Reads records again for a report; whoever knows the inputs supplies it.
public protocol SampleText {
  /// The record that the event was read from; `nil` if it cannot be read again.
  func record(of event: Event) -> SampleRecord?
}

/// No input can be read again: every sample is made from its event.
public struct NoSampleText: SampleText {
  public init() {}
  public func record(of event: Event) -> SampleRecord? { nil }
}

extension SampleText {
  func sample(of event: Event) -> SampleRecord { record(of: event) ?? .rebuilt(from: event) }
}

extension SampleRecord {
  /// A line in the manner of netfilter's LOG that says what the event knows, and nothing else.
  public static func rebuilt(from event: Event) -> SampleRecord {
    var words: [String] = []
    if let stamp = event.time.rfc3339() ?? event.time.withoutYear { words.append(stamp) }
    words += event.netfilterWords
    return SampleRecord(text: words.joined(separator: " "), isRebuilt: true)
  }
}

extension Event {
  fileprivate var netfilterWords: [String] {
    var words: [String] = []
    if !source.isMissing { words.append("SRC=\(source)") }
    if !destination.isMissing { words.append("DST=\(destination)") }
    if role == .webRequest {
      if let request { words.append("REQUEST=\(request)") }
      if let status { words.append("STATUS=\(status)") }
      return words
    }
    if length > 0 { words.append("LEN=\(length)") }
    if let hops { words.append("TTL=\(hops)") }
    if marks.contains(.identification) { words.append("ID=\(identification)") }
    if marks.contains(.dontFragment) { words.append("DF") }
    if marks.contains(.networkProtocol) { words.append("PROTO=\(networkProtocol.description.uppercased())") }
    if let ports { words += ["SPT=\(ports.source)", "DPT=\(ports.destination)"] }
    if let icmpType, let icmpCode { words += ["TYPE=\(icmpType)", "CODE=\(icmpCode)"] }
    if let icmpEcho { words += ["ID=\(icmpEcho.identifier)", "SEQ=\(icmpEcho.sequence)"] }
    if isTCP, marks.contains(.window) { words.append("WINDOW=\(window)") }
    if isTCP, marks.contains(.flags) { words += tcpFlags.names }
    return words
  }
}

extension TCPFlags {
  /// `SYN`, `ACK` … in the order of netfilter's LOG.
  var names: [String] {
    let all: [(TCPFlags, String)] = [
      (.cwr, "CWR"), (.ece, "ECE"), (.urg, "URG"), (.ack, "ACK"), (.psh, "PSH"), (.rst, "RST"), (.syn, "SYN"),
      (.fin, "FIN"),
    ]
    return all.filter { contains($0.0) }.map { $0.1 }
  }
}
