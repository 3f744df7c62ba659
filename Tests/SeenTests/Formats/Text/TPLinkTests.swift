import Testing

@testable import Seen

/// Lines as TP-Link's access points send them to a syslog server (github.com/Leeft/TP-Link-to-GELF,
/// lib/TPLinkSyslogMessage/Parser.pm; github.com/Treystu/Omada-Logger-Viz, README).
@Suite struct TPLinkTests {
  static let record = "AP MAC=00:00:5e:00:53:01 MAC SRC=00:00:5e:00:53:02 IP SRC=192.168.0.73 IP DST=203.0.113.7 "

  static let cases = [
    FormatCase(
      "<6>Nov 23 16:27:02 192.168.0.5 [1795451160.541010111] \(record)IP proto=6 SPT=49808 DPT=443", "16:26:00",
      "192.168.0.73 > 203.0.113.7 tcp 49808>443 opening"),
    FormatCase(
      "[1795451160.891010111] \(record)IP proto=17 SPT=49808 DPT=53", "16:26:00",
      "192.168.0.73 > 203.0.113.7 udp 49808>53 request"),
    FormatCase("[1795451160.76] \(record)IP proto=1", "16:26:00", "192.168.0.73 > 203.0.113.7 icmp unknown"),
    FormatCase(
      "Nov 23 16:26:00 ap [1.2] AP MAC=00:00:5e:00:53:01 IP SRC=192.168.0.39 IP DST=192.168.0.10 IP proto=6 SPT=443 "
        + "DPT=51980", "16:26:00", "192.168.0.39 > 192.168.0.10 tcp 443>51980 continuing"),
    FormatCase(
      "<6>Nov 23 16:26:00 gw IP SRC=192.168.0.1 IP DST=203.0.113.7 IP proto=17 SPT=40001 DPT=53", "16:26:00",
      "192.168.0.1 > 203.0.113.7 udp 40001>53 request"),
  ]

  @Test(arguments: cases) func `a line becomes its event`(_ one: FormatCase) {
    #expect(one.faults(format: "tp-link") == [])
  }

  @Test func `records that a collector has joined are as many events`() {
    let line =
      "<6>Nov 23 16:27:02 192.168.0.5 [1795451160.541010111] \(Self.record)IP proto=6 SPT=49808 DPT=443"
      + "#015#012[1795451161.891010111] \(Self.record)IP proto=17 SPT=49809 DPT=53#015#012"
    let read = LinesRead(line)
    #expect(
      read.events.map(\.summary) == [
        "192.168.0.73 > 203.0.113.7 tcp 49808>443 opening", "192.168.0.73 > 203.0.113.7 udp 49809>53 request",
      ])
    #expect(read.events.map(\.time) == [utc(2026, 11, 23, 16, 26), utc(2026, 11, 23, 16, 26, 1)])
    #expect(read.account.eventLines == 1)
  }

  /// TP-Link Community, "Solution to ER605 V1 1.3.0 Firmware Got Many Logs of TCP no-Flag attack".
  @Test(arguments: [
    "Gateway detected TCP no-Flag attack and dropped 3 packets.",
    "<134>1 2026-11-23 16:26:00 Omada-Controller-1 - - - [gateway:00-00-5E-00-53-01]: detected Large Ping attack and dropped 5 packets.",
    "[1795451160.541010111] AP MAC=00:00:5e:00:53:01 MAC SRC=00:00:5e:00:53:02 IP SRC=192.16",
  ])
  func `a line without a packet, or without all of it, is no event`(_ line: String) {
    #expect(FormatCase.isOwnWithoutEvent(line))
  }

  @Test(arguments: cases) func `a line may be cut anywhere`(_ one: FormatCase) {
    #expect(FormatCase.countsEveryCut(of: one.line))
  }
}
