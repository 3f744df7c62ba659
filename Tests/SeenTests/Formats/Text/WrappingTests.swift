import Foundation
import Testing

@testable import Seen

/// A line is the same whatever carries it.
@Suite struct WrappingTests {
  struct Wrap: Sendable, CustomTestStringConvertible {
    let name: String
    /// Lines before the record, what stands around one line, and what joins them.
    var before = ""
    let wrap: @Sendable (String) -> String
    var testDescription: String { name }
  }

  static let wraps: [Wrap] = [
    Wrap(name: "Docker") { #"{"log":"\#(json($0))\n","stream":"stdout","time":"2026-11-24T01:02:03.000000000Z"}"# },
    Wrap(name: "Kubernetes") { "2026-11-24T01:02:03.123456789Z stdout F \($0)" },
    Wrap(name: "Fluent Bit") { #"{"date":1795482123.5,"message":"\#(json($0))"}"# },
    Wrap(name: "Filebeat") {
      #"{"@timestamp":"2026-11-24T01:02:03.000Z","@metadata":{"beat":"filebeat"},"message":"\#(json($0))","log":{"file":{"path":"/var/log/fw.log"},"offset":12}}"#
    },
    Wrap(name: "event.original") {
      #"{"@timestamp":"2026-11-24T01:02:03.000Z","event":{"original":"\#(json($0))","module":"x"},"message":"cut"}"#
    },
    Wrap(name: "Splunk") { #"{"preview":false,"result":{"_raw":"\#(json($0))","_time":"2026-11-24T01:02:03Z"}}"# },
    Wrap(name: "Splunk's collector") { #"{"event":"\#(json($0))","time":1795482123.5,"host":"gw"}"# },
    Wrap(name: "CloudWatch") {
      #"{"events":[{"timestamp":1795482123500,"message":"\#(json($0))","ingestionTime":1}]}"#
    },
    Wrap(name: "CloudWatch's subscription") {
      #"{"messageType":"DATA_MESSAGE","logEvents":[{"id":"1","timestamp":1795482123500,"message":"\#(json($0))"}]}"#
    },
    Wrap(name: "Elasticsearch") {
      #"{"took":1,"hits":{"total":{"value":1},"hits":[{"_index":"x","_source":{"message":"\#(json($0))"}}]}}"#
    },
    Wrap(name: "a list of strings") { #"["\#(json($0))"]"# },
    Wrap(name: "pretty-printed JSON") {
      "[\n  {\n    \"message\": \"\(json($0))\",\n    \"tags\": [\n      1\n    ]\n  }\n]"
    },
    Wrap(name: "journal JSON") {
      #"{"__REALTIME_TIMESTAMP":"1795482123500000","_TRANSPORT":"stdout","MESSAGE":"\#(json($0))"}"#
    },
    Wrap(name: "journal JSON in bytes") {
      #"{"__REALTIME_TIMESTAMP":"1795482123500000","MESSAGE":[\#($0.utf8.map { "\($0)" }.joined(separator: ","))]}"#
    },
    Wrap(name: "journal export") { "__CURSOR=s=1\n__REALTIME_TIMESTAMP=1795482123500000\nPRIORITY=4\nMESSAGE=\($0)\n" },
    Wrap(name: "a table without a header") {
      "\"2026-11-24 01:02:03\",\"gw\",\"\($0.replacing("\"", with: "\"\""))\",3"
    },
    Wrap(name: "a table", before: "_time,host,_raw\n") {
      "2026-11-24T01:02:03.000+0000,gw,\"\($0.replacing("\"", with: "\"\""))\""
    },
    Wrap(name: "grep -n -H") { "/var/log/fw-2.log:17:\($0)" },
    Wrap(name: "zgrep -H") { "/var/log/fw.log.2.gz:\($0)" },
    Wrap(name: "colour") { "\u{1B}[01;31m\u{1B}[K\($0.prefix(20))\u{1B}[m\u{1B}[K\($0.dropFirst(20))\u{1B}[0m" },
    Wrap(name: "octet count") { "\("<134>\($0)".utf8.count) <134>\($0)" },
    Wrap(name: "a relay") { "Nov 24 01:02:03 relay \($0)" },
    Wrap(name: "a relay with priority") { "<13>Nov 24 01:02:03 relay <134>\($0)" },
    Wrap(name: "logger") { "2026-11-24T01:02:03+00:00 relay root: \($0)" },
    Wrap(name: "RFC 5424") { "<134>1 2026-11-24T01:02:03Z relay fw - - - \($0)" },
    Wrap(name: "docker logs -t") { "2026-11-24T01:02:03.123456789Z \($0)" },
    Wrap(name: "Kiwi Syslog") { "2026-11-24 01:02:03\tLocal4.Info\t192.168.1.1\t\($0)" },
    Wrap(name: "Kiwi Syslog, month first") { "11-24-2026\t01:02:03\tKernel.Warning\tgw\t\($0)" },
    Wrap(name: "RFC 5424 without its priority") { "1 2026-11-24T01:02:03Z relay fw - - - \($0)" },
    Wrap(name: "Windows line ends") { "\($0)\r" },
  ]

  static let relays = [
    "octet count", "a relay", "a relay with priority", "logger", "RFC 5424", "RFC 5424 without its priority",
  ]

  /// Lines with a stamp of their own.
  static let lines = [
    "Nov 23 16:26:00 fw kernel: [UFW BLOCK] \(plainPacket)",
    "<4>Nov 23 16:26:00 fw kernel: [123.456] [UFW BLOCK] \(plainPacket)",
    "2026-11-23T16:26:00.123456+01:00 fw kernel: DROP \(plainPacket)",
    "Nov 23 16:26:00 gw filterlog[72237]: 5,,,1000000103,igb0,match,block,in,4,0x0,,52,54321,0,DF,6,tcp,60,203.0.113.7,"
      + "198.51.100.2,40001,22,0,S,3364871769,,64240,,mss",
  ]

  static func json(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      .replacing("\r", with: "\\r").replacing("\u{1B}", with: "\\u001b")
  }

  static func events(_ text: String) -> [Event] {
    LinesRead(text + "\n", anchor: utc(2026, 12, 1)).events.map {
      var event = $0
      event.location = 0
      return event
    }
  }

  @Test(arguments: wraps) func `a wrapped line gives the same event`(_ wrap: Wrap) {
    for line in Self.lines {
      let bare = Self.events(line)
      #expect(bare.count == 1)
      #expect(Self.events(wrap.before + wrap.wrap(line)) == bare, "\(wrap.name): \(wrap.wrap(line))")
    }
  }

  @Test(arguments: wraps.filter { $0.before.isEmpty && !$0.wrap("x").contains("\n") && $0.name != "Windows line ends" })
  func `a line wrapped twice gives the same event`(_ outer: Wrap) {
    let isLine = !outer.wrap("x").contains("{") && !outer.wrap("x").contains("\"")
    for inner in Self.wraps where inner.before.isEmpty && !inner.wrap("x").contains("\n") {
      // What grep and Kiwi write and what is counted stands at a line's beginning: no relay passes it on.
      if isLine, ["grep -n -H", "zgrep -H", "octet count"].contains(inner.name) || inner.name.hasPrefix("Kiwi") {
        continue
      }
      for line in Self.lines.prefix(2) {
        let text = outer.wrap(inner.wrap(line))
        #expect(Self.events(text) == Self.events(line), "\(inner.name) in \(outer.name): \(text)")
      }
    }
  }

  @Test(.enabled(if: Shared.corpus != nil, "SEEN_CORPUS names no folder"))
  func `lines of every format of the corpus are the same in every wrapping`() throws {
    let formats = try #require(Shared.corpus).appending(path: "formats")
    for log in Shared.logs(formats, ["/formats/"]) {
      let lines = try Shared.bytes(log).split(separator: 0x0A).prefix(12).map { String(decoding: $0, as: UTF8.self) }
      for line in lines where line.count < 4000 && !line.contains("\r") && !line.contains("\u{1B}") {
        let bare = Self.events(line)
        // What is guessed at depends on the whole line.
        guard !bare.isEmpty, LinesRead(line).account.format != Guess.id, bare.allSatisfy({ !$0.time.isMissing }) else {
          continue
        }
        // A priority stands before a header only, and a relay passes on what has one.
        let hasHeader = line.first == "<" || line.first?.isUppercase == true
        for wrap in Self.wraps where hasHeader || !Self.relays.contains(wrap.name) {
          let wrapped = Self.events(wrap.before + wrap.wrap(line))
          if wrapped != bare {
            Issue.record("\(wrap.name): \(wrap.wrap(line))\n\(bare.map(\.summary)) \(wrapped.map(\.summary))")
          }
        }
      }
    }
  }

  @Test(arguments: lines) func `a line behind the name of its container gives the same event`(_ line: String) {
    #expect(Self.events("fw-1           | \(line)") == Self.events(line))
  }

  @Test func `a line without a stamp has its wrapping's`() {
    let stamp = utc(2026, 11, 24, 1, 2, 3)
    for wrap in Self.wraps where wrap.wrap("x").contains("1795482123") || wrap.wrap("x").contains("2026-11-24") {
      let events = Self.events(wrap.before + wrap.wrap("[UFW BLOCK] \(plainPacket)"))
      // An original stands for itself, and nobody reads the columns of a table that has no header.
      guard wrap.name != "a table without a header" else { continue }
      #expect(events.map(\.time) == [stamp], "\(wrap.name): \(wrap.wrap("…"))")
    }
  }

  @Test func `several lines in one record are several events`() {
    let line = Self.lines[0]
    let object = #"{"message":"\#(Self.json(line))"}"#
    let texts = [
      #"{"events":[\#(object),\#(object),\#(object)]}"#, "[\(object),\(object),\(object)]", object + object + object,
      "[\n\(object),\n\(object),\n\(object)\n]", #"{"Records": [\#n\#(object),\#n  \#(object),\#n\#(object)\#n]}"#,
      "{\"x\": 1,\n\"logEvents\": [\(object), \(object),\n\(object)]\n}",
      String(repeating: "\("<134>\(line)".utf8.count) <134>\(line)", count: 3),
    ]
    for text in texts { #expect(Self.events(text).count == 3, "\(text)") }
  }

  @Test func `a list longer than a record may be is read element by element`() {
    let object = "  {\n    \"message\": \"\(Self.json(Self.lines[0]))\"\n  }"
    let text = "{\n\"records\": [\n" + Array(repeating: object, count: 8000).joined(separator: ",\n") + "\n]}\n"
    #expect(text.utf8.count > TextReader.longestLine)
    let read = LinesRead(text)
    #expect(read.events.count == 8000)
    #expect(read.account.unparsed == 0)
    #expect(read.account.lines == 8000 * 3 + 3)
  }

  @Test(arguments: ["[", #"{"records": ["#, #"{"owner":"123456789012","logEvents":["#])
  func `so is one that stands in one line`(opening: String) {
    let object = #"{"message":"\#(Self.json(Self.lines[0]))","tags":["a","b"]}"#
    let list = Array(repeating: object, count: 8000).joined(separator: ",")
    let text = opening + list + (opening == "[" ? "]" : "]}")
    #expect(text.utf8.count > TextReader.longestLine)
    for end in ["", "\n", "\n\(Self.lines[0])\n"] {
      let read = LinesRead(text + end)
      #expect(read.events.count == (end.utf8.count > 1 ? 8001 : 8000))
      #expect(read.account.unparsed == 0)
    }
  }

  @Test func `each of its elements is listed, found again, and read where the document is cut`() throws {
    let object = #"{"message":"\#(Self.json(Self.lines[0]))"}"#
    let text = #"{"records":["# + Array(repeating: object, count: 8000).joined(separator: ",") + "]}"
    let folder = try Folder()
    let path = try folder.write(Array(text.utf8), to: "export.json")
    var lines: [Int] = []
    _ = Engine().events(in: [path]) { lines.append($0.line) }
    #expect(lines == Array(2...8001))
    let (reading, events) = read([path])
    let found = reading.locator.records(at: [events[0].location, events[7999].location])
    #expect(Set(found.values.compactMap { $0.text?.trimmed.prefix(object.count) }) == [object[...]])
    let cut = LinesRead(String(text.prefix(12 + 99 * (object.count + 1) + 30)))
    #expect(cut.events.count == 99)
  }

  @Test func `a message in brackets that is repeated stands for as many packets`() {
    for (line, count): (String, UInt32) in [
      ("Nov 23 16:26:00 fw kernel: message repeated 3 times: [ [UFW BLOCK] \(plainPacket)]", 3),
      ("Nov 23 16:26:00 fw kernel: message repeated 2 times: [ [UFW BLOCK] \(plainPacket)]", 2),
      (Self.lines[3].replacing("]: ", with: "]: message repeated 5 times: [ ") + "]", 5),
    ] {
      #expect(Self.events(line).map(\.count) == [count])
      #expect(Self.events(line).first?.source == Address("203.0.113.7"))
    }
  }

  @Test func `the journal's last line comes again as often as it says`() {
    let object = { (text: String) in #"{"MESSAGE":"\#(text)","SYSLOG_IDENTIFIER":"kernel"}"# }
    let events = Self.events(object("[UFW BLOCK] \(plainPacket)") + "\n" + object("last message repeated 4 times"))
    #expect(events.map(\.count) == [1, 4])
  }

  @Test(arguments: [
    #"{"MESSAGE":"Invalid user \#(plainPacket)","SYSLOG_IDENTIFIER":"sshd","_PID":"812"}"#,
    #"{"MESSAGE":"Invalid user \#(plainPacket)","SYSLOG_IDENTIFIER":"sshd","SYSLOG_PID":"812"}"#,
    #"{"message":"Invalid user \#(plainPacket)","process":{"name":"sshd","pid":812}}"#,
    "__CURSOR=1\nSYSLOG_IDENTIFIER=sshd\n_PID=812\nMESSAGE=Invalid user \(plainPacket)\n",
    #"{"log":"Nov 23 16:26:00 fw sshd[812]: Invalid user \#(plainPacket)\n"}"#,
    "/var/log/auth.log:3:Nov 23 16:26:00 fw sshd[812]: Invalid user \(plainPacket)",
    #"Nov 23 16:26:00 fw sshd[812]: {"message":"\#(plainPacket)"}"#,
    "Nov 23 16:26:00 fw sshd[812]: message repeated 2 times: [ Invalid user \(plainPacket)]",
    "Nov 23 16:26:00 fw sshd[812]: <4>Nov 23 16:26:00 fw kernel: \(plainPacket)",
    "Nov 23 16:26:00 fw sshd[812]: \"x\",\"\(plainPacket)\"",
  ])
  func `what sshd quotes is not believed`(_ line: String) {
    #expect(Self.events(line).isEmpty, "\(line)")
  }

  @Test func `none of the wrappings that are opened first is passed over`() {
    for line in Self.wraps.flatMap({ wrap in Self.lines.map(wrap.wrap) }) {
      let bytes = Array(line.utf8)
      var clock = LineClock(anchor: utc(2026, 12, 1))
      let view = ByteView(bytes.span)
      let read = Line(view, 0..<view.count, Header.read(view, 0..<view.count, clock: &clock))
      for surroundings in [Surroundings(), Surroundings(isTable: true, isColoured: false)] {
        var mayOpen = false
        for opener in Wrappings.first { mayOpen = mayOpen || opener.mayOpen(read, surroundings) }
        #expect(Wrappings.mayOpen(read, surroundings) == mayOpen, "\(line)")
      }
    }
  }

  @Test func `depth is bounded, and brackets without end cost little`() {
    var line = Self.lines[0]
    for _ in 0..<5 { line = #"{"message":"\#(Self.json(line))"}"# }
    #expect(Self.events(line).count == 1)
    for _ in 0..<5 { line = #"{"message":"\#(Self.json(line))"}"# }
    #expect(Self.events(line).isEmpty)
    for text in [
      "{\n", "[\n", "{\"a\":\n", "{\"a\":[\n", "[[[[", "{\"a\":\"", "1 <1>", "__CURSOR=\n", "a:1:", "\"\",\n",
    ] {
      let all = String(repeating: text, count: 20_000)
      let begun = ContinuousClock.now
      #expect(LinesRead(all).events.isEmpty)
      #expect(ContinuousClock.now - begun < .seconds(30), "\(text)")
    }
  }

  @Test func `a mark of the byte order belongs to no line`() {
    #expect(Self.events("\u{FEFF}" + Self.lines[0]) == Self.events(Self.lines[0]))
    #expect(Self.events("\u{FEFF}" + Self.lines[3]) == Self.events(Self.lines[3]))
  }

  @Test(arguments: [true, false]) func `text of 16 bits is read as text`(_ isBigEndian: Bool) throws {
    let folder = try Folder()
    let text = (0..<3000).map { "\(Self.lines[0])\u{1F600}é\($0)\r\n" }.joined()
    let units = text.utf16.flatMap {
      isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    for mark in [isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE], []] as [[UInt8]] {
      let (reading, events) = read([try folder.write(mark + units, to: "wide.log")])
      #expect(events.count == 3000)
      #expect(reading.files[0].bytes == text.utf8.count)
      let found = reading.locator.records(at: [events[2999].location])
      #expect(found.values.first?.line == 3000)
      #expect(found.values.first?.text?.hasSuffix("\u{1F600}é2999") == true)
    }
  }
}
