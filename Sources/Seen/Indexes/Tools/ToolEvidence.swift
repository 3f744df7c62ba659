/// What the marks of programs are looked for in: the packets that a source's shares kept, and the counts over all of them.
struct ToolEvidence {
  /// Events of all shares, also of those that were not kept.
  let events: Int
  let kept: [Event]
  let counts: FingerprintCounts
  /// Those of the kept that look like a bare probe of nmap's.
  let bare: [Event]
  /// Openings that carry their TCP numbers.
  let numbered: [Event]

  init(_ shares: [Tally]) {
    events = shares.reduce(0) { $0 + $1.events }
    kept = shares.count == 1 ? shares[0].kept : shares.flatMap(\.kept)
    counts = shares.reduce(into: FingerprintCounts()) { sum, share in
      if share.isRaw { share.kept.forEach { sum.merge(Fingerprint.of($0)) } } else { sum.merge(share.fingerprints) }
    }
    bare = counts.nmap == 0 ? [] : kept.filter { Fingerprint.of($0).nmap > 0 }
    let isNumbered = kept.contains { $0.marks.contains(.sequence) }
    numbered = isNumbered ? kept.filter { $0.role == .opening && $0.numbers != nil } : []
  }

  /// Whether nine in ten of all events bear a mark, and two at least: one packet with a lucky number is an accident.
  func nearlyAll(_ marked: UInt16) -> Bool { events >= 2 && Int(marked) * 10 >= events * 9 }

  /// Whether `least` packets or more were kept and each is as wanted.
  func all(_ least: Int, _ isWanted: (Event) -> Bool) -> Bool {
    kept.count >= least && kept.allSatisfy(isWanted)
  }

  /// Whether a field has the same value in all that was kept.
  func isConstant(_ field: (Event) -> some Equatable) -> Bool { !kept.isEmpty && kept.different(field) == 1 }
}

extension Event {
  /// An opening of this window and length without "don't fragment", from a sender whose TTLs begin in this range.
  func isBareOpening(window wanted: UInt16, length bytes: UInt16, ttl range: ClosedRange<UInt8>) -> Bool {
    role == .opening && isTCP && marks.contains([.window, .ttl]) && window == wanted && length == bytes
      && range.contains(ttl) && !marks.contains(.dontFragment)
  }
}
