/// The order in which tallies are read and written: ascending source, then role. The table's own order is keyed anew for
/// every process and must not reach an answer.

extension TallyTable {
  /// References to tallies, in that order. IPv4 sources are sorted in three passes over eight bytes each, then those of one
  /// source by their roles.
  func referencesInOrder(_ byRecord: [TallyReference]) -> [TallyReference] {
    var sorted: [UInt64] = []
    sorted.reserveCapacity(byRecord.count)
    var others: [(source: Address, role: UInt8, reference: TallyReference)] = []
    for reference in byRecord {
      let source = source(of: reference)
      if let address = source.v4 {
        sorted.append(UInt64(address) << 32 | UInt64(reference.word))
      } else {
        others.append((source, role(of: reference).rawValue, reference))
      }
    }
    SourceOrder.sortByHighHalf(&sorted)
    arrangeRoles(&sorted)
    others.sort { ($0.source, $0.role) < ($1.source, $1.role) }
    let split = others.firstIndex { $0.source > Address(v4: 0) } ?? others.count
    var order = others[..<split].map { $0.reference }
    order.reserveCapacity(byRecord.count)
    for word in sorted { order.append(TallyReference(word: UInt32(truncatingIfNeeded: word))) }
    for entry in others[split...] { order.append(entry.reference) }
    return order
  }

  /// Brings the tallies of each source in the order of their roles; most sources have one.
  private func arrangeRoles(_ words: inout [UInt64]) {
    var words = words.mutableSpan
    for index in words.indices.dropFirst() where (words[index - 1] ^ words[index]) >> 32 == 0 {
      let (word, role) = (words[index], self.role(of: words[index]))
      var place = index
      while place > 0, (words[place - 1] ^ word) >> 32 == 0, self.role(of: words[place - 1]) > role {
        words[place] = words[place - 1]
        place -= 1
      }
      words[place] = word
    }
  }

  private func role(of word: UInt64) -> UInt8 {
    role(of: TallyReference(word: UInt32(truncatingIfNeeded: word))).rawValue
  }

  /// References to all tallies in the order of their records, which says nothing but is fast to walk.
  func referencesByRecord() -> [TallyReference] {
    // The numbers of few tallies lie far apart: each size of a block has a chunk of its own.
    count * 32 < blocks.numbers + records.numbers ? fewByRecord : manyByRecord
  }

  private var fewByRecord: [TallyReference] {
    var order: [TallyReference] = []
    order.reserveCapacity(count)
    for position in 0..<slots.capacity where slots[position] != 0 { order.append(reference(at: position)) }
    order.sort { ($0.isMany ? 1 : 0, $0.index) < ($1.isMany ? 1 : 0, $1.index) }
    return order
  }

  /// Each record has a number of its own, so nothing is to be compared.
  private var manyByRecord: [TallyReference] {
    // Most of a flood's ledger: what comes empty from the system need not be cleared.
    var words = ZeroedArray<UInt32>(count: blocks.numbers + records.numbers + 1, large: true)
    place(in: &words)
    var order: [TallyReference] = []
    let numbers = words.span
    order.append(addingCapacity: count) { order in
      for number in numbers.indices where numbers[number] != 0 { order.append(TallyReference(word: numbers[number])) }
    }
    return order
  }

  /// Puts each reference at the number of its record, those of many behind the others, and what is in empty slots, 0, at the end: without
  /// branches, since nobody foresees what is in a slot.
  private func place(in words: inout ZeroedArray<UInt32>) {
    let (few, end) = (blocks.numbers, words.count &- 1)
    var position = 0
    while position < slots.capacity {
      let reference = TallyReference(word: UInt32(truncatingIfNeeded: slots[position]))
      position &+= 1
      let number = reference.index &+ (reference.isMany ? few : 0)
      words[reference.word == 0 ? end : number] = reference.word
    }
  }

  /// Asks for all of a tally that is read soon: records lie about in the order of their arrival.
  @inline(__always)
  func prefetchAll(after index: Int, in order: [TallyReference]) {
    guard index + 12 < order.count else { return }
    let reference = order[index + 12]
    guard reference.isMany else { return blocks.prefetchAll(reference.index, events: reference.kind) }
    records.prefetchAll(reference.index)
  }

  /// The same of one of which little but the kept events is read.
  @inline(__always)
  func prefetchRecord(after index: Int, in order: [TallyReference]) {
    if index + 12 < order.count { prefetchRecord(order[index + 12]) }
  }

  /// The same for whoever passes over the tallies of few.
  @inline(__always)
  func prefetchMany(after index: Int, in order: [TallyReference]) {
    if index + 12 < order.count, order[index + 12].isMany { prefetchRecord(order[index + 12]) }
  }

  /// The same for whoever reads tallies in the order of slots.
  @inline(__always)
  func prefetchRecord(after position: Int) {
    guard position + 24 < slots.capacity, slots[position + 24] != 0 else { return }
    prefetchRecord(TallyReference(word: UInt32(truncatingIfNeeded: slots[position + 24])))
  }

  @inline(__always)
  private func prefetchRecord(_ reference: TallyReference) {
    guard reference.isMany else { return blocks.prefetchAll(reference.index, events: reference.kind) }
    records.prefetchSample(reference.index)
  }

  func reference(at position: Int) -> TallyReference {
    TallyReference(word: UInt32(truncatingIfNeeded: slots[position]))
  }
}

enum SourceOrder {
  /// Sorts by the upper 32 bits: least significant digit first, 11 bits a pass or, of fewer words than such digits are worth, 8;
  /// equal ones stay in their order. What all have in common needs no pass.
  static func sortByHighHalf(_ words: inout [UInt64]) {
    guard words.count > 64 else { return insert(&words) }
    var differing: UInt64 = 0
    for index in words.indices { differing |= words[index] ^ words[0] }
    var other = [UInt64](repeating: 0, count: words.count)
    if words.count < leastOfWide {
      for shift: UInt64 in [32, 40, 48, 56] where differing >> shift & 0xFF != 0 {
        RadixPass.place(words.span, into: other.mutableSpan, by: shift, zeros: InlineArray<256, Int>(repeating: 0))
        swap(&words, &other)
      }
    } else {
      for shift: UInt64 in [32, 43, 54] where differing >> shift & 0x7FF != 0 {
        RadixPass.place(words.span, into: other.mutableSpan, by: shift, zeros: InlineArray<2048, Int>(repeating: 0))
        swap(&words, &other)
      }
    }
  }

  /// Words from which on three passes over digits of 11 bits are cheaper than four over digits of 8.
  private static let leastOfWide = 2048

  /// Addresses in their order.
  static func sorted(_ addresses: [Address]) -> [Address] {
    var v4: [UInt64] = []
    v4.reserveCapacity(addresses.count)
    for address in addresses { if let bits = address.v4 { v4.append(UInt64(bits) << 32) } }
    sortByHighHalf(&v4)
    let others = v4.count < addresses.count ? addresses.filter { !$0.isV4 }.sorted() : []
    let split = others.firstIndex { $0 > Address(v4: 0) } ?? others.count
    return others[..<split] + v4.map { Address(v4: UInt32(truncatingIfNeeded: $0 >> 32)) } + others[split...]
  }

  /// The same for a few.
  private static func insert(_ words: inout [UInt64]) {
    for index in words.indices.dropFirst() {
      var place = index
      while place > 0, words[place - 1] >> 32 > words[place] >> 32 {
        words.swapAt(place - 1, place)
        place -= 1
      }
    }
  }
}
