/// The eight flags of a TCP header (RFC 9293 §3.1, RFC 3168 for ECE and CWR), as in its fourteenth byte.
public struct TCPFlags: OptionSet, BitwiseCopyable, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let fin = TCPFlags(rawValue: 0x01)
  public static let syn = TCPFlags(rawValue: 0x02)
  public static let rst = TCPFlags(rawValue: 0x04)
  public static let psh = TCPFlags(rawValue: 0x08)
  public static let ack = TCPFlags(rawValue: 0x10)
  public static let urg = TCPFlags(rawValue: 0x20)
  public static let ece = TCPFlags(rawValue: 0x40)
  public static let cwr = TCPFlags(rawValue: 0x80)
}

extension TCPFlags: CustomStringConvertible {
  /// One letter each in the order of the wire's bits: `FSRPAUEC`; a SYN+ACK is `SA`. Empty for none.
  public var description: String {
    var text = ""
    for (bit, letter) in "FSRPAUEC".enumerated() where rawValue >> UInt8(bit) & 1 == 1 { text.append(letter) }
    return text
  }
}
