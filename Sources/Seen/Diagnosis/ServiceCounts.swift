/// How often each service occurred, for charts that see a hundred thousand of them: counts are written one after the
/// other and added up now and then, since a look for each one's place would go all over the memory.
struct ServiceCounts {
  /// Events × 2^24 + key. Those below `tidy` are in the order of their keys, each once.
  private var words: [UInt64] = []
  private var tidy = 0
  /// Words at which they are added up.
  private var limit = leastLimit

  private static let leastLimit = 512
  private static let keyBits: UInt64 = 24
  private static let keyMask: UInt64 = 0xFF_FFFF
  private static let most: UInt64 = 1 << 40 - 1

  @inline(__always)
  mutating func add(_ service: Service, _ more: Int) { add(key: service.key, more) }

  @inline(__always)
  mutating func add(key: UInt32, _ more: Int) {
    // Runs of one service are the rule where many sources do the same.
    if let last = words.last, last & ServiceCounts.keyMask == UInt64(key), last >> 63 == 0, more < 1 << 32 {
      words[words.count - 1] = last + UInt64(more) << ServiceCounts.keyBits
      return
    }
    if words.count >= limit { tidyUp() }
    words.append(min(UInt64(more), ServiceCounts.most) << ServiceCounts.keyBits | UInt64(key))
  }

  /// Adds what each of a few events asked for.
  @inline(__always)
  mutating func add(servicesOf events: Span<Event>) {
    var (key, alike) = (events[0].serviceKey, 1)
    for index in events.indices.dropFirst() {
      let next = events[index].serviceKey
      if next != key {
        add(key: key, alike)
        (key, alike) = (next, 0)
      }
      alike += 1
    }
    add(key: key, alike)
  }

  /// Adds the services of a tally.
  mutating func add(_ counts: [Tally.ServiceCount]) {
    if words.isEmpty { words.reserveCapacity(counts.count) }
    for place in counts.indices { add(key: counts[place].service.key, counts[place].events) }
  }

  mutating func merge(_ other: ServiceCounts) {
    words += other.words
    if words.count >= limit { tidyUp() }
  }

  /// Most events first, then in the services' own order; the first few with their events.
  func ranked(counting first: Int) -> (services: [Service], top: [Count<Service>]) {
    var counts = self
    counts.tidyUp()
    guard let most = counts.words.max() else { return ([], []) }
    let passes = (UInt64(71) - UInt64(most.leadingZeroBitCount) - ServiceCounts.keyBits) / 8
    // Turned round, so that ascending order has most events first.
    for index in counts.words.indices { counts.words[index] ^= ServiceCounts.most << ServiceCounts.keyBits }
    ServiceCounts.sort(&counts.words, from: ServiceCounts.keyBits, passes: passes)
    let services = counts.words.map { Service(key: UInt32(truncatingIfNeeded: $0 & ServiceCounts.keyMask)) }
    let top = zip(services, counts.words).prefix(first).map { service, word in
      Count(of: service, events: Int((word >> ServiceCounts.keyBits) ^ ServiceCounts.most))
    }
    return (services, top)
  }

  @inline(never)
  private mutating func tidyUp() {
    guard tidy < words.count else { return }
    ServiceCounts.sort(&words, from: 0, passes: 3)
    var kept = 0
    for index in words.indices.dropFirst() {
      if (words[index] ^ words[kept]) & ServiceCounts.keyMask == 0 {
        let sum = words[kept] >> ServiceCounts.keyBits + words[index] >> ServiceCounts.keyBits
        words[kept] = min(sum, ServiceCounts.most) << ServiceCounts.keyBits | words[kept] & ServiceCounts.keyMask
      } else {
        kept += 1
        words[kept] = words[index]
      }
    }
    words.removeLast(words.count - kept - 1)
    tidy = words.count
    limit = max(ServiceCounts.leastLimit, 4 * tidy)
  }

  /// Sorts by some bytes, the least significant first; equal ones stay in their order.
  private static func sort(_ words: inout [UInt64], from shift: UInt64, passes: UInt64) {
    guard words.count > 48 else { return insert(&words, from: shift, passes: passes) }
    var differing: UInt64 = 0
    for index in words.indices { differing |= words[index] ^ words[0] }
    var other = [UInt64](repeating: 0, count: words.count)
    // Of most charts all services have one protocol.
    for place in (0..<passes).map({ shift + $0 * 8 }) where differing >> place & 0xFF != 0 {
      RadixPass.place(words.span, into: other.mutableSpan, by: place, zeros: InlineArray<256, Int>(repeating: 0))
      swap(&words, &other)
    }
  }

  /// The same for a few.
  private static func insert(_ words: inout [UInt64], from shift: UInt64, passes: UInt64) {
    let mask = passes < 8 ? 1 << (passes * 8) - 1 : UInt64.max
    var words = words.mutableSpan
    for index in words.indices.dropFirst() {
      let word = words[index]
      var place = index
      while place > 0, words[place - 1] >> shift & mask > word >> shift & mask {
        words[place] = words[place - 1]
        place -= 1
      }
      words[place] = word
    }
  }
}
