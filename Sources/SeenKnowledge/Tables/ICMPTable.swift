/// What ICMP and ICMPv6 messages say, by type and code.
///
/// Names: IANA, "Internet Control Message Protocol (ICMP) Parameters" (2026-01-05) and "ICMPv6 Parameters"; meanings: RFC
/// 792, 1122, 1812, 4443, 4861, 8335, 8883 and those named with the entry.
public struct ICMPMessage: Sendable {
  public let type: UInt8
  let staticName: StaticString
  let staticSentence: StaticString
  let staticCodes: [(code: UInt8, name: StaticString)]

  @inline(never)
  init(
    _ type: UInt8, _ name: StaticString, _ sentence: StaticString, codes: [(code: UInt8, name: StaticString)] = []
  ) {
    self.type = type
    staticName = name
    staticSentence = sentence
    staticCodes = codes
  }

  /// `destination unreachable`.
  public var name: String { staticName.description }
  /// What it says, and why it arrives.
  public var sentence: String { staticSentence.description }
  /// Codes that have a meaning of their own, in order.
  public var codes: [(code: UInt8, name: String)] { staticCodes.map { ($0.code, $0.name.description) } }

  /// `port unreachable`; `nil` where the code has no name.
  public func name(of code: UInt8) -> String? { staticCodes.first { $0.code == code }?.name.description }
}

public enum ICMPTable {
  /// The message of a type; `nil` where none is assigned.
  public static func message(type: UInt8, isV6: Bool) -> ICMPMessage? {
    (isV6 ? version6 : version4).first { $0.type == type }
  }

  /// Every assigned type, in order.
  public static func messages(isV6: Bool) -> [ICMPMessage] { isV6 ? version6 : version4 }
}
