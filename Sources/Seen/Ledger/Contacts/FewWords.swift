/// Words of few blocks by the block's number, in a table of 48 KiB: those of a small log would lie on as many pages of the whole
/// array, each of which the system has to clear.
struct FewWords: ~Copyable {
  private static let slots = 1 << 12
  /// Half as many may be in use.
  static let most = slots / 2

  /// A block's number + 1; 0 is none. What takes its place next to it is found by going on.
  private var blocks = ZeroedArray<UInt32>(count: slots)
  private var words = ZeroedArray<UInt64>(count: slots)
  private(set) var count = 0

  var bytes: Int { blocks.bytes + words.bytes }

  /// The slot of a block, or the empty one where it belongs.
  @inline(__always)
  private func slot(of block: Int) -> Int {
    // A block's number is of a hash. Who aims at one slot makes two million steps at most, then there is no room.
    var slot = block & (FewWords.slots - 1)
    while blocks[slot] != 0, blocks[slot] != UInt32(block + 1) { slot = (slot + 1) & (FewWords.slots - 1) }
    return slot
  }

  subscript(block: Int) -> UInt64 { words[slot(of: block)] }

  /// False where there is no room for another block.
  mutating func put(_ word: UInt64, at block: Int) -> Bool {
    let slot = slot(of: block)
    if blocks[slot] == 0 {
      guard count < FewWords.most else { return false }
      blocks[slot] = UInt32(block + 1)
      count += 1
    }
    words[slot] = word
    return true
  }

  /// All of them, in no order that means anything.
  func forEach(_ body: (_ block: Int, _ word: UInt64) -> Void) {
    for slot in 0..<FewWords.slots where blocks[slot] != 0 { body(Int(blocks[slot]) - 1, words[slot]) }
  }

  /// The blocks that have a word, in their order.
  var all: [Int] {
    var all: [Int] = []
    forEach { block, _ in all.append(block) }
    return all.sorted()
  }
}
