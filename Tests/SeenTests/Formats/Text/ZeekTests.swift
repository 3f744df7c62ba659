import Testing

@testable import Seen

@Suite struct ZeekTests {
  private func row(_ state: String, _ history: String, proto: String = "tcp", ports: (Int, Int) = (40_001, 22))
    -> String
  {
    "1795451160.250000\tCHhAvVGS1DHFjwGM9\t203.0.113.7\t\(ports.0)\t198.51.100.2\t\(ports.1)\t\(proto)\t-\t0.5\t0\t0\t"
      + "\(state)\tF\tT\t0\t\(history)\t1\t40\t0\t0\t-"
  }

  @Test func `a connection's first packet is told by its history`() {
    let ends = "203.0.113.7 > 198.51.100.2"
    let table = [
      (row("S0", "S"), "\(ends) tcp 40001>22 flags=S opening"),
      (row("REJ", "Sr"), "\(ends) tcp 40001>22 flags=S opening"),
      (row("SF", "ShADadFf"), "\(ends) tcp 40001>22 flags=S opening"),
      (row("OTH", "H"), "\(ends) tcp 40001>22 flags=SA accepting"),
      (row("OTH", "R"), "\(ends) tcp 40001>22 flags=R refusing"),
      (row("OTH", "DadA"), "\(ends) tcp 40001>22 continuing"),
      (row("S0", "D", proto: "udp", ports: (40_001, 53)), "\(ends) udp 40001>53 request"),
      (row("OTH", "-", proto: "icmp", ports: (3, 13)), "\(ends) icmp 3/13 unreachable"),
      (row("OTH", "-", proto: "unknown_transport", ports: (0, 0)), "\(ends) unknown"),
    ]
    for (line, summary) in table { #expect(event(line)?.summary == summary, "\(line)") }
  }

  @Test func `a connection tells its end, its volume and its time`() throws {
    let details = try #require(Engine().event(inLine: row("RSTO", "ShADadR"))).details
    #expect(details.ending == "RSTO")
    #expect(details.bytes == 40)
    #expect(details.duration == 500)
    #expect(details.microseconds == 250_000)
  }

  @Test func `the header's names decide, until the next header`() {
    let log = """
      #separator \\x09
      #set_separator\t,
      #path\tconn
      #fields\tuid\tts\tid_resp_h\tid_resp_p\tid_orig_h\tid_orig_p\tproto\tconn_state
      C1\t1795451160.5\t198.51.100.2\t22\t203.0.113.7\t40001\ttcp\tREJ
      #close\t2026-11-23-16-26-00
      #path\tdns
      #fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tquery
      1795451161.5\tC2\t203.0.113.7\t40001\t198.51.100.2\t53\tudp\texample.com
      """
    let read = LinesRead(log)
    #expect(
      read.events.map(\.summary) == [
        "203.0.113.7 > 198.51.100.2 tcp 40001>22 opening", "203.0.113.7 > 198.51.100.2 udp 40001>53 request",
      ])
    #expect(read.events.map(\.time.seconds) == [1_795_451_160, 1_795_451_161])
    #expect(read.account.unparsed == 0)
  }

  @Test func `objects say the same`() {
    let ids = #""id.orig_h":"203.0.113.7","id.orig_p":40001,"id.resp_h":"198.51.100.2","id.resp_p":22"#
    let ends = "203.0.113.7 > 198.51.100.2 tcp 40001>22"
    let table = [
      (
        #"{"ts":1795451160.25,"uid":"C1",\#(ids),"proto":"tcp","conn_state":"S0","history":"S"}"#,
        "\(ends) flags=S opening"
      ),
      (
        #"{"ts":"2026-11-23T16:26:00.25Z","uid":"C1","id":{"orig_h":"203.0.113.7","orig_p":40001,"#
          + #""resp_h":"198.51.100.2","resp_p":22},"proto":"tcp","conn_state":"SF"}"#,
        "\(ends) opening"
      ),
      (#"{"ts":1795451160.25,"uid":"C1",\#(ids),"version":2,"auth_attempts":3,"client":"x"}"#, "\(ends) continuing"),
      (#"{"ts":1795451160.25,"uid":"C1",\#(ids),"trans_depth":1,"method":"GET"}"#, "\(ends) continuing"),
      (
        #"{"ts":1795451160.25,"note":"Scan::Port_Scan","src":"203.0.113.7","dst":"198.51.100.2","actions":[]}"#,
        "203.0.113.7 > 198.51.100.2 unknown"
      ),
    ]
    for (line, summary) in table { #expect(event(line)?.summary == summary, "\(line)") }
    let weird = event(#"{"ts":1795451160.25,"uid":"C1",\#(ids),"name":"bad_checksum"}"#)
    #expect(weird?.statedPorts?.destination == 22)
    #expect(weird?.ports == nil)
    let other =
      #"{"ts":1795451160.25,"note":"CaptureLoss::Too_Much_Loss","msg":"x","actions":[],"suppress_for":3600.0}"#
    #expect(LinesRead(other).account.other == 1)
    #expect(LinesRead(#"{"ts":1795451160.25,"level":"info","msg":"started"}"#).account.unparsed == 1)
  }

  @Test func `damaged rows are nobody's`() {
    let whole = row("S0", "S")
    for cut in 0..<90 { #expect(event(String(whole.prefix(cut))) == nil) }
    #expect(event(whole.replacing("203.0.113.7", with: "example")) == nil)
    #expect(event(whole.replacing("S0", with: "S9")) == nil)
  }
}
