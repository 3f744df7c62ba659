/// What one thread folds into: a ledger of the sources that are its own, whoever read their events.
///
/// Each source is folded by one thread only, which another hands its events to: no tally is kept twice, at the end one
/// ledger takes over the others, and one that reads a pipe is helped by all others. Events come in no order that means anything;
/// a ledger knows none.
struct LedgerShare: FoldingSink {
  private var ledger: Ledger
  private let number: Int
  private let exchange: Exchange
  /// Events on their way, by whose they are.
  private var parcels: [Parcel]
  /// Events since targets and contacts were poured, or since the begin.
  private var events = 0
  /// Events between two times: pouring is dear, and in so many a ledger does not grow by more than two mebibytes.
  private static let leastEvents = 32_768

  static var sharesEvents: Bool { true }

  init(_ number: Int, _ exchange: Exchange, expecting bytes: Int) {
    self.number = number
    self.exchange = exchange
    var share = exchange.share
    share.takesOver = number == 0
    ledger = Ledger(limits: exchange.limits, expecting: bytes, share: share)
    // One's own is folded by the batch, and lies in the first cache until then.
    parcels = (0..<(exchange.count > 1 ? exchange.count : 0)).map {
      $0 == number ? Parcel(capacity: EventBatch.capacity) : exchange.parcel()
    }
  }

  mutating func take(_ events: Span<Event>) {
    guard exchange.count > 1 else { return ledger.fold(events) }
    for index in events.indices {
      let owner = exchange.owner(of: events[index].source)
      parcels[owner].add(events[index])
      if parcels[owner].isFull { send(to: owner) }
    }
  }

  @inline(never)
  private mutating func send(to owner: Int) {
    guard owner == number else { return deliver(to: owner) }
    fold(parcels[number])
    while let task = exchange.task(for: number, ledger.fullness) { done(task) }
  }

  private mutating func fold(_ parcel: Parcel) {
    ledger.fold(parcel.events)
    events += parcel.count
    parcel.empty()
    guard events >= LedgerShare.leastEvents, ledger.bytesOfTargetsAndContacts > exchange.allowance else { return }
    exchange.pour(ledger)
    events = 0
  }

  private mutating func deliver(to owner: Int) {
    while true {
      switch exchange.deliver(parcels[owner], to: owner, from: number, ledger.fullness) {
      case .delivered(let empty):
        parcels[owner] = empty
        return
      case .first(let task): done(task)
      }
    }
  }

  private mutating func done(_ task: Exchange.Task) {
    switch task {
    case .fold(let parcel):
      fold(parcel)
      exchange.giveBack(parcel)
    case .raise(let level): ledger.raise(to: level)
    }
  }

  /// Sends what is left, and folds what comes until nobody sends any more.
  mutating func finish() {
    guard exchange.count > 1 else { return }
    for owner in parcels.indices where parcels[owner].count > 0 { send(to: owner) }
    exchange.leave()
    while let task = exchange.nextTask(for: number, ledger.fullness) { done(task) }
  }

  mutating func merge(_ other: LedgerShare) { ledger.takeOver(other.ledger) }

  /// All of it, once all shares are merged.
  consuming func whole() -> Ledger {
    exchange.takeCommon()?.pourTargetsAndContacts(into: ledger)
    return ledger
  }
}
