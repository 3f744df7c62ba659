/// Whether answers fell on our addresses as a forger's dice make them fall, or as somebody does who uses our name: a Bayes factor.
///
/// k answers fell on h of n addresses. Three stories, each with its unknowns summed out:
///
/// - *everywhere*: senders are drawn from all of IPv4, so each answer falls on each of the n alike;
/// - *a pool*: they are drawn from a pool that holds h' of the n, and nobody knows h': each doubling is as likely (a prior without
///   a scale), so that a pool of one is no surprise, nor one of half of them;
/// - *our name*: somebody names addresses of ours as decoys or talks with them, and each further address is half as likely.
///
/// How many answers came says nothing: the flood's rate has a prior without a scale in each of the three, and falls out. Given h',
/// that k answers fall on just these h addresses has the chance h' (h' - 1) … (h' - h + 1) / h'^k of what all three share.
///
/// Everywhere and pool together are backscatter, one as likely as the other: without the pool three addresses and more would
/// speak against forgers who merely draw from few (laboratory, ReliabilityTests). With it, many answers at
/// one of 256 addresses are worth 9 dB for our name, at three of them 3 dB, at five nothing, and answers that are spread over
/// many speak against it.
///
/// Weights: Moore et al. 2001 §3 (uniform senders); Jeffreys 1961 (priors without a scale); nmap -D (how many of ours are decoys: each
/// further one half as likely, judgement); at most 10 dB either way, since homes are inferred.
struct SpreadFactor {
  /// Answers, all told apart; addresses of ours that got some; addresses of ours that might have.
  let answers: Int
  let hit: Int
  let watched: Int
  /// Uniform senders are excluded for another reason: the flood would be larger than any.
  let isBeyondFloods: Bool

  private static let cap = 100
  /// More addresses than anybody names.
  private static let mostNamed = 512

  /// Tenths of a decibel for backscatter against our own name; 0 where nothing can be said.
  var tenths: Int {
    // Where more were hit than are ours, as far as is known, nothing is known.
    guard watched >= 8, answers >= 4, hit >= 1, hit <= min(answers, watched) else { return 0 }
    if hit > SpreadFactor.mostNamed { return SpreadFactor.cap }
    let forged = max(isBeyondFloods ? Int.min / 2 : score(watched), pool)
    // Either of the two stories of a forger has half of the prior.
    return max(-SpreadFactor.cap, min(SpreadFactor.cap, forged - 30 - named))
  }

  /// The likeliest of the doublings from the addresses that were hit to all.
  private var pool: Int {
    var (size, doublings, best) = (hit, 1, score(hit))
    while size < watched {
      size = min(watched, size * 2)
      doublings += 1
      best = max(best, score(size))
    }
    var all = 1
    while 1 << all <= watched { all += 1 }
    return best - Decibel.tenths(of: max(doublings, all))
  }

  /// Half as likely for each further address: 3 dB each.
  private var named: Int {
    (hit...min(watched, hit + 16)).reduce(Int.min) { max($0, score($1) - 30 * $1) }
  }

  /// Tenths of a decibel of the chance that the answers fall on just these addresses, of `size` that they may fall on.
  private func score(_ size: Int) -> Int {
    guard size >= hit else { return Int.min / 2 }
    var score = -(answers - hit) * Decibel.tenths(of: size)
    for taken in 0..<hit { score += Decibel.tenths(permille: max(1, (size - taken) * 1000 / size)) }
    return score
  }
}
