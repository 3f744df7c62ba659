/// What a slot of the tally table refers to: 1 ... 16 events in a block, or the records of a tally of many events.
///
/// 5 bits of kind, which are the number of events (31: many), above 27 bits of index. Never 0.
struct TallyReference: BitwiseCopyable {
  let word: UInt32

  @inline(__always)
  init(word: UInt32) { self.word = word }

  @inline(__always)
  init(events: Int, block: Int) { word = UInt32(events) << 27 | UInt32(block) }

  @inline(__always)
  init(many index: Int) { word = 31 << 27 | UInt32(index) }

  /// Bytes of events that 27 bits can number.
  static let highestBytes = 1 << 27 * MemoryLayout<Event>.stride

  var isMany: Bool { word >> 27 == 31 }
  /// Events in the block, 1 ... 16; 31 for a tally of many.
  var kind: Int { Int(word >> 27) }
  var index: Int { Int(word & 0x07FF_FFFF) }
}
