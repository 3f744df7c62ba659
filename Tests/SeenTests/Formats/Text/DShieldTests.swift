import Testing

@testable import Seen

@Suite struct DShieldTests {
  static let cases = [
    FormatCase(
      "2026-11-23 16:26:00 +01:00\t0\t1\t203.0.113.7\t40001\t198.51.100.2\t22\tTCP\tS",
      "15:26:00", "203.0.113.7 > 198.51.100.2 tcp 40001>22 flags=S opening"),
    FormatCase(
      "2026-11-23 16:26:00 +01:00\t4711\t3\t203.0.113.7\t8\t198.51.100.2\t0\t1\t",
      "15:26:00", "203.0.113.7 > 198.51.100.2 icmp 8/0 count=3 echoRequest"),
    FormatCase(
      "2026-11-23 16:26:00 +01:00\t0\t1\t203.0.113.7\t???\t198.51.100.2\t137\t17\t",
      "15:26:00", "203.0.113.7 > 198.51.100.2 udp unknown"),
  ]

  @Test(arguments: cases) func `a line becomes its event`(_ one: FormatCase) {
    #expect(one.faults(format: "dshield") == [])
  }

  @Test(arguments: cases) func `a line may be cut anywhere`(_ one: FormatCase) {
    #expect(FormatCase.countsEveryCut(of: one.line))
  }
}
