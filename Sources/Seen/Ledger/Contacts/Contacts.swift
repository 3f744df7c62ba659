/// Which packets went where in which five minutes: "to (protocol, address, port) from that source port".
///
/// Our own address is left out, so that an answer is recognised behind address translation and without knowing what is
/// ours. One blocked Bloom filter of 32 MiB, of which little is committed while it is nearly empty (`ContactBlocks`): two bits
/// in one block of 512 for each contact. With
/// ten million contacts a question about a packet that never was is answered "yes" once in 150 times. Filters merge by OR.
struct Contacts: ~Copyable {
  /// Seconds in a bucket.
  static let width: UInt32 = 300
  /// Words of 64 bits; eight in a block. Part of the state's version.
  static let wordCount = 1 << 22
  private static let blockShift: UInt64 = 64 - 19

  private var blocks: ContactBlocks

  /// - Parameter large: on large pages, which pays where most of the filter will be touched.
  init(large: Bool = false) { blocks = ContactBlocks(count: Contacts.wordCount / 8, large: large) }

  /// Bytes that are committed at most.
  var bytes: Int { blocks.bytes }

  /// The contact that an event is; 0 if it is none: dropped, or of unknown time or ports.
  @inline(__always)
  static func hash(_ events: Span<Event>, _ index: Int, destinationHash: UInt64) -> UInt64 {
    guard events[index].marks.rawValue & 3 < Action.deny.rawValue, !events[index].time.isMissing else { return 0 }
    return hashOfPassed(events, index, destinationHash)
  }

  @inline(never)
  private static func hashOfPassed(_ events: Span<Event>, _ index: Int, _ destinationHash: UInt64) -> UInt64 {
    let event = events[index]
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
  private static func block(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> blockShift) }

  /// Notes the first `count` contacts of a list.
  mutating func set(_ count: Int, of hashes: borrowing ZeroedArray<UInt64>) {
    for index in 0..<min(EventKeys.ahead, count) { prefetchBits(hashes[index]) }
    for index in 0..<count {
      if index &+ EventKeys.ahead < count { prefetchBits(hashes[index &+ EventKeys.ahead]) }
      set(hashes[index])
    }
  }

  @inline(__always)
  mutating func set(_ hash: UInt64) { blocks.set(ContactBlocks.Pair(hash), in: Contacts.block(hash)) }

  /// Whether the filter holds the contact; wrongly so once in a while, never wrongly not.
  func contains(_ hash: UInt64) -> Bool { blocks.contains(ContactBlocks.Pair(hash), in: Contacts.block(hash)) }

  /// Asks for what `set` and `contains` look at first, and for the rest of it when that is there.
  @inline(__always)
  func prefetch(_ hash: UInt64) { blocks.prefetch(Contacts.block(hash)) }

  @inline(__always)
  func prefetchBits(_ hash: UInt64) { blocks.prefetchBits(Contacts.block(hash)) }

  mutating func merge(_ other: borrowing Contacts) { blocks.merge(other.blocks) }

  // MARK: Words of the filter, for states

  /// Adds bits to a word of the filter.
  mutating func put(_ bits: UInt64, at index: Int) { blocks.put(bits, at: index & 7, in: index >> 3) }

  /// Calls `body` with all words, in order.
  func forEachWord(_ body: (Int, UInt64) -> Void) {
    blocks.forEach { block, bits in
      for index in 0..<8 where bits[index] != 0 { body(block * 8 + index, bits[index]) }
    }
  }

  subscript(index: Int) -> UInt64 { blocks.bits(of: index >> 3)[index & 7] }
}
