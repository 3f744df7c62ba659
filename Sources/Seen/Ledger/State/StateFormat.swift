/// The portable encoding of a ledger: little-endian, fixed widths, sorted, so that the same events make the same bytes.
///
/// Magic, version; limits and sampling key; input ids; accounts of files; totals; tallies by source and role; residues;
/// targets by address and role; contacts; a checksum over all before it. The location of an event is written as 0.
enum StateFormat {
  /// `SEENSTATE`.
  static let magic: [UInt8] = [0x53, 0x45, 0x45, 0x4E, 0x53, 0x54, 0x41, 0x54, 0x45]
  static let version = 4
  /// No count of a state is larger: sums of them cannot overflow.
  static let highestCount: UInt64 = 1 << 48
}

/// Sums up bytes, eight at a time.
struct StateChecksum {
  private(set) var value: UInt64 = 0x5EE9_57A7_E000_0001

  /// Adds bytes; all calls but the last must have a multiple of eight.
  mutating func add(_ bytes: Span<UInt8>) {
    var start = 0
    while start < bytes.count {
      var word: UInt64 = 0
      for index in start..<min(start + 8, bytes.count) { word |= UInt64(bytes[index]) << UInt64((index - start) * 8) }
      value = FixedHash.mixed(value ^ word) &+ UInt64(min(8, bytes.count - start))
      start += 8
    }
  }
}
