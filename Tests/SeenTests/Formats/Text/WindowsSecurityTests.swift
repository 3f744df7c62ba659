import Testing

@testable import Seen

@Suite struct WindowsSecurityTests {
  static let dropped = "203.0.113.7 > 198.51.100.2 udp 40001>137 in deny request"
  static let permitted = "198.51.100.2 > 203.0.113.7 tcp 50001>443 out allow opening"

  static let xml =
    "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-Security-Auditing' Guid='{0}'/><EventID>5152</EventID><TimeCreated SystemTime='2026-11-23T16:26:00.123456700Z'/></System><EventData><Data Name='ProcessId'>4</Data><Data Name='Application'>System</Data><Data Name='Direction'>%%14592</Data><Data Name='SourceAddress'>203.0.113.7</Data><Data Name='SourcePort'>40001</Data><Data Name='DestAddress'>198.51.100.2</Data><Data Name='DestPort'>137</Data><Data Name='Protocol'>17</Data><Data Name='LayerName'>%%14597</Data></EventData></Event>"

  static let message =
    "The Windows Filtering Platform has permitted a connection.\r\n\r\nApplication Information:\r\n\tProcess ID:\t\t1132\r\n\tApplication Name:\t\\device\\x.exe\r\n\r\nNetwork Information:\r\n\tDirection:\t\tOutbound\r\n\tSource Address:\t\t198.51.100.2\r\n\tSource Port:\t\t50001\r\n\tDestination Address:\t203.0.113.7\r\n\tDestination Port:\t\t443\r\n\tProtocol:\t\t6\r\n\r\nFilter Information:\r\n\tFilter Run-Time ID:\t70012\r\n\tLayer Name:\t\tConnect\r\n\tLayer Run-Time ID:\t48"

  static let records: [(String, String, Bool)] = [
    (xml, dropped, true),
    (xml.replacing("><", with: ">\r\n  <"), dropped, true),
    (
      #"{"EventTime":"2026-11-23 16:26:00","Hostname":"pc","EventID":5157,"SourceName":"Microsoft-Windows-Security-Auditing","Direction":"%%14592","SourceAddress":"203.0.113.7","SourcePort":"40001","DestAddress":"198.51.100.2","DestPort":"137","Protocol":"17"}"#,
      dropped, true
    ),
    (
      #"{"@timestamp":"2026-11-23T16:26:00.123Z","event":{"code":"5152","provider":"Microsoft-Windows-Security-Auditing"},"winlog":{"event_id":"5152","event_data":{"Direction":"%%14592","SourceAddress":"203.0.113.7","SourcePort":"40001","DestAddress":"198.51.100.2","DestPort":"137","Protocol":"17"}},"message":"The Windows"}"#,
      dropped, true
    ),
    (
      ##"{"Event":{"#attributes":{"xmlns":"x"},"System":{"EventID":{"#attributes":{"Qualifiers":0},"#text":5152},"TimeCreated":{"#attributes":{"SystemTime":"2026-11-23T16:26:00.123Z"}}},"EventData":{"Direction":"%%14592","SourceAddress":"203.0.113.7","SourcePort":40001,"DestAddress":"198.51.100.2","DestPort":137,"Protocol":17}}}"##,
      dropped, true
    ),
    (
      #"{"win":{"system":{"eventID":"5152","systemTime":"2026-11-23T16:26:00.123Z"},"eventdata":{"direction":"%%14592","sourceAddress":"203.0.113.7","sourcePort":"40001","destAddress":"198.51.100.2","destPort":"137","protocol":"17"}}}"#,
      dropped, true
    ),
    (message, permitted, false),
    (
      "Audit Success,11/23/2026 4:26:00 PM,Microsoft-Windows-Security-Auditing,5156,Filtering Platform Connection,\"\(message)\"",
      permitted, true
    ),
    (
      "Informationen,".replacing("en", with: "")
        + "23.11.2026 16:26:00,Microsoft-Windows-Security-Auditing,5156,x,\"\(message)\"",
      permitted, true
    ),
    (
      "Event[0]:\r\n  Log Name: Security\r\n  Date: 2026-11-23T16:26:00.123\r\n  Event ID: 5156\r\n  Description: \r\n\(message)",
      permitted, true
    ),
    (
      "<14>Nov 23 16:26:00 pc Microsoft-Windows-Security-Auditing[4]: "
        + message.replacing("\r\n", with: " ").replacing("\t", with: " "), permitted, true
    ),
    (
      "<14>1 2026-11-23T16:26:00Z pc Microsoft-Windows-Security-Auditing 4 - [x@1 EventID=\"5156\"] "
        + message.replacing("\r\n", with: "#015#012").replacing("\t", with: "#011").replacing(":#011", with: ": "),
      permitted, true
    ),
  ]

  /// As the Event Viewer saves a table where Windows speaks German.
  static let german =
    "Die Windows-Filterplattform hat eine Verbindung zugelassen.\r\n\r\nAnwendungsinformationen:\r\n\tProzess-ID:\t\t1132\r\n\tAnwendungsname:\t\\device\\x.exe\r\n\r\nNetzwerkinformationen:\r\n\tRichtung:\t\tAusgehend\r\n\tQuelladresse:\t\t198.51.100.2\r\n\tQuellport:\t\t50001\r\n\tZieladresse:\t203.0.113.7\r\n\tZielport:\t\t443\r\n\tProtokoll:\t\t6\r\n\r\nFilterinformationen:\r\n\tFilterlaufzeit-ID:\t70012\r\n\tSchichtname:\t\tVerbinden\r\n\tSchichtlaufzeit-ID:\t48"

