/// What is asked of a handful of events, wherever they lie.

extension Span<Event> {
  @inline(__always)
  func contains(where isWanted: (Event) -> Bool) -> Bool {
    for index in indices where isWanted(self[index]) { return true }
    return false
  }

  @inline(__always)
  func allSatisfy(_ isRight: (Event) -> Bool) -> Bool { !contains { !isRight($0) } }

  @inline(__always)
  func count(where isWanted: (Event) -> Bool) -> Int {
    var found = 0
    for index in indices where isWanted(self[index]) { found += 1 }
    return found
  }

  /// Packets that the events stand for.
  var packets: Int {
    var packets = 0
    for index in indices { packets &+= Int(self[index].count) }
    return packets
  }

  /// Where a run of events to one destination ends, of which one stands at `start`.
  @inline(__always)
  func end(ofDestinationAt start: Int) -> Int {
    let destination = self[start].destination
    var end = start + 1
    while end < count, self[end].destination == destination { end += 1 }
    return end
  }

  /// The first in the canonical order of one source's events.
  var first: Event {
    var first = self[0]
    for index in indices.dropFirst() where self[index].comesBefore(first) { first = self[index] }
    return first
  }

  /// Where that one went.
  @inline(__always)
  var firstDestination: Address { end(ofDestinationAt: 0) == count ? self[0].destination : first.destination }

  /// How many different values a handful of events has.
  @inline(__always)
  func different<Value: Equatable>(_ value: (Event) -> Value) -> Int {
    if count < 3 { return count == 2 && value(self[0]) == value(self[1]) ? 1 : count }
    // Each value is worked out once, while there is room to keep it.
    var known = InlineArray<16, Value>(repeating: value(self[0]))
    var found = 1
    for index in 1..<count {
      let mine = value(self[index])
      var place = 0
      while place < Swift.min(found, 16), known[place] != mine { place += 1 }
      if place < Swift.min(found, 16) { continue }
      if found >= 16, (0..<index).contains(where: { value(self[$0]) == mine }) { continue }
      if found < 16 { known[found] = mine }
      found += 1
    }
    return found
  }
}

extension Span<Event> {
  /// How many different attempts a handful of events is: see `Event.attemptHash`. Where one host was tried, it need not be hashed.
  func attempts(atOneHost isOfOne: Bool) -> Int {
    count == 1
      ? 1
      : isOfOne
        ? different(words: { self[$0].attempt(destinationHash: 0) })
        : different(words: { self[$0].attempt(destinationHash: FixedHash.address(self[$0].destination)) })
  }

  /// How many different words sixteen events at most have, of which most are different: a bit of each says so before it is looked
  /// for. By numbers, since an event that is handed over is copied.
  @inline(__always)
  private func different(words word: (Int) -> UInt64) -> Int {
    guard count <= 16 else { return Set(indices.map(word)).count }
    var known = InlineArray<16, UInt64>(repeating: 0)
    var (found, bits) = (0, UInt64(0))
    for index in indices {
      let mine = word(index)
      let bit: UInt64 = 1 &<< (mine &* 0x9E37_79B9_7F4A_7C15 &>> 58)
      if bits & bit != 0, (0..<found).contains(where: { known[$0] == mine }) { continue }
      bits |= bit
      known[found] = mine
      found &+= 1
    }
    return found
  }
}

extension [Event] {
  /// How many different values a handful of events has.
  @inline(__always)
  func different<Value: Equatable>(_ value: (Event) -> Value) -> Int { span.different(value) }
}
