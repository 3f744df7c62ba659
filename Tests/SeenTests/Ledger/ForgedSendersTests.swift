import Testing

@testable import Seen

/// Senders that cannot be are looked up by their first byte: it must say what the whole address says.
@Suite struct ForgedSendersTests {
  @Test func `every first byte, at its ends and within`() {
    let senders = ForgedSenders()
    var forged = 0
    for byte in UInt32(0)..<256 {
      for rest: UInt32 in [
        0, 1, 0x00_FFFF, 0x10_0001, 0x3F_FFFF, 0x40_0000, 0x7F_FFFF, 0x80_0000, 0xA8_0001, 0xFE_0001, 0xFF_FFFF,
      ] {
        let sender = Address(v4: byte << 24 | rest)
        #expect(senders.count(sender) == (sender.isForged ? 1 : 0), "\(sender)")
        forged += sender.isForged ? 1 : 0
      }
    }
    // 0, 10, 127 and 224 to 255 as a whole, and of 100, 169, 172 and 192 what is shared, link-local and private (RFC 6890).
    #expect(forged == 35 * 11 + 2 + 1 + 1 + 1)
  }

  @Test(arguments: [("::", 0), ("2001:db8::1", 0), ("fd00::1", 1), ("::1", 1), ("ff02::1", 1)] as [(String, UInt64)])
  func `addresses of IPv6 are asked as they are`(sender: String, forged: UInt64) throws {
    #expect(ForgedSenders().count(try #require(Address(sender))) == forged)
  }
}
