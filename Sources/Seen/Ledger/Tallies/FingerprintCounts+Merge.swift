extension FingerprintCounts {
  var isEmpty: Bool { zmap | masscan | mirai | nmap == 0 }

  /// Adds; sums stop at 65,535, so that the order of additions does not matter.
  @inline(__always)
  mutating func merge(_ other: FingerprintCounts) {
    if !other.isEmpty { add(other) }
  }

  private mutating func add(_ other: FingerprintCounts) {
    zmap = FingerprintCounts.sum(zmap, other.zmap)
    masscan = FingerprintCounts.sum(masscan, other.masscan)
    mirai = FingerprintCounts.sum(mirai, other.mirai)
    nmap = FingerprintCounts.sum(nmap, other.nmap)
  }

  private static func sum(_ left: UInt16, _ right: UInt16) -> UInt16 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }
}
