/// Events on their way from one thread to another. One thread at a time has it.
@safe final class Parcel: @unchecked Sendable {
  private let capacity: Int
  private let storage: UnsafeMutablePointer<Event>
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    unsafe storage = .allocate(capacity: capacity)
  }

  deinit { unsafe storage.deallocate() }

  var isFull: Bool { count == capacity }

  /// Adds an event; a full parcel is sent first.
  @inline(__always)
  func add(_ event: Event) {
    precondition(count < capacity, "a full parcel is sent first")
    unsafe (storage + count).initialize(to: event)
    count &+= 1
  }

  func empty() { count = 0 }

  var events: Span<Event> {
    @_lifetime(borrow self)
    get {
      let span = unsafe Span(_unsafeStart: storage, count: count)
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }
}
