/// Sources that sent much, over all their tallies.

extension TallyTable {
  /// How many sources the tallies of an order have, which is that of sources, and those of at least so many events, in ascending order.
  func sources(in order: [TallyReference], atLeast least: Int) -> (count: Int, heavy: [HeavyHitter]) {
    var (count, heavy) = (0, [HeavyHitter]())
    var start = 0
    while start < order.count {
      let source = source(of: order[start])
      let end = end(ofSource: source, after: start, in: order)
      var events = 0
      for index in start..<end {
        prefetchRecord(after: index, in: order)
        events += self.events(of: order[index])
      }
      (count, start) = (count + 1, end)
      if events >= least { heavy.append(HeavyHitter(source: source, events: events)) }
    }
    return (count, heavy)
  }

  /// Of those the ones with a tally of many.
  func sourcesOfMany(in order: [TallyReference], atLeast least: Int) -> [HeavyHitter] {
    // Of as many events one role has its share.
    let share = least / Role.allCases.count
    var heavy: [HeavyHitter] = []
    var index = 0
    while index < order.count {
      prefetchMany(after: index, in: order)
      guard order[index].isMany, events(of: order[index]) >= share else {
        index += 1
        continue
      }
      let source = source(of: order[index])
      let end = end(ofSource: source, after: index, in: order)
      var start = index
      while start > 0, self.source(of: order[start - 1]) == source { start -= 1 }
      let events = order[start..<end].reduce(0) { $0 + self.events(of: $1) }
      if events >= least { heavy.append(HeavyHitter(source: source, events: events)) }
      index = end
    }
    return heavy
  }
}
