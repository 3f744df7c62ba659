import Seen
import Testing

/// A ledger as bytes: what was written is read, what was damaged is refused.
@Suite struct LedgerStates {
  @Test(arguments: [0, 1, 5, 17, 60] as [UInt64]) func `what was written is read`(_ seed: UInt64) throws {
    let ledger = Ledger(RandomLog(seed: seed).events, limits: .small)
    ledger.register(InputID(length: 70_000, head: 1, tail: 2))
    var account = FileAccount(path: "a.log")
    (account.lines, account.damage) = (12, "it was cut")
    account.reasons = [.init(reason: "cut off", lines: 2, samples: ["one", "two"])]
    ledger.files = [account]
    let bytes = ledger.encoded()
    #expect(LedgerStates.isRecognised(bytes))
    let again = try Ledger.decoded(bytes.span)
    #expect(again.encoded() == bytes)
    #expect(again.files.count == 1 && again.files[0].reasons == account.reasons)
    #expect(again.inputs == ledger.inputs)
  }

  @Test func `an empty ledger is a state, and merging it changes nothing`() throws {
    let empty = try Ledger.decoded(Ledger(limits: .small).encoded().span)
    let ledger = Ledger(RandomLog(seed: 3).events, limits: .small)
    let bytes = ledger.encoded()
    try ledger.merge(state: empty)
    #expect(ledger.encoded() == bytes)
    try empty.merge(state: ledger)
    #expect(empty.encoded() == bytes)
  }

  @Test func `a state folds on where it stopped`() throws {
    let events = RandomLog(seed: 11).events
    let half = try Ledger.decoded(Ledger(events[..<(events.count / 2)], limits: .small).encoded().span)
    let rest = Array(events[(events.count / 2)...])
    half.fold(rest.span)
    #expect(half.encoded() == Ledger(events, limits: .small).encoded())
  }

  @Test func `every shorter piece of a state is refused`() {
    let bytes = LedgerStates.tiny().encoded()
    for length in stride(from: 0, to: bytes.count, by: bytes.count > 8000 ? 7 : 1) {
      let error = #expect(throws: StateError.self) { try Ledger.decoded(bytes.span.extracting(0..<length)) }
      guard let error else { return }
      let isExpected = if case .cut = error { length >= 9 } else { error == .notAState && length < 9 }
      #expect(isExpected, "\(length): \(error)")
    }
  }

  @Test func `another version is refused by its number`() {
    var bytes = LedgerStates.tiny().encoded()
    bytes[9] = 99
    #expect(throws: StateError.unknownVersion(99)) { try Ledger.decoded(bytes.span) }
    #expect(LedgerStates.isRecognised(bytes))
  }

  @Test func `a changed byte is found by the checksum`() {
    let bytes = LedgerStates.tiny().encoded()
    for place in stride(from: 11, to: bytes.count, by: 13) {
      var damaged = bytes
      damaged[place] ^= 1
      #expect(throws: StateError.self, "byte \(place)") { try Ledger.decoded(damaged.span) }
    }
  }

  /// With the checksum made right again, only the other checks stand between damage and the tables.
  @Test func `no damage brings the reader down`() {
    var random = SplitMix64(seed: 5)
    var (refused, read) = (0, 0)
    for seed in 0..<3 as Range<UInt64> {
      let bytes = Ledger(RandomLog(seed: seed).events.prefix(60), limits: .small).encoded()
      for _ in 0..<400 {
        var damaged = bytes
        for _ in 0..<random.below(4) + 1 {
          damaged[random.below(damaged.count - 8)] = UInt8(truncatingIfNeeded: random.next())
        }
        LedgerStates.mendChecksum(&damaged)
        guard let ledger = try? Ledger.decoded(damaged.span) else {
          refused += 1
          continue
        }
        read += 1
        ledger.forEachDossier { #expect(!$0.tallies.isEmpty) }
        _ = ledger.targets()
        // What is accepted is canonical: it reads and writes alike.
        #expect(ledger.encoded() == damaged)
      }
    }
    #expect(refused > 300 && read > 50)
  }

  @Test func `states of one input do not merge, and say so`() throws {
    let (left, right) = (Ledger(), Ledger())
    left.register(InputID(length: 70_000, head: 1, tail: 2))
    right.register(InputID(length: 70_000, head: 1, tail: 2))
    var account = FileAccount(path: "ufw.log")
    account.bytes = 70_000
    left.files = [account]
    let error = #expect(throws: StateError.self) { try left.merge(state: right) }
    #expect(error?.description.contains("ufw.log") == true)
    #expect(throws: StateError.otherLimits) { try left.merge(state: Ledger(limits: .small)) }
    #expect(throws: StateError.otherLimits) { try left.merge(state: Ledger(samplingKey: 1)) }
  }

  @Test func `what is no state is not recognised`() {
    let text = Array("Nov 23 16:26:00 fw kernel: [UFW BLOCK]".utf8)
    #expect(!LedgerStates.isRecognised(text))
    #expect(throws: StateError.notAState) { try Ledger.decoded(text.span) }
  }

  /// A span cannot stand in an expectation.
  private static func isRecognised(_ bytes: [UInt8]) -> Bool { Ledger.recognises(bytes.span) }

  private static func tiny() -> Ledger { Ledger(RandomLog(seed: 2).events.prefix(12), limits: .small) }

  /// The checksum of the format, written from its description: words of eight bytes, mixed one after the other.
  private static func mendChecksum(_ bytes: inout [UInt8]) {
    var sum: UInt64 = 0x5EE9_57A7_E000_0001
    let end = bytes.count - 8
    for start in stride(from: 0, to: end, by: 8) {
      let length = min(8, end - start)
      var word: UInt64 = 0
      for index in 0..<length { word |= UInt64(bytes[start + index]) << UInt64(index * 8) }
      var x = sum ^ word
      x = (x ^ x >> 30) &* 0xBF58_476D_1CE4_E5B9
      x = (x ^ x >> 27) &* 0x94D0_49BB_1331_11EB
      sum = (x ^ x >> 31) &+ UInt64(length)
    }
    for index in 0..<8 { bytes[end + index] = UInt8(truncatingIfNeeded: sum >> UInt64(index * 8)) }
  }
}
