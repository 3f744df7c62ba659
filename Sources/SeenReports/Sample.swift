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
    var line: [UInt8] = []
    line.reserveCapacity(192)
    if let dated = event.time.dated { dated.write(to: &line) } else { line.append(word: event.time.withoutYear ?? "") }
    event.writeAsNetfilter(to: &line)
    return SampleRecord(text: String(decoding: line, as: UTF8.self), isRebuilt: true)
  }
}

extension Event {
  fileprivate func writeAsNetfilter(to line: inout [UInt8]) {
    func add(_ word: String) {
      if !line.isEmpty { line.append(UInt8(ascii: " ")) }
      line.append(word: word)
    }
    func add(_ word: String, _ value: some FixedWidthInteger & UnsignedInteger) {
      add(word)
      line.append(decimal: UInt64(value))
    }
    func add(_ word: String, _ address: Address) {
      guard !address.isMissing else { return }
      add(word)
      address.write(to: &line)
    }
    add("SRC=", source)
    add("DST=", destination)
    if role == .webRequest {
      if let request { add("REQUEST=\(request)") }
      if let status { add("STATUS=", status) }
      return
    }
    if length > 0 { add("LEN=", length) }
    if let hops { add("TTL=", hops) }
    if marks.contains(.identification) { add("ID=", identification) }
    if marks.contains(.dontFragment) { add("DF") }
    if marks.contains(.networkProtocol) { add("PROTO=" + networkProtocol.description.uppercased()) }
    if let ports {
      add("SPT=", ports.source)
      add("DPT=", ports.destination)
    }
    if let icmpType, let icmpCode {
      add("TYPE=", icmpType)
      add("CODE=", icmpCode)
    }
    if let icmpEcho {
      add("ID=", icmpEcho.identifier)
      add("SEQ=", icmpEcho.sequence)
    }
    if isTCP, marks.contains(.window) { add("WINDOW=", window) }
    if isTCP, marks.contains(.flags) {
      for (flag, name) in TCPFlags.inOrder where tcpFlags.contains(flag) { add(name) }
    }
  }
}

extension TCPFlags {
  /// `SYN`, `ACK` … in the order of netfilter's LOG.
  var names: [String] { TCPFlags.inOrder.filter { contains($0.0) }.map { $0.1 } }

  fileprivate static let inOrder: [(TCPFlags, String)] = [
    (.cwr, "CWR"), (.ece, "ECE"), (.urg, "URG"), (.ack, "ACK"), (.psh, "PSH"), (.rst, "RST"), (.syn, "SYN"),
    (.fin, "FIN"),
  ]
}
