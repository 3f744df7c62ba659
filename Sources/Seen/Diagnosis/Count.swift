/// A thing and its events.
struct Count<Thing: Comparable> {
  var thing: Thing
  var events: Int

  init(of thing: Thing, events: Int) {
    self.thing = thing
    self.events = events
  }

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

  /// Most events first, then in the things' own order.
  static func inOrder(_ counts: [Count]) -> [Thing] {
    counts.sorted { $0.events != $1.events ? $0.events > $1.events : $0.thing < $1.thing }.map(\.thing)
  }
}
