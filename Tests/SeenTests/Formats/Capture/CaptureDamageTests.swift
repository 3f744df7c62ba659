import Testing

@testable import Seen

/// Captures that are cut, overwritten or made to hurt.
@Suite struct CaptureDamageTests {
  private static let file = CaptureBytes()
  private static let packet = PacketBytes.ipv4(17, PacketBytes.udp())
  private static let classic = file.header() + file.record(packet) + file.record(packet)
  private static let sections = file.section() + file.interface() + file.enhanced(packet) + file.enhanced(packet)

  private static func read(_ bytes: [UInt8], step: Int = .max) -> (account: FileAccount, events: [Event]) {
    var reader = CaptureReader(locationBase: 0)
    return CaptureFiles.read(bytes, with: &reader, step: step)
  }

  @Test func `a cut capture is read as far as it goes, and says where it ends`() {
    for whole in [CaptureDamageTests.classic, CaptureDamageTests.sections] {
      let all = CaptureDamageTests.read(whole).account.eventLines
      for length in 12..<whole.count {
        for step in [7, Int.max] {
          let account = CaptureDamageTests.read(Array(whole.prefix(length)), step: step).account
          #expect(account.lines == account.eventLines && account.eventLines < all)
          if let damage = account.damage {
            #expect(damage.contains("at byte"), "\(damage)")
          } else {
            // Nothing tells a capture cut between two records from a whole one.
            #expect([24, 68, 28, 48, 108].contains(length))
          }
        }
      }
    }
  }

  @Test func `a capture that holds nothing but its header is whole`() {
    let account = CaptureDamageTests.read(CaptureDamageTests.file.header()).account
    #expect(account.damage == nil && account.lines == 0)
  }

  @Test func `a record that is too long ends the reading there`() {
    let bytes =
      CaptureDamageTests.classic + CaptureDamageTests.file.number(0, bytes: 8) + [0, 0, 0, 9, 0, 0, 0, 9]
      + CaptureDamageTests.classic
    for step in [50, Int.max] {
      let account = CaptureDamageTests.read(bytes, step: step).account
      #expect(account.eventLines == 2)
      #expect(account.damage == "packet 3, at byte 112, claims 150994944 bytes; nothing after it was read")
    }
  }

  @Test(arguments: [
    ([6, 0, 0, 0, 8, 0, 0, 0], "the block at byte 168 gives its length as 8; nothing after it was read"),
    ([6, 0, 0, 0, 33, 0, 0, 0], "the block at byte 168 gives its length as 33; nothing after it was read"),
    ([6, 0, 0, 0, 0, 0, 16, 0], "packet 3, at byte 168, claims 1048576 bytes; nothing after it was read"),
    ([10, 13, 13, 10, 28, 0, 0, 0], "the section at byte 168 has no byte-order mark; nothing after it was read"),
    ([9, 0, 0, 0, 0, 16, 0, 0], "the capture ends inside a block, at byte 200"),
  ])
  func `a block that cannot be ends the reading there`(_ head: [UInt8], damage: String) {
    let bytes = CaptureDamageTests.sections + head + [UInt8](repeating: 0, count: 24)
    #expect(CaptureDamageTests.sections.count == 168)
    for step in [50, Int.max] {
      let account = CaptureDamageTests.read(bytes, step: step).account
      #expect(account.eventLines == 2)
      #expect(account.damage == damage)
    }
  }

  @Test func `a captured length beyond its block is damage`() {
    var bytes = CaptureDamageTests.sections
    bytes[48 + 20] = 200
    let account = CaptureDamageTests.read(bytes).account
    #expect(account.lines == 0 && account.damage == "packet 1, at byte 48, claims 200 bytes; nothing after it was read")
  }

  @Test func `a block longer than any buffer is passed over`() {
    let file = CaptureDamageTests.file
    let bytes =
      CaptureDamageTests.sections + file.block(10, [UInt8](repeating: 1, count: 400_000))
      + file.enhanced(CaptureDamageTests.packet)
    let account = CaptureDamageTests.read(bytes, step: 4096).account
    #expect(account.eventLines == 3 && account.damage == nil)
  }

  @Test func `captures with random bytes in them are read without harm`() {
    var random = PacketRandom(seed: 3)
    for round in 0..<4_000 {
      var bytes = round % 2 == 0 ? CaptureDamageTests.classic : CaptureDamageTests.sections
      for _ in 0..<Int(random.next() % 6) {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      let (account, events) = CaptureDamageTests.read(bytes, step: round % 3 == 0 ? 31 : .max)
      #expect(account.lines == account.eventLines + account.other + account.unparsed && events.count == account.events)
    }
  }

  @Test(arguments: ["", "a", "Nov 23 16:26:00 fw kernel: IN=eth0", "\u{0A}\u{0D}\u{0D}\u{0A}rest of it"])
  func `what is no capture is not taken for one`(_ text: String) {
    let bytes = Array(text.utf8)
    let isRecognised = CaptureReader.recognises(bytes.span)
    #expect(!isRecognised)
  }
}
