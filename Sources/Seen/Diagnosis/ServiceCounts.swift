/// How often each service occurred, for charts that see a hundred thousand of them: counts are written one after the
/// other and added up now and then, since a look for each one's place would go all over the memory.
struct ServiceCounts {
  /// Events × 2^24 + key. Those below `tidy` are in the order of their keys, each once.
  private var words: [UInt64] = []
  private var tidy = 0
  /// Words at which they are added up.
  private var limit = leastLimit

  /// Events by port of one protocol, once its services are thousands: words would take as much memory, and more time.
  private var table: [UInt32] = []
  private var tableProtocol: UInt32 = 0

  private static let leastLimit = 512
  /// Services that are worth a table.
  private static let leastOfTable = 4096
  private static let keyBits: UInt64 = 24
  private static let keyMask: UInt64 = 0xFF_FFFF
  private static let most: UInt64 = 1 << 40 - 1

  @inline(__always)
  mutating func add(_ service: Service, _ more: Int) { add(key: service.key, more) }

  @inline(__always)
  mutating func add(key: UInt32, _ more: Int) {
    if !table.isEmpty, addToTable(key, more) { return }
    // Runs of one service are the rule where many sources do the same.
    if let last = words.last, last & ServiceCounts.keyMask == UInt64(key), last >> 63 == 0, more < 1 << 32 {
      words[words.count - 1] = last + UInt64(more) << ServiceCounts.keyBits
      return
    }
    if words.count >= limit { tidyUp() }
    words.append(min(UInt64(more), ServiceCounts.most) << ServiceCounts.keyBits | UInt64(key))
  }

  /// False if the table has no place for it.
  @inline(__always)
  private mutating func addToTable(_ key: UInt32, _ more: Int) -> Bool {
    let port = Int(key & 0xFFFF)
    guard key >> 16 == tableProtocol, more < 1 << 31, table[port] < 1 << 31 else { return false }
    table[port] &+= UInt32(truncatingIfNeeded: more)
    return true
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
    if table.isEmpty, words.isEmpty {
      self = other
      return
    }
    words += other.words
    appendTable(other.table, other.tableProtocol)
    if words.count >= limit { tidyUp() }
  }

  /// Most events first, then in the services' own order; the first few with their events.
  func ranked(counting first: Int) -> (services: [Service], top: [Count<Service>]) {
    var counts = self
    counts.closeTable()
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
    addUp()
    if tidy >= ServiceCounts.leastOfTable { layTable() }
  }

  /// Adds up what stands there twice.
  private mutating func addUp() {
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

  /// Moves the services of the protocol that has the middle one to the table, where they are as many as a table is worth.
  private mutating func layTable() {
    let middle = UInt32(truncatingIfNeeded: words[tidy / 2] & ServiceCounts.keyMask) >> 16
    if table.isEmpty { (table, tableProtocol) = ([UInt32](repeating: 0, count: 1 << 16), middle) }
    var left: [UInt64] = []
    for word in words {
      let (key, events) = (UInt32(truncatingIfNeeded: word & ServiceCounts.keyMask), word >> ServiceCounts.keyBits)
      if !addToTable(key, Int(events)) { left.append(word) }
    }
    (words, tidy) = (left, left.count)
    limit = max(ServiceCounts.leastLimit, 4 * tidy)
  }

  /// Makes words of what the table holds, and adds all up.
  private mutating func closeTable() {
    let isInOrder = words.isEmpty
    appendTable(table, tableProtocol)
    // A table has each once, in the order of keys.
    if isInOrder { tidy = words.count } else if !table.isEmpty { tidy = 0 }
    table = []
    addUp()
  }

  private mutating func appendTable(_ table: [UInt32], _ tableProtocol: UInt32) {
    for port in table.indices where table[port] > 0 {
      words.append(UInt64(table[port]) << ServiceCounts.keyBits | UInt64(tableProtocol << 16 | UInt32(port)))
    }
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
