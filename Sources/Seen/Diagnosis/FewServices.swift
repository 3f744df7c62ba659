/// Which services a handful of events asked for, and how often each: at most sixteen, as many as a tally keeps whole.
struct FewServices {
  private(set) var count = 0
  private var keys = InlineArray<16, UInt32>(repeating: 0)
  private var events = InlineArray<16, UInt32>(repeating: 0)

  /// Those of events of which all are at hand.
  @inline(__always)
  init(of all: Span<Event>) {
    for index in all.indices {
      let key = all.serviceKey(index)
      var place = 0
      while place < count, keys[place] != key { place &+= 1 }
      if place == count {
        keys[place] = key
        count &+= 1
      }
      events[place] &+= 1
    }
  }

  /// One that all of some events asked for.
  @inline(__always)
  init(key: UInt32, events all: Int) {
    (count, keys[0], events[0]) = (1, key, UInt32(truncatingIfNeeded: all))
  }

  /// Adds them to those of others.
  func add(to counts: inout ServiceCounts) {
    for place in 0..<count { counts.add(key: keys[place], Int(events[place])) }
  }
}
