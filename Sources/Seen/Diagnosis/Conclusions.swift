/// The newest conclusions of one symptom: of a hundred thousand strangers most come to what one before them came to.
struct Conclusions {
  /// In no order.
  private var known: [Conclusion] = []
  /// Of each, the digest of its sums.
  private var digests: [UInt32] = []
  /// The one that is forgotten next.
  private var oldest = 0

  private static let most = 32

  /// What a weighing comes to. One that was weighed from the same observations is shared, since it holds all of them; of one with the
  /// same sums the figures are taken over.
  mutating func conclusion(of weighing: Weighing) -> Conclusion {
    let digest = weighing.digest
    if let place = place(of: weighing, digest) {
      if !known[place].isOf(weighing) { known[place] = Conclusion(of: weighing, as: known[place]) }
      return known[place]
    }
    let conclusion = weighing.conclusion()
    if known.count < Conclusions.most {
      known.append(conclusion)
      digests.append(digest)
    } else {
      (known[oldest], digests[oldest]) = (conclusion, digest)
      oldest = (oldest + 1) % Conclusions.most
    }
    return conclusion
  }

  /// Where one with the same sums stands; each is looked at where it lies.
  private func place(of weighing: Weighing, _ digest: UInt32) -> Int? {
    let (all, digests) = (known.span, digests.span)
    for place in digests.indices where digests[place] == digest && all[place].isFigured(as: weighing) { return place }
    return nil
  }
}
