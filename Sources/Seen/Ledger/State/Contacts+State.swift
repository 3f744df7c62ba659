/// Contacts in a state: the gaps between set bits, or every word where that is shorter.

extension Contacts {
  func write<Failure: Error>(
    _ writer: inout StateWriter, _ write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let (bits, gapBytes) = size()
    let isSparse = gapBytes < Contacts.wordCount * 8
    writer.add(UInt8(isSparse ? 0 : 1))
    guard isSparse else { return try writeWords(&writer, write) }
    writer.add(count: bits)
    var last = -1
    forEachWord { Contacts.writeGaps($1, at: $0, &last, &writer) }
  }

  private func writeWords<Failure: Error>(
    _ writer: inout StateWriter, _ write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    for index in 0..<Contacts.wordCount {
      writer.add(self[index])
      if writer.isLong { try write(writer.drain()) }
    }
  }

  /// Set bits, and the bytes that their gaps take.
  private func size() -> (bits: Int, gapBytes: Int) {
    var (bits, gapBytes, last) = (0, 0, -1)
    forEachWord { index, word in
      var rest = word
      while rest != 0 {
        let place = index * 64 + rest.trailingZeroBitCount
        gapBytes += (70 - UInt64(place - last).leadingZeroBitCount) / 7
        (bits, last) = (bits + 1, place)
        rest &= rest - 1
      }
    }
    return (bits, gapBytes)
  }

  private static func writeGaps(_ word: UInt64, at index: Int, _ last: inout Int, _ writer: inout StateWriter) {
    var rest = word
    while rest != 0 {
      let place = index * 64 + rest.trailingZeroBitCount
      writer.add(varying: UInt64(place - last))
      last = place
      rest &= rest - 1
    }
  }

  mutating func read(_ reader: inout StateReader) throws(StateError) {
    guard try reader.flag() else { return try readGaps(&reader) }
    for index in 0..<Contacts.wordCount {
      let word = try reader.number(UInt64.self)
      if word != 0 { put(word, at: index) }
    }
    let (_, gapBytes) = size()
    try reader.check(gapBytes >= Contacts.wordCount * 8, "contacts that are written too long")
  }

  private mutating func readGaps(_ reader: inout StateReader) throws(StateError) {
    var last = -1
    let start = reader.offset + 8
    for _ in 0..<(try reader.count(of: 1)) {
      let gap = try reader.varying()
      try reader.check(gap > 0 && gap < UInt64(Contacts.wordCount * 64), "a contact beyond the filter")
      last += Int(gap)
      try reader.check(last < Contacts.wordCount * 64, "a contact beyond the filter")
      put(1 << UInt64(last & 63), at: last >> 6)
    }
    try reader.check(reader.offset - start < Contacts.wordCount * 8, "contacts that are written too long")
  }
}
