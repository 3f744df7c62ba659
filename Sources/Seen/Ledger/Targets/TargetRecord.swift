/// What one address received in one role, as the target table holds it: nine cache lines.
///
/// Sums, extremes, a sketch and a histogram: the order of events cannot matter.
struct TargetRecord: BitwiseCopyable {
  /// Ranks of sources that are told apart; the last stands for itself and all above.
  static let rankCount = 16

  // First what a search compares and what every event changes: a line that is not asked for ahead is waited for.
  var address = Address.missing
  var role = Role.unknown
  var times = Extent<UInt32>()
  var events: UInt64 = 0
  var packets: UInt64 = 0
  // As in `TallyCounts`, what lies together is no vector.
  var allowed: UInt64 = 0
  var impossibleSources: UInt64 = 0
  var denied: UInt64 = 0
  var enteredOnly: UInt64 = 0
  /// Events by the rank of their source: those below the level of the tallies are residue. A sum that stays right
  /// whatever the level becomes, so nothing need be moved when a source leaves. Wraps at 2^32.
  private var ranks: InlineArray<16, UInt32> = .init(repeating: 0)
  /// Lets the slots of the rate begin with a cache line, so that the later half of them, where events of a log in order fall, is the next.
  private var spare: InlineArray<9, UInt32> = .init(repeating: 0)
  var rate = TimeHistogram(width: TargetRecord.rateWidth)
  var sources = DistinctCount<256>()

  init() {}

  init(address: Address, role: Role) {
    self.address = address
    self.role = role
  }

  @inline(__always)
  func isOf(_ address: Address, _ role: Role) -> Bool { self.address == address && self.role == role }

  /// Byte of the record that a source's register is in.
  @inline(__always)
  static func sourcesOffset(_ hash: UInt64) -> Int { 320 + Int(truncatingIfNeeded: hash & 255) }
  private static let rateWidth: UInt32 = 10
  /// Byte at which the rate begins, and that of its later slots; a test holds all three.
  static let rateOffset = 180
  static let lateSlotsOffset = 256

  /// - Parameter forged: 1 if the source cannot be, else 0.
  @inline(__always)
  mutating func count(_ event: Event, _ keys: EventKeys, forged: UInt64) {
    events &+= 1
    packets &+= UInt64(event.count)
    allowed &+= event.marks.allowed
    denied &+= event.marks.denied
    enteredOnly &+= event.marks.enteredOnly
    impossibleSources &+= forged
    ranks[min(Int(keys.sourceRank), TargetRecord.rankCount - 1)] &+= 1
    sources.insert(keys.sourceHash)
    if !event.time.isMissing {
      times.include(event.time.seconds)
      rate.add(event.time, number: event.time.seconds / TargetRecord.rateWidth)
    }
  }

  /// The same, for those who are not in a hurry: inlined once, it is short enough.
  @inline(never)
  mutating func add(_ event: Event, _ keys: EventKeys) { count(event, keys, forged: event.source.isForged ? 1 : 0) }

  /// The same if the event went to this target; false if it went to another.
  @inline(__always)
  mutating func countIfOf(_ event: Event, _ keys: EventKeys, forged: UInt64) -> Bool {
    guard isOf(event.destination, event.role) else { return false }
    count(event, keys, forged: forged)
    return true
  }

  mutating func merge(_ other: TargetRecord) {
    events &+= other.events
    packets &+= other.packets
    allowed &+= other.allowed
    denied &+= other.denied
    impossibleSources &+= other.impossibleSources
    enteredOnly &+= other.enteredOnly
    for rank in 0..<TargetRecord.rankCount { ranks[rank] &+= other.ranks[rank] }
    sources.merge(other.sources)
    times.merge(other.times)
    rate.merge(other.rate)
  }

  subscript(rank: Int) -> UInt32 {
    get { ranks[rank] }
    set { ranks[rank] = newValue }
  }

  /// Events whose source a table of tallies at `level` does not keep.
  func residueEvents(level: Int) -> Int {
    (0..<min(level, TargetRecord.rankCount)).reduce(0) { $0 + Int(ranks[$1]) }
  }
}
