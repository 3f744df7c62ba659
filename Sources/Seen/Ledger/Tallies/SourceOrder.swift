/// The order in which tallies are read and written: ascending source, then role. The table's own order is keyed anew for
/// every process and must not reach an answer.

extension TallyTable {
  /// Positions of all tallies in that order. IPv4 sources are sorted in three passes over eight bytes each.
  func positionsInOrder() -> [UInt32] {
    var v4: [UInt64] = []
    var others: [(source: Address, position: UInt32)] = []
    v4.reserveCapacity(count)
    for position in 0..<slots.capacity where slots[position] != 0 {
      let source = source(at: position)
      if let address = source.v4 {
        v4.append(UInt64(address) << 32 | UInt64(position))
      } else {
        others.append((source, UInt32(position)))
      }
    }
    SourceOrder.sortByHighHalf(&v4)
    others.sort { $0.source < $1.source }
    let split = others.firstIndex { $0.source > Address(v4: 0) } ?? others.count
    var order = others[..<split].map { $0.position }
    order.reserveCapacity(count)
    for word in v4 { order.append(UInt32(truncatingIfNeeded: word)) }
    for entry in others[split...] { order.append(entry.position) }
    sortRoles(&order)
    return order
  }

  /// Puts the tallies of one source in the order of their roles.
  private func sortRoles(_ order: inout [UInt32]) {
    var start = 0
    while start < order.count {
      var end = start + 1
      let source = source(at: Int(order[start]))
      while end < order.count && self.source(at: Int(order[end])) == source { end += 1 }
      if end > start + 1 {
        order[start..<end].sort { role(at: Int($0)).rawValue < role(at: Int($1)).rawValue }
      }
      start = end
    }
  }

  func source(at position: Int) -> Address { source(of: reference(at: position)) }
  func role(at position: Int) -> Role { role(of: reference(at: position)) }

  func reference(at position: Int) -> TallyReference {
    TallyReference(word: UInt32(truncatingIfNeeded: slots[position]))
  }
}

enum SourceOrder {
  /// Sorts by the upper 32 bits: least significant digit first, 11 bits a pass.
  static func sortByHighHalf(_ words: inout [UInt64]) {
    guard words.count > 64 else { return words.sort() }
    var other = words
    for shift: UInt64 in [32, 43, 54] {
      var starts = [Int](repeating: 0, count: 2048)
      for word in words { starts[Int(truncatingIfNeeded: word >> shift & 2047)] += 1 }
      var sum = 0
      for digit in 0..<2048 { (starts[digit], sum) = (sum, sum + starts[digit]) }
      for word in words {
        let digit = Int(truncatingIfNeeded: word >> shift & 2047)
        other[starts[digit]] = word
        starts[digit] += 1
      }
      swap(&words, &other)
    }
  }
}
