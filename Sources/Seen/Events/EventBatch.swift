/// A fixed run of events between a reader and the ledger: modules and tables meet once a batch, never once an event.
@safe
struct EventBatch: ~Copyable {
  /// Large enough to hide memory's latency, small enough to stay in the first cache.
  static let capacity = 128

  // Plain memory: an array would ask before every event whether it is shared.
  private let storage: UnsafeMutablePointer<Event>
  private(set) var count = 0

  init() {
    unsafe storage = UnsafeMutablePointer.allocate(capacity: EventBatch.capacity)
    unsafe storage.initialize(repeating: Event(), count: EventBatch.capacity)
  }

  deinit { unsafe storage.deallocate() }

  var isFull: Bool { count == EventBatch.capacity }
  var isEmpty: Bool { count == 0 }

  /// Adds an event. The caller empties a full batch first.
  @inline(__always)
  mutating func append(_ event: Event) {
    precondition(count < EventBatch.capacity, "a full batch is emptied first")
    unsafe storage[count] = event
    count &+= 1
  }

  /// Adds the event that `fill` makes of a fresh one at `time`, in the place where it stays: an event that is made
  /// elsewhere is copied in words wider than its fields were written in, for which the processor waits. What `fill`
  /// returns says why there is none, and then none is added. The caller empties a full batch first.
  @inline(__always)
  mutating func append<Refusal>(at time: Timestamp, _ fill: (inout Event) -> Refusal?) -> Refusal? {
    precondition(count < EventBatch.capacity, "a full batch is emptied first")
    unsafe storage[count] = Event(time: time)
    if let refusal = unsafe fill(&storage[count]) { return refusal }
    count &+= 1
    return nil
  }

  /// Adds one event after another, each made by `fill` in its place, until the batch is full or `fill` makes none.
  @inline(__always)
  mutating func fill(_ fill: (inout Event) -> Bool) {
    var place = unsafe storage + count
    let end = unsafe storage + EventBatch.capacity
    while unsafe place < end {
      unsafe place.pointee = Event()
      guard unsafe fill(&place.pointee) else { break }
      unsafe place += 1
    }
    count = unsafe place - storage
  }

  /// The newest event; `nil` if the batch is empty.
  var last: Event? { count > 0 ? unsafe storage[count - 1] : nil }

  /// The events so far; empty the batch with `removeAll` after use.
  var events: Span<Event> {
    @_lifetime(borrow self)
    get {
      let span = unsafe Span(_unsafeStart: storage, count: count)
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }

  mutating func removeAll() { count = 0 }
}

/// What takes events by the batch: a ledger, or whoever prints them.
protocol EventSink {
  mutating func take(_ events: Span<Event>)
}
