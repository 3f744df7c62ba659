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
  private static let most: UInt64 = 1 << 40 - 1

  @inline(__always)
  mutating func add(_ service: Service, _ more: Int) { add(key: service.key, more) }

  @inline(__always)
  mutating func add(key: UInt32, _ more: Int) {
    if words.count >= limit { tidyUp() }
    words.append(min(UInt64(more), ServiceCounts.most) << ServiceCounts.keyBits | UInt64(key))
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
    let services = counts.words.map { Service(key: UInt32(truncatingIfNeeded: $0 & 0xFF_FFFF)) }
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
      if (words[index] ^ words[kept]) & 0xFF_FFFF == 0 {
        let sum = words[kept] >> ServiceCounts.keyBits + words[index] >> ServiceCounts.keyBits
        words[kept] = min(sum, ServiceCounts.most) << ServiceCounts.keyBits | words[kept] & 0xFF_FFFF
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
    var other = words
    for pass in 0..<passes {
      RadixPass.place(
        words.span, into: other.mutableSpan, by: shift + pass * 8, zeros: InlineArray<256, Int>(repeating: 0))
      swap(&words, &other)
    }
  }
}
