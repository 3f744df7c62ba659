/// What a line says: its event, and as places in the line what only people and `seen events` read.
///
/// Filled for every line, so it holds numbers only; `EventDetails` is made of it where somebody asks.
struct Record {
  var event = Event()
  /// Names of interfaces and zones; empty if the line has none.
  var ingress = 0..<0
  var egress = 0..<0
  var ingressZone = 0..<0
  var egressZone = 0..<0
  /// Addresses and ports after translation; missing and 0 if the line has none.
  var translatedSource = Address.missing
  var translatedDestination = Address.missing
  var translatedSourcePort: UInt16 = 0
  var translatedDestinationPort: UInt16 = 0
  /// Bytes of a connection, both directions.
  var bytes: UInt64?
  /// Milliseconds that a connection lasted.
  var duration: UInt64?
  /// How a connection ended, in the line's own words.
  var ending = 0..<0
  /// Where the stamp begins that gave the event its time; negative if none did, or it was a count of seconds.
  var stamp = -1
  /// Of a stamp that counts seconds, the fraction.
  var microseconds: UInt32?
  /// What a stamp that a format put together itself did not say.
  var isYearAssumed = false
  var isZoneAssumed = false
  /// Nobody's format is known: two addresses and a word were all there was.
  var isGuess = false

  init() {}
}

extension Record {
  @inline(__always)
  mutating func set(_ networkProtocol: IPProtocol) {
    event.networkProtocol = networkProtocol
    event.marks.insert(.networkProtocol)
  }

  /// Ports; left missing where the protocol is known to have none.
  @inline(__always)
  mutating func setPorts(_ source: UInt16, _ destination: UInt16) {
    guard !event.marks.contains(.networkProtocol) || event.networkProtocol.hasPorts else { return }
    event.sourcePort = source
    event.destinationPort = destination
    event.marks.insert(.ports)
  }

  mutating func setICMP(type: UInt8, code: UInt8) {
    event.sourcePort = UInt16(type) << 8 | UInt16(code)
    event.marks.insert(.ports)
  }

  mutating func set(_ flags: TCPFlags) {
    event.tcpFlags = flags
    event.marks.insert(.flags)
  }

  mutating func set(ttl: UInt8) {
    event.ttl = ttl
    event.marks.insert(.ttl)
  }

  mutating func set(identification: UInt16) {
    event.identification = identification
    event.marks.insert(.identification)
  }

  mutating func set(window: UInt16) {
    event.window = window
    event.marks.insert(.window)
  }

  mutating func set(sequence: UInt32, acknowledgement: UInt32) {
    event.sequence = sequence
    event.acknowledgement = acknowledgement
    event.marks.insert(.sequence)
  }

  /// Packets that the record stands for. Takes the place of the sequence number.
  mutating func set(packets: UInt64) {
    guard packets > 1 else { return }
    event.repeated(UInt32(clamping: packets))
  }

  /// Names the interfaces, and notes which way the packet went.
  @inline(__always)
  mutating func setInterfaces(_ ingress: Range<Int>, _ egress: Range<Int>) {
    self.ingress = ingress
    self.egress = egress
    if !ingress.isEmpty { event.marks.insert(.entered) }
    if !egress.isEmpty { event.marks.insert(.left) }
  }

  /// The role of a packet: by its own fields.
  @inline(__always)
  mutating func finishPacket() { event.deriveRole() }

  /// The role of a connection's record, whose source is the one who opened it (`isInitiator`) or is found by the ports.
  mutating func finishConnection(isInitiator: Bool = true) {
    event.deriveRole()
    guard event.role == .unknown, event.isTCP else { return }
    let isAnswer = !isInitiator && event.isFromKnownService
    event.role = isAnswer ? .continuing : .opening
  }
}

extension Event {
  /// TCP from a service's port to a temporary one.
  var isFromKnownService: Bool {
    marks.contains(.ports) && TCPService.isService(sourcePort) && !TCPService.isService(destinationPort)
  }
}
