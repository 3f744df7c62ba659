/// What answers to forged openings tell of the flood that made them (Moore, Voelker, Savage, "Inferring Internet
/// Denial-of-Service Activity", 2001).
///
/// Half-open connections are counted, not packets: a victim answers each forged opening several times. A forger who draws
/// senders from all of IPv4 hits a home of n addresses with n of 2^32 packets.
///
/// Weights: Moore et al. 2001 (uniform senders; half-open connections); the Bayes factor of `SpreadFactor`; CAIDA Corsaro
/// (25, 60 s); beyond 2 x 10^8 packets a second no uniform flood is known; decibels judgement.
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
    // Of many events their destinations are an estimate, which may exceed what there is.
    let counted = max(tally.destinationCount, tally.kept.different(\.destination))
    hit = watched > 0 ? min(counted, watched) : counted
  }

  /// Packets a second that forgers of uniform senders would have to send; 0 where nothing can be said.
  private func rate(_ count: Int) -> UInt64 {
    guard seconds >= 60, watched > 0 else { return 0 }
    return UInt64(max(0, count)) << 32 / UInt64(watched) / UInt64(seconds)
  }

  /// Whether senders were drawn from everywhere cannot be: the flood would be larger than any.
  var isAimed: Bool { connections >= 25 && rate(connections) > Backscatter.most }

  /// How the answers fell on our addresses.
  private var spread: SpreadFactor {
    SpreadFactor(answers: connections, hit: hit, watched: min(watched, 1 << 32), isBeyondFloods: isAimed)
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

  /// `decibels`: for backscatter against our own name. Weights that are no constants are made only where they are noted.
  private func note(decibels: Int, in weighing: inout Weighing) {
    if decibels <= -3 {
      // Source: the Bayes factor of SpreadFactor; Moore et al. 2001 §3, nmap -D
      weighing.note(
        "\(connections) answers at \(hit == 1 ? "one" : "\(hit)") of \(watched) addresses: forged senders would have hit more of them",
        .tempo, ["backscatter": decibels])
    } else if decibels >= 3 {
      // Source: the Bayes factor of SpreadFactor; half of it, since who scans us by answers spreads them too
      weighing.note(
        "\(connections) answers at \(hit) of \(watched) addresses: nobody names so many, dice hit them",
        .tempo, ["decoy-of-us": -decibels / 2])
    }
  }

  func note(in weighing: inout Weighing) {
    note(decibels: spread.tenths / 10, in: &weighing)
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
