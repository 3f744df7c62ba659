import Testing

@testable import Seen

@Suite struct MemoTests {
  /// Whether a memo stands in bytes: `#expect` cannot be given a view.
  private static func isAt(_ offset: Int, _ memo: ShortMemo, in bytes: [UInt8]) -> Bool {
    let view = ByteView(bytes.span)
    return memo.stands(view, at: offset)
  }

  private static func isAt(_ offset: Int, _ memo: LongMemo?, in bytes: [UInt8]) -> Bool {
    let view = ByteView(bytes.span)
    return memo?.stands(view, at: offset) ?? false
  }

  static let text = (0..<200).map { UInt8(truncatingIfNeeded: 33 + $0 % 90) }

  @Test(arguments: 0...32) func `a short memo stands where its bytes stand, and where one differs does not`(
    _ length: Int
  ) {
    var memo = ShortMemo()
    let view = ByteView(Self.text.span)
    #expect(!Self.isAt(0, memo, in: Self.text))
    memo.remember(view, 5..<5 + length)
    #expect(memo.length == length)
    #expect(Self.isAt(5, memo, in: Self.text))
    for place in 0..<40 {
      var changed = Self.text
      changed[5 + place] ^= 1
      #expect(Self.isAt(5, memo, in: changed) == (place >= length))
    }
  }

  @Test(arguments: 32...128) func `a long memo stands where its bytes stand, and where one differs does not`(
    _ length: Int
  ) {
    let view = ByteView(Self.text.span)
    let memo = LongMemo(view, 5..<5 + length)
    #expect(memo?.length == length)
    #expect(Self.isAt(5, memo, in: Self.text))
    for place in 0..<140 {
      var changed = Self.text
      changed[5 + place] ^= 1
      #expect(Self.isAt(5, memo, in: changed) == (place >= length))
    }
  }

  /// A run with its key among bytes, and what it says there; asked twice, since one that is not known may be taken then.
  private static func length(_ runs: KnownRuns, in bytes: [UInt8]) -> UInt16? {
    let room = bytes + [UInt8](repeating: 0, count: Window.length + 64)
    let view = ByteView(room.span)
    guard let window = Window(view, at: 0), let run = runs.recall(window, at: 5, key: 77) else { return nil }
    return run.length == 0 ? nil : run.value.length
  }

  @Test(arguments: 14...34) func `a run says what it said where its bytes stand, and nothing where one differs`(
    _ length: Int
  ) {
    var runs = KnownRuns()
    let bytes = Array(Self.text.prefix(100))
    #expect(Self.length(runs, in: bytes) == nil)
    let room = bytes + [UInt8](repeating: 0, count: Window.length + 64)
    let view = ByteView(room.span)
    if let window = Window(view, at: 0) {
      runs.remember(window, 5..<5 + length, key: 77, KnownRuns.Meaning(length: 1500))
    }
    let isKept = (16...32).contains(length)
    #expect(Self.length(runs, in: bytes) == (isKept ? 1500 : nil))
    for place in 0..<40 {
      var changed = bytes
      changed[5 + place] ^= 1
      #expect(Self.length(runs, in: changed) == (isKept && place >= length ? 1500 : nil))
    }
  }

  @Test func `a run of nothing stands nowhere, and one in eight that are not known is taken`() {
    for byte in UInt8.min...UInt8.max {
      #expect(Self.length(KnownRuns(), in: [UInt8](repeating: byte, count: 100)) == nil)
    }
    var runs = KnownRuns()
    let room = Self.text + [UInt8](repeating: 0, count: Window.length + 64)
    let view = ByteView(room.span)
    guard let window = Window(view, at: 0) else { return }
    for number in 0..<17 {
      runs.remember(window, number..<number + 20, key: UInt32(number), KnownRuns.Meaning(length: UInt16(number)))
    }
    for number in 0..<17 {
      let length = runs.recall(window, at: number, key: UInt32(number))?.value.length
      #expect(length == (number % 8 == 0 ? UInt16(number) : nil))
    }
  }

