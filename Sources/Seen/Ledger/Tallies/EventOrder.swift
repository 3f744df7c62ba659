/// The order in time of up to sixteen events, found without moving one of them.
struct EventOrder {
  static let highestCount = 16

  private(set) var count = 0
  /// Whether no two have the same time.
  private(set) var isStrict = true
  /// Whether they came in their order.
  private(set) var isAscending = true
  /// Time × 2^32 + number, ascending.
  private var words: InlineArray<16, UInt64> = .init(repeating: 0)

  /// Adds the time of the next event.
  @inline(__always)
  mutating func add(_ time: Timestamp) {
    let word = UInt64(time.seconds) << 32 | UInt64(count)
    var place = count
    while place > 0, words[place - 1] > word {
      words[place] = words[place - 1]
      place -= 1
    }
    words[place] = word
    if place < count { isAscending = false }
    if place > 0, words[place - 1] >> 32 == word >> 32 { isStrict = false }
    count += 1
  }

  /// The number of the event that is the `index`th in time.
  @inline(__always)
  subscript(index: Int) -> Int { Int(truncatingIfNeeded: words[index] & 0xFFFF_FFFF) }
}
