/// An event without its source in 48 bytes: how a tally of many events keeps some of them, and how states write events.
///
/// The four words after the destination hold, from the high end: time and location; sequence and acknowledgement; the
/// ports, length and identification; window, TTL, TCP flags, protocol (8 bits), role (8) and marks.
struct PackedEvent: BitwiseCopyable {
  var destination = Address.missing
  var moment: UInt64 = 0
  var numbers: UInt64 = 0
  var sizes: UInt64 = 0
  var header: UInt64 = 0

  init() {}

  @inline(__always)
  init(_ event: Event) {
    destination = event.destination
    moment = UInt64(event.time.seconds) << 32 | UInt64(event.location)
    numbers = UInt64(event.sequence) << 32 | UInt64(event.acknowledgement)
    let ports = UInt64(event.sourcePort) << 48 | UInt64(event.destinationPort) << 32
    sizes = ports | UInt64(event.length) << 16 | UInt64(event.identification)
    let head = UInt64(event.window) << 48 | UInt64(event.ttl) << 40 | UInt64(event.tcpFlags.rawValue) << 32
    let kind = UInt64(event.networkProtocol.rawValue) << 24 | UInt64(event.role.rawValue) << 16
    header = head | kind | UInt64(event.marks.rawValue)
  }

  /// The event again; `nil` if its role is none that this version knows, which only a corrupt state can hold.
  func event(from source: Address) -> Event? {
    guard let role = Role(rawValue: UInt8(truncatingIfNeeded: header >> 16)) else { return nil }
    var event = Event(source: source, destination: destination, time: time)
    event.location = location
    event.sequence = UInt32(truncatingIfNeeded: numbers >> 32)
    event.acknowledgement = UInt32(truncatingIfNeeded: numbers)
    event.sourcePort = UInt16(truncatingIfNeeded: sizes >> 48)
    event.destinationPort = UInt16(truncatingIfNeeded: sizes >> 32)
    event.length = UInt16(truncatingIfNeeded: sizes >> 16)
    event.identification = UInt16(truncatingIfNeeded: sizes)
    event.window = UInt16(truncatingIfNeeded: header >> 48)
    event.ttl = UInt8(truncatingIfNeeded: header >> 40)
    event.tcpFlags = TCPFlags(rawValue: UInt8(truncatingIfNeeded: header >> 32))
    event.networkProtocol = IPProtocol(rawValue: UInt8(truncatingIfNeeded: header >> 24))
    event.role = role
    event.marks = Marks(rawValue: UInt16(truncatingIfNeeded: header))
    return event
  }

  var time: Timestamp { Timestamp(seconds: UInt32(truncatingIfNeeded: moment >> 32)) }

  /// Where the record stands in the inputs; not part of what the event is.
  var location: UInt32 {
    get { UInt32(truncatingIfNeeded: moment) }
    set { moment = moment & ~0xFFFF_FFFF | UInt64(newValue) }
  }
}

extension PackedEvent: Comparable {
  /// The canonical order: time first, then every other field but the location.
  static func < (left: PackedEvent, right: PackedEvent) -> Bool {
    let (earlier, later) = (left.moment >> 32, right.moment >> 32)
    return (earlier, left.destination.high, left.destination.low, left.sizes, left.numbers, left.header)
      < (later, right.destination.high, right.destination.low, right.sizes, right.numbers, right.header)
  }

  static func == (left: PackedEvent, right: PackedEvent) -> Bool {
    left.moment >> 32 == right.moment >> 32 && left.destination == right.destination && left.sizes == right.sizes
      && left.numbers == right.numbers && left.header == right.header
  }
}

extension Event {
  /// Whether both are of one tally.
  @inline(__always)
  func isOf(_ other: Event) -> Bool { source == other.source && role == other.role }

  /// Canonical order of the events of one source: time first, every field but the location.
  func comesBefore(_ other: Event) -> Bool {
    time != other.time ? time < other.time : PackedEvent(self) < PackedEvent(other)
  }
}
