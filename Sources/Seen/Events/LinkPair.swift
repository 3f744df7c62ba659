/// Who handed a frame to whom on the link: both hardware addresses, folded to 16 bits each, 0 where one is not known.
///
/// Equal addresses fold alike everywhere, logs and captures included; two that differ fold alike once in 65,533 times.
/// Nobody can be named by a fold: it tells whether two packets came by the same hand, and which went to everybody.
/// docs/decisions/0018 says where an event keeps it.
public struct LinkPair: BitwiseCopyable, Hashable, Sendable {
  /// The sender's fold × 65,536 + the receiver's.
  public var rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Both addresses as 48-bit numbers in network order.
  @inline(__always)
  public init(from sender: UInt64, to receiver: UInt64) {
    rawValue = LinkPair.fold(sender) << 16 | LinkPair.fold(receiver)
  }

  /// All ones: ff:ff:ff:ff:ff:ff.
  static let broadcast: UInt16 = 0xFFFF
  /// The group bit is set (IEEE 802, section 8.2.2): one of many groups, which is all that is kept of them.
  static let group: UInt16 = 0xFFFE

  /// Who sent the frame; `nil` if that is not known.
  public var sender: UInt16? { LinkPair.single(rawValue >> 16) }
  /// The one whom the frame went to; `nil` if that is not known, or it went to several.
  public var receiver: UInt16? { LinkPair.single(rawValue & 0xFFFF) }
  /// The frame went to all on the link, whatever the packet's destination says.
  public var isBroadcast: Bool { rawValue & 0xFFFF == UInt32(LinkPair.broadcast) }

  private static func single(_ fold: UInt32) -> UInt16? {
    let fold = UInt16(truncatingIfNeeded: fold)
    return fold == 0 || fold >= group ? nil : fold
  }

  /// 1 ... 65,533 of a single address, `group` or `broadcast` of others, 0 of the all-zero address of a loopback interface.
  @inline(__always)
  private static func fold(_ address: UInt64) -> UInt32 {
    if address & 0x0100_0000_0000 != 0 { return address == 0xFFFF_FFFF_FFFF ? UInt32(broadcast) : UInt32(group) }
    if address == 0 { return 0 }
    let mixed = (address &* 0x9E37_79B9_7F4A_7C15) &>> 32
    return UInt32(truncatingIfNeeded: (mixed &* 65_533) &>> 32) &+ 1
  }
}

extension Event {
  /// The hardware addresses of the frame that this packet came in; `nil` where the record has none, or where the packet's own
  /// numbers take their place.
  public var link: LinkPair? {
    guard marks.isDisjoint(with: [.sequence, .quote]), acknowledgement != 0 else { return nil }
    return LinkPair(rawValue: acknowledgement)
  }

  /// Whether the frame went to all on the link.
  @inline(__always)
  var wentToAll: Bool { link.map(\.isBroadcast) ?? false }

  /// Keeps the link's addresses where nothing else stands in their place.
  @inline(__always)
  mutating func setLink(_ pair: LinkPair) {
    if marks.isDisjoint(with: [.sequence, .quote]) { acknowledgement = pair.rawValue }
  }
}
