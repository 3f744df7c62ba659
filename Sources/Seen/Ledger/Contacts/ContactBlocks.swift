/// The bits of the contacts' filter in blocks of 512: a word that lists up to three pairs of set bits, or says where
/// all 512 are.
///
/// Most captures set a few bits in each block: the words of those fit the second cache, where the bits themselves would
/// commit eight times the memory and miss every cache. How a block is held never reaches an answer.
struct ContactBlocks: ~Copyable {
  typealias Bits = InlineArray<8, UInt64>

  /// Two places of a block, nine bits each, and a bit that says that they are there.
  struct Pair: BitwiseCopyable, Equatable {
    static let width: UInt64 = 19
    private static let isThere: UInt64 = 1 << 18
    let word: UInt64

    /// - Parameter places: first place, second place × 512; what stands above is left out.
    @inline(__always)
    init(_ places: UInt64) { word = places & (Pair.isThere - 1) | Pair.isThere }

    @inline(__always)
    var first: Int { Int(truncatingIfNeeded: word & 511) }
    @inline(__always)
    var second: Int { Int(truncatingIfNeeded: word >> 9 & 511) }
  }

  /// In a word: the number of the block's bits follows.
  private static let isWhole: UInt64 = 1 << 63
  /// A word below it has room for a pair.
  private static let full: UInt64 = 1 << (2 * Pair.width)

  /// Until they are too many.
  private var few = FewWords()
  private var areFew: Bool
  private var words: SparseArray<UInt64>
  private var whole: Arena<Bits, 15>

  init(count: Int, large: Bool) {
    areFew = !large
    words = SparseArray(count: count, shift: 9, large: large)
    whole = Arena(large: large)
  }

  /// Bytes that are committed at most.
  var bytes: Int { few.bytes + words.bytes + whole.bytes }

  @inline(__always)
  private func word(of block: Int) -> UInt64 { areFew ? few[block] : words[block] }

  private mutating func put(_ word: UInt64, at block: Int) {
    if areFew, few.put(word, at: block) { return }
    if areFew { spread() }
    words.put(word, at: block)
  }

  /// Moves the few to where there is room for all.
  @inline(never)
  private mutating func spread() {
    areFew = false
    few.forEach { words.put($1, at: $0) }
  }

  private func forEachWord(_ body: (_ block: Int, _ word: UInt64) -> Void) {
    if areFew { few.forEach(body) } else { words.forEach(body) }
  }

  @inline(__always)
  mutating func set(_ pair: Pair, in block: Int) {
    guard !areFew else { return setAmongFew(pair, in: block) }
    let word = words[block]
    guard word < ContactBlocks.full else { return setInFull(pair, in: block) }
    if let more = ContactBlocks.word(word, with: pair) { words.put(more, at: block) }
  }

  /// The same while there are few. Words that ask by themselves how they are held take 22 instructions more for each contact.
  @inline(never)
  private mutating func setAmongFew(_ pair: Pair, in block: Int) {
    let word = few[block]
    guard word < ContactBlocks.full else { return setInFull(pair, in: block) }
    if let more = ContactBlocks.word(word, with: pair) { put(more, at: block) }
  }

  /// A word that has room, with another pair; `nil` if it lists the pair.
  @inline(__always)
  private static func word(_ word: UInt64, with pair: Pair) -> UInt64? {
    let (first, rest) = (word & (1 << Pair.width - 1), word >> Pair.width)
    if first == pair.word || rest == pair.word { return nil }
    let shift = first == 0 ? 0 : rest == 0 ? Pair.width : 2 * Pair.width
    return word | pair.word &<< shift
  }

  @inline(never)
  private mutating func setInFull(_ pair: Pair, in block: Int) {
    let word = self.word(of: block)
    guard word & ContactBlocks.isWhole == 0 else {
      return ContactBlocks.set(pair, in: &whole[ContactBlocks.number(word)])
    }
    guard !ContactBlocks.lists(pair, in: word) else { return }
    let number = whole.take()
    whole[number] = ContactBlocks.bits(listedIn: word)
    ContactBlocks.set(pair, in: &whole[number])
    put(ContactBlocks.isWhole | UInt64(number), at: block)
  }

