/// Which sources sent one event and are known for nothing else: they have no second tally, no host of ours answered them, and they
/// are none of ours.
///
/// Bits of hashes tell, in four to ten bytes for a tally: some in a thousand of those that are loners are not taken for such, and none
/// that is not. So no answer depends on the hash, which has a single product.
///
/// Of a flood it is megabytes: they come empty from the system, and nobody copies them.
final class Loners {
  /// Three bits of one word for each source that was noted.
  private var seen: ZeroedArray<UInt64>
  /// One bit for each that is none.
  private var others: ZeroedArray<UInt64>
  /// The hash of the source noted last, whose word was asked for: memory has answered when the next comes.
  private var waiting: UInt64?
  /// Whether some may be ours that are of IPv4: see `exclude`.
  private(set) var mayBeOurs = true

  private static let mostExcluded = 1 << 12
  /// Words that are worth large pages.
  private static let leastOfLarge = 1 << 18

  /// - Parameter tallies: how many will be noted.
  init(tallies: Int) {
    let words = max(64, (tallies / 2).nextPowerOfTwo)
    seen = ZeroedArray(count: words, large: words >= Loners.leastOfLarge)
    others = ZeroedArray(count: words / 4, large: words / 4 >= Loners.leastOfLarge)
    seen.commit()
    // Nobody knows who that is.
    exclude(.missing)
  }

  /// Notes the source of each of some tallies of one event.
  func note(_ events: Span<Event>) { Loners.note(events, in: &seen, &others) }

  private static func note(
    _ events: Span<Event>, in seen: inout ZeroedArray<UInt64>, _ others: inout ZeroedArray<UInt64>
  ) {
    var seen = seen.mutableSpan
    for index in events.indices {
      let hash = hash(of: events[index].source)
      let (word, bits) = (place(of: hash, in: seen.count), bits(of: hash))
      let known = seen[word]
      seen[word] = known | bits
      if known & bits == bits { exclude(hash, &others) }
    }
  }

  /// Notes the source of a tally: its word is asked for, and looked at when the next comes.
  @inline(__always)
  func note(_ source: Address) {
    let hash = Loners.hash(of: source)
    seen.prefetch(Loners.place(of: hash, in: seen.count))
    if let waiting { note(hash: waiting) }
    waiting = hash
  }

  @inline(__always)
  private func note(hash: UInt64) {
    let (word, bits) = (Loners.place(of: hash, in: seen.count), Loners.bits(of: hash))
    let known = seen[word]
    seen[word] = known | bits
    if known & bits == bits { Loners.exclude(hash, &others) }
  }

  /// Looks at the one noted last.
  func close() {
    if let waiting { note(hash: waiting) }
    waiting = nil
  }

  /// Notes that something else is known of a source.
  func exclude(_ source: Address) { Loners.exclude(Loners.hash(of: source), &others) }

  @inline(never)
  private static func exclude(_ hash: UInt64, _ others: inout ZeroedArray<UInt64>) {
    others[place(of: hash, in: others.count)] |= bit(of: hash)
  }

  /// Leaves out our own addresses, if those of IPv4 are few enough to go through.
  func exclude(_ home: Home) {
    let v4 = Address(v4: 0)
    mayBeOurs = home.size > Loners.mostExcluded || home.networks.contains { $0.first < v4 && v4 <= $0.last }
    if mayBeOurs { return }
    for network in home.networks {
      guard let first = network.first.v4, let last = network.last.v4 else { continue }
      for address in first...last { exclude(Address(v4: address)) }
    }
  }

  /// Whether a source with a tally of one event is a loner.
  @inline(__always)
  func holds(_ source: Address) -> Bool {
    let hash = Loners.hash(of: source)
    return others[Loners.place(of: hash, in: others.count)] & Loners.bit(of: hash) == 0
  }

  /// Both halves of a product, of which the upper one depends on all bits of the address.
  @inline(__always)
  private static func hash(of source: Address) -> UInt64 {
    let folded = source.low ^ source.high &* 0x9E37_79B9_7F4A_7C15
    let product = folded.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  /// The word of a hash among so many, which are a power of two.
  @inline(__always)
  private static func place(of hash: UInt64, in count: Int) -> Int {
    Int(truncatingIfNeeded: hash &>> 32) & (count &- 1)
  }

  @inline(__always)
  private static func bits(of hash: UInt64) -> UInt64 { bit(of: hash) | bit(of: hash &>> 6) | bit(of: hash &>> 12) }

  @inline(__always)
  private static func bit(of hash: UInt64) -> UInt64 { 1 &<< (hash & 63) }
}
