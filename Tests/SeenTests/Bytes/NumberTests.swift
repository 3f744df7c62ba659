import Testing

@testable import Seen

@Suite struct NumberTests {
  /// Numbers of one digit to eight, with zeros before them or none, and the borders of sixteen bits.
  static let numbers: [String] =
    [0, 1, 9, 10, 99, 100, 255, 256, 999, 1000, 9999, 10_000, 34_463, 65_529, 65_534, 65_535, 65_536, 65_540, 66_000]
    .flatMap { number in (0..<4).map { String(repeating: "0", count: $0) + String(number) } }
    + ["70000", "99999", "100000", "655350", "999999", "1000000", "9999999", "10000000", "00000001"]

  @Test(arguments: numbers) func `a short number is read up to seven digits and 65,535`(_ text: String) {
    for end in [" ", "=", "\n", "a", "/", ":", "\u{E9}", "\0"] {
      let bytes = Array((text + end + "        ").utf8)
      let number = ByteView(bytes.span).shortNumber(at: 0)
      let expected = text.count < 8 ? UInt16(text) : nil
      #expect(number?.value == expected, "\(text)\(end)")
      if expected != nil { #expect(number?.length == text.count) }
    }
  }

  @Test func `a number of one byte is read up to three digits`() {
    for value in 0...999 {
      for width in 1...3 where String(value).count <= width {
        let text = String(repeating: "0", count: width - String(value).count) + String(value)
        for end in [" ", ".", "a"] {
          let bytes = Array((text + end + "        ").utf8)
          let number = ByteView(bytes.span).byteNumber(at: 0)
          #expect(number.map { Int($0.value) } == (value < 256 ? value : nil), "\(text)")
          if value < 256 { #expect(number?.length == width) }
        }
      }
    }
  }

  @Test func `no number is made of what is no digit`() {
    for byte in UInt8.min...UInt8.max where !(48..<58).contains(byte) {
      let bytes = [byte] + Array("1234567        ".utf8)
      #expect(ByteView(bytes.span).shortNumber(at: 0) == nil)
      #expect(ByteView(bytes.span).byteNumber(at: 0) == nil)
    }
    let view = ByteView(Array("12 ".utf8).span)
    #expect(view.shortNumber(at: 0) == nil, "fewer than eight bytes are left")
  }

  /// Where the quads of these tests stand: behind four bytes, before sixteen.
  private static func read(_ text: String) -> (value: UInt32, length: Int)? {
    let bytes = Array(("SRC=" + text + "                ").utf8)
    return QuadShapes().quad(ByteView(bytes.span), at: 4)
  }

  @Test func `a quad of each shape is read as the other way reads it`() {
    let numbers = ["0", "7", "00", "10", "99", "000", "009", "100", "199", "255", "256", "999", "", "1000", "1a", "-1"]
    for a in numbers {
      for b in numbers {
        for c in numbers {
          for d in numbers {
            let text = "\(a).\(b).\(c).\(d)"
            let bytes = Array(("SRC=" + text + "                ").utf8)
            let view = ByteView(bytes.span)
            let quad = view.dottedQuad(at: 4)
            let isRead = quad.length > 0 && view.byte(at: 4 + quad.length) &- 48 > 9
            let read = Self.shapes.quad(view, at: 4)
            if read?.value != (isRead ? quad.value : nil) || read?.length != (isRead ? quad.length : nil) {
              Issue.record("\(text): \(String(describing: read)) is not \(quad)")
            }
          }
        }
      }
    }
  }
  private static let shapes = QuadShapes()

  @Test(
    arguments: [
      ("192.0.2.7,", 0xC000_0207), ("192.0.2.7\n", 0xC000_0207), ("1.2.3.4.5", 0x0102_0304), ("192-0.2.7 ", nil),
      ("192.0:2.7 ", nil), ("192.0.2/7 ", nil), ("255.255.255.2555", nil), ("\u{E9}.0.2.7 ", nil), ("", nil),
      ("1234567890123456", nil), ("2001:0db8::1 ", nil),
    ] as [(String, UInt32?)])
  func `a quad ends at whatever is no digit, and has dots between its numbers`(_ text: String, _ value: UInt32?) {
    #expect(Self.read(text)?.value == value)
  }

  #if arch(x86_64)
    @Test func `the processor's vectors read a quad as words do`() {
      let numbers = "0,7,00,10,99,000,009,199,255,256,999,,1000,1a,-1,\u{B0}".split(
        separator: ",", omittingEmptySubsequences: false)
      // Nine, so that each comes behind each number; dots behind a short quad.
      let ends = [" ", " DST=9.1.2.3", " .", "\n", ".", "5", "/", "\u{E9}", "\0"]
      let room = String(repeating: " ", count: Window.length + 32)
      for number in 0..<(16 * 16 * 16 * 16) {
        let place = { numbers[number >> (4 * $0) & 15] }
        let text = "SRC=\(place(0)).\(place(1)).\(place(2)).\(place(3))\(ends[number % ends.count])"
        let bytes = Array((text + room).utf8)
        let view = ByteView(bytes.span)
        guard let window = Window(view, at: 0) else {
          Issue.record("too few bytes for a window")
          return
        }
        let read = Self.shapes.quad(view, at: 4).flatMap { view.byte(at: 4 + $0.length) == 0x20 ? $0 : nil }
        let found = Self.shapes.quadAndBlank(window, at: 4)
        if found?.value != read?.value || found?.length != read?.length { Issue.record("\(text)") }
      }
    }
  #endif

  @Test func `a network is known again by its text`() {
    var memo = NetworkMemo()
    let room = String(repeating: " ", count: 32)
    let nothing = Array((String(repeating: "\u{FF}", count: 16) + room).utf8)
    #expect(memo.quad(ByteView(nothing.span), at: 0) == nil)
    for network in ["1.2.3.", "10.20.30.", "100.200.30.", "255.255.255.", "1.2.003.", "224.0.0.", "169.254.7."] {
      let first = Array(("DST=" + network + "9 " + room).utf8)
      var quad = ByteView(first.span).dottedQuad(at: 4)
      quad.length += 4
      memo.remember(ByteView(first.span), at: 0, quad)
      #expect(memo.mayBeNeighbourly == ["255.255.255.", "224.0.0.", "169.254.7."].contains(network))
      for host in ["0", "9", "10", "255", "007", "256", "", "x"] {
        let text = "DST=" + network + host
        let bytes = Array((text + " " + room).utf8)
        let other = ByteView(bytes.span).dottedQuad(at: 4)
        let found = memo.quad(ByteView(bytes.span), at: 0)
        #expect(found?.value == (other.length > 0 ? other.value : nil), "\(text)")
        if other.length > 0 { #expect(found?.length == 4 + other.length) }
      }
      let longer = Array(("DST=" + network + "1000 " + room).utf8)
      #expect(
        memo.quad(ByteView(longer.span), at: 0)?.length == 4 + network.utf8.count + 3,
        "what follows is the caller's to check")
      for place in 0..<4 + network.utf8.count {
        var elsewhere = first
        elsewhere[place] ^= 1
        #expect(memo.quad(ByteView(elsewhere.span), at: 0) == nil)
      }
    }
  }
}
