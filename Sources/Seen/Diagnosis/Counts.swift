/// How often each of some things occurred; runs of the same thing, which are the rule, cost no look-up.
struct Counts<Thing: Numbered> {
  private var numbering = Numbering<Thing>()
  private var events: [Int] = []
  /// The number of the last thing.
  private var running = -1

  mutating func add(_ thing: Thing, _ more: Int) {
    if running < 0 || numbering.things[running] != thing {
      running = numbering.number(of: thing)
      if running == events.count { events.append(0) }
    }
    events[running] += more
  }

  mutating func merge(_ other: Counts) {
    for (thing, more) in zip(other.numbering.things, other.events) { add(thing, more) }
  }

  var list: [Count<Thing>] { zip(numbering.things, events).map { Count(of: $0, events: $1) } }

  /// Most events first, then in the things' own order.
  func ranked() -> [Thing] { Count.inOrder(list) }
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
  static func ranked(_ counts: [Count]) -> [Thing] { inOrder(joined(counts)) }

  /// In the things' own order, each once.
  static func joined(_ counts: [Count]) -> [Count] {
    var joined: [Count] = []
    for count in counts.sorted(by: { $0.thing < $1.thing }) {
      if let last = joined.last, last.thing == count.thing {
        joined[joined.count - 1].events += count.events
      } else {
        joined.append(count)
      }
    }
    return joined
  }

  static func inOrder(_ counts: [Count]) -> [Thing] {
    counts.sorted { $0.events != $1.events ? $0.events > $1.events : $0.thing < $1.thing }.map(\.thing)
  }
}
