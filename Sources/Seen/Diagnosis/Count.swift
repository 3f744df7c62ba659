/// A thing and its events.
struct Count<Thing: Comparable> {
  var thing: Thing
  var events: Int

  init(of thing: Thing, events: Int) {
    self.thing = thing
    self.events = events
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

extension Count<Address> {
  /// In the order of addresses, each once.
  static func joined(_ counts: [Count]) -> [Count] {
    var joined: [Count] = []
    for number in numbersInOrder(counts) {
      if let last = joined.last, last.thing == counts[number].thing {
        joined[joined.count - 1].events += counts[number].events
      } else {
        joined.append(counts[number])
      }
    }
    return joined
  }

  /// Sorts by 32 bits of the addresses after the other, the lowest first: to compare each with a dozen others costs several times as
  /// much.
  private static func numbersInOrder(_ counts: [Count]) -> [Int] {
    var words = counts.indices.map { UInt64($0) }
    for part in 0..<4 {
      for place in words.indices {
        let number = words[place] & 0xFFFF_FFFF
        let address = counts[Int(number)].thing
        let half = part < 2 ? address.low : address.high
        words[place] = (part & 1 == 0 ? half : half >> 32) << 32 | number
      }
      SourceOrder.sortByHighHalf(&words)
    }
    return words.map { Int($0 & 0xFFFF_FFFF) }
  }
}
