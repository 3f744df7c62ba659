/// What one address received in one role, from everybody: the view that symptoms read of the target table.
public struct Target: Sendable {
  public var address: Address
  public var role: Role
  public var events = 0
  public var packets = 0
  public var allowed = 0
  public var denied = 0
  /// Events from sources that no sender on the Internet can have (`Address.isImpossibleSource`, private or shared blocks):
  /// the witness of forged senders.
  public var impossibleSources = 0
  /// Events with `Marks.entered` and no `.left`: the address is the firewall's own.
  public var enteredOnly = 0
  public var first = Timestamp.missing
  public var last = Timestamp.missing
  /// Distinct sources, estimated (HyperLogLog, 256 registers, ±6.5 %).
  public var sourceCount = 0
  /// Events by time; starts at ten seconds a slot.
  public var rate = TimeHistogram(width: 10)
  /// Events whose source was not kept in a tally, because the table was full: they are in this target's residue.
  public var residueEvents = 0

  public init(address: Address, role: Role) {
    self.address = address
    self.role = role
  }
}
