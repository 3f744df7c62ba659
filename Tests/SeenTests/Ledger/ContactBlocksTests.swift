import Testing

@testable import Seen

/// How blocks of contacts are held never reaches an answer: few in a small table, or all where they have their place.
@Suite struct ContactBlocksTests {
  private static let count = 1 << 19

  /// What the blocks hold, in order.
  private static func all(_ blocks: borrowing ContactBlocks) -> [[UInt64]] {
    var all: [[UInt64]] = []
    blocks.forEach { block, bits in all.append([UInt64(block)] + (0..<8).map { bits[$0] }) }
    return all
  }

  @Test(arguments: [64, ContactBlocksTests.count])
  func `few blocks answer as all do, before and after they are too many`(_ blockCount: Int) {
    var random = SplitMix64(seed: 7)
    var few = ContactBlocks(count: Self.count, large: false)
    var many = ContactBlocks(count: Self.count, large: true)
    for step in 0..<6000 {
      let (pair, block) = (ContactBlocks.Pair(random.next()), Int(random.next() % UInt64(blockCount)))
      few.set(pair, in: block)
      many.set(pair, in: block)
      let (other, elsewhere) = (ContactBlocks.Pair(random.next()), Int(random.next() % UInt64(blockCount)))
      let isKnown = few.contains(pair, in: block), isOther = few.contains(other, in: elsewhere)
      let isOtherOfAll = many.contains(other, in: elsewhere)
      #expect(isKnown && isOther == isOtherOfAll)
      guard step % 1000 == 0 else { continue }
      let (held, heldOfAll) = (Self.all(few), Self.all(many))
      #expect(held == heldOfAll)
    }
    var merged = ContactBlocks(count: Self.count, large: false)
    merged.set(ContactBlocks.Pair(1), in: 3)
    many.set(ContactBlocks.Pair(1), in: 3)
    merged.merge(few)
    let (held, heldOfAll) = (Self.all(merged), Self.all(many))
    #expect(held == heldOfAll)
  }

  @Test func `the small table holds so many blocks and no more`() {
    var words = FewWords()
    for block in 0..<FewWords.most {
      let isPut = words.put(UInt64(block + 1), at: block << 12)
      #expect(isPut)
    }
    let (isFull, isChanged) = (words.put(1, at: 1), words.put(5, at: 0))
    #expect(!isFull && isChanged)
    let (changed, next, none) = (words[0], words[1 << 12], words[1])
    #expect(changed == 5 && next == 2 && none == 0)
  }
}