  @inline(__always)
  private static func set(_ pair: Pair, in bits: inout Bits) {
    bits[pair.first >> 6] |= 1 &<< UInt64(pair.first & 63)
    bits[pair.second >> 6] |= 1 &<< UInt64(pair.second & 63)
  }

  @inline(__always)
  private static func number(_ word: UInt64) -> Int { Int(truncatingIfNeeded: word & 0xFFFF_FFFF) }

  private static func lists(_ pair: Pair, in word: UInt64) -> Bool {
    var rest = word
    while rest != 0, Pair(rest) != pair { rest >>= Pair.width }
    return rest != 0
  }

  private static func bits(listedIn word: UInt64) -> Bits {
    var bits = Bits(repeating: 0)
    var rest = word
    while rest != 0 {
      set(Pair(rest), in: &bits)
      rest >>= Pair.width
    }
    return bits
  }

  /// All 512 bits of a block.
  func bits(of block: Int) -> Bits {
    let word = self.word(of: block)
    return word & ContactBlocks.isWhole == 0 ? ContactBlocks.bits(listedIn: word) : whole[ContactBlocks.number(word)]
  }

  /// Whether both places of the pair are set.
  @inline(__always)
  func contains(_ pair: Pair, in block: Int) -> Bool {
    word(of: block) != 0 && holds(pair, in: block)
  }

  /// Looks at the two places alone: all bits of a block are a cache line to build or to copy.
  private func holds(_ pair: Pair, in block: Int) -> Bool {
    let word = self.word(of: block)
    guard word & ContactBlocks.isWhole != 0 else {
      return ContactBlocks.lists(pair.first, in: word) && ContactBlocks.lists(pair.second, in: word)
    }
    let number = ContactBlocks.number(word)
    return isSet(pair.first, number) && isSet(pair.second, number)
  }

  @inline(__always)
  private func isSet(_ place: Int, _ number: Int) -> Bool {
    whole[number][place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  /// Whether a pair of the list has the place.
  @inline(__always)
  private static func lists(_ place: Int, in word: UInt64) -> Bool {
    var rest = word
    while rest != 0 {
      if Pair(rest).first == place || Pair(rest).second == place { return true }
      rest >>= Pair.width
    }
    return false
  }

  /// Asks for a block's word, and `prefetchBits` for what it refers to.
  @inline(__always)
  func prefetch(_ block: Int) { if !areFew { words.prefetch(block) } }

  @inline(__always)
  func prefetchBits(_ block: Int) {
    guard !areFew else { return }
    let word = words[block]
    if word & ContactBlocks.isWhole != 0 { whole.prefetch(ContactBlocks.number(word)) }
  }

  /// The blocks that hold anything, in order.
  func forEach(_ body: (_ block: Int, _ bits: Bits) -> Void) {
    if areFew {
      for block in few.all { body(block, bits(of: block)) }
    } else {
      words.forEach { block, _ in body(block, bits(of: block)) }
    }
  }

  mutating func merge(_ other: borrowing ContactBlocks) {
    other.forEachWord { block, word in
      if word & ContactBlocks.isWhole != 0 {
        let bits = other.whole[ContactBlocks.number(word)]
        for index in 0..<8 { put(bits[index], at: index, in: block) }
      }
      var rest = word & ContactBlocks.isWhole == 0 ? word : 0
      while rest != 0 {
        set(Pair(rest), in: block)
        rest >>= Pair.width
      }
    }
  }

  /// Sets bits of one of the eight words of a block.
  mutating func put(_ bits: UInt64, at index: Int, in block: Int) {
    var rest = bits
    while rest != 0 {
      let first = UInt64(index * 64 + rest.trailingZeroBitCount)
      rest &= rest - 1
      let second = rest == 0 ? first : UInt64(index * 64 + rest.trailingZeroBitCount)
      rest &= rest &- 1
      set(Pair(second << 9 | first), in: block)
    }
  }
}
