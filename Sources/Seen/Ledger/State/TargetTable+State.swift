extension TargetTable {
  func write<Failure: Error>(
    _ writer: inout StateWriter, _ write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    writer.add(UInt8(level))
    writer.add(count: count)
    for index in indicesInOrder() {
      records[index].write(&writer)
      if writer.isLong { try write(writer.drain()) }
    }
    let roles = Role.allCases.filter { residue[Int($0.rawValue)].events > 0 }
    writer.add(UInt8(roles.count))
    for role in roles {
      var record = residue[Int(role.rawValue)]
      record.role = role
      record.write(&writer)
    }
  }

  /// Numbers of the records in ascending order of address, then role.
  func indicesInOrder() -> [Int] {
    var found: [(address: Address, role: UInt8, index: Int)] = []
    for position in 0..<slots.capacity where slots[position] != 0 {
      let index = Int(UInt32(truncatingIfNeeded: slots[position])) - 1
      found.append((records[index].address, records[index].role.rawValue, index))
    }
    return found.sorted { ($0.address, $0.role) < ($1.address, $1.role) }.map { $0.index }
  }

  mutating func read(_ reader: inout StateReader) throws(StateError) {
    let level = Int(try reader.number(UInt8.self))
    try reader.check(level <= 65, "a level that is too high")
    raise(to: level)
    let number = try reader.count(of: TargetRecord.leastBytes)
    try reader.check(number <= cap, "more targets than its limits allow")
    var last: TargetRecord?
    for _ in 0..<number {
      let record = try TargetRecord(&reader)
      let follows = last.map { ($0.address, $0.role.rawValue) < (record.address, record.role.rawValue) } ?? true
      let isKept = Rank.of(FixedHash.address(record.address), key: samplingKey) >= level
      try reader.check(follows && isKept && !record.address.isMissing, "targets out of order")
      last = record
      add(record)
    }
    try readResidue(&reader)
  }

  private mutating func readResidue(_ reader: inout StateReader) throws(StateError) {
    var last: Role?
    for _ in 0..<(try reader.number(UInt8.self)) {
      let record = try TargetRecord(&reader)
      let follows = last.map { $0.rawValue < record.role.rawValue } ?? true
      try reader.check(follows && record.address.isMissing && level > 0, "residues out of order")
      last = record.role
      addToResidue(record)
    }
  }
}

extension TargetRecord {
  /// Bytes of a record whose histogram is empty.
  static let leastBytes = 16 + 1 + 6 * 8 + 16 * 4 + 256 + 8 + 6

  func write(_ writer: inout StateWriter) {
    writer.add(address)
    writer.add(role.rawValue)
    for sum in [events, packets, allowed, denied, impossibleSources, enteredOnly] { writer.add(sum) }
    for rank in 0..<TargetRecord.rankCount { writer.add(self[rank]) }
    writer.add(sources)
    writer.add(times)
    writer.add(rate, initialWidth: 10)
  }

  init(_ reader: inout StateReader) throws(StateError) {
    self.init(address: try reader.address(), role: try reader.role())
    events = try reader.sum()
    packets = try reader.sum()
    allowed = try reader.sum()
    denied = try reader.sum()
    impossibleSources = try reader.sum()
    enteredOnly = try reader.sum()
    for rank in 0..<TargetRecord.rankCount { self[rank] = try reader.number() }
    sources = try reader.distinctCount()
    times = try reader.extent()
    rate = try reader.histogram(initialWidth: 10)
    let parts = max(allowed + denied, impossibleSources, enteredOnly)
    try reader.check(events > 0 && parts <= events && events <= packets, "a part that is larger than the whole")
  }
}
