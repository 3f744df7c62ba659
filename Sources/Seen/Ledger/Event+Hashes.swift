/// The fixed hashes by which events are sampled and told apart.

extension Event {
  /// A hash of what all copies of one probe share, whoever is named as their sender: destination, protocol, ports,
  /// IP identification (IPv6: TCP sequence number) and length. Source and TTL are left out: decoys differ in these.
  public var probeHash: UInt64 { probeHash(destinationHash: FixedHash.address(destination)) }

  @inline(__always)
  func probeHash(destinationHash: UInt64) -> UInt64 {
    role == .webRequest ? requestHash(destinationHash) : packetHash(destinationHash)
  }

  /// The same of what is no web request.
  @inline(__always)
  fileprivate func packetHash(_ destinationHash: UInt64) -> UInt64 {
    var identity = UInt64(identification)
    // First what hardly any event is: a branch on the others would be guessed wrongly for one in seven.
    if !destination.isV4 && marks.numbered == 1 { identity = UInt64(sequence) }
    return FixedHash.mixed(destinationHash &+ flow &* 0x9E37_79B9_7F4A_7C15 ^ (identity << 16 | UInt64(length)))
  }

  /// A hash of destination, protocol, ports and sequence number (ICMP: echo sequence, or the quoted packet): what a
  /// retransmission and a second log line of the same packet share.
  @inline(__always)
  func attemptHash(destinationHash: UInt64) -> UInt64 {
    FixedHash.mixed(attempt(destinationHash: destinationHash))
  }

  /// The same before it is mixed, which is one to one: to tell attempts apart it is enough.
  @inline(__always)
  func attempt(destinationHash: UInt64) -> UInt64 {
    destinationHash ^ flow &* 0xD6E8_FEB8_6659_FD93 &+ attemptNumber
  }

  /// Of a web request: what was asked for. Probes come before ordinary requests, so that those are kept that show
  /// something.
  private func requestHash(_ destinationHash: UInt64) -> UInt64 {
    let asked = UInt64(sequence) << 32 | UInt64(window) << 16 | UInt64(identification)
    let hash = FixedHash.mixed(destinationHash &+ asked &* 0x9E37_79B9_7F4A_7C15) >> 1
    return window > RequestKind.nothing.rawValue ? hash : hash | 1 << 63
  }

  /// A web client takes a new port for each connection, which says nothing of what it tries.
  @inline(__always)
  private var flow: UInt64 {
    let from = role == .webRequest ? 0 : sourcePort
    return UInt64(networkProtocol.rawValue) << 32 | UInt64(from) << 16 | UInt64(destinationPort)
  }

  @inline(__always)
  private var attemptNumber: UInt64 {
    if networkProtocol.isICMP {
      if marks.contains(.quote) { return UInt64(sequence) << 32 | UInt64(acknowledgement) }
      return marks.contains(.window) ? UInt64(window) : 0
    }
    return UInt64(sequence) & (0 &- marks.numbered)
  }
}

extension Span<Event> {
  /// The probe's hash of one where it lies: an event that is asked itself is copied for the sake of web requests.
  @inline(__always)
  func probeHash(_ index: Int, destinationHash: UInt64) -> UInt64 {
    if self[index].role == .webRequest { return otherProbeHash(index, destinationHash) }
    return self[index].packetHash(destinationHash)
  }

  @inline(never)
  private func otherProbeHash(_ index: Int, _ destinationHash: UInt64) -> UInt64 {
    self[index].probeHash(destinationHash: destinationHash)
  }
}
