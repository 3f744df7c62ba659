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
