/// What the tables need to know of an event before they are touched: computed for a whole batch, so that memory can be
/// asked for ahead of its use.
struct EventKeys: BitwiseCopyable {
  /// Events that one loop takes at a time.
  static let some = 6
  /// Events between the one whose memory is asked for and the one that is added: long enough for memory to answer, and the first
  /// cache holds what they touch.
  static let ahead = 2 * some

  var destinationHash: UInt64
  var sourceHash: UInt64 = 0
  var tallyTag: UInt32 = 0
  var targetTag: UInt32 = 0
  /// Of events whose tally is one of many: the others need neither this nor the next.
  var service: UInt32 = 0
  /// Of those whose tally is one of few: the slot of its reference.
  var slot: UInt32 {
    @inline(__always) get { service }
    @inline(__always) set { service = newValue }
  }
  /// The top half of `Event.probeHash`, which says whether the event is kept.
  var probe: UInt32 = 0
  /// Where the tally was when its memory was asked for, or the slot where it belongs: a `TallyReference`, or 0. Then the same of the
  /// target: its record's number + 1.
  var reference: UInt32 = 0
  /// 0 ... 64, see `Rank`.
  var sourceRank: UInt8 = 0

  @inline(__always)
  init(destinationHash: UInt64) { self.destinationHash = destinationHash }

  /// What a record needs of an event whose place is known.
  @inline(__always)
  init(_ event: Event) {
    destinationHash = FixedHash.address(event.destination)
    service = event.serviceKey
    probe = UInt32(truncatingIfNeeded: event.probeHash(destinationHash: destinationHash) >> 32)
  }
}
