/// How often each service occurred, for charts that see a hundred thousand of them: counts are written one after the
/// other and added up now and then, since a look for each one's place would go all over the memory.
struct ServiceCounts {
  /// Events × 2^24 + key. Those below `tidy` are in the order of their keys, each once.
  private var words: [UInt64] = []
  private var tidy = 0
  /// Words at which they are added up.
  private var limit = leastLimit
  /// The newest run of one service, which is not among those yet; 0 is none. Of most charts it is all there is, and needs no memory.
  private var newest: UInt64 = 0
  /// The services of one protocol, once they are thousands: words would take as much memory, and more time. Words wait, and go there many at
  /// once, since each goes somewhere else in a quarter of a mebibyte.
  private var ports = PortCounts()

  /// A sort costs as much as some hundred words, whatever it has to sort.
  private static let leastLimit = 4096
  /// Services that are worth a table.
  private static let leastOfTable = 2048
  private static let keyBits: UInt64 = 24
  private static let keyMask: UInt64 = 0xFF_FFFF
  private static let most: UInt64 = 1 << 40 - 1

  @inline(__always)
  static func word(_ key: UInt32, _ events: UInt64) -> UInt64 { min(events, most) << keyBits | UInt64(key) }

  @inline(__always)
  static func key(of word: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: word & keyMask) }

  @inline(__always)
  static func events(of word: UInt64) -> UInt64 { word >> keyBits }

  @inline(__always)
  mutating func add(_ service: Service, _ more: Int) { add(key: service.key, more) }

  @inline(__always)
  mutating func add(key: UInt32, _ more: Int) { add(ServiceCounts.word(key, UInt64(more))) }

  /// Runs of one service are the rule where many sources do the same.
  @inline(__always)
  private mutating func add(_ word: UInt64) {
    if (newest ^ word) & ServiceCounts.keyMask == 0, (newest | word) >> 63 == 0 {
      newest &+= word & ~ServiceCounts.keyMask
      return
    }
    closeRun()
    newest = word
  }

  /// Puts the newest run among the others.
  @inline(__always)
  private mutating func closeRun() {
    if newest != 0 { append(newest) }
    newest = 0
  }

  @inline(__always)
  private mutating func append(_ word: UInt64) {
    if words.count >= limit { tidyUp() }
    words.append(word)
  }

  /// Adds an event for each of some words, whose lower halves are keys.
  mutating func add(eventsOf keys: Span<UInt64>) {
    guard ports.isEmpty else {
      for index in keys.indices { add(key: UInt32(truncatingIfNeeded: keys[index]), 1) }
      return
    }
    closeRun()
    if words.count + keys.count > words.capacity {
      words.reserveCapacity(max(words.count + keys.count, 2 * words.capacity))
    }
    words.append(addingCapacity: keys.count) { words in
      for index in keys.indices { words.append(ServiceCounts.word(UInt32(truncatingIfNeeded: keys[index]), 1)) }
    }
    if words.count >= limit { tidyUp() }
  }

  /// Adds what a table holds.
  mutating func add(_ ports: PortCounts) {
    var counts = ServiceCounts()
    counts.ports = ports
    merge(counts)
  }

  /// Adds the services of a tally, each of which stands there once.
  mutating func add(_ counts: [Tally.ServiceCount]) {
    let counts = counts.span
    guard ports.isEmpty, counts.count > 1 else {
      for place in counts.indices { add(key: counts[place].service.key, counts[place].events) }
      return
    }
    if words.isEmpty { words.reserveCapacity(counts.count + 1) }
    add(key: counts[0].service.key, counts[0].events)
    closeRun()
    words.append(addingCapacity: counts.count - 1) { words in
      for place in 1..<counts.count {
        words.append(ServiceCounts.word(counts[place].service.key, UInt64(counts[place].events)))
      }
    }
  }

  /// What one of both has in a table is added there, so that nothing is sorted for it.
  mutating func merge(_ other: consuming ServiceCounts) {
    if ports.isEmpty, !other.ports.isEmpty || words.isEmpty && newest == 0 {
      let own = self
      self = other
      if !own.words.isEmpty || own.newest != 0 { merge(own) }
      return
    }
    if ports.isEmpty, other.words.count > 1 {
      closeRun()
      words += other.words
      if words.count >= limit { tidyUp() }
    } else {
      add(other.words.span)
    }
    if !other.ports.isEmpty { add(ports.add(other.ports).span) }
    if other.newest != 0 { add(other.newest) }
  }

  private mutating func add(_ words: Span<UInt64>) {
    for index in words.indices { add(words[index]) }
  }

  /// Most events first, then in the services' own order; the first few with their events.
  func ranked(counting first: Int) -> (services: [Service], top: [Count<Service>]) {
    var counts = self
    counts.close()
    counts.turnEvents()
    ServiceCounts.sortByEvents(&counts.words)
    let services = counts.words.map { Service(key: ServiceCounts.key(of: $0)) }
    let top = zip(services, counts.words).prefix(first).map { service, word in
      Count(of: service, events: Int(ServiceCounts.events(of: word) ^ ServiceCounts.most))
    }
    return (services, top)
  }

  /// Turns events round, so that ascending order has most first.
  private mutating func turnEvents() {
    var words = words.mutableSpan
    for index in words.indices { words[index] ^= ServiceCounts.most << ServiceCounts.keyBits }
  }

  @inline(never)
  private mutating func tidyUp() {
    fillTable()
    guard tidy < words.count else { return }
    addUp()
    if tidy >= ServiceCounts.leastOfTable { layTable() }
  }

  /// Moves the words that wait to the table, if there is one.
  private mutating func fillTable() {
    if !ports.isEmpty { fillTable(from: tidy) }
  }

  /// The same of words from one on. The table is taken in hand alone, so that it is not copied.
  private mutating func fillTable(from start: Int) {
    var ports = ports
    self.ports = PortCounts()
    let left = ServiceCounts.move(words.mutableSpan, from: start, to: &ports)
    words.removeLast(words.count - left)
    self.ports = ports
  }

  /// Adds up what stands there twice.
  private mutating func addUp() {
    guard tidy < words.count else { return }
    ServiceCounts.sortByKeys(&words)
    let kept = ServiceCounts.addUp(words.mutableSpan)
    words.removeLast(words.count - kept)
    tidy = kept
    limit = max(ServiceCounts.leastLimit, 4 * tidy)
  }

  /// Adds up neighbours of one key; returns how many words are left, which are the first.
  private static func addUp(_ sorted: consuming MutableSpan<UInt64>) -> Int {
    var words = sorted
    var last = 0
    for index in 1..<words.count {
      let (word, before) = (words[index], words[last])
      if (word ^ before) & keyMask == 0 {
        words[last] = ServiceCounts.word(key(of: word), events(of: before) + events(of: word))
      } else {
        last += 1
        words[last] = word
      }
    }
    return last + 1
  }

  /// Moves the services of the protocol that has the middle one to the table, where they are as many as a table is worth.
  private mutating func layTable() {
    if ports.isEmpty { ports = PortCounts(of: ServiceCounts.key(of: words[tidy / 2]) >> 16) }
    fillTable(from: 0)
    tidy = words.count
    limit = max(ServiceCounts.leastLimit, 4 * tidy)
  }

  /// Moves the words from one on; returns how many are left, which are the first.
  private static func move(_ all: consuming MutableSpan<UInt64>, from start: Int, to ports: inout PortCounts) -> Int {
    var words = all
    var left = start
    for index in start..<words.count {
      let word = words[index]
      if ports.add(word) { continue }
      words[left] = word
      left += 1
    }
    return left
  }

  /// Adds up all there is, what the table holds between the services of other protocols.
  private mutating func close() {
    closeRun()
    fillTable()
    addUp()
    guard !ports.isEmpty else { return }
    layTable()
    let (rest, first) = (words, UInt64(ports.networkProtocol) << 16)
    let start = rest.firstIndex { $0 & ServiceCounts.keyMask >= first } ?? rest.count
    // What the table had no place for stands twice.
    let isSplit = start < rest.count && rest[start] & ServiceCounts.keyMask < first + 1 << 16
    words = rest[..<start] + ports.words + rest[start...]
    ports = PortCounts()
    tidy = isSplit ? 0 : words.count
    addUp()
  }

  private static func sortByKeys(_ words: inout [UInt64]) {
    guard words.count > few else { return insert(&words, by: keyMask) }
    sort(&words, at: [0, 8, 16], isWide: false)
  }

  private static func sortByEvents(_ words: inout [UInt64]) {
    guard words.count > few else { return insert(&words, by: ~keyMask) }
    let isWide = words.count >= leastOfWide
    sort(&words, at: isWide ? [24, 35, 46, 57] : [24, 32, 40, 48, 56], isWide: isWide)
  }

  /// Words that are sorted one by one, and those from which on digits of 11 bits are cheaper than those of 8.
  private static let (few, leastOfWide) = (48, 2048)

  /// Sorts by digits, the least significant first; equal ones stay in their order. What all have in common needs no pass: of most
  /// charts all services have one protocol.
  private static func sort(_ words: inout [UInt64], at places: [UInt64], isWide: Bool) {
    var differing: UInt64 = 0
    for index in words.indices { differing |= words[index] ^ words[0] }
    var other = [UInt64](repeating: 0, count: words.count)
    for place in places where differing >> place & (isWide ? 0x7FF : 0xFF) != 0 {
      if isWide {
        RadixPass.place(words.span, into: other.mutableSpan, by: place, zeros: InlineArray<2048, Int>(repeating: 0))
      } else {
        RadixPass.place(words.span, into: other.mutableSpan, by: place, zeros: InlineArray<256, Int>(repeating: 0))
      }
      swap(&words, &other)
    }
  }

  /// The same for a few, by the bits of a mask.
  private static func insert(_ words: inout [UInt64], by mask: UInt64) {
    var words = words.mutableSpan
    for index in words.indices.dropFirst() {
      let word = words[index]
      var place = index
      while place > 0, words[place - 1] & mask > word & mask {
        words[place] = words[place - 1]
        place -= 1
      }
      words[place] = word
    }
  }
}
