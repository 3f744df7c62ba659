extension Residue {
  func write(_ writer: inout StateWriter) {
    let roles = Role.allCases.filter { byRole[Int($0.rawValue)].events > 0 }
    writer.add(UInt8(roles.count))
    for role in roles {
      let sums = byRole[Int(role.rawValue)]
      writer.add(role.rawValue)
      for sum in [sums.events, sums.packets, sums.allowed, sums.denied] { writer.add(sum) }
    }
    writer.add(UInt8(sketch == nil ? 0 : 1))
    sketch?.write(&writer)
  }

  mutating func read(_ reader: inout StateReader) throws(StateError) {
    var last: Role?
    for _ in 0..<(try reader.number(UInt8.self)) {
      let role = try reader.role()
      try reader.check(last.map { $0.rawValue < role.rawValue } ?? true, "roles out of order")
      last = role
      let sums = Sums(
        events: try reader.sum(), packets: try reader.sum(), allowed: try reader.sum(), denied: try reader.sum())
      try reader.check(sums.events > 0, "a residue of nothing")
      add(sums, role: role)
    }
    let hasSketch = try reader.flag()
    try reader.check(hasSketch == (last != nil), "a residue without its sketch, or the reverse")
    if hasSketch { try made.read(&reader) }
  }
}

extension SourceSketch {
  /// Each of the three tables as pairs of place and value, for what is not zero.
  func write(_ writer: inout StateWriter) {
    SourceSketch.write(counts, &writer)
    SourceSketch.write(v4Bits, &writer)
    SourceSketch.write(v6Bits, &writer)
  }

  private static func write(_ table: borrowing SparseArray<UInt32>, _ writer: inout StateWriter) {
    var number = 0
    table.forEach { _, _ in number += 1 }
    writer.add(count: number)
    table.forEach { index, value in
      writer.add(UInt32(index))
      writer.add(value)
    }
  }

  func read(_ reader: inout StateReader) throws(StateError) {
    try SourceSketch.read(&counts, &reader)
    try SourceSketch.read(&v4Bits, &reader)
    try SourceSketch.read(&v6Bits, &reader)
  }

  private static func read(
    _ table: inout SparseArray<UInt32>, _ reader: inout StateReader
  ) throws(StateError) {
    var next = 0
    for _ in 0..<(try reader.count(of: 8)) {
      let (index, value) = (Int(try reader.number(UInt32.self)), try reader.number(UInt32.self))
      try reader.check(index >= next && index < table.count && value > 0, "a sketch out of order")
      table.put(value, at: index)
      next = index + 1
    }
  }
}
