import Testing

/// The commands as scripts call them: what they print where, and what they end with.
@Suite(.enabled(if: BuiltProgram.path != nil, "the program seen is not beside the tests"))
struct CommandTests {
  @Test(arguments: [
    (["--version"], "seen 0.1.0\n"), (["--help"], "SUBCOMMANDS"), (["report", "-h"], "Example: seen report"),
    (["explain", "-h"], "seen explain 137/udp"), (["events", "-h"], "Example: seen events"),
    (["merge", "-h"], "Example: seen merge"), (["diagnose", "-h"], "Example: seen diagnose"),
    (["formats", "-h"], "Examples: seen formats"), (["topics", "-h"], "Examples: seen topics"),
  ])
  func `help goes to standard output`(_ arguments: [String], _ part: String) throws {
    let outcome = try BuiltProgram.run(arguments)
    #expect(outcome.status == 0 && outcome.output.contains(part) && outcome.complaints.isEmpty)
  }

  @Test(arguments: [
    (["--bogus"], "--bogus"), (["--home", "example.org", "x"], "neither an address nor a network"),
    (["--home", "10.0.0.0/33", "x"], "neither an address nor a network"),
    (["--since", "yesterday", "x"], "is no time"),
    (["--since", "2026-02-30", "x"], "is no time"), (["--anchor", "2026-02-03", "x"], "is no time of RFC 3339"),
    (["--since", "2026-02-03", "--until", "2026-02-02", "x"], "--since is later than --until"),
    (["--threads", "0", "x"], "--threads"), (["--memory", "1", "x"], "--memory"), (["--memory", "much", "x"], "512M"),
    (["--fail-on", "ignore", "x"], "--fail-on"), (["--color", "x"], "--color"),
    (["--zone", "Mars/Olympus", "x"], "no zone"), (["explain"], "thing"), (["merge"], "state"),
    (["explain", "xyzzy\u{1B}[2J"], #"nothing is known of 'xyzzy\x1b[2J'"#),
  ])
  func `wrong usage ends with status 2`(_ arguments: [String], _ part: String) throws {
    let outcome = try BuiltProgram.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.complaints.contains(part))
    #expect(outcome.output.isEmpty)
  }

  @Test func `things are explained in words and in JSON`() throws {
    #expect(try BuiltProgram.run(["explain", "udp", "137"]).output.hasPrefix("137/udp: NetBIOS names."))
    let json = try StrictJSON(try BuiltProgram.run(["explain", "--json", "icmp 3/3"]).output)
    #expect(json["kind"] == .string("ICMP type"))
    #expect(try BuiltProgram.run(["explain", "-"], input: " 31337\n").output.contains("Back Orifice"))
  }

