import Testing

@testable import Seen

/// No line of a format's own table is claimed by another.
@Suite struct OneFormatTests {
  static let lines =
    [
      DLinkTests.cases, DShieldTests.cases, FilterlogTests.cases, FortiGateTests.cases, IPChainsTests.cases,
      IPFWTests.cases, IPMonTests.cases, MikroTikTests.cases, NetgearTests.cases, PFTcpdumpTests.cases,
      SonicWallTests.cases, SophosUTMTests.cases, SophosXGTests.cases, TPLinkTests.cases, UlogdJSONTests.cases,
      WatchGuardTests.cases,
    ].flatMap { $0.map(\.line) } + NetfilterLines.events.map(\.line)

  @Test func `every line of these tests has one format`() {
    for line in Self.lines { ExclusivityTests.expectOneFormat(Array(line.utf8)) }
  }
}
