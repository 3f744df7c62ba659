import Testing

/// The commands as scripts call them: what they print where, and what they end with.
@Suite(.enabled(if: BuiltProgram.path != nil, "the program seen is not beside the tests"))
struct CommandTests {
  @Test(arguments: [
    (["--version"], "seen 0.1.0\n"), (["--help"], "SUBCOMMANDS"), (["report", "-h"], "Example: seen report"),
    (["explain", "-h"], "seen explain 137/udp"), (["events", "-h"], "Example: seen events"),
    (["merge", "-h"], "Example: seen merge"), (["diagnose", "-h"], "Example: seen diagnose"),
    (["formats", "-h"], "Example: seen formats"), (["topics", "-h"], "Example: seen topics"),
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
    (["--threads", "0", "x"], "--threads"), (["--fail-on", "ignore", "x"], "--fail-on"), (["--color", "x"], "--color"),
    (["--zone", "Mars/Olympus", "x"], "no zone"), (["explain"], "thing"), (["merge"], "state"),
    (["explain", "late-dns-anser"], "Did you mean late-dns-answer?"),
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

  @Test func `a reader that went away ends it quietly`() throws {
    let shell = try BuiltProgram.shell("\"$SEEN\" explain --json late-dns-answer | true; \"$SEEN\" topics | head -c 1")
    #expect(shell.complaints.isEmpty)
  }
}
