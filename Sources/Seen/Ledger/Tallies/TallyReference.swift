/// What a slot of the tally table refers to: 1 ... 16 events in a block, or the records of a tally of many events.
///
/// 5 bits of kind, which are the number of events (31: many), above 27 bits of index. Never 0, and no slot has kind 0: see `foundEmpty`.
struct TallyReference: BitwiseCopyable {
  let word: UInt32

  @inline(__always)
  init(word: UInt32) { self.word = word }

  @inline(__always)
  init(events: Int, block: Int) { word = UInt32(events) << 27 | UInt32(block) }

  @inline(__always)
  init(many index: Int) { word = 31 << 27 | UInt32(index) }

  /// What a search found that ended at an empty slot; 0 where it is the first one or beyond what 27 bits can say.
  @inline(__always)
  init(foundEmpty position: Int) { word = position < 1 << 27 ? UInt32(truncatingIfNeeded: position) : 0 }

  /// Whether it says which slot was empty.
  @inline(__always)
  var isFoundEmpty: Bool { word >> 27 == 0 && word != 0 }

  /// Bytes of events that 27 bits can number.
  static let highestBytes = 1 << 27 * MemoryLayout<Event>.stride

  var isMany: Bool { word >> 27 == 31 }
  /// Whether it refers to a block; 0 does not.
  @inline(__always)
  var isFew: Bool { word >> 27 &- 1 < 30 }
  /// Events in the block, 1 ... 16; 31 for a tally of many.
  var kind: Int { Int(word >> 27) }
  var index: Int { Int(word & 0x07FF_FFFF) }
}
