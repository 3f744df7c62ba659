/// An open-addressing table from 32-bit tags to 32-bit references; what a reference means is its owner's business.
///
/// A slot is one word: tag × 2^32 + reference, 0 when empty (a reference is never 0). A key's home is the top of its
/// tag, so growing needs no key. Linear probing, at most six slots in ten in use. Tags come from a hash that is keyed
/// anew for every table, so nobody can aim collisions, and the order of slots must never reach an answer.
struct SlotTable: ~Copyable {
  private var slots: ZeroedArray<UInt64>
  /// A tag's home is `tag >> shift`.
  private var shift: UInt32
  private(set) var count = 0
  /// The most that may be in use: six in ten, by all who share it.
  private var most: Int
  /// Tables that this one is to take in, itself among them: it has room for as much in each.
  private var sharers: Int
  /// How often all slots were laid anew: where a search ended before means nothing afterwards.
  private(set) var layout = 0

  /// - Parameter large: begin with a large page, where much is to come.
  init(large: Bool = false, sharers: Int = 1) {
    let bits: UInt32 = large ? 18 : 10
    slots = ZeroedArray(count: 1 << bits, large: large)
    shift = 32 - bits
    self.sharers = sharers
    most = SlotTable.most(of: 1 << bits, sharers)
  }

  private static func most(of slots: Int, _ sharers: Int) -> Int { slots * 6 / (10 * sharers) }

  var bytes: Int { slots.bytes }
  /// Slots, used or not: positions run from 0 to it.
  var capacity: Int { slots.count }

  /// Where the search for a tag begins.
  @inline(__always)
  func home(_ tag: UInt32) -> Int { Int(tag &>> shift) }

  @inline(__always)
  func next(_ position: Int) -> Int { (position &+ 1) & (slots.count &- 1) }

  @inline(__always)
  func prefetch(_ tag: UInt32) { slots.prefetch(home(tag)) }

  /// Tag × 2^32 + reference; 0 where the slot is empty.
  @inline(__always)
  subscript(position: Int) -> UInt64 { slots[position] }

  /// The first word that has this tag, which nearly always is the key's own; 0 if there is none.
  @inline(__always)
  func firstWord(_ tag: UInt32) -> UInt64 { search(tag).word }

  /// The same, and the slot where the search ended: of a word of 0 the one where such a tag belongs, in this layout.
  @inline(__always)
  func search(_ tag: UInt32) -> (word: UInt64, position: Int) {
    var position = home(tag)
    while true {
      let word = slots[position]
      if word == 0 || UInt32(truncatingIfNeeded: word >> 32) == tag { return (word, position) }
      position = next(position)
    }
  }

  @inline(__always)
  mutating func replace(_ position: Int, reference: UInt32) {
    slots[position] = slots[position] & ~0xFFFF_FFFF | UInt64(reference)
  }

  /// Adds a reference whose key is not in the table.
  mutating func insert(tag: UInt32, reference: UInt32) {
    if count >= most { grow() }
    SlotTable.put(UInt64(tag) << 32 | UInt64(reference), into: &slots, shift: UInt64(32 + shift))
    count += 1
  }

  /// The same where a search for the tag has ended at an empty slot.
  @inline(__always)
  mutating func insert(tag: UInt32, reference: UInt32, at position: Int) {
    if count >= most { return insert(tag: tag, reference: reference) }
    slots[position] = UInt64(tag) << 32 | UInt64(reference)
    count &+= 1
  }

  /// Uses the room for what others hold.
  mutating func stopSharing() {
    sharers = 1
    most = SlotTable.most(of: slots.count, sharers)
  }

  /// Makes room for more references at once. What comes in the order of its tags needs that: it would crowd the beginning of a
  /// table that is about to grow.
  mutating func reserve(_ more: Int) {
    while count + more > most { grow() }
  }

  /// Marks a slot whose key leaves; the table may not be searched before `removeLeft`.
  mutating func markLeft(_ position: Int) {
    slots[position] = 0
    count -= 1
  }

  /// Closes the gaps that `markLeft` made: every other key finds its place anew.
  mutating func removeLeft() { rebuild(count: slots.count) }

  @inline(never)
  private mutating func grow() {
    shift -= 1
    rebuild(count: slots.count * 2)
  }

  private mutating func rebuild(count: Int) {
    layout &+= 1
    var fresh = ZeroedArray<UInt64>(count: count, large: true)
    fresh.commit()
    let shift = UInt64(32 + shift)
    var position = 0
    while position < slots.count {
      let word = slots[position]
      if word != 0 { SlotTable.put(word, into: &fresh, shift: shift) }
      position &+= 1
    }
    slots = fresh
    most = SlotTable.most(of: count, sharers)
  }

  /// `shift`: of a word, whose upper half is the tag.
  @inline(__always)
  private static func put(_ word: UInt64, into slots: inout ZeroedArray<UInt64>, shift: UInt64) {
    var position = Int(truncatingIfNeeded: word &>> shift)
    while slots[position] != 0 { position = (position &+ 1) & (slots.count &- 1) }
    slots[position] = word
  }
}
