/// The order of up to sixteen events, in time or by another number of each, found without moving one of them.
struct EventOrder {
  static let highestCount = 16

  private(set) var count = 0
  /// Whether no two have the same number.
  private(set) var isStrict = true
  /// Whether they came in their order.
  private(set) var isAscending = true
  /// Its number (of time: seconds) × 2^32 + which event it is, ascending.
  private var words: InlineArray<16, UInt64> = .init(repeating: 0)

  /// Adds the time of the next event.
  @inline(__always)
  mutating func add(_ time: Timestamp) { add(time.seconds) }

  /// Adds the number of the next event.
  @inline(__always)
  mutating func add(_ value: UInt32) {
    let word = UInt64(value) << 32 | UInt64(count)
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

  /// The `index`th's number, and which event it is. Mutating, since otherwise all words are copied first.
  @inline(__always)
  mutating func entry(_ index: Int) -> (value: UInt32, event: UInt32) {
    (UInt32(truncatingIfNeeded: words[index] >> 32), UInt32(truncatingIfNeeded: words[index]))
  }
}
