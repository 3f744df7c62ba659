/// How connections ended, by the firewall's own records of them: what a stray packet of one of them is held against.
///
/// Read off the kept events, once, where a symptom asks.
struct Endings {
  private var known: [UInt64: Ending] = [:]

  init(_ ledger: Ledger) {
    ledger.forEachKept(in: [.opening, .continuing]) { events in
      for index in events.indices {
        guard let ending = events[index].ending else { continue }
        let key = Endings.key(events[index])
        // Of two records about one pair of ports the greater stands, whatever the order.
        known[key] = known[key].map { $0.rawValue > ending.rawValue ? $0 : ending } ?? ending
      }
    }
  }

  /// What both directions of one connection share.
  private static func key(_ event: Event) -> UInt64 {
    let from = FixedHash.mixed(FixedHash.address(event.source) &+ UInt64(event.sourcePort))
    let to = FixedHash.mixed(FixedHash.address(event.destination) &+ UInt64(event.destinationPort))
    return from &+ to &+ UInt64(event.networkProtocol.rawValue)
  }

  /// How the connections ended that a tally's packets belong to: the ending that most of them had; `nil` if none is known.
  func ending(of tally: Tally) -> Ending? {
    var counts = [Int](repeating: 0, count: Ending.allCases.count + 1)
    for event in tally.kept where event.ending == nil {
      if let ending = known[Endings.key(event)] { counts[Int(ending.rawValue)] += 1 }
    }
    guard let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) else { return nil }
    return Ending(rawValue: UInt8(place))
  }
}

/// The endings that a tally's own records tell.
struct OwnEndings {
  /// Records that say how their connection ended.
  private(set) var all = 0
  /// Never answered, or refused.
  private(set) var fruitless = 0
  /// Both sides spoke, and it ended in order or fell asleep.
  private(set) var spoken = 0

  init() {}

  init(_ tally: Tally) { for event in tally.kept { note(event) } }

  @inline(__always)
  mutating func note(_ event: Event) {
    guard let ending = event.ending, event.isTCP else { return }
    all += 1
    switch ending {
    case .unanswered, .refused: fruitless += 1
    case .closed: spoken += 1
    default: break
    }
  }

  /// Nine in ten of three or more were never answered or refused.
  var areFruitless: Bool { all >= 3 && fruitless * 10 >= all * 9 }
  /// Nine in ten of three or more ended in order.
  var areSpoken: Bool { all >= 3 && spoken * 10 >= all * 9 }
}
