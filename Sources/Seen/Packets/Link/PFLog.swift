/// The header that pf writes before a logged packet (LINKTYPE_PFLOG; OpenBSD and FreeBSD, `net/if_pflog.h`): length,
/// address family, action, reason, interface (16 bytes), rule set (16), rule, sub-rule, user, process, direction.
struct PFLog: BitwiseCopyable {
  /// Bytes up to and with the direction, which all editions share.
  static let minimumLength = 61

  /// Where the packet begins: the header's length rounded up to four.
  let packetOffset: Int
  let action: UInt8
  let reason: UInt8
  let rule: UInt32
  let direction: UInt8

  /// `nil` if the header is cut off or says that it is shorter than any edition.
  init?(_ bytes: Span<UInt8>) {
    guard bytes.count >= PFLog.minimumLength, bytes[0] >= PFLog.minimumLength else { return nil }
    packetOffset = (Int(bytes[0]) + 3) & ~3
    action = bytes[2]
    reason = bytes[3]
    rule = bytes.network32(at: 36)
    direction = bytes[60]
  }

  /// `PF_PASS` 0, `PF_DROP` 1; the other numbers are rules that neither pass nor block (scrub, nat, match …).
  var verdict: Action { action == 0 ? .allow : action == 1 ? .deny : .unknown }

  static func framing(_ bytes: Span<UInt8>) -> Framing {
    guard let log = PFLog(bytes) else { return .none(.cutInLinkHeader) }
    let framing = Framing.byVersion(bytes, at: log.packetOffset)
    guard case .network(var start) = framing else { return framing }
    start.marks.action = log.verdict
    if log.direction == 1 { start.marks.insert(.entered) }
    if log.direction == 2 { start.marks.insert(.left) }
    return .network(start)
  }
}
