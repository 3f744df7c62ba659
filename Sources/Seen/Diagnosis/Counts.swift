/// How often each of some things occurred; runs of the same thing, which are the rule, cost no look-up.
struct Counts<Thing: Hashable & Comparable> {
  private var table: [Thing: Int] = [:]
  private var running: Count<Thing>?

  mutating func add(_ thing: Thing, _ events: Int) {
    if running?.thing == thing {
      running?.events += events
    } else {
      settle()
      running = Count(of: thing, events: events)
    }
  }

  mutating func merge(_ other: Counts) {
    for (thing, events) in other.table { table[thing, default: 0] += events }
    if let running = other.running { table[running.thing, default: 0] += running.events }
  }

  /// Most events first, then in the things' own order.
  func ranked() -> [Thing] {
    var whole = self
    whole.settle()
    return Count.ranked(whole.table.map { Count(of: $0.key, events: $0.value) })
  }

  private mutating func settle() {
    if let running { table[running.thing, default: 0] += running.events }
    running = nil
  }
}

/// A thing and its events.
struct Count<Thing: Comparable> {
  var thing: Thing
  var events: Int

  init(of thing: Thing, events: Int) {
    self.thing = thing
    self.events = events
  }

  /// Most events first, then in the things' own order; a thing that stands there twice is counted together.
  static func ranked(_ counts: [Count]) -> [Thing] {
    var joined: [Count] = []
    for count in counts.sorted(by: { $0.thing < $1.thing }) {
      if let last = joined.last, last.thing == count.thing {
        joined[joined.count - 1].events += count.events
      } else {
        joined.append(count)
      }
    }
    return joined.sorted { $0.events != $1.events ? $0.events > $1.events : $0.thing < $1.thing }.map(\.thing)
  }
}
