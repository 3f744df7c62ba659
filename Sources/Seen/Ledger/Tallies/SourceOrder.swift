/// The order in which tallies are read and written: ascending source, then role. The table's own order is keyed anew for
/// every process and must not reach an answer.

extension TallyTable {
  /// References to all tallies in that order. IPv4 sources are sorted in three passes over eight bytes each.
  func referencesInOrder() -> [TallyReference] {
    var v4: [UInt64] = []
    var others: [(source: Address, reference: TallyReference)] = []
    v4.reserveCapacity(count)
    for reference in referencesByRecord() {
      let source = source(of: reference)
      if let address = source.v4 {
        v4.append(UInt64(address) << 32 | UInt64(reference.word))
      } else {
        others.append((source, reference))
      }
    }
    SourceOrder.sortByHighHalf(&v4)
    others.sort { $0.source < $1.source }
    let split = others.firstIndex { $0.source > Address(v4: 0) } ?? others.count
    var order = others[..<split].map { $0.reference }
    order.reserveCapacity(count)
    for word in v4 { order.append(TallyReference(word: UInt32(truncatingIfNeeded: word))) }
    for entry in others[split...] { order.append(entry.reference) }
    sortRoles(&order)
    return order
  }

  /// References to all tallies in the order of their records, which says nothing but is fast to walk.
  func referencesByRecord() -> [TallyReference] {
    var words: [UInt64] = []
    words.reserveCapacity(count)
    for position in 0..<slots.capacity where slots[position] != 0 { words.append(slots[position] << 32) }
    SourceOrder.sortByHighHalf(&words)
    return words.map { TallyReference(word: UInt32(truncatingIfNeeded: $0 >> 32)) }
  }

  /// Puts the tallies of one source in the order of their roles.
  private func sortRoles(_ order: inout [TallyReference]) {
    var start = 0
    while start < order.count {
      var end = start + 1
      let source = source(of: order[start])
      prefetchRecord(after: start, in: order)
      while end < order.count && self.source(of: order[end]) == source { end += 1 }
      if end > start + 1 {
        order[start..<end].sort { role(of: $0).rawValue < role(of: $1).rawValue }
      }
      start = end
    }
  }

  /// Asks for the record of a tally that is read soon: they lie about in the order of their arrival.
  @inline(__always)
  func prefetchRecord(after index: Int, in order: [TallyReference]) {
    if index + 12 < order.count { prefetchRecord(order[index + 12]) }
  }

  /// The same for whoever reads tallies in the order of slots.
  @inline(__always)
  func prefetchRecord(after position: Int) {
    guard position + 24 < slots.capacity, slots[position + 24] != 0 else { return }
    prefetchRecord(TallyReference(word: UInt32(truncatingIfNeeded: slots[position + 24])))
  }

  @inline(__always)
  private func prefetchRecord(_ reference: TallyReference) {
    if reference.isMany { counts.prefetch(reference.index) } else { blocks.prefetch(reference.index) }
  }

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