  private static func end(_ opening: LineOpening, _ text: [UInt8]) -> Int? {
    let room = text + [UInt8](repeating: 0x20, count: Window.length + 64)
    let view = ByteView(room.span)
    guard let window = Window(view, at: 0) else { return nil }
    return opening.end(window)
  }

  @Test(arguments: [
    "Nov 23 16:26:00 fw kernel: [12345.", "Nov 23 16:26:00 fw kernel:", "Nov 23 16:26:00 f", "2026-11-23T16:26:00Z",
    "<4>Nov 23 16:26:00 a.host.with-a-long.name.example kernel: [12",
    "<4>Nov 23 16:26:00 a.host.with-a-long.name.example kernel: [1234.",
  ])
  func `a line opens as another if all bytes before the fraction are the same`(_ text: String) {
    let hasFraction = text.hasSuffix(".")
    let bytes = Array((text + (hasFraction ? "678901] [UFW" : " DROP IN=eth0")).utf8)
    let length = text.utf8.count
    let view = ByteView(bytes.span)
    let stampStart = hasFraction ? length - 10 : length
    let opening = LineOpening(
      view, at: 0, stampStart: stampStart, stampLength: hasFraction ? 17 : 0, Timestamp(seconds: 7))
    #expect((opening != nil) == (16...64).contains(length))
    #expect(Self.end(LineOpening(), bytes) == nil)
    guard let opening else { return }
    let end = length + (hasFraction ? 7 : 0)
    #expect(Self.end(opening, bytes) == end && opening.time.seconds == 7)
    for place in 0..<bytes.count {
      for byte in [bytes[place] ^ 1, 0x2E, 0x39, 0x3A] where byte != bytes[place] {
        var changed = bytes
        changed[place] = byte
        let isDigit = (length..<length + 6).contains(place) && (48..<58).contains(byte)
        #expect(Self.end(opening, changed) == (place >= end || hasFraction && isDigit ? end : nil), "\(place) \(byte)")
      }
    }
  }

  @Test func `where lines have no kernel's stamp, one that has opens otherwise`() {
    let text = "Nov 23 16:26:00 fw kernel:"
    let bytes = Array((text + " [UFW").utf8)
    let view = ByteView(bytes.span)
    let opening = LineOpening(view, at: 0, stampStart: 26, stampLength: 0, Timestamp(seconds: 7)) ?? LineOpening()
    #expect(Self.end(opening, Array((text + " [UFW").utf8)) == 26)
    for stamp in [" [12345.678901]", " [    1.000000]"] {
      #expect(Self.end(opening, Array((text + stamp).utf8)) == nil)
    }
  }

  @Test func `a memo of nothing stands nowhere, whatever the bytes are`() {
    for byte in UInt8.min...UInt8.max {
      let bytes = [UInt8](repeating: byte, count: 200)
      #expect(!Self.isAt(0, LongMemo(), in: bytes))
      #expect(!Self.isAt(0, ShortMemo(), in: bytes))
    }
    let view = ByteView(Self.text.span)
    #expect(LongMemo(view, 0..<31) == nil)
    #expect(LongMemo(view, 0..<129) == nil)
    #expect(LongMemo(view, 150..<201) == nil)
    var short = ShortMemo()
    short.remember(view, 0..<33)
    #expect(!Self.isAt(0, short, in: Self.text))
    short.remember(view, 190..<199)
    #expect(!Self.isAt(190, short, in: Self.text))
  }

  @Test func `the places of a stretch are those of its records`() {
    for placement in [Placement.nowhere, Placement(base: 0), Placement(base: 160), Placement(base: 48, room: 1000)] {
      for offset in [0, 17, 900] {
        let stretch = placement.stretch(from: offset, count: 300)
        for index in 0...300 { #expect(stretch.location(at: index) == placement.location(of: offset + index)) }
      }
    }
    let end = Placement(base: Int(UInt32.max) * 16 - 100)
    for index in 0...300 { #expect(end.stretch(from: 0, count: 300).location(at: index) == end.location(of: index)) }
  }
}
