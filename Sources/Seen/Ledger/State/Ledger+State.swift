/// A ledger as bytes: what `--state` writes and `seen merge` and `seen diagnose` read.

extension Ledger {
  /// Whether a file begins as a state does, of whatever version.
  public static func recognises(_ head: Span<UInt8>) -> Bool {
    guard head.count >= StateFormat.magic.count else { return false }
    return StateFormat.magic.indices.allSatisfy { head[$0] == StateFormat.magic[$0] }
  }

  /// The canonical bytes: the same for the same events, whatever their order and however they were split. About 66
  /// bytes for a source that was seen once.
  public func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    encode { bytes += $0 }
    return bytes
  }

  /// Hands the canonical bytes to `write` in pieces of some hundred KiB.
  public func encode<Failure: Error>(_ write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var writer = StateWriter()
    writeHead(&writer)
    try writeTallies(&writer, write)
    tallies.residue.write(&writer)
    try targetTable.write(&writer, write)
    try contacts.write(&writer, write)
    try write(writer.finish())
  }

  private func writeHead(_ writer: inout StateWriter) {
    for byte in StateFormat.magic { writer.add(byte) }
    writer.add(UInt16(StateFormat.version))
    limits.write(&writer)
    writer.add(samplingKey)
    writer.add(count: inputs.count)
    for input in inputs {
      writer.add(input.length)
      writer.add(input.head)
      writer.add(input.tail)
    }
    writer.add(count: files.count)
    for file in files.sorted(by: FileAccount.precedes) { file.write(&writer) }
    totals.write(&writer)
  }

  private func writeTallies<Failure: Error>(
    _ writer: inout StateWriter, _ write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    writer.add(UInt8(tallies.level))
    writer.add(count: tallies.count)
    for reference in references() {
      tallies.write(reference, &writer)
      if writer.isLong { try write(writer.drain()) }
    }
  }

  /// The ledger that a state holds. Refuses what is cut, damaged or of another version.
  public static func decoded(_ bytes: Span<UInt8>) throws(StateError) -> Ledger {
    guard recognises(bytes) else { throw .notAState }
    var reader = StateReader(bytes)
    for _ in StateFormat.magic { _ = try reader.number(UInt8.self) }
    let version = Int(try reader.number(UInt16.self))
    guard version == StateFormat.version else { throw .unknownVersion(version) }
    let limits = try Limits(&reader)
    let ledger = Ledger(limits: limits, samplingKey: try reader.number())
    try ledger.readHead(&reader)
    try ledger.tallies.read(&reader)
    try ledger.tallies.residue.read(&reader)
    try ledger.checkSums(reader)
    try ledger.targetTable.read(&reader)
    try ledger.contacts.read(&reader)
    let sum = reader.checksum()
    try reader.check(try reader.number() == sum, "its checksum is wrong")
    try reader.check(reader.remaining == 0, "more bytes follow than belong to it")
    return ledger
  }

  private func readHead(_ reader: inout StateReader) throws(StateError) {
    for _ in 0..<(try reader.count(of: 24)) {
      let input = InputID(length: try reader.number(), head: try reader.number(), tail: try reader.number())
      try reader.check(inputs.last.map { $0 < input } ?? true, "inputs out of order")
      inputs.append(input)
    }
    for _ in 0..<(try reader.count(of: FileAccount.leastBytes)) { files.append(try FileAccount(&reader)) }
    totals = try Totals(&reader)
  }

  /// Every event is in a tally or in the residue, role by role.
  private func checkSums(_ reader: borrowing StateReader) throws(StateError) {
    var sums = [UInt64](repeating: 0, count: 32)
    for position in 0..<tallies.slots.capacity where tallies.slots[position] != 0 {
      let reference = tallies.reference(at: position)
      let events = reference.isMany ? tallies.records[reference.index].counts.events : UInt64(reference.kind)
      sums[Int(tallies.role(of: reference).rawValue)] &+= events
    }
    for role in Role.allCases {
      let index = Int(role.rawValue)
      let sum = sums[index] &+ tallies.residue.byRole[index].events
      try reader.check(sum == UInt64(events(role)), "events that are in no tally, or in two")
    }
  }

  /// Adds a ledger from elsewhere; refuses one of other limits, or one that holds an input that is here already.
  public func merge(state other: Ledger) throws(StateError) {
    guard limits == other.limits, samplingKey == other.samplingKey else { throw .otherLimits }
    if let input = inputs.first(where: { other.inputs.contains($0) }) {
      throw .sameInput(input, path: files.first { UInt64($0.bytes) == input.length }?.path ?? "")
    }
    merge(other)
  }
}
