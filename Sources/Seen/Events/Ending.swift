/// How a connection ended, as its record says: in place of the TTL of a record that has none (`Event.ending`).
///
/// Part of the state's encoding (docs/decisions/0018): add at the end.
public enum Ending: UInt8, BitwiseCopyable, Hashable, Sendable, CaseIterable {
  /// Both sides said goodbye (FINs), or an answer came and that was all.
  case closed = 1
  /// The opening was never answered.
  case unanswered
  /// The opening was answered with a reset: nothing listens there.
  case refused
  /// The record's source reset it.
  case resetBySource
  /// The record's destination reset it.
  case resetByDestination
  /// Somebody reset it; the record does not say who.
  case reset
  /// Nothing came for so long that the firewall forgot it.
  case idle
  /// The firewall's rules, or what inspects the contents, ended it.
  case forbidden
  /// The firewall forgot it for reasons of its own: cleared by hand, changed over, other routes, no memory.
  case cleared
}

extension Event {
  /// How the connection ended that this record is about; `nil` where it does not say, or stands for a packet.
  public var ending: Ending? {
    marks.contains(.ttl) || role == .webRequest ? nil : Ending(rawValue: ttl)
  }
}
