/// The packet that nine in ten are: TCP or UDP over IPv4 without options, whole, right behind an Ethernet header.
///
/// Its fields stand at fixed places and are read five words at a time; whatever is otherwise is left to the readers of
/// each layer, which alone say what a packet means. A test holds the two together.
enum OrdinaryPacket {
  /// Bytes of the Ethernet, IPv4 and UDP headers; of TCP's, as far as the window.
  private static let leastUDP = 42
  static let leastTCP = 50

  /// Fills the event and derives its role; false, with the event as it was, if the packet is no ordinary one.
  @inline(__always)
  static func read(_ bytes: Span<UInt8>, into event: inout Event) -> Bool {
    read(ByteView(bytes), count: bytes.count, into: &event)
  }

  /// The same of a packet of `count` bytes at the beginning of a view, which may hold more.
  @inline(__always)
  static func read<Source: WordSource & ~Escapable>(_ view: Source, count: Int, into event: inout Event) -> Bool {
    guard count >= leastUDP else { return false }
    let head = view.word(at: 12).bigEndian
    let middle = view.word(at: 20).bigEndian
    // EtherType 0x0800, version 4, five words of header; neither offset nor more fragments.
    guard head >> 40 == 0x08_0045, middle >> 48 & 0x3FFF == 0 else {
      return false
    }
    let length = UInt16(truncatingIfNeeded: head >> 16)
    let number = UInt8(truncatingIfNeeded: middle >> 32)
    let isTCP = number == IPProtocol.tcp.rawValue
    guard isTCP ? length >= 40 && count >= leastTCP : number == IPProtocol.udp.rawValue && length >= 28 else {
      return false
    }
    let addresses = view.word(at: 26).bigEndian
    let ports = view.word(at: 34).bigEndian
    let (source, destination) = (
      UInt32(truncatingIfNeeded: addresses >> 32), UInt32(truncatingIfNeeded: addresses)
    )
    event.source = Address(v4: source)
    event.destination = Address(v4: destination)
    event.networkProtocol = IPProtocol(rawValue: number)
    event.length = length
    event.identification = UInt16(truncatingIfNeeded: head)
    event.ttl = UInt8(truncatingIfNeeded: middle >> 40)
    event.sourcePort = UInt16(truncatingIfNeeded: ports >> 48)
    event.destinationPort = UInt16(truncatingIfNeeded: ports >> 32)
    let fragmentation = UInt16(truncatingIfNeeded: middle >> 62 & 1) << 8
    if isTCP {
      event.marks = Marks(rawValue: fragmentation | datagram | segment)
      readTCP(UInt32(truncatingIfNeeded: ports), view.word(at: 42).bigEndian, into: &event)
    } else {
      event.marks = Marks(rawValue: fragmentation | datagram)
      event.acknowledgement = Ethernet.link(view).rawValue
      event.role = event.udpRole
    }
    if Event.isChatter(source, destination) { event.role = .chatter }
    return true
  }

  // Numbers, since a set written as a list is built as an array.
  /// Protocol, TTL, identification and ports are known; DF is bit 8.
  @inline(__always)
  private static var datagram: UInt16 { 1 << 12 | 1 << 5 | 1 << 3 | 1 << 2 }
  /// Numbers, flags and window are known.
  @inline(__always)
  private static var segment: UInt16 { 1 << 7 | 1 << 6 | 1 << 4 }

  @inline(__always)
  private static func readTCP(_ sequence: UInt32, _ rest: UInt64, into event: inout Event) {
    event.sequence = sequence
    event.acknowledgement = UInt32(truncatingIfNeeded: rest >> 32)
    let flags = UInt8(truncatingIfNeeded: rest >> 16)
    event.tcpFlags = TCPFlags(rawValue: flags)
    event.window = UInt16(truncatingIfNeeded: rest)
    event.role = flags == TCPFlags.syn.rawValue ? .opening : event.tcpRole
  }
}
