/// Weights of evidence in tenths of a decibel, and their way to probabilities, in whole numbers only.
///
/// A weight is 10·log10 of a likelihood ratio (I. J. Good, "Probability and the Weighing of Evidence", 1950). Whole
/// numbers make a report the same on every machine.
enum Decibel {
  /// 10^(-d/100) × 2^40 for d = 0 ..< 100: a tenth of a decibel is a factor of 10^0.01.
  private static let fractions: [UInt64] = {
    // 10^(-1/100) × 2^62, correctly rounded.
    let step: UInt64 = 4_506_711_228_568_748_089
    var value: UInt64 = 1 << 62
    return (0..<100).map { _ in
      defer { value = value.multipliedFullWidth(by: step).high << 2 }
      return value >> 22
    }
  }()

  /// 10^(-tenths/100) × 2^40, for `tenths` >= 0.
  static func ratio(below tenths: Int) -> UInt64 {
    guard tenths < 1200 else { return 0 }
    var value = fractions[tenths % 100]
    for _ in 0..<(tenths / 100) { value /= 10 }
    return value
  }

  /// Tenths of a decibel of a share in thousandths, 1 ... 1000: never above 0.
  static func tenths(permille: Int) -> Int {
    precondition((1...1000).contains(permille), "a share is between one and a thousand thousandths")
    return tenthsOfPermille[permille - 1]
  }

  /// Tenths of a decibel of a whole number, at least 1; three digits of it count.
  static func tenths(of number: Int) -> Int {
    var (number, tenths) = (max(1, number), 0)
    while number > 1000 {
      number = (number + 5) / 10
      tenths += 100
    }
    return tenths + 300 + Decibel.tenths(permille: number)
  }

  /// Ratios fall with their tenths: of each share the first that is not above it.
  private static let tenthsOfPermille: [Int] = {
    var tenths = 400
    return (1...1000).map { permille in
      let wanted = (UInt64(permille) << 40) / 1000
      while tenths > 0, ratio(below: tenths - 1) <= wanted { tenths -= 1 }
      return -tenths
    }
  }()

  /// The shares, in thousandths, that belong to scores in tenths of a decibel: they sum to 1000.
  static func shares(of scores: [Int]) -> [Int] {
    guard let top = scores.max() else { return [] }
    var shares = scores
    var (sum, largest) = (UInt64(0), 0)
    for place in shares.indices {
      let ratio = ratio(below: top - scores[place])
      shares[place] = Int(ratio)
      sum += ratio
      if shares[place] > shares[largest] { largest = place }
    }
    var rest = 1000
    for place in shares.indices {
      shares[place] = Int((UInt64(shares[place]) * 1000 + sum / 2) / sum)
      rest -= shares[place]
    }
    shares[largest] += rest
    return shares
  }
}
