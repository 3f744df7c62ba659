extension Article {
  /// The blocks ```` ```log ```` and ```` ```hexdump ```` of the body, in order, with what they expect.
  ///
  ///     ```log symptom=port-unreachable cause=late-dns-answer drawer=ignore home=203.0.113.0/24
  ///
  /// The attributes: `symptom`, `cause`, `verdict`, `drawer`, `tool`: what the finding with most of the example's events
  /// must say; `not-symptom`, `not-cause`: what no finding may say; `home`: our networks, joined by commas;
  /// `input=two`: the lines come as two files, cut in the middle.
  ///
  /// In a `log` block a line may stand for many. It changes fields of the line above it, or of the last few:
  ///
  ///     … repeat 40 DPT+1 ID~1..65535 TTL~~37..59 time+50ms
  ///     … repeat 40 lines 5 DPT+1 time~1s..3s
  ///
  /// adds 40 copies of the line above (of the last five lines). In copy k a field `NAME+n` is k × n higher than in the
  /// original (`NAME-n`: lower; ports and IDs wrap at 65,536); `NAME~a..b` is drawn from a … b, the same in all lines of
  /// one copy; `NAME~~a..b` is drawn for every line anew. Draws are a fixed function of field, copy and line: the
  /// result is the same for ever. Fields are the `NAME=` of netfilter; addresses count and are drawn like numbers
  /// (`SRC+1`, `SRC~198.51.100.1..198.51.100.200`; of IPv6 the last group); `quoted.NAME` is the field within the packet that
  /// an ICMP error quotes; `time` is the ISO 8601 stamp at the line's beginning, its steps are `us`, `ms`, `s`, `m`,
  /// `h` or `d`, drawn steps add up. `...` may be written for `…`.
  public var examples: [Example] {
    var examples: [Example] = []
    var info: Substring?
    var lines: [Substring] = []
    for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("```") else {
        if info != nil { lines.append(line) }
        continue
      }
      if let opened = info, let example = Example(info: opened, lines: lines.map(String.init)) {
        examples.append(example)
      }
      info = info == nil ? line.dropFirst(3) : nil
      lines = []
    }
    return examples
  }
}
