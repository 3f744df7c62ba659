/// Reads the fields of a state from bytes that nobody vouches for: every length is checked against what is left.
struct StateReader: ~Escapable {
  private let bytes: Span<UInt8>
  private(set) var offset = 0

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) { self.bytes = bytes }

  var remaining: Int { bytes.count - offset }

  func corrupt(_ what: String) -> StateError { .corrupt(offset: offset, what) }

  /// Refuses what cannot be, in words that end "… at byte n: `what`".
  func check(_ isRight: Bool, _ what: @autoclosure () -> String) throws(StateError) {
    if !isRight { throw corrupt(what()) }
  }

  mutating func number<Number: FixedWidthInteger & UnsignedInteger>(
    _ type: Number.Type = Number.self
  ) throws(StateError) -> Number {
    let width = Number.bitWidth / 8
    guard remaining >= width else { throw .cut(offset: bytes.count) }
    var value: Number = 0
    for index in 0..<width { value |= Number(truncatingIfNeeded: bytes[offset + index]) << Number(index * 8) }
    offset += width
    return value
  }

  /// A sum of events or packets.
  mutating func sum() throws(StateError) -> UInt64 {
    let value = try number(UInt64.self)
    try check(value <= StateFormat.highestCount, "a count that no log reaches")
    return value
  }

  /// How many items of at least `size` bytes each follow.
  mutating func count(of size: Int) throws(StateError) -> Int {
    let value = try number(UInt64.self)
    guard value <= UInt64(remaining / size) else { throw .cut(offset: bytes.count) }
    return Int(value)
  }

  mutating func flag() throws(StateError) -> Bool {
    let value = try number(UInt8.self)
    try check(value <= 1, "a flag that is neither 0 nor 1")
    return value == 1
  }

  mutating func text() throws(StateError) -> String {
    let length = Int(try number(UInt32.self))
    guard length <= remaining else { throw .cut(offset: bytes.count) }
    var units: [UInt8] = []
    units.reserveCapacity(length)
    for index in 0..<length { units.append(bytes[offset + index]) }
    guard let text = String(validating: units, as: UTF8.self) else { throw corrupt("text that is not UTF-8") }
    offset += length
    return text
  }

  mutating func address() throws(StateError) -> Address {
    Address(high: try number(), low: try number())
  }

  mutating func role() throws(StateError) -> Role {
    guard let role = Role(rawValue: try number()) else { throw corrupt("a role that does not exist") }
    return role
  }

  mutating func extent<Value>(_ type: Value.Type = Value.self) throws(StateError) -> Extent<Value> {
    let extent = Extent<Value>(lowest: try number(), highest: try number())
    let isNone = extent.lowest == .max && extent.highest == .min
    try check(!extent.isEmpty || isNone, "a smallest value above the largest")
    return extent
  }

  mutating func event() throws(StateError) -> PackedEvent {
    var event = PackedEvent()
    event.destination = try address()
    event.moment = try number()
    event.numbers = try number()
    event.sizes = try number()
    event.header = try number()
    try check(event.location == 0, "an event with a place in inputs that are not here")
    return event
  }

  mutating func distinctCount<let size: Int>() throws(StateError) -> DistinctCount<size> {
    var count = DistinctCount<size>()
    for register in 0..<size {
      count[register] = try number()
      try check(count[register] <= DistinctCount<size>.highest, "a register of a sketch that is too large")
    }
    return count
  }

  mutating func histogram(initialWidth: UInt32) throws(StateError) -> TimeHistogram {
    let doublings = try number(UInt8.self)
    let base = try number(UInt32.self)
    let used = Int(try number(UInt8.self))
    try check(used <= TimeHistogram.slotCount, "a histogram with too many slots")
    var counts: [UInt32] = []
    for _ in 0..<used { counts.append(try number()) }
    let found = TimeHistogram(width: initialWidth, doublings: doublings, base: base, counts: counts)
    guard let found else { throw corrupt("a histogram that no events make") }
    return found
  }

  mutating func varying() throws(StateError) -> UInt64 {
    var value: UInt64 = 0
    for shift: UInt64 in stride(from: 0, to: 63, by: 7) {
      let byte = try number(UInt8.self)
      value |= UInt64(byte & 127) << shift
      if byte < 128 {
        try check(byte > 0 || shift == 0, "a number that is written too long")
        return value
      }
    }
    throw corrupt("a number that is too long")
  }

  /// The bytes from `start` to the present place, for the checksum.
  func checksum() -> UInt64 {
    var sum = StateChecksum()
    sum.add(bytes.extracting(0..<offset))
    return sum.value
  }
}
