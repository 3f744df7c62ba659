import Testing

@testable import Seen

/// Uniform senders, a forger's pool, or our own name: what the spread of answers over our addresses says.
@Suite struct SpreadFactorTests {
  private static func tenths(_ answers: Int, at hit: Int, of watched: Int, beyond: Bool = false) -> Int {
    SpreadFactor(answers: answers, hit: hit, watched: watched, isBeyondFloods: beyond).tenths
  }

  @Test(arguments: [
    // Answers, addresses hit, addresses watched, least and most tenths of a decibel for backscatter.
    (200, 1, 256, -100, -80), (200, 1, 1 << 20, -100, -60), (200, 2, 256, -75, -50),
    // Three and more may be a forger's pool.
    (200, 3, 256, -45, -20), (200, 5, 256, -10, 40),
    // As dice make it: each address about as often as the next.
    (300, 177, 256, 90, 100), (40, 40, 1 << 26, 90, 100), (12, 12, 256, 60, 100), (5, 5, 256, 10, 100),
    // One of a large home and of a small one; too few to say.
    (3, 1, 256, 0, 0), (200, 1, 4, 0, 0), (200, 190, 256, 90, 100),
  ])
  func `few answers at one address say nothing, many do, spread ones speak for dice`(
    _ answers: Int, _ hit: Int, _ watched: Int, _ least: Int, _ most: Int
  ) {
    let tenths = Self.tenths(answers, at: hit, of: watched)
    #expect((least...most).contains(tenths), "\(tenths)")
  }

  @Test func `more addresses hit never speak less for dice`() {
    var before = -1000
    for hit in 1...200 {
      let tenths = Self.tenths(200, at: hit, of: 256)
      #expect(tenths >= before - 5, "\(hit): \(tenths) after \(before)")
      before = tenths
    }
  }

  @Test func `a flood beyond any leaves the pool only`() {
    #expect(Self.tenths(300, at: 177, of: 256, beyond: true) <= Self.tenths(300, at: 177, of: 256))
  }

  @Test(arguments: [(1, 0), (10, 100), (256, 241), (1000, 300), (100_000, 500), (67_108_864, 783)])
  func `whole numbers have decibels`(_ number: Int, _ tenths: Int) {
    #expect(abs(Decibel.tenths(of: number) - tenths) <= 2)
  }
}
