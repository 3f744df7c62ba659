/// What answers to forged openings tell of the flood that made them (Moore, Voelker, Savage, "Inferring Internet
/// Denial-of-Service Activity", 2001).
///
/// Half-open connections are counted, not packets: a victim answers each forged opening several times. A forger who draws
/// senders from all of IPv4 hits a home of n addresses with n of 2^32 packets.
///
/// Weights: Moore et al. 2001 (uniform senders; half-open connections); the balls-and-boxes bound is exact, and half of it is
/// weighed, since homes are inferred; CAIDA Corsaro (25, 60 s); beyond 2 x 10^8 packets a second no uniform flood is
/// known; decibels judgement.
struct Backscatter {
  /// Distinct (address, port, acknowledgement) of ours that were answered.
  let connections: Int
  let seconds: Int
  /// Addresses of ours that would have been hit too.
  let watched: Int
  /// Those that were.
  let hit: Int

  /// Packets a second beyond any flood that is known: whoever hears so many was meant.
  private static let most: UInt64 = 200_000_000

  init(_ tally: Tally, home: Home) {
    connections = tally.attemptCount
    seconds = tally.first.isMissing ? 0 : Int(tally.last.seconds - tally.first.seconds) + 1
    watched = home.size
    hit = max(tally.destinationCount, tally.kept.different(\.destination))
  }

  /// Packets a second that forgers of uniform senders would have to send; 0 where nothing can be said.
  private func rate(_ count: Int) -> UInt64 {
    guard seconds >= 60, watched > 0 else { return 0 }
    return UInt64(max(0, count)) << 32 / UInt64(watched) / UInt64(seconds)
  }

  /// Whether senders were drawn from everywhere cannot be: the flood would be larger than any.
  var isAimed: Bool { connections >= 25 && rate(connections) > Backscatter.most }

  /// Addresses that are few: forgers who draw from a pool of their own hit more, so three and more tell nothing
  /// (laboratory, a telescope's share of real floods).
  private static let mostNarrow = 2

  /// Decibels against senders drawn from everywhere, by how few of our addresses were hit; 0 where nothing can be said.
  ///
  /// k answers fall on n addresses like balls into boxes: that they fall into h of them or fewer has a chance of at most
  /// (n over h) × (h / n)^k. Whoever uses our name for a scan uses one address or a few. The bound is weighed, so the
  /// evidence is never overstated; 20 dB are the most.
  var narrowness: Int {
    guard watched >= 8, connections >= 4, hit <= Backscatter.mostNarrow, hit < connections else { return 0 }
    let (boxes, full) = (min(watched, 1 << 20), max(1, hit))
    var tenths = -connections * Backscatter.tenths(full, of: boxes)
    for step in 0..<min(full, boxes - full) {
      tenths += Backscatter.tenths(step + 1, of: boxes - step)
      if tenths <= 0 { return 0 }
    }
    return min(20, tenths / 10)
  }

  /// Tenths of a decibel of part / whole, never above 0; parts below a thousandth count as one.
  private static func tenths(_ part: Int, of whole: Int) -> Int {
    Decibel.tenths(permille: max(1, min(1000, part * 1000 / max(1, whole))))
  }

  /// The flood's packets a second, with two standard deviations of a Poisson count each way; `nil` where fewer than thirty
  /// connections, five addresses hit or eight watched forbid it.
  var packetsPerSecond: ClosedRange<UInt64>? {
    guard connections >= 30, watched >= 8, hit >= 5, seconds >= 60, !isAimed else { return nil }
    let spread = 2 * Backscatter.root(connections)
    return rate(connections - spread)...rate(connections + spread)
  }

  /// "By the share that came to you, the flood is of …", or nothing.
  var sentence: String? {
    guard let range = packetsPerSecond else { return nil }
    let (low, high) = (Backscatter.rounded(range.lowerBound), Backscatter.rounded(range.upperBound))
    return
      "{actors} {is} being flooded in the name of addresses that include yours; these are its answers. By the share that came "
      + "to you, the flood is of \(low) to \(high) packets a second, if its senders are drawn from everywhere."
  }

  /// To two digits, thousands set apart.
  private static func rounded(_ number: UInt64) -> String {
    var unit: UInt64 = 1
    while number / unit >= 100 { unit *= 10 }
    return Sentence.grouped(Int((number + unit / 2) / unit * unit))
  }

  /// The whole part of a square root.
  private static func root(_ number: Int) -> Int {
    var root = 0
    while (root + 1) * (root + 1) <= number { root += 1 }
    return root
  }

  func note(in weighing: inout Weighing) {
    let narrow = narrowness
    // Source: the exact bound above; half of it, since homes are inferred
    weighing.note(
      if: narrow >= 3,
      "\(connections) answers at \(hit) of \(watched) addresses: senders drawn from everywhere would have hit more of them",
      .tempo, ["backscatter": -narrow / 2, "decoy-of-us": narrow / 4])
    // Source: no uniform flood of 2 x 10^8 packets a second is known (judgement from published records)
    weighing.note(
      if: isAimed,
      "of senders drawn from everywhere, \(connections) at your \(watched == 1 ? "address" : "addresses") would be a flood beyond any that is known",
      .tempo, ["backscatter": -6, "decoy-of-us": 3, "own-traffic": 2, "asymmetric-routing": 2])
    // Source: CAIDA Corsaro's RSDoS thresholds; Moore et al. 2001
    weighing.note(
      if: packetsPerSecond != nil,
      "\(hit) of your addresses got \(connections) half-open connections: a share of a larger flood",
      .tempo, ["backscatter": 4])
  }
}
