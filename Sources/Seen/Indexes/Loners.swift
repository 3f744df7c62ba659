/// Which sources sent one event and are known for nothing else: they have no second tally, and no host of ours answered them.
///
/// Bits of hashes tell, in four to ten bytes for a tally: some in a thousand of those that are loners are not taken for such, and none
/// that is not.
struct Loners {
  /// Three bits of one word for each source that was noted.
  private var seen: [UInt64]
  /// One bit for each that is none.
  private var others: [UInt64]

  /// - Parameter tallies: how many will be noted.
  init(tallies: Int) {
    let words = max(64, (tallies / 2).nextPowerOfTwo)
    seen = [UInt64](repeating: 0, count: words)
    others = [UInt64](repeating: 0, count: words / 4)
  }

  /// Notes the source of each of some tallies of one event.
  mutating func note(_ events: Span<Event>) {
    for index in events.indices { note(events[index].source) }
  }

  /// Notes the source of a tally.
  @inline(__always)
  mutating func note(_ source: Address) {
    let hash = FixedHash.address(source)
    let word = Int(truncatingIfNeeded: hash >> 32) & (seen.count - 1)
    let bits = Loners.bit(of: hash) | Loners.bit(of: hash >> 6) | Loners.bit(of: hash >> 12)
    let known = seen[word]
    seen[word] = known | bits
    if known & bits == bits { exclude(hash) }
  }

  /// Notes that something else is known of a source.
  mutating func exclude(_ source: Address) { exclude(FixedHash.address(source)) }

  private mutating func exclude(_ hash: UInt64) {
    others[Int(truncatingIfNeeded: hash >> 32) & (others.count - 1)] |= Loners.bit(of: hash)
  }

  /// Whether a source with a tally of one event is a loner.
  @inline(__always)
  func holds(_ source: Address) -> Bool {
    let hash = FixedHash.address(source)
    return others[Int(truncatingIfNeeded: hash >> 32) & (others.count - 1)] & Loners.bit(of: hash) == 0
  }

  @inline(__always)
  private static func bit(of hash: UInt64) -> UInt64 { 1 &<< (hash & 63) }
}
