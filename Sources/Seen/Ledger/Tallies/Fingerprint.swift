/// The marks that one event can show by itself: see `FingerprintCounts`.
enum Fingerprint {
  /// Whether an event can bear a mark at all: nearly none does, and this asks no more than four numbers.
  @inline(__always)
  static func isPossible(_ event: Event) -> Bool {
    let address = UInt32(truncatingIfNeeded: event.destination.low)
    let mixed = UInt16(truncatingIfNeeded: address ^ event.sequence) ^ event.destinationPort
    return event.identification == 54321 || event.window == 1024 || event.sequence == address
      || event.identification == mixed
  }

  /// 1 for every mark that the event bears, else 0.
  @inline(__always)
  static func of(_ event: Event) -> FingerprintCounts {
    var counts = FingerprintCounts()
    if event.marks.contains(.identification), event.identification == 54321 { counts.zmap = 1 }
    guard event.isTCP else { return counts }
    if event.destination.isV4, event.marks.numbered == 1 {
      let address = UInt32(truncatingIfNeeded: event.destination.low)
      let mixed =
        UInt16(truncatingIfNeeded: address) ^ event.destinationPort ^ UInt16(truncatingIfNeeded: event.sequence)
      if event.identification == mixed, event.marks.contains(.identification) { counts.masscan = 1 }
      if event.sequence == address { counts.mirai = 1 }
    }
    if event.window == 1024, isBareProbe(event) { counts.nmap = 1 }
    return counts
  }

  /// No more than an MSS option (IPv6 headers are 20 bytes longer), a TTL that began at most at 59, no answer's flags.
  private static func isBareProbe(_ event: Event) -> Bool {
    let bare: UInt16 = event.destination.isV4 ? 40 : 60
    return event.marks.contains([.window, .ttl]) && (event.ttl <= 59 || !event.destination.isV4)
      && (event.length == bare || event.length == bare + 4) && event.role != .accepting && event.role != .refusing
  }
}
