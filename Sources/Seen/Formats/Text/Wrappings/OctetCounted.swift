/// Syslog over TCP with each message's length before it: `123 <134>1 2026-… 98 <134>…` (RFC 6587 §3.4.1), as a recording
/// of such a connection holds it.
enum OctetCounted: Wrapping, Multiline {
  static let openings: StaticString = "123456789"

  static func mayOpen(_ line: borrowing Line, _ surroundings: Surroundings) -> Bool {
    frame(line.view, at: line.range.lowerBound) != nil
  }

  static func unwrap(_ line: borrowing Line, _ context: inout LineContext, into inner: inout InnerLines) -> Unwrapping {
    var at = line.range.lowerBound
    while let frame = frame(line.view, at: at) {
      var end = min(line.end, frame.upperBound)
      // A length that leads to no other message is no length: the line was changed since.
      let next = line.view.wordStart(from: end, to: line.end)
      if next < line.end, Self.frame(line.view, at: next) == nil { end = line.end }
      guard frame.lowerBound < end else { break }
      inner.append(line.view, frame.lowerBound..<end)
      inner.close()
      at = line.view.wordStart(from: end, to: line.end)
    }
    return inner.isEmpty ? .foreign : .certain
  }

  /// The message whose length stands at `start`; it may reach beyond the bytes at hand.
  private static func frame(_ view: ByteView, at start: Int) -> Range<Int>? {
    // The bracket stands behind at most seven digits and a blank.
    guard view.byte(at: start) &- 49 < 9, OneByte(UInt8(ascii: "<")).hits(view.wordOrRest(at: start + 1)) != 0 else {
      return nil
    }
    let length = view.number(at: start)
    let message = start + length.length + 1
    guard length.length > 0, view.byte(at: message - 1) == 0x20, Header.priorityLength(view, at: message) > 0,
      length.value <= TextReader.longestLine
    else { return nil }
    return message..<message + Int(length.value)
  }

  /// One message; lengths that do not lead to another message or a line's end are no lengths.
  static func extent(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent {
    guard let frame = frame(view, at: start) else { return .single }
    let end = frame.upperBound
    if let newline = view.newline(from: start), newline < end - 1 { return .single }
    guard end < view.count else { return isLast ? .single : .unfinished }
    if view.byte(at: end - 1) == 0x0A { return .lines(end: end) }
    return Self.frame(view, at: end) != nil ? .frame(end: end) : .single
  }
}
