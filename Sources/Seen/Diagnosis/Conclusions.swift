/// The newest conclusions of one symptom: of a hundred thousand strangers most come to what one before them came to.
struct Conclusions {
  /// In no order.
  private var known: [Conclusion] = []
  /// Of each, the digest of its sums.
  private var digests: [UInt32] = []
  /// The one that is forgotten next.
  private var oldest = 0

  /// Signs of weighings, and the numbers of the conclusions that have their sums.
  private var signs: [(sign: UInt64, number: Int)] = []

  private static let most = 32

  /// What a weighing comes to. One that was weighed from the same observations is shared, since it holds all of them; of one with the
  /// same sums the figures are taken over.
  mutating func conclusion(of weighing: Weighing) -> Conclusion { conclusion(of: weighing, at: number(of: weighing)) }

  /// The same of a weighing whose number is known.
  mutating func conclusion(of weighing: Weighing, at number: Int) -> Conclusion {
    if !known[number].isOf(weighing) { known[number] = Conclusion(of: weighing, as: known[number]) }
    return known[number]
  }

  /// The number of a conclusion with the sums of a weighing, which need not be weighed again where its `sign` is known: one for all
  /// weighings that have the same sums. `nil` is none.
  mutating func number(signed sign: UInt64?, _ weigh: () -> Weighing) -> Int {
    guard let sign else { return number(of: weigh()) }
    if let known = signs.first(where: { $0.sign == sign })?.number {
      assert(number(of: weigh()) == known, "the sign says all that was weighed")
      return known
    }
    let number = number(of: weigh())
    signs.append((sign, number))
    return number
  }

  /// The number of a conclusion with the sums of a weighing: cause and verdict are the same.
  mutating func number(of weighing: Weighing) -> Int {
    let digest = weighing.digest
    if let place = place(of: weighing, digest) { return place }
    let conclusion = weighing.conclusion()
    if known.count < Conclusions.most {
      known.append(conclusion)
      digests.append(digest)
      return known.count - 1
    }
    (known[oldest], digests[oldest]) = (conclusion, digest)
    signs.removeAll { $0.number == oldest }
    defer { oldest = (oldest + 1) % Conclusions.most }
    return oldest
  }

  /// The cause and the verdict of a number.
  subscript(number: Int) -> (cause: String, verdict: Verdict) {
    let all = known.span
    return (all[number].cause, all[number].verdict)
  }

  /// Where one with the same sums stands; each is looked at where it lies.
  private func place(of weighing: Weighing, _ digest: UInt32) -> Int? {
    let (all, digests) = (known.span, digests.span)
    for place in digests.indices where digests[place] == digest && all[place].isFigured(as: weighing) { return place }
    return nil
  }
}