  @Test func `a misspelt name is answered with what comes nearest`() throws {
    let outcome = try BuiltProgram.run(["explain", "late-dns-anser"])
    #expect(outcome.status == 0 && outcome.complaints.isEmpty)
    #expect(outcome.output.hasPrefix("Nothing here is called 'late-dns-anser'; the nearest is late-dns-answer."))
    #expect(
      try StrictJSON(BuiltProgram.run(["explain", "--json", "late-dns-anser"]).output)["read_as"]
        == .string("late-dns-answer"))
  }

  @Test func `a hex dump is explained down to the packet that it quotes`() throws {
    let dump = """
      00 00 5E 00 53 01 00 00 5E 00 53 02 08 00 45 00
      00 38 6F DF 00 00 80 01 00 00 C0 00 02 0B C6 33
      64 C9 03 03 00 00 00 00 00 00 45 00 00 47 07 F0
      00 00 80 11 00 00 C6 33 64 C9 C0 00 02 0B 08 A7
      79 19 00 33 B8 36
      """
    for outcome in [try BuiltProgram.run(["explain", "-"], input: dump), try BuiltProgram.run(["explain", dump])] {
      #expect(outcome.status == 0)
      for field in ["Source Port=2215", "Destination Port=31001", "Length=51", "Checksum=0xB836"] {
        #expect(outcome.output.contains("Quoted \(field)"))
      }
      #expect(outcome.output.contains("What it can mean") && outcome.output.contains("CODE=3") == false)
    }
    let json = try StrictJSON(try BuiltProgram.run(["explain", "--json", "-"], input: dump).output)
    #expect(json["kind"] == .string("hex dump"))
  }

  @Test func `a log line is explained`() throws {
    let outcome = try BuiltProgram.run(["explain", String(ScanLog.lines(ports: 23...23).dropLast())])
    #expect(outcome.output.contains("\n  DPT=23              Telnet\n") && outcome.output.contains("\n  SYN  "))
    let several = try BuiltProgram.run(["explain", "--json", "-"], input: ScanLog.lines(ports: 20...39))
    let json = try StrictJSON(several.output)
    #expect(json["kind"] == .string("log lines") && json["parts"]?.count == 1)
    #expect(json["parts"]?[0]?["kind"] == .string("finding"))
  }

  @Test func `events are one object a line, of logs and of dumps`() throws {
    let log = try BuiltProgram.run(["events", "-"], input: ScanLog.lines(ports: 1...5) + "nonsense\n")
    let objects = try log.output.split(separator: "\n").map { try StrictJSON(String($0)) }
    #expect(objects.count == 5)
    #expect(objects[4]["seen"]?["line"] == .number("5") && objects[4]["log"]?["offset"] != nil)
    #expect(objects[4]["destination"] == (try StrictJSON(#"{"ip":"203.0.113.10","port":5}"#)))
    #expect(objects[0]["@timestamp"] == .string("2026-03-04T09:15:00.000000Z"))
    let none = try BuiltProgram.run(["events", "--until", "2026-03-03", "-"], input: ScanLog.lines(ports: 1...5))
    #expect(none.output.isEmpty && none.complaints.isEmpty && none.status == 0)
  }

  @Test func `a log is reported from a file, from standard input and under a command's name`() throws {
    let folder = try BuiltProgram.Folder()
    try folder.write(ScanLog.lines(ports: 1...300).utf8, to: "explain")
    let named = try BuiltProgram.run(["./explain"], in: folder)
    #expect(named.status == 0 && named.complaints.isEmpty)
    #expect(named.output.contains("● 192.0.2.66 ") && named.output.contains("300 packets"))
    let piped = try BuiltProgram.run([], input: ScanLog.lines(ports: 1...300))
    #expect(piped.output.contains("\nstandard input  netfilter  300 lines"))
  }

  @Test func `a report in JSON accounts for every line and every event`() throws {
    let outcome = try BuiltProgram.run(["--json", "-"], input: ScanLog.lines(ports: 1...300) + "nonsense\n\n")
    let json = try StrictJSON(outcome.output)
    let input = try #require(json["input"])
    #expect(input["lines"] == .number("302") && input["event_lines"] == .number("300"))
    #expect(input["other"] == .number("1") && input["unparsed"] == .number("1"))
    guard case .array(let findings) = json["findings"] else { return #expect(Bool(false), "no findings") }
    let sum = findings.reduce(0) { sum, finding in
      if case .number(let text) = finding["events"] { return sum + (Int(text) ?? 0) }
      return sum
    }
    #expect(sum == 300)
  }

  @Test(arguments: [
    (["nowhere.log"], 1, "seen: nowhere.log: no such file"), (["folder"], 1, "seen: folder: is a directory"),
    (["empty.log"], 0, "seen: empty.log is empty"),
    (["random.bin"], 0, "seen: random.bin is neither text nor a capture"),
    (["notes.txt"], 0, "seen: notes.txt holds no firewall's line"),
    (["packed.gz"], 0, "seen: packed.gz: the gzip data ends too early"),
    (["nowhere.log", "scan.log"], 1, "seen: nowhere.log: no such file"), (["scan.log"], 0, ""),
    (["--fail-on", "look", "scan.log"], 3, ""), (["--fail-on", "act", "scan.log"], 0, ""),
    (["--fail-on", "look", "scan.log", "nowhere.log"], 1, "no such file"),
    (["--state", "folder/none/x", "scan.log"], 1, "seen: folder/none/x: cannot be written"),
  ])
  func `inputs end with their status and a sentence`(_ arguments: [String], _ status: Int32, _ part: String) throws {
    let folder = try BuiltProgram.Folder()
    try folder.write(ScanLog.lines(ports: 1...300).utf8, to: "scan.log")
    try folder.write([], to: "empty.log")
    var state: UInt64 = 1
    let random = (0..<5000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    try folder.write(random, to: "random.bin")
    try folder.write("milk\nbread\n".utf8, to: "notes.txt")
    try folder.write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], to: "packed.gz")
    try folder.makeFolder("folder")
    let outcome = try BuiltProgram.run(arguments, in: folder)
    #expect(outcome.status == status)
    #expect(part.isEmpty ? outcome.complaints.isEmpty : outcome.complaints.contains(part))
    #expect(outcome.output.contains("● 192.0.2.66 ") == arguments.contains("scan.log"))
  }

  @Test func `states merge to the report of the whole`() throws {
    let folder = try BuiltProgram.Folder()
    try folder.write(ScanLog.lines(ports: 1...150).utf8, to: "one.log")
    try folder.write(ScanLog.lines(ports: 151...300).utf8, to: "two.log")
    for name in ["one", "two"] { _ = try BuiltProgram.run(["--state", "\(name).state", "\(name).log"], in: folder) }
    #expect(try BuiltProgram.run(["merge", "-o", "both.state", "two.state", "one.state"], in: folder).status == 0)
    let whole = try BuiltProgram.run(["--json", "one.log", "two.log"], in: folder)
    for arguments in [["diagnose", "both.state"], ["one.state", "two.state"], ["one.log", "two.state"]] {
      let merged = try BuiltProgram.run(arguments + ["--json"], in: folder)
      #expect(merged.status == 0)
      #expect(withoutSamples(merged.output) == withoutSamples(whole.output))
    }
    let piped = try BuiltProgram.shell("\"$SEEN\" merge one.state two.state | \"$SEEN\" diagnose --json -", in: folder)
    #expect(withoutSamples(piped.output) == withoutSamples(whole.output))
    let cut = try BuiltProgram.shell("head -c 100 one.state > cut.state; \"$SEEN\" diagnose cut.state", in: folder)
    #expect(cut.status == 1 && cut.output.isEmpty && cut.complaints.contains("seen: cut.state: this state is cut off"))
  }

  @Test func `the same input twice is refused`() throws {
    let folder = try BuiltProgram.Folder()
    try folder.write(ScanLog.lines(ports: 1...500).utf8, to: "long.log")
    for name in ["one", "two"] { _ = try BuiltProgram.run(["--state", name, "long.log"], in: folder) }
    for arguments in [["merge", "one", "two", "-o", "both"], ["diagnose", "one", "two"], ["long.log", "one"]] {
      let outcome = try BuiltProgram.run(arguments, in: folder)
      #expect(outcome.status == 1 && outcome.complaints.contains("it would count twice"))
    }
    #expect(try BuiltProgram.run(["diagnose", "both"], in: folder).complaints.contains("no such file"))
    let twice = try BuiltProgram.shell("cp long.log copy.log; \"$SEEN\" long.log copy.log", in: folder)
    #expect(twice.status == 0 && twice.output.contains("copy.log was left out: long.log holds all of it."))
  }

  @Test func `an escape in a log never reaches the terminal`() throws {
    let log = ScanLog.lines(ports: 1...300).replacing("kernel:", with: "kernel: \u{1B}[2J\u{202E}")
    for arguments in [["--all", "-"], ["--json", "-"], ["--color", "never", "-"]] {
      let outcome = try BuiltProgram.run(arguments, input: log)
      #expect(!outcome.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
  }

  @Test func `a reader that went away ends it quietly`() throws {
    let folder = try BuiltProgram.Folder()
    try folder.write(ScanLog.lines(ports: 1...300).utf8, to: "scan.log")
    let shell = try BuiltProgram.shell(
      "\"$SEEN\" --json scan.log | true; \"$SEEN\" explain --json late-dns-answer | true; \"$SEEN\" topics | head -c 1",
      in: folder)
    #expect(shell.complaints.isEmpty)
  }

  /// The report without samples and the list of inputs, the only things that a split may change.
  private func withoutSamples(_ text: String) -> StrictJSON? {
    guard case .object(let members) = try? StrictJSON(text) else { return nil }
    return .object(
      members.filter { $0.key != "input" }.map { member in
        guard case .array(let findings) = member.value else { return member }
        return .init(key: member.key, value: .array(findings.map(withoutSamples)))
      })
  }

  private func withoutSamples(_ finding: StrictJSON) -> StrictJSON {
    guard case .object(let members) = finding else { return finding }
    return .object(members.filter { $0.key != "samples" })
  }
}

/// A log of one source that tries many ports of one address.
enum ScanLog {
  static func lines(ports: ClosedRange<Int>) -> String {
    ports.map { port in
      let second = (port / 10) % 60 < 10 ? "0\((port / 10) % 60)" : "\((port / 10) % 60)"
      return
        "2026-03-04T09:15:\(second)+00:00 fw kernel: [UFW BLOCK] IN=eth0 OUT= SRC=192.0.2.66 DST=203.0.113.10 LEN=44 "
        + "TOS=0x00 PREC=0x00 TTL=50 ID=\(port) PROTO=TCP SPT=40000 DPT=\(port) WINDOW=1024 RES=0x00 SYN URGP=0\n"
    }.joined()
  }
}