  static let saved: [(String, [String])] = [
    // The Event Viewer's "Save as XML" is one line, or one behind the declaration.
    ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<Events>\(xml)\(xml)</Events>", [dropped, dropped]),
    ("<?xml version=\"1.0\"?><Events>\(xml)\(xml)\(xml)</Events>\r\n", [dropped, dropped, dropped]),
    (xml + xml, [dropped, dropped]),
    // Without a line end at the end.
    (xml.replacing("><", with: ">\r\n  <"), [dropped]),
    (
      "Informationen,23.11.2026 16:26:00,Microsoft-Windows-Security-Auditing,5156,Filterplattformverbindung,\"\(german)\"",
      [permitted]
    ),
    (
      "Überwachung gescheitert,23.11.2026 16:26:00,Microsoft-Windows-Security-Auditing,5157,x,\"\(german)\"\r\n",
      [permitted.replacing("allow", with: "deny")]
    ),
    (
      "\"Message\",\"Id\",\"TimeCreated\"\r\n\"\(message)\",\"5156\",\"11/23/2026 4:26:00 PM\"\r\n"
        + "\"\(message)\",\"5156\",\"23.11.2026 16:26:00\"\r\n", [permitted, permitted]
    ),
    ("\"\(message)\",\"5156\",\"11/23/2026 4:26:00 PM\"\r\n", [permitted]),
    (
      "[\n  {\n    \"Id\":  5156,\n    \"TimeCreated\":  \"\\/Date(1795451160123)\\/\",\n    \"Message\":  \"\(WrappingTests.json(message).replacing("\r\n", with: "\\r\\n").replacing("\t", with: "\\t"))\"\n  }\n]\n",
      [permitted]
    ),
    (
      "11/23/2026 04:26:00 PM\r\nLogName=Security\r\nEventCode=5156\r\nComputerName=pc\r\nMessage=\(message)\r\n"
        + "11/23/2026 04:26:00 PM\r\nLogName=Security\r\nEventCode=5156\r\nMessage=\(message)\r\n",
      [permitted, permitted]
    ),
  ]

  @Test(arguments: saved) func `what tools save is read as it stands`(_ text: String, _ summaries: [String]) {
    let read = LinesRead(text, anchor: utc(2026, 12, 1))
    #expect(read.events.map(\.summary) == summaries, "\(text)")
    #expect(read.events.allSatisfy { $0.time == utc(2026, 11, 23, 16, 26) }, "\(text)")
  }

  @Test func `an export of more than a mebibyte in one line is read event by event`() throws {
    let text = "<Events>\(String(repeating: Self.xml, count: 2000))</Events>"
    #expect(text.utf8.count > TextReader.longestLine)
    let folder = try Folder()
    let path = try folder.write(Array(text.utf8), to: "Security.xml")
    var listed = 0
    _ = Engine().events(in: [path]) { _ in listed += 1 }
    #expect(listed == 2000)
    #expect(Engine().result(of: [path]).reading.files.first?.events == 2000)
  }

  @Test(arguments: records)
  func `a record is one event, however it is written`(_ record: String, _ summary: String, _ isDated: Bool) {
    let read = LinesRead("\(record)\r\n\(record)\r\n", anchor: utc(2026, 12, 1))
    #expect(read.events.map(\.summary) == [summary, summary], "\(record)")
    if isDated { #expect(read.events.map(\.time) == Array(repeating: utc(2026, 11, 23, 16, 26), count: 2)) }
    #expect(read.account.format == "windows-security")
    #expect(read.account.lines == 2 * (record.split(separator: "\r\n", omittingEmptySubsequences: false).count))
  }

  static let icmp: [(Int, Int, Int, String)] = [
    (1, 8, 0, "icmp 8/0"), (1, 0, 8, "icmp 8/0"), (1, 3, 3, "icmp 3/3"), (1, 3, 5, "icmp"),
    (58, 0, 135, "icmpv6 135/0"),
  ]

  @Test(arguments: icmp)
  func `type and code are taken where their order is sure`(
    _ number: Int, _ one: Int, _ other: Int, _ expected: String
  ) throws {
    let addresses = number == 58 ? ("2001:db8::7", "2001:db8::2") : ("203.0.113.7", "198.51.100.2")
    let line = Self.xml.replacing(">17<", with: ">\(number)<").replacing(">40001<", with: ">\(one)<")
      .replacing(">137<", with: ">\(other)<").replacing("203.0.113.7", with: addresses.0)
      .replacing("198.51.100.2", with: addresses.1)
    #expect(
      try #require(event(line)).summary.hasPrefix("\(addresses.0) > \(addresses.1) \(expected) in deny"), "\(line)")
  }

  @Test func `other events of the log are no packets`() {
    for number in [4624, 5158, 5154] {
      let read = LinesRead(Self.xml.replacing("5152", with: "\(number)").replacing("DestAddress", with: "X"))
      #expect(read.events.isEmpty)
      #expect(read.account.reasons.map(\.reason) == ["a message without a packet"])
    }
  }

  @Test(arguments: records)
  func `any cut and any changed byte are survived`(_ record: String, _ summary: String, _ isDated: Bool) {
    let bytes = Array(record.utf8)
    for cut in stride(from: 0, to: bytes.count, by: 3) {
      _ = LinesRead(Array(bytes[..<cut]))
      var changed = bytes
      changed[cut] ^= 0x15
      _ = LinesRead(changed)
    }
  }
}
