import Testing

@testable import Seen

@Suite struct LineDetailsTests {
  private func details(_ line: String) throws -> EventDetails {
    var options = Engine.Options()
    options.anchor = utc(2026, 12, 1)
    return try #require(Engine(options).event(inLine: line)).details
  }

  @Test func `a line tells its interfaces, flags, fraction and what its stamp leaves open`() throws {
    let told = try details(
      "Nov 23 16:26:00.25 fw kernel: [UFW BLOCK] IN=eth0 OUT=eth1 SRC=203.0.113.7 DST=198.51.100.2 LEN=40 TOS=0x00 "
        + "PREC=0x00 TTL=52 ID=1 DF MF FRAG:2 PROTO=UDP ")
    #expect(told.ingressInterface == "eth0")
    #expect(told.egressInterface == "eth1")
    #expect(told.ipFlags == "DF,MF")
    #expect(told.fragmentOffset == 16)
    #expect(told.microseconds == 250_000)
    #expect(told.timeAssumed == ["year", "zone"])
    #expect(told.fields.first == EventDetails.Field(name: "prefix", value: "[UFW BLOCK]"))
    #expect(told.fields.map(\.name).suffix(4) == ["DF", "MF", "FRAG", "PROTO"])
  }

  @Test func `an error tells the packet that it quotes`() throws {
    let line = try #require(NetfilterLines.events.first { $0.summary.contains("2215>31001") }).line
    let told = try details(line)
    let quoted = try #require(told.quoted)
    #expect(quoted.source == Address("198.51.100.2"))
    #expect(quoted.destinationPort == 31_001)
    #expect(quoted.length == 60)
    #expect(told.fields.contains(EventDetails.Field(name: "quoted SPT", value: "2215")))
    #expect(told.fields.filter { $0.name == "SRC" }.count == 1)
  }

  @Test func `values in brackets are whole`() throws {
    let line = try #require(NetfilterLines.events.first { $0.line.contains("OPT (0204") }).line
    #expect(
      try details(line).fields.contains(
        EventDetails.Field(name: "OPT", value: "020405B40402080A0102030400000000")))
    let short = try #require(NetfilterLines.events.first { $0.line.contains("PROTO=TCP INCOMPLETE") }).line
    #expect(try details(short).fields.contains { $0.name.hasSuffix("INCOMPLETE") && $0.value == "8 bytes" })
  }

  @Test func `a dated stamp with a zone leaves nothing open`() throws {
    #expect(try details("2026-11-23T16:26:00Z fw kernel: \(plainPacket)").timeAssumed.isEmpty)
  }

  @Test func `a martian tells its device`() throws {
    let told = try details("Nov 23 16:26:00 fw kernel: IPv4: martian source 198.51.100.2 from 10.0.0.50, on dev eth0")
    #expect(told.ingressInterface == "eth0")
  }
}
