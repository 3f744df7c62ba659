/// The marks of tools that one event can bear by itself: see `FingerprintCounts` for rules and sources.

extension Event {
  /// One bit for each field of `FingerprintCounts`, in their order.
  @inline(__always)
  var toolMarks: UInt8 {
    var found: UInt8 = 0
    if identification == 54_321 && marks.contains(.identification) { found = 1 }
    guard isTCP else { return found }
    if marks.contains(.sequence) && !marks.contains(.count) { found |= sequenceMarks }
    if window == 1024 && isBareProbe { found |= 8 }
    return found
  }

  private var sequenceMarks: UInt8 {
    guard let target = destination.v4 else { return 0 }
    var found: UInt8 = sequence == target ? 4 : 0
    let mixture = UInt16(truncatingIfNeeded: target) ^ destinationPort ^ UInt16(truncatingIfNeeded: sequence)
    if marks.contains(.identification) && marks.contains(.ports) && identification == mixture { found |= 2 }
    return found
  }

  /// No more than an MSS option (IPv6 headers are 20 bytes longer), a TTL that began at most at 59, no answer's flags.
  private var isBareProbe: Bool {
    let bare: UInt16 = destination.isV4 ? 40 : 60
    return marks.contains(.window) && marks.contains(.ttl) && ttl <= 59 && (length == bare || length == bare + 4)
      && role != .accepting && role != .refusing
  }
}

extension FingerprintCounts {
  @inline(__always)
  mutating func count(_ marks: UInt8) {
    if marks != 0 { countEach(marks) }
  }

  private mutating func countEach(_ marks: UInt8) {
    if marks & 1 != 0 && zmap < .max { zmap += 1 }
    if marks & 2 != 0 && masscan < .max { masscan += 1 }
    if marks & 4 != 0 && mirai < .max { mirai += 1 }
    if marks & 8 != 0 && nmap < .max { nmap += 1 }
  }

  mutating func merge(_ other: FingerprintCounts) {
    zmap = FingerprintCounts.sum(zmap, other.zmap)
    masscan = FingerprintCounts.sum(masscan, other.masscan)
    mirai = FingerprintCounts.sum(mirai, other.mirai)
    nmap = FingerprintCounts.sum(nmap, other.nmap)
  }

  /// Saturates, so that the order of additions does not matter.
  private static func sum(_ left: UInt16, _ right: UInt16) -> UInt16 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }
}
