/// How many lines of each kind a reader met since it last told, with the first samples of each.
struct LineCounts {
  private var counts: [Int] = Array(repeating: 0, count: LineReason.allCases.count)
  private var samples: [[(place: Int, text: String)]] = Array(repeating: [], count: LineReason.allCases.count)
  /// Samples are taken only until an input has its three: those met later can never be kept.
  private var sampled: [Int] = Array(repeating: 0, count: LineReason.allCases.count)

  mutating func add(_ reason: LineReason, lines: Int = 1, sample: @autoclosure () -> String, place: Int) {
    let index = Int(reason.rawValue)
    counts[index] += lines
    guard sampled[index] < FileAccount.samplesKept else { return }
    sampled[index] += 1
    samples[index].append((place, sample()))
  }

  /// Moves all counts to the account.
  mutating func settle(into account: inout FileAccount) {
    for reason in LineReason.allCases {
      let index = Int(reason.rawValue)
      guard counts[index] > 0 else { continue }
      if reason.isOther { account.other += counts[index] } else { account.unparsed += counts[index] }
      account.count(reason.text, lines: counts[index], samples: samples[index])
      counts[index] = 0
      if !samples[index].isEmpty { samples[index] = [] }
    }
  }
}
