/// Which packets went where in which five minutes: "to (protocol, address, port) from that source port".
///
/// Our own address is left out, so that an answer is recognised behind address translation and without knowing what is
/// ours. One blocked Bloom filter of 32 MiB, committed as it is touched: two bits in one cache line for each contact. With
/// ten million contacts a question about a packet that never was is answered "yes" once in 150 times. Filters merge by OR.
struct Contacts: ~Copyable {
  /// Seconds in a bucket.
  static let width: UInt32 = 300
  /// Words of 64 bits; eight in a block. Part of the state's version.
  static let wordCount = 1 << 22
  private static let blockShift: UInt64 = 64 - 19

  private(set) var words: SparseArray<UInt64>

  /// - Parameter large: on large pages, which pays where most of the filter will be touched.
  init(large: Bool = false) { words = SparseArray(count: Contacts.wordCount, shift: 5, large: large) }

  /// Bytes that are committed at most.
  var bytes: Int { words.bytes }

  /// The contact that an event is; 0 if it is none: dropped, or of unknown time or ports.
  @inline(__always)
  static func hash(_ event: Event, destinationHash: UInt64) -> UInt64 {
    guard event.marks.rawValue & 3 < Action.deny.rawValue, !event.time.isMissing else { return 0 }
    return hashOfPassed(event, destinationHash)
  }

  @inline(never)
  private static func hashOfPassed(_ event: Event, _ destinationHash: UInt64) -> UInt64 {
    guard event.marks.contains(.ports), let (port, sourcePort) = contactPorts(event) else { return 0 }
    return hash(
      event.networkProtocol, destinationHash, port: port, from: sourcePort, bucket: event.time.seconds / width)
  }

  /// The ports by which a packet and its answer know each other: ICMP echoes, asked or answered, by their identifier.
  @inline(__always)
  private static func contactPorts(_ event: Event) -> (port: UInt16, sourcePort: UInt16)? {
    if event.networkProtocol.hasPorts { return (event.destinationPort, event.sourcePort) }
    guard event.role == .echoRequest || event.role == .echoReply, event.marks.contains(.window) else { return nil }
    return (0, event.destinationPort)
  }

  static func hash(
    _ networkProtocol: IPProtocol, _ addressHash: UInt64, port: UInt16, from sourcePort: UInt16, bucket: UInt32
  ) -> UInt64 {
    let ports = UInt64(port) << 48 | UInt64(sourcePort) << 32
    let rest = ports | UInt64(bucket) << 8 | UInt64(networkProtocol.rawValue)
    return FixedHash.mixed(addressHash &+ FixedHash.mixed(rest))
  }

  @inline(__always)
  private static func places(_ hash: UInt64) -> (first: Int, UInt64, second: Int, UInt64) {
    let block = Int(truncatingIfNeeded: hash >> blockShift) * 8
    let (one, two) = (Int(truncatingIfNeeded: hash & 511), Int(truncatingIfNeeded: hash >> 9 & 511))
    return (block + one >> 6, 1 &<< UInt64(one & 63), block + two >> 6, 1 &<< UInt64(two & 63))
  }

  @inline(__always)
  mutating func set(_ hash: UInt64) {
    let (first, bit, second, otherBit) = Contacts.places(hash)
    words.set(bit, at: first, otherBit, at: second)
  }

  /// Adds bits to a word of the filter.
  @inline(__always)
  mutating func put(_ bits: UInt64, at index: Int) { words.put(words[index] | bits, at: index) }

  /// Whether the filter holds the contact; wrongly so once in a while, never wrongly not.
  func contains(_ hash: UInt64) -> Bool {
    let (first, bit, second, otherBit) = Contacts.places(hash)
    return words[first] & bit != 0 && words[second] & otherBit != 0
  }

  @inline(__always)
  func prefetch(_ hash: UInt64) { words.prefetch(Contacts.places(hash).first) }

  mutating func merge(_ other: borrowing Contacts) {
    other.words.forEach { put($1, at: $0) }
  }
}
