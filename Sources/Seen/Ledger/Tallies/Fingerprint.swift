/// The marks that one event can show by itself: see `FingerprintCounts`.
enum Fingerprint {
  /// 1 for every mark that the event bears, else 0.
  @inline(__always)
  static func of(_ event: Event) -> FingerprintCounts {
    var counts = FingerprintCounts()
    if event.marks.contains(.identification), event.identification == 54321 { counts.zmap = 1 }
    guard event.isTCP else { return counts }
    if event.marks.contains(.sequence), !event.marks.contains(.count) {
      let mixed =
        UInt16(truncatingIfNeeded: event.destination.digest) ^ event.destinationPort
        ^ UInt16(truncatingIfNeeded: event.sequence)
      if event.marks.contains(.identification), event.identification == mixed, event.destination.isV4 {
        counts.masscan = 1
      }
      if event.sequence == event.destination.digest, event.destination.isV4 { counts.mirai = 1 }
    }
    if event.marks.contains(.window), event.window == 1024, event.length == 0 || event.length <= 64,
      !event.marks.contains(.dontFragment), event.ttl <= 59 || !event.source.isV4
    {
      counts.nmap = 1
    }
    return counts
  }
}
