import Testing

@testable import Seen

@Suite struct TextTests {
  @Test func `what JSON must escape is seen wherever it stands`() {
    for byte in UInt8.min...UInt8.max {
      let isPlain = (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
      for count in 1...20 {
        for place in 0..<count {
          var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: count)
          bytes[place] = byte
          #expect(isTaken(bytes) == isPlain)
        }
      }
    }
    #expect(isTaken([]))
  }

  private func isTaken(_ bytes: [UInt8]) -> Bool { bytes.span.isPlain }

  @Test(arguments: [0, 7, 10, 65_535, 1_000_000_007, .max] as [UInt64])
  func `numbers are written as Swift writes them`(_ number: UInt64) {
    var text = Array("#".utf8)
    text.append(decimal: number)
    #expect(String(decoding: text, as: UTF8.self) == "#\(number)")
  }

  @Test(arguments: [
    "0.0.0.0", "192.0.2.7", "255.255.255.255", "::", "::1", "1::", "2001:db8::1", "2001:db8:0:1::1", "1:2:3:4:5:6:7:8",
    "2001:db8:1:0:1:1:1:1", "fe80::abcd:0:0:1",
  ])
  func `addresses are written as they are read`(_ text: String) {
    #expect(Address(text)?.description == text)
  }

  @Test(arguments: [
    (6, 22, "22/tcp"), (17, 0, "0/udp"), (132, 65_535, "65535/sctp"), (1, 0x0303, "icmp 3/3"),
    (58, 0x8000, "icmpv6 128/0"), (47, 0, "gre"), (200, 0, "200"),
  ])
  func `services have one name everywhere`(_ number: UInt8, _ port: UInt16, _ name: String) {
    #expect(Service(networkProtocol: IPProtocol(rawValue: number), port: port).description == name)
  }
}
