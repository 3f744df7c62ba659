import Testing

@testable import Seen

/// Tables of who announces which addresses, and findings told by system.
@Suite struct SystemsTests {
  static let tables = [
    "192.0.2.0\t192.0.2.255\t64500\tDE\tEXAMPLE-ONE Example, Inc.\n198.51.100.0\t198.51.100.127\t64501\tFR\tTWO\n"
      + "203.0.113.0\t203.0.113.255\t0\tNone\tNot routed\n2001:db8::\t2001:db8:ffff:ffff:ffff:ffff:ffff:ffff\t64500\tDE\tEXAMPLE-ONE\n",
    "; a remark\n192.0.2.0/24\t64500\n198.51.100.0/25 AS64501\r\n\n2001:db8::/32 64500",
    "192.0.2.0 24 64500\n198.51.100.0 25 64501_64502\n2001:db8:: 32 64500,64509\n",
  ]

  private static func systems(_ text: String) throws -> Systems {
    let bytes = Array(text.utf8)
    return try Systems(table: bytes.span)
  }

  private static func address(_ text: String) throws -> Address { try #require(Address(text)) }

  @Test(arguments: tables) func `a table tells who announces an address`(_ text: String) throws {
    let systems = try Self.systems(text)
    for (address, number) in [
      ("192.0.2.0", 64500), ("192.0.2.255", 64500), ("198.51.100.127", 64501), ("2001:db8::7", 64500),
    ] {
      #expect(systems.number(of: try Self.address(address)) == UInt32(number), "\(address)")
    }
    for address in ["192.0.1.255", "198.51.100.128", "203.0.113.7", "2001:db9::", "::"] {
      #expect(systems.number(of: try Self.address(address)) == nil, "\(address)")
    }
  }

  @Test func `a system's name and country are those of the table`() throws {
    let system = try Self.systems(Self.tables[0]).system(of: try Self.address("192.0.2.9"))
    #expect(system == Systems.System(number: 64500, name: "EXAMPLE-ONE Example, Inc.", country: "DE"))
    #expect(
      try Self.systems("192.0.2.0/24 64500 Example Two").system(of: try Self.address("192.0.2.9"))?.name
        == "Example Two")
  }

  @Test func `of prefixes within each other the narrowest counts`() throws {
    let systems = try Self.systems("10.0.0.0/8 1\n10.1.0.0/16 2\n10.1.2.0/24 3\n10.1.2.0/23 4\n10.255.255.0/24 5\n")
    for (address, number) in [
      ("10.0.0.0", 1), ("10.0.255.255", 1), ("10.1.0.0", 2), ("10.1.2.0", 3), ("10.1.2.255", 3), ("10.1.3.7", 4),
      ("10.1.4.0", 2), ("10.2.0.0", 1), ("10.255.254.255", 1), ("10.255.255.255", 5),
    ] {
      #expect(systems.number(of: try Self.address(address)) == UInt32(number), "\(address)")
    }
    #expect(systems.number(of: try Self.address("11.0.0.0")) == nil)
  }

  @Test(arguments: [
    ("192.0.2.0/24 64500\n192.0.2.0/33 64500\n", "line 2"), ("nonsense\n", "line 1"),
    ("\n192.0.2.9 192.0.2.1 5\n", "line 2"), ("192.0.2.0/24 five\n", "line 1"), ("192.0.2.0\n", "line 1"),
  ]) func `what is no row is complained of with its line`(_ text: String, _ place: String) {
    #expect {
      _ = try Self.systems(text)
    } throws: { error in
      "\(error)".hasPrefix(place)
    }
  }

  @Test func `findings of three senders of one system are told as one, and no event is lost`() throws {
    var lines = ""
    for (index, source) in ["192.0.2.9", "198.51.100.20", "198.18.7.30", "203.0.114.1"].enumerated() {
      for port in 0..<40 {
        lines +=
          "2026-03-04T0\(index):00:\(port + 10) fw kernel: [UFW BLOCK] IN=eth0 OUT= SRC=\(source) DST=203.0.113.5 LEN=44 TTL=4\(port % 9) ID=\(port * 77 + 1 + index * 9973) PROTO=TCP SPT=4\(index)777 DPT=\(port * 3 + 1 + index) WINDOW=1024 SYN\n"
      }
    }
    let systems = try Self.systems(
      "192.0.2.0/24 64500\n198.51.100.0/24 64500\n198.18.0.0/16 64500\n203.0.114.0/24 64501")
    var options = Engine.Options()
    options.anchor = utc(2026, 12, 1)
    options.home = [try #require(Network("203.0.113.0/24"))]
    let read = LinesRead(lines)
    let ledger = Ledger()
    ledger.fold(read.events.span)
    let plain = Diagnosis.report(ledger, home: options.home)
    let told = Diagnosis.report(ledger, home: options.home, systems: systems)
    #expect(plain.findings.count == 4)
    #expect(told.findings.map(\.actors.count).sorted() == [1, 3])
    #expect(told.findings.map(\.events).sorted() == [40, 120])
    #expect(told.findings.contains { $0.summary.hasPrefix("AS64500 (3 addresses)") }, "\(told.findings.map(\.summary))")
  }
}
