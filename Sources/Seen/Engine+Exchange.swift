import Synchronization

/// Where threads hand each other events, and agree on the level that all of their ledgers together need.
final class Exchange: Sendable {
  /// Each holds a parcel for each other.
  static let mostThreads = 64

  let share: Ledger.Share
  let limits: Ledger.Limits
  /// Bytes that targets and contacts of one thread may take: what went where is known to all, so that many threads would keep it
  /// many times.
  let allowance: Int
  /// Threads that read, the first: where there are others, they have half as many sources as those.
  private let readers: Int
  private let shares: UInt64
  /// Nobody outside can send all work to one thread.
  private let secret = Pages.secret() | 1
  private let desk: Monitor<Desk>
  /// Targets and contacts that were too many for a thread.
  private let common = Mutex<Ledger?>(nil)

  /// - Parameters:
  ///   - readers: threads that have something to read; `nil` for all.
  ///   - rest: bytes that targets and contacts of all threads may take; `nil` for what the limits leave.
  init(between count: Int, readers: Int? = nil, _ limits: Ledger.Limits, rest: Int? = nil) {
    share = Ledger.Share(count: count)
    self.readers = max(1, min(count, readers ?? count))
    shares = UInt64(2 * count - self.readers)
    self.limits = limits
    allowance = (rest ?? limits.bytes / 2 + 64 << 20) / count
    desk = Monitor(Desk(count))
  }

  /// An empty parcel. The more threads, the smaller: together they hold half a mebibyte for each thread.
  func parcel() -> Parcel { Parcel(capacity: max(16, min(512, 8192 / count))) }

  /// Adds a ledger's targets and contacts to the common ones; it has none then.
  func pour(_ ledger: Ledger) {
    common.withLock { common in
      let whole = common ?? Ledger(limits: limits, expecting: 0, share: share)
      ledger.pourTargetsAndContacts(into: whole)
      common = whole
    }
  }

  /// What was poured; `nil` if nothing was.
  func takeCommon() -> Ledger? {
    common.withLock { common in
      defer { common = nil }
      return common
    }
  }

  /// Threads.
  var count: Int { share.count }

  /// What a thread is to do before it goes on.
  enum Task {
    case fold(Parcel)
    case raise(Int)
  }

  enum Delivery {
    /// An empty parcel in exchange.
    case delivered(Parcel)
    /// This must be done before there is room.
    case first(Task)
  }

  /// Whose events of a source are.
  @inline(__always)
  func owner(of source: Address) -> Int {
    let mixed = (source.low ^ source.high &* 0x9E37_79B9_7F4A_7C15) &* secret
    let share = Int(truncatingIfNeeded: (mixed >> 32 &* shares) >> 32)
    return share < readers ? share : (share &+ readers) >> 1
  }

  /// Puts a full parcel in another's box, or says what is to be done first: one's own box comes before.
  func deliver(_ parcel: Parcel, to owner: Int, from sender: Int, _ fullness: Fullness) -> Delivery {
    desk.wait { desk in
      if let task = desk.task(for: sender, fullness, limits) { return .first(task) }
      guard desk.boxes[owner].count < Desk.mostParcels else { return nil }
      desk.boxes[owner].append(parcel)
      return .delivered(desk.empty.popLast() ?? self.parcel())
    }
  }

  /// What a thread has to do; `nil` if there is nothing at the moment.
  func task(for number: Int, _ fullness: Fullness) -> Task? {
    let (task, isNews) = desk.look { desk in
      let level = desk.level
      let task = desk.task(for: number, fullness, limits)
      return (task, task != nil || desk.level != level)
    }
    if isNews { desk.wake() }
    return task
  }

  /// Waits for the next thing to do; `nil` when all are done.
  func nextTask(for number: Int, _ fullness: Fullness) -> Task? {
    desk.wait { desk in
      if let task = desk.task(for: number, fullness, limits) { return .some(task) }
      return desk.readers == 0 ? .some(nil) : nil
    }
  }

  func giveBack(_ parcel: Parcel) {
    // Nobody waits for it.
    desk.look { $0.empty.append(parcel) }
  }

  /// Says that a thread sends nothing any more.
  func leave() { desk.change { $0.readers -= 1 } }
}

/// What all threads of an exchange look at, one at a time.
private struct Desk {
  /// Parcels that may lie in one box: more would only take memory.
  static let mostParcels = 8

  /// Parcels for each thread.
  var boxes: [[Parcel]]
  var empty: [Parcel] = []
  /// Threads that may still send something.
  var readers: Int
  private var fullness: [Fullness]
  private(set) var level = 0

  init(_ count: Int) {
    boxes = Array(repeating: [], count: count)
    fullness = Array(repeating: Fullness(), count: count)
    readers = count
  }

  mutating func task(for number: Int, _ fullness: Fullness, _ limits: Ledger.Limits) -> Exchange.Task? {
    self.fullness[number] = fullness
    agree(limits)
    if fullness.level < level { return .raise(level) }
    return boxes[number].popLast().map { .fold($0) }
  }

  /// Raises the level when all of one level are too much together. Each source is in one ledger, so the sum of prices is that of
  /// the whole, and one ledger of all would have risen too.
  private mutating func agree(_ limits: Ledger.Limits) {
    level = fullness.reduce(level) { max($0, $1.level) }
    guard fullness.allSatisfy({ $0.level == level }), fullness.reduce(0, { $0 + $1.price }) > limits.bytes else {
      return
    }
    level += 1
  }
}

/// How full a ledger is.
struct Fullness: Sendable {
  /// The sum of its tallies' prices, in bytes: see `TallyTable`.
  var price = 0
  var level = 0
}
