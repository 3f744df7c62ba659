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

  /// Most events first, of counts that come in the things' own order, each once.
  static func ranked(_ counts: [Count]) -> [Thing] {
    guard counts.allSatisfy({ $0.events < 1 << 32 }) else {
      return counts.sorted { $0.events != $1.events ? $0.events > $1.events : $0.thing < $1.thing }.map(\.thing)
    }
    // Turned round, so that ascending order has most events first; what is alike stays as it was.
    var words = counts.indices.map { ~UInt64(counts[$0].events) << 32 | UInt64($0) }
    SourceOrder.sortByHighHalf(&words)
    return words.map { counts[Int($0 & 0xFFFF_FFFF)].thing }
  }
}
