/// Tallies in a state: source, role, then 1 ... 16 and as many events, or 0 and the two records.

extension TallyTable {
  func write(_ reference: TallyReference, _ writer: inout StateWriter) {
    writer.add(source(of: reference))
    writer.add(role(of: reference).rawValue)
    writer.add(reference.isMany ? 0 : UInt8(reference.kind))
    guard reference.isMany else {
      for event in keptEvents(reference) { writer.add(PackedEvent(event)) }
      return
    }
    records[reference.index].counts.write(&writer)
    records[reference.index].detail.write(&writer)
  }

  mutating func read(_ reader: inout StateReader) throws(StateError) {
    let level = Int(try reader.number(UInt8.self))
    try reader.check(level <= 65, "a level that is too high")
    raise(to: level)
    let number = try reader.count(of: 66)
    var last: (source: Address, role: UInt8)?
    for _ in 0..<number {
      let (source, role) = (try reader.address(), try reader.role())
      let follows = last.map { ($0.source, $0.role) < (source, role.rawValue) } ?? true
      try reader.check(follows, "tallies out of order")
      try reader.check(Rank.of(FixedHash.address(source), key: samplingKey) >= level, "a source that should have left")
      last = (source, role.rawValue)
      try readTally(source, role, &reader)
      try reader.check(self.level == level, "more tallies than its limits allow")
    }
  }

  private mutating func readTally(
    _ source: Address, _ role: Role, _ reader: inout StateReader
  ) throws(StateError) {
    let kind = Int(try reader.number(UInt8.self))
    if kind == 0 { return try readMany(source, role, &reader) }
    try reader.check(kind >= 1 && kind <= limits.raw, "a tally of no possible kind")
    var last: PackedEvent?
    for _ in 0..<kind {
      let packed = try reader.event()
      guard let event = packed.event(from: source), event.role == role else { throw reader.corrupt("a foreign event") }
      try reader.check(last.map { $0 <= packed } ?? true, "events out of order")
      last = packed
      add(event)
    }
  }

  private mutating func readMany(_ source: Address, _ role: Role, _ reader: inout StateReader) throws(StateError) {
    var head = TallyCounts(source: source, role: role)
    try head.read(&reader)
    try reader.check(head.events > UInt64(limits.raw), "a summarised tally of few events")
    var detail = TallyDetail()
    try detail.read(&reader, head, limits)
    head.keptThreshold = detail.kept.threshold(cap: limits.kept)
    add(TallyRecord(counts: head, detail: detail))
  }
}

extension TallyCounts {
  func write(_ writer: inout StateWriter) {
    for sum in [events, packets, bytes, allowed, denied, enteredOnly, leftOnly, ttlBits] { writer.add(sum) }
    writer.add(times)
    writer.add(lengths)
    writer.add(windows)
    writer.add(sourcePorts)
    writer.add(destinationPorts)
    writer.add(ttls)
    for mark in [fingerprints.zmap, fingerprints.masscan, fingerprints.mirai, fingerprints.nmap] { writer.add(mark) }
  }

  mutating func read(_ reader: inout StateReader) throws(StateError) {
    events = try reader.sum()
    packets = try reader.sum()
    bytes = try reader.sum()
    allowed = try reader.sum()
    denied = try reader.sum()
    enteredOnly = try reader.sum()
    leftOnly = try reader.sum()
    ttlBits = try reader.number()
    times = try reader.extent()
    lengths = try reader.extent()
    windows = try reader.extent()
    sourcePorts = try reader.extent()
    destinationPorts = try reader.extent()
    ttls = try reader.extent()
    fingerprints.zmap = try reader.number()
    fingerprints.masscan = try reader.number()
    fingerprints.mirai = try reader.number()
    fingerprints.nmap = try reader.number()
    let parts = max(allowed + denied, enteredOnly + leftOnly)
    try reader.check(parts <= events && events <= packets, "a part that is larger than the whole")
  }
}

extension TallyDetail {
  func write(_ writer: inout StateWriter) {
    writer.add(destinations)
    writer.add(attempts)
    services.write(&writer)
    writer.add(hours, initialWidth: 3600)
    writer.add(UInt8(kept.count))
    for index in 0..<kept.count { writer.add(kept[index]) }
  }

  mutating func read(
    _ reader: inout StateReader, _ counts: TallyCounts, _ limits: Ledger.Limits
  ) throws(StateError) {
    destinations = try reader.distinctCount()
    attempts = try reader.distinctCount()
    services = try ServiceTable(&reader, cap: limits.services)
    let listed = services.entries.reduce(UInt64(0)) { $0 + UInt64($1.events) }
    let isExact = services.level == 0 && listed == counts.events || services.level > 0 && listed <= counts.events
    try reader.check(isExact, "services that do not add up")
    hours = try reader.histogram(initialWidth: 3600)
    let number = Int(try reader.number(UInt8.self))
    try reader.check(number >= 1 && number <= limits.kept, "too many kept events, or none")
    for index in 0..<number {
      let packed = try reader.event()
      guard let event = packed.event(from: counts.source), event.role == counts.role else {
        throw reader.corrupt("a foreign event")
      }
      kept.insert(packed, hash: UInt32(truncatingIfNeeded: event.probeHash >> 32), cap: limits.kept)
      try reader.check(kept.count == index + 1 && kept[index] == packed, "kept events out of order")
    }
  }
}

extension ServiceTable {
  func write(_ writer: inout StateWriter) {
    writer.add(level)
    writer.add(count)
    for entry in entries {
      writer.add(entry.key)
      writer.add(entry.events)
    }
    guard level > 0 else { return }
    for bit in 0..<MajorityBits.width { writer.add(majority[bit]) }
  }

  init(_ reader: inout StateReader, cap: Int) throws(StateError) {
    let level = try reader.number(UInt8.self)
    let count = Int(try reader.number(UInt8.self))
    try reader.check(level <= 32 && count <= cap, "a table of services that is too large")
    var entries: [(key: UInt32, events: UInt32)] = []
    for _ in 0..<count {
      let (key, events) = (try reader.number(UInt32.self), try reader.number(UInt32.self))
      let isKept = ServiceTable.hash(key).leadingZeroBitCount >= Int(level)
      let follows = entries.last.map { $0.key < key } ?? true
      try reader.check(isKept && follows && key < 1 << 24 && events > 0, "a service that should not be here")
      entries.append((key, events))
    }
    var majority = MajorityBits()
    if level > 0 { for bit in 0..<MajorityBits.width { majority[bit] = try reader.number() } }
    self.init(level: level, entries: entries, majority: majority)
  }
}
