import Testing

@testable import Seen

/// Who of a flood's senders tells what it looks like.
@Suite struct FloodEvidenceTests {
  @Test(arguments: [(1, 1), (2047, 1), (2048, 2), (4096, 4), (16_384, 16), (5_000_000, 16)])
  func `a thousand senders tell, or a sixteenth`(senders: Int, share: Int) {
    let telling = FloodEvidence.Share(of: senders, samplingKey: Ledger.samplingKey)
    // Neighbours and addresses from everywhere alike.
    for step in [UInt32(1), 0x9E37_79B1] {
      let count = (0..<65_536).count { telling.holds(Address(v4: UInt32($0) &* step)) }
      #expect(abs(count - 65_536 / share) <= 65_536 / share / 8)
    }
  }

  @Test func `who tells of a large flood tells of a small one too`() {
    let key: UInt64 = 1 << 40 | 77
    let (large, small) = (
      FloodEvidence.Share(of: 1 << 20, samplingKey: key), FloodEvidence.Share(of: 4096, samplingKey: key)
    )
    for number in UInt32(0)..<5000 {
      let source = Address(v4: number &* 0x85EB_CA6B)
      #expect(!large.holds(source) || small.holds(source))
      #expect(large.union(small).holds(source) == small.holds(source))
    }
  }
}
