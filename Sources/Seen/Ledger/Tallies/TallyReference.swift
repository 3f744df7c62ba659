/// What a slot of the tally table refers to: 1 ... 6 events in a block, or the records of a tally of many events.
///
/// 3 bits of kind, which are the number of events (7: many), above 29 bits of index. Never 0.
struct TallyReference: BitwiseCopyable {
  let word: UInt32

  @inline(__always)
  init(word: UInt32) { self.word = word }

  @inline(__always)
  init(events: Int, block: Int) { word = UInt32(events) << 29 | UInt32(block) }

  @inline(__always)
  init(many index: Int) { word = 7 << 29 | UInt32(index) }

  var isMany: Bool { word >> 29 == 7 }
  /// Events in the block, 1 ... 6; 7 for a tally of many.
  var kind: Int { Int(word >> 29) }
  var index: Int { Int(word & 0x1FFF_FFFF) }
}
