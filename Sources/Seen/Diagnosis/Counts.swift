/// How often each of some things occurred; runs of the same thing, which are the rule, cost no look-up.
///
/// An open-addressing table over a dense list, keyed anew for each: what a log holds cannot choose collisions, and the
/// order of slots reaches no answer, for `ranked` has an order of its own.
struct Counts<Thing: Countable> {
  private(set) var list: [Count<Thing>] = []
  /// Index + 1 into `list`, 0 where empty; a power of two of slots, half of them used at most.
  private var slots: [UInt32] = []
  /// Where the last thing stands.
  private var running = -1

  mutating func add(_ thing: Thing, _ events: Int) {
    if running >= 0, list[running].thing == thing {
      list[running].events += events
    } else {
      addAnother(thing, events)
    }
  }

  mutating func merge(_ other: Counts) {
    for count in other.list { add(count.thing, count.events) }
  }

  private mutating func addAnother(_ thing: Thing, _ events: Int) {
    // A handful is found faster by looking than by hashing.
    if slots.isEmpty, list.count < 8 {
      running = list.firstIndex { $0.thing == thing } ?? -1
      if running < 0 { append(thing, events) } else { list[running].events += events }
      return
    }
    if (list.count + 1) * 2 > slots.count { grow() }
    let place = place(of: thing)
    if slots[place] == 0 {
      append(thing, events)
      slots[place] = UInt32(list.count)
    } else {
      running = Int(slots[place]) - 1
      list[running].events += events
    }
  }

  private mutating func append(_ thing: Thing, _ events: Int) {
    running = list.count
    list.append(Count(of: thing, events: events))
  }

  /// The slot that holds the thing, or the empty one where it belongs.
  private func place(of thing: Thing) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: thing.spread(by: Secret.ofThisProcess)) & mask
    while slots[place] != 0, list[Int(slots[place]) - 1].thing != thing { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: max(32, slots.count * 2))
    for index in list.indices { slots[place(of: list[index].thing)] = UInt32(index + 1) }
  }

  /// Most events first, then in the things' own order.
  func ranked() -> [Thing] { Count.inOrder(list) }
}

/// What can be counted in a table.
protocol Countable: Comparable {
  /// 64 bits under a secret, of which the low ones are used.
  func spread(by secret: UInt64) -> UInt64
}

/// Drawn once, for tables that live as long as one diagnosis.
private enum Secret {
  static let ofThisProcess = Pages.secret()
}

extension Address: Countable {
  @inline(__always)
  func spread(by secret: UInt64) -> UInt64 { FixedHash.mixed(low ^ FixedHash.mixed(high ^ secret)) }
}

extension Service: Countable {
  @inline(__always)
  func spread(by secret: UInt64) -> UInt64 { FixedHash.mixed(UInt64(key) ^ secret) }
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
    return inOrder(joined)
  }

  fileprivate static func inOrder(_ counts: [Count]) -> [Thing] {
    counts.sorted { $0.events != $1.events ? $0.events > $1.events : $0.thing < $1.thing }.map(\.thing)
  }
}
