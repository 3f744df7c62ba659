/// A line with its file before it, as `grep -H`, `grep -n` and `zgrep` write it: `/var/log/ufw.log:17:Nov 23 …`.
enum GrepLine: Wrapping {
  static func mayOpen(_ line: borrowing Line, _ surroundings: Surroundings) -> Bool {
    !line.hasHeader && start(line.view, line.range) != nil
  }

  static func unwrap(_ line: borrowing Line, _ context: inout LineContext, into inner: inout InnerLines) -> Unwrapping {
    guard !line.hasHeader, let start = start(line.view, line.range),
      line.view.beginsHeader(at: start) || namesLog(line.view, line.range.lowerBound..<start)
    else { return .foreign }
    inner.append(line.view, start..<line.end)
    inner.close()
    return .possible
  }

  /// A path, or a name that logs have: a web server's `example.com:80` is neither.
  private static func namesLog(_ view: ByteView, _ name: Range<Int>) -> Bool {
    view.byte(at: name.lowerBound) == UInt8(ascii: "/") || view.find(".log", in: name) != nil
  }

  /// Behind the colon of the name, and that of the line's number. No blank follows: that would be a program's tag.
  fileprivate static func start(_ view: ByteView, _ range: Range<Int>) -> Int? {
    let first = view.byte(at: range.lowerBound)
    guard first > 0x20, first != UInt8(ascii: "{"), first != 0x22 else { return nil }
    let isDrive = view.byte(at: range.lowerBound + 1) == 0x3A && view.byte(at: range.lowerBound + 2) == 0x5C
    let from = range.lowerBound + (isDrive ? 3 : 1)
    let word = view.wordEnd(from: from, to: range.upperBound)
    guard let colon = view.first(0x3A3A_3A3A_3A3A_3A3A, from: from, to: word), view.byte(at: colon + 1) > 0x20 else {
      return nil
    }
    let number = view.longNumber(at: colon + 1)
    let end = colon + 1 + number.length
    return number.length > 0 && view.byte(at: end) == UInt8(ascii: ":") && end + 1 < range.upperBound
      ? end + 1 : colon + 1
  }
}

/// The same before a line that begins with its fields.
enum HeadlessGrepLine: Wrapping {
  static func unwrap(_ line: borrowing Line, _ context: inout LineContext, into inner: inout InnerLines) -> Unwrapping {
    guard !line.hasHeader, let start = GrepLine.start(line.view, line.range) else { return .foreign }
    inner.append(line.view, start..<line.end)
    inner.close()
    return .possible
  }
}
