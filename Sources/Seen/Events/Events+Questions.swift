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

  /// The first in the canonical order of one source's events.
  var first: Event {
    var first = self[0]
    for index in indices.dropFirst() where self[index].comesBefore(first) { first = self[index] }
    return first
  }

  /// How many different values a handful of events has.
  @inline(__always)
  func different<Value: Equatable>(_ value: (Event) -> Value) -> Int {
    var found = isEmpty ? 0 : 1
    for index in indices.dropFirst() {
      let mine = value(self[index])
      var isNew = true
      for earlier in 0..<index where value(self[earlier]) == mine {
        isNew = false
        break
      }
      if isNew { found += 1 }
    }
    return found
  }
}

extension [Event] {
  /// How many different values a handful of events has.
  @inline(__always)
  func different<Value: Equatable>(_ value: (Event) -> Value) -> Int { span.different(value) }
}
