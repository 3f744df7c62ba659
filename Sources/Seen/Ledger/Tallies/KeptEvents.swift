/// The events of a tally that are kept when not all can be: the smallest by the top half of `Event.probeHash`, then by
/// the canonical order; equal events count once. Since the hash leaves source and TTL out, all copies of one probe are
/// kept by all of their senders.
struct KeptEvents: BitwiseCopyable {
  static let highestCap = 16
  /// Byte at which the hashes begin; a test holds it.
  static let hashesOffset = 16

  private(set) var count = 0
  /// Four bits for each rank, the lowest first: where its event stands. Events never move, since they are memory that
  /// nobody has asked for ahead.
  private var places: UInt64 = 0
  /// By rank.
  private(set) var hashes: InlineArray<16, UInt32> = .init(repeating: 0)
  /// In the order in which they came.
  private var events: InlineArray<16, PackedEvent> = .init(repeating: PackedEvent())

  /// The event of a rank.
  subscript(rank: Int) -> PackedEvent {
    @inline(__always) get { events.span[place(of: rank)] }
  }

  /// Adds them to others as events of `source`, in the order in which they came: who asks for one by its rank copies all of
  /// them.
  @inline(__always)
  static func add(_ kept: borrowing KeptEvents, to others: inout [Event], from source: Address) {
    let (count, all) = (kept.count, kept.events.span)
    others.append(addingCapacity: count) { others in
      for place in 0..<count { if let event = all[place].event(from: source) { others.append(event) } }
    }
  }

  /// Where all of them went, if that is one place, and the first time of one: missing if one has none.
  static func onlyDestination(of kept: borrowing KeptEvents) -> (destination: Address, first: Timestamp)? {
    let (count, all) = (kept.count, kept.events.span)
    guard count > 0 else { return nil }
    var first = all[0].moment
    for place in 1..<max(1, count) {
      guard all[place].destination == all[0].destination else { return nil }
      first = min(first, all[place].moment)
    }
    return (all[0].destination, Timestamp(seconds: UInt32(truncatingIfNeeded: first >> 32)))
  }

  @inline(__always)
  private func place(of rank: Int) -> Int { Int(truncatingIfNeeded: places &>> UInt64(rank &* 4) & 15) }

  /// Hashes above it are no candidates.
  func threshold(cap: Int) -> UInt32 { count < cap ? .max : hashes[cap - 1] }

  /// Keeps the first events of an empty list as `insert` would one by one: where all find room and no two have the same hash,
  /// each stands where it came. The order is that of their hashes.
  @inline(__always)
  mutating func begin(with all: Span<Event>, _ order: inout EventOrder, cap: Int) {
    guard all.count <= cap, order.isStrict else {
      for place in all.indices { insert(PackedEvent(all[place]), hash: EventKeys(all[place]).probe, cap: cap) }
      return
    }
    count = all.count
    for place in all.indices {
      events[place] = PackedEvent(all[place])
      let (hash, number) = order.entry(place)
      hashes[place] = hash
      places |= UInt64(number) &<< UInt64(place &* 4)
    }
  }

  @inline(never)
  mutating func insert(_ event: PackedEvent, hash: UInt32, cap: Int) {
    let rank = rank(of: event, hash)
    if rank > 0 && hashes[rank - 1] == hash && self[rank - 1] == event {
      return keepFirstLocation(place(of: rank - 1), event.location)
    }
    guard rank < cap else { return }
    // A full list gives up its last event.
    let place = count < cap ? count : place(of: cap - 1)
    if count < cap { count += 1 }
    shiftHashes(from: rank)
    hashes[rank] = hash
    events[place] = event
    open(rank, for: place)
  }

  /// How many of the events come before this one, or are equal to it. Mutating, since otherwise all of them are copied first.
  @inline(__always)
  private mutating func rank(of event: PackedEvent, _ hash: UInt32) -> Int {
    // All are looked at, in a loop whose end is known.
    var (rank, index) = (0, 0)
    while index < KeptEvents.highestCap {
      rank &+= index < count && hashes[index] <= hash ? 1 : 0
      index &+= 1
    }
    // Equal hashes are of copies of a probe: few.
    while rank > 0 && hashes[rank &- 1] == hash && event < self[rank &- 1] { rank &-= 1 }
    return rank
  }

  @inline(__always)
  private mutating func shiftHashes(from rank: Int) {
    // Those behind the last one are 0.
    var index = KeptEvents.highestCap &- 1
    while index > 0 {
      hashes[index] = index > rank ? hashes[index &- 1] : hashes[index]
      index &-= 1
    }
  }

  /// Makes room at a rank; what was last of sixteen falls out.
  private mutating func open(_ rank: Int, for place: Int) {
    let below: UInt64 = 1 &<< UInt64(rank &* 4) &- 1
    places = places & below | UInt64(place) &<< UInt64(rank &* 4) | (places & ~below) &<< 4
  }

  /// Of equal events the first that has a place in the inputs stands for all, whichever came first to the ledger.
  private mutating func keepFirstLocation(_ index: Int, _ location: UInt32) {
    if location != 0 && (events[index].location == 0 || location < events[index].location) {
      events[index].location = location
    }
  }

  mutating func merge(_ other: KeptEvents, cap: Int) {
    for index in 0..<other.count { insert(other[index], hash: other.hashes[index], cap: cap) }
  }
}
