import Testing

@testable import Seen

@Suite struct ByteViewTests {
  @Test(arguments: [
    ("0 ", 0, 1), ("7 ", 7, 1), ("42 ", 42, 2), ("65535 ", 65_535, 5), ("1234567 ", 1_234_567, 7), (" 1", 0, 0),
    ("x", 0, 0), ("12345678 ", 12_345_678, 8), ("4294967295 ", 4_294_967_295, 10), ("4294967296 ", 0, 0),
    ("99999999999 ", 0, 0), ("", 0, 0), ("12", 12, 2),
  ])
  func `a number is read at any length and at the very end`(_ text: String, _ value: Int, _ length: Int) {
    for padding in [0, 1, 8, 40] {
      let bytes = Array(text.utf8) + Array(repeating: UInt8(ascii: " "), count: padding)
      let number = ByteView(bytes.span).anyNumber(at: 0)
      #expect(Int(number.value) == value)
      #expect(number.length == length)
    }
  }

  @Test(arguments: [
    ("192.0.2.7 ", 0xC000_0207, 9), ("255.255.255.255 ", 0xFFFF_FFFF, 15), ("0.0.0.0 ", 0, 7), ("256.1.1.1 ", 0, 0),
    ("1.2.3 ", 0, 0), ("1.2.3.4.5", 0x0102_0304, 7), ("1..3.4 ", 0, 0), ("1234.1.1.1 ", 0, 0), ("a.1.1.1 ", 0, 0),
    ("1.2.3.999 ", 0, 0),
  ])
  func `a dotted quad is read or refused`(_ text: String, _ value: Int, _ length: Int) {
    let bytes = Array((text + "                ").utf8)
    let quad = ByteView(bytes.span).dottedQuad(at: 0)
    #expect(Int(quad.value) == value)
    #expect(quad.length == length)
  }

  @Test(arguments: [
    ("2001:0db8:0000:0000:0000:0000:0000:0001", "2001:db8::1"),
    ("fe80:0000:0000:0000:3e07:54ff:fe11:2233", "fe80::3e07:54ff:fe11:2233"),
    ("FFFF:ABCD:0000:9999:0000:0000:0000:0000", "ffff:abcd:0:9999::"),
    ("2001:0db8:0000:0000:0000:0000:0000:000g", nil), ("2001:0db8:0000:0000:0000:0000:0000-0001", nil),
    ("2001:0db8:0000:0000:0000:0000:0000:/001", nil), ("2001:0db8:0000:0000:0000:0000:0000:@001", nil),
  ])
  func `the kernel's full IPv6 form is read or refused`(_ text: String, _ expected: String?) {
    let bytes = Array((text + "                ").utf8)
    #expect(ByteView(bytes.span).fullGroups(at: 0)?.description == expected)
  }

  @Test func `every byte is a hexadecimal digit or is not`() {
    for byte in UInt8.min...UInt8.max {
      var bytes = Array("2001:0db8:0000:0000:0000:0000:0000:0001        ".utf8)
      bytes[38] = byte
      let value = ByteView(bytes.span).fullGroups(at: 0)?.low
      #expect(value == hexDigit(byte).map(UInt64.init))
    }
  }

  @Test func `a window reads a full IPv6 address as any bytes are read`() {
    let text = Array("2001:0db8:09af:AFaf:0000:0000:ffff:0001".utf8)
    let room = [UInt8](repeating: 0x20, count: Window.length + 64)
    for place in text.indices {
      for byte in UInt8.min...UInt8.max {
        var bytes = text + room
        bytes[place] = byte
        let view = ByteView(bytes.span)
        guard let window = Window(view, at: 0) else {
          Issue.record("too few bytes for a window")
          return
        }
        #expect(window.fullGroups(at: 0) == view.fullGroups(at: 0), "\(place) \(byte)")
      }
    }
  }

  @Test func `words end at blanks and control characters wherever they stand`() {
    for length in 0...40 {
      for separator in [UInt8(0), 9, 10, 13, 32] {
        let bytes = Array(repeating: UInt8(0xC3), count: length) + [separator] + Array("xxxxxxxxxx".utf8)
        let view = ByteView(bytes.span)
        #expect(view.wordEnd(from: 0, to: view.count) == length)
        #expect(view.first(UInt64(separator) &* 0x0101_0101_0101_0101, from: 0, to: view.count) == length)
      }
    }
  }

  @Test func `what lies beyond the end reads as zero`() {
    let bytes = Array("abc".utf8)
    let view = ByteView(bytes.span)
    #expect(view.byte(at: 3) == 0)
    #expect(view.byte(at: -1) == 0)
    #expect(view.word(at: 0) == 0)
    #expect(view.wordOrRest(at: 0) == 0x63_6261)
    #expect(view.wordOrRest(at: 100) == 0)
    #expect(view.find("bc", in: 0..<3) == 1)
    #expect(view.find("cd", in: 0..<3) == nil)
    #expect(ByteView([UInt8]().span).wordOrRest(at: 0) == 0)
  }
}
