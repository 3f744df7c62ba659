extension Ledger.Limits {
  func write(_ writer: inout StateWriter) {
    for cap in [raw, services, kept, targets] { writer.add(UInt32(cap)) }
    writer.add(UInt64(bytes))
  }

  init(_ reader: inout StateReader) throws(StateError) {
    self.init()
    raw = Int(try reader.number(UInt32.self))
    services = Int(try reader.number(UInt32.self))
    kept = Int(try reader.number(UInt32.self))
    targets = Int(try reader.number(UInt32.self))
    bytes = Int(truncatingIfNeeded: try reader.number(UInt64.self))
    try reader.check(arePossible, "limits that no table has")
  }
}

extension Totals {
  func write(_ writer: inout StateWriter) {
    for index in 0..<128 { writer.add(self[index]) }
    for sum in [packets, leftOnly, enteredOnly, passedThrough] { writer.add(sum) }
    writer.add(times)
  }

  init(_ reader: inout StateReader) throws(StateError) {
    self.init()
    for index in 0..<128 { self[index] = try reader.sum() }
    packets = try reader.sum()
    leftOnly = try reader.sum()
    enteredOnly = try reader.sum()
    passedThrough = try reader.sum()
    times = try reader.extent()
  }
}
