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
    guard hasSketch else { return }
    makeSketch()
    try sketch?.read(&reader)
  }
}

extension SourceSketch {
  /// The counts as pairs of place and value, for what is not zero; the buckets likewise.
  func write(_ writer: inout StateWriter) {
    var number = 0
    counts.forEach { _, _ in number += 1 }
    writer.add(count: number)
    counts.forEach { index, value in
      writer.add(UInt32(index))
      writer.add(value)
    }
    v4.write(&writer)
    v6.write(&writer)
  }

  mutating func read(_ reader: inout StateReader) throws(StateError) {
    var next = 0
    for _ in 0..<(try reader.count(of: 8)) {
      let (index, value) = (Int(try reader.number(UInt32.self)), try reader.number(UInt32.self))
      try reader.check(index >= next && index < counts.count && value > 0, "a sketch out of order")
      counts.put(value, at: index)
      next = index + 1
    }
    try v4.read(&reader)
    try v6.read(&reader)
  }
}

extension AddressBuckets {
  func write(_ writer: inout StateWriter) {
    var number = 0
    forEach { _, _, _ in number += 1 }
    writer.add(count: number)
    forEach { bucket, total, counts in
      writer.add(UInt32(bucket))
      writer.add(total)
      for bit in 0..<vectors * 4 { writer.add(counts[bit]) }
    }
  }

  mutating func read(_ reader: inout StateReader) throws(StateError) {
    var next = 0
    for _ in 0..<(try reader.count(of: 8 + vectors * 16)) {
      let (bucket, total) = (Int(try reader.number(UInt32.self)), try reader.number(UInt32.self))
      let isRight = bucket >= next && bucket < AddressBuckets.rows * AddressBuckets.columns && total > 0
      try reader.check(isRight, "a sketch out of order")
      var counts = BitCounts<vectors>()
      for bit in 0..<vectors * 4 { counts[bit] = try reader.number() }
      put(counts, total: total, at: bucket)
      next = bucket + 1
    }
  }
}
