/// What the content of an input looks like at a glance.
public enum Appearance: Sendable, Hashable {
  case empty
  case text
  /// Bytes that are neither text nor any capture that is known.
  case binary
  /// Packed by the named program, `gzip`: to be unpacked first.
  case packed(String)
  case capture
  case hexDump
  case state

  /// Judges the first bytes of an input that is neither capture nor state.
  static func of(_ head: Span<UInt8>) -> Appearance {
    guard !head.isEmpty else { return .empty }
    let view = ByteView(head)
    switch view.wordOrRest(at: 0) {
    case let word where word & 0xFFFF == 0x8B1F: return .packed("gzip")
    case let word where word & 0xFFFF_FFFF == 0xFD2F_B528: return .packed("zstd")
    case let word where word & 0xFF_FFFF_FFFF == 0x5A_587A_37FD: return .packed("xz")
    case let word where word & 0xFF_FFFF == 0x68_5A42: return .packed("bzip2")
    case let word where word & 0xFFFF_FFFF == 0x184D_2204: return .packed("lz4")
    case let word where word & 0xFFFF_FFFF == 0x0403_4B50: return .packed("zip")
    default: return isText(view) ? .text : .binary
    }
  }

  /// Fewer than one byte in ten is a control character that no log holds.
  private static func isText(_ view: ByteView) -> Bool {
    let seen = min(view.count, 4096)
    var controls = 0
    for index in 0..<seen {
      let byte = view.byte(at: index)
      if byte < 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09, byte != 0x1B { controls += 1 }
    }
    return controls * 10 < seen
  }
}

extension FileAccount {
  /// Samples that are kept of each reason.
  static let samplesKept = 3
  /// Bytes of a sample that are kept.
  static let sampleLength = 240

  /// Counts `lines` records that are no events, with samples of the first of them in the order of the input.
  mutating func count(_ reason: String, lines: Int, samples: [(place: Int, text: String)]) {
    let index = reasons.firstIndex { $0.reason == reason } ?? reasons.endIndex
    if index == reasons.endIndex { reasons.append(ReasonCount(reason: reason, lines: 0, samples: [])) }
    reasons[index].lines += lines
    reasons[index].keep(samples)
  }

  /// Adds what another part of the same input held. The order of the parts does not matter.
  mutating func merge(_ other: FileAccount) {
    for format in other.formats { count(format: format.id, lines: format.lines) }
    silentLines.merge(other.silentLines) { $0 + $1 }
    if anchor.isMissing { anchor = other.anchor }
    yearAssumed = yearAssumed || other.yearAssumed
    zoneAssumed = zoneAssumed || other.zoneAssumed
    yearless = yearless || other.yearless
    lines += other.lines
    eventLines += other.eventLines
    self.other += other.other
    unparsed += other.unparsed
    events += other.events
    bytes += other.bytes
    for reason in other.reasons {
      count(reason.reason, lines: reason.lines, samples: Array(zip(reason.places, reason.samples)))
    }
    if damage == nil { damage = other.damage }
  }

  /// Brings the reasons into their order, and names the format of a log in which no line tells of a packet, but at least
  /// half of the lines are formats' own: that of most of them.
  mutating func finish() {
    reasons.sort { $0.reason < $1.reason }
    guard formats.isEmpty, let most = silentLines.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return }
    if silentLines.values.reduce(0, +) * 2 >= lines { count(format: most.key, lines: 0) }
  }
}

extension FileAccount.ReasonCount {
  fileprivate mutating func keep(_ more: [(place: Int, text: String)]) {
    // Nothing to keep of most portions of a log.
    guard !more.isEmpty else { return }
    let all = (Array(zip(places, samples)) + more.map { ($0.place, $0.text) }).sorted { $0.0 < $1.0 }
    let kept = all.prefix(FileAccount.samplesKept)
    places = kept.map(\.0)
    samples = kept.map(\.1)
  }
}
