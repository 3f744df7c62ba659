/// How a client's web requests divide: by what was asked, and how it was answered.
struct RequestShape {
  private(set) var events = 0
  /// Distinct paths, as far as the ports are the same.
  private(set) var paths = 0
  private(set) var seconds = 0
  private var counts: [(kind: RequestKind, answer: UInt16, events: Int)] = []

  init(_ shares: [Tally]) {
    var (first, last) = (UInt32.max, UInt32(0))
    for share in shares {
      events += share.events
      paths += share.attemptCount
      if !share.first.isMissing { (first, last) = (min(first, share.first.seconds), max(last, share.last.seconds)) }
      for count in share.services {
        let (kind, answer) = count.service.requested
        counts.append((kind, answer, count.events))
      }
    }
    seconds = last > first ? Int(last - first) : 0
  }

  /// Events of which both are as wanted.
  func count(_ wanted: (RequestKind, _ answer: UInt16) -> Bool) -> Int {
    counts.reduce(0) { $0 + (wanted($1.kind, $1.answer) ? $1.events : 0) }
  }

  /// The kinds by events, most first.
  var kinds: [RequestKind] {
    var sums: [RequestKind: Int] = [:]
    for count in counts { sums[count.kind, default: 0] += count.events }
    return sums.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }.map(\.key)
  }

  /// Up to two kinds in words, for a sentence.
  var words: String { kinds.filter(\.isProbe).prefix(2).map(\.words).joined(separator: " and ") }
}
