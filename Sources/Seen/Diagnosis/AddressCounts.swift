/// How often each address occurred, for findings that have millions of them: counts are written one after the other and
/// added up now and then, and one of IPv4 takes eight bytes.
struct AddressCounts {
  /// Address × 2^32 + events. Those below `tidy` are in the order of addresses, each once.
  private var v4: [UInt64] = []
  private var others: [Count<Address>] = []
  private var tidy = 0
  /// The first of `others` are in the order of addresses, each once.
  private var tidyOthers = 0
  /// Words at which they are added up.
  private var limit = leastLimit
  /// The newest run of one address, which is not among those yet; 0 is none. Of most charts it is all there is, and needs no memory.
  private var newest: UInt64 = 0
  /// Where many have few addresses, counts of some by their last bits, which are not among those yet: 256 or none.
  private var lately: [UInt64] = []

  /// A pass of the sort costs as much as some thousand words, whatever it has to sort.
  private static let leastLimit = 4096
  private static let mask: UInt64 = 0xFFFF_FFFF
  /// Times that each of full words stands there on an average, from which on it is looked for before it is written.
  private static let leastRepeated = 8

  @inline(__always)
  mutating func add(_ address: Address, _ events: Int) {
    guard let bits = address.v4, events < 1 << 31 else { return others.append(Count(of: address, events: events)) }
    add(UInt64(bits) << 32 | UInt64(events))
  }

  /// Runs of one address are the rule.
  @inline(__always)
  private mutating func add(_ word: UInt64) {
    guard lately.isEmpty else { return addLately(word) }
    if (newest ^ word) >> 32 == 0, (newest | word) & 1 << 31 == 0 {
      newest &+= word & AddressCounts.mask
      return
    }
    closeRun()
    if v4.count >= limit { tidyUpV4() }
    newest = word
  }

  /// Adds to what there is of an address, or puts another in the place of what has the same bits.
  @inline(never)
  private mutating func addLately(_ word: UInt64) {
    let place = Int(truncatingIfNeeded: word >> 32 & 0xFF)
    let known = lately[place]
    if (known ^ word) >> 32 == 0, (known | word) & 1 << 31 == 0 {
      lately[place] = known &+ (word & AddressCounts.mask)
    } else {
      lately[place] = word
      if known != 0 { v4.append(known) }
      if v4.count >= limit { tidyUpV4() }
    }
  }

  /// Puts the newest run among the others.
  @inline(__always)
  private mutating func closeRun() {
    if newest != 0 { v4.append(newest) }
    newest = 0
  }

  /// Puts all that is not among the others there.
  private mutating func close() {
    closeRun()
    for word in lately where word != 0 { v4.append(word) }
    lately = []
  }

  /// Adds a few events of an address that is known to be none of those before it.
  @inline(__always)
  mutating func append(_ address: Address, _ events: Int) {
    if let bits = address.v4 {
      v4.append(UInt64(bits) << 32 | UInt64(events))
    } else {
      others.append(Count(of: address, events: events))
    }
  }

  /// Adds where each of a few events went, where that is known.
  mutating func add(destinationsOf events: Span<Event>) {
    // Most that send little have one target; of the others all have room at once.
    if v4.isEmpty, events.count > 1, events[0].destination != events[1].destination {
      v4.reserveCapacity(events.count)
    }
    var start = 0
    while start < events.count {
      let end = events.end(ofDestinationAt: start)
      if !events[start].destination.isMissing { add(events[start].destination, end - start) }
      start = end
    }
  }

  mutating func merge(_ other: AddressCounts) {
    if !lately.isEmpty { close() }
    if v4.isEmpty, newest == 0 {
      (v4, tidy, limit) = (other.v4, other.tidy, other.limit)
    } else if !other.v4.isEmpty {
      closeRun()
      v4 += other.v4
      limit = max(limit, other.limit)
    }
    if other.newest != 0 { add(other.newest) }
    for word in other.lately where word != 0 { add(word) }
    if others.isEmpty {
      (others, tidyOthers) = (other.others, other.tidyOthers)
    } else if !other.others.isEmpty {
      others += other.others
    }
    if v4.count >= limit { tidyUpV4() }
  }

  /// Adds up what stands there twice; what is asked afterwards need not do so again.
  mutating func tidyUp() {
    tidyUpV4()
    guard tidyOthers < others.count else { return }
    others = Count.joined(others)
    tidyOthers = others.count
  }

  @inline(never)
  private mutating func tidyUpV4() {
    let isFull = v4.count >= limit
    close()
    guard tidy < v4.count else { return }
    let all = v4.count
    if !isInOrder { SourceOrder.sortByHighHalf(&v4) }
    let kept = AddressCounts.addUp(v4.mutableSpan)
    v4.removeLast(v4.count - kept)
    tidy = kept
    // Where none stood there twice, as of senders, it is hardly worth another look.
    limit = max(AddressCounts.leastLimit, (kept == all ? 8 : 2) * tidy)
    if isFull, kept * AddressCounts.leastRepeated <= all { lately = [UInt64](repeating: 0, count: 256) }
  }

  /// Adds up neighbours of one address; returns how many words are left, which are the first.
  private static func addUp(_ sorted: consuming MutableSpan<UInt64>) -> Int {
    var words = sorted
    var last = 0
    for index in 1..<words.count {
      let (word, before) = (words[index], words[last])
      let sum = before & mask + word & mask
      if (word ^ before) >> 32 == 0, sum <= mask {
        words[last] = before & ~mask | sum
      } else {
        last += 1
        words[last] = word
      }
    }
    return last + 1
  }

  /// Sources are examined in their order, so that most often nothing is to be sorted.
  private var isInOrder: Bool {
    v4.indices.dropFirst().allSatisfy { v4[$0 - 1] >> 32 <= v4[$0] >> 32 }
  }

  /// The few that eight bytes do not hold, be it their address or their events.
  private var isSplit: Bool {
    others.contains { $0.thing.isV4 } || v4.indices.dropFirst().contains { (v4[$0 - 1] ^ v4[$0]) >> 32 == 0 }
  }

  /// How many different ones.
  var count: Int {
    var counts = self
    counts.tidyUp()
    return counts.isSplit ? counts.joined.count : counts.v4.count + counts.others.count
  }

  /// In the order of addresses, each once with all its events.
  var joined: [Count<Address>] {
    var counts = self
    counts.tidyUp()
    let narrow = counts.v4.map {
      Count(of: Address(v4: UInt32(truncatingIfNeeded: $0 >> 32)), events: Int($0 & AddressCounts.mask))
    }
    if counts.isSplit { return Count.joined(narrow + counts.others) }
    if counts.others.isEmpty { return narrow }
    let others = counts.others
    let split = others.firstIndex { $0.thing > Address(v4: 0) } ?? others.count
    return others[..<split] + narrow + others[split...]
  }

  /// Most events first, then in the order of addresses.
  var ranked: [Address] {
    var counts = self
    counts.tidyUp()
    guard counts.others.isEmpty, !counts.isSplit else { return Count.ranked(counts.joined) }
    counts.turn()
    SourceOrder.sortByHighHalf(&counts.v4)
    return counts.v4.map { Address(v4: UInt32(truncatingIfNeeded: $0)) }
  }

  /// Puts events before addresses and turns them round, so that ascending order has most events first; what is alike stays in
  /// the order of addresses.
  private mutating func turn() {
    var words = v4.mutableSpan
    for index in words.indices { words[index] = ~words[index] << 32 | words[index] >> 32 }
  }
}
