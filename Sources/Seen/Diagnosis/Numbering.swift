/// Gives each different thing a number, in the order in which they come: 0, 1, 2 …
///
/// An open-addressing table over a dense list, keyed anew for every process: what a log holds cannot choose collisions,
/// and the order of slots reaches no answer.
struct Numbering<Thing: Numbered> {
  /// The things by their number.
  private(set) var things: [Thing] = []
  /// Number + 1, 0 where empty; a power of two of slots, half of them used at most. None while a look through the
  /// things is faster than a hash.
  private var slots: [UInt32] = []
  private let secret = Secret.ofThisProcess

  /// The number of a thing; a new one if it has none.
  @inline(__always)
  mutating func number(of thing: Thing) -> Int {
    if slots.isEmpty {
      for number in things.indices where things[number] == thing { return number }
      things.append(thing)
      if things.count > 8 { grow() }
      return things.count - 1
    }
    let place = place(of: thing)
    if slots[place] != 0 { return Int(slots[place]) - 1 }
    things.append(thing)
    slots[place] = UInt32(things.count)
    if things.count * 2 > slots.count { grow() }
    return things.count - 1
  }

  /// The number of a thing; `nil` if it has none.
  subscript(thing: Thing) -> Int? {
    if slots.isEmpty { return things.firstIndex(of: thing) }
    let place = place(of: thing)
    return slots[place] == 0 ? nil : Int(slots[place]) - 1
  }

  /// The slot that holds the thing, or the empty one where it belongs.
  @inline(__always)
  private func place(of thing: Thing) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: thing.spread(by: secret)) & mask
    while slots[place] != 0, things[Int(slots[place]) - 1] != thing { place = (place + 1) & mask }
    return place
  }

  @inline(never)
  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: max(32, slots.count * 2))
    for number in things.indices { slots[place(of: things[number])] = UInt32(number + 1) }
  }
}

/// What can be numbered.
protocol Numbered: Equatable {
  /// 64 bits under a secret, of which the low ones are used.
  func spread(by secret: UInt64) -> UInt64
}

/// Drawn once, for tables that live as long as one diagnosis.
private enum Secret {
  static let ofThisProcess = Pages.secret()
}

extension Address: Numbered {
  @inline(__always)
  func spread(by secret: UInt64) -> UInt64 { FixedHash.mixed(low ^ FixedHash.mixed(high ^ secret)) }
}
