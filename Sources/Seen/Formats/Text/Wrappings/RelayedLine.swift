/// A line behind a second header: `Nov 23 16:26:01 relay <134>Nov 23 16:26:00 gw kernel: …`, as relays, `logger` and
/// `docker logs -t` write it.
enum RelayedLine: Wrapping {
  static func mayOpen(_ line: borrowing Line, _ surroundings: Surroundings) -> Bool {
    line.hasHeader && line.header.program != .foreign && start(line) != nil
  }

  static func unwrap(_ line: borrowing Line, _ context: inout LineContext, into inner: inout InnerLines) -> Unwrapping {
    guard line.hasHeader, line.header.program != .foreign, let start = start(line) else { return .foreign }
    inner.append(line.view, start..<line.end)
    inner.close()
    return .possible
  }

  /// Behind the stamp, the host or the tag; a relay may name the sender too.
  private static func start(_ line: borrowing Line) -> Int? {
    let words = line.afterStamp.lowerBound
    if isInner(line, words) { return words }
    let host = line.afterHost.lowerBound
    if host != words, isInner(line, host) { return host }
    let tag = line.afterTag.lowerBound
    if tag != host, isInner(line, tag) { return tag }
    let sender = line.view.wordStart(from: line.view.wordEnd(from: host, to: line.end), to: line.end)
    return line.view.byte(at: sender) == UInt8(ascii: "<") && isInner(line, sender) ? sender : nil
  }

  private static func isInner(_ line: borrowing Line, _ start: Int) -> Bool {
    start > line.range.lowerBound && start < line.end && line.view.beginsHeader(at: start)
  }
}

/// A line without a header of its own behind an ISO stamp, as exports of CloudWatch have it.
enum StampedLine: Wrapping {
  static func unwrap(_ line: borrowing Line, _ context: inout LineContext, into inner: inout InnerLines) -> Unwrapping {
    guard line.header.isStamped, line.view.byte(at: line.header.stampStart) &- 48 < 10,
      line.header.program != .foreign, !line.afterStamp.isEmpty,
      // A host and a program: the stamp is syslog's, and the line its own.
      line.header.tag.lowerBound <= line.afterStamp.lowerBound
    else { return .foreign }
    inner.append(line.view, line.afterStamp)
    inner.close()
    return .possible
  }
}

extension Line {
  /// A priority or a stamp stands at its beginning.
  var hasHeader: Bool { header.isStamped || view.byte(at: range.lowerBound) == UInt8(ascii: "<") }
}

extension ByteView {
  /// Whether a priority or a date stands at `start`.
  func beginsHeader(at start: Int) -> Bool {
    let first = byte(at: start)
    if first == UInt8(ascii: "<") { return Header.priorityLength(self, at: start) > 0 }
    if Header.isBareRFC5424(self, at: start) { return true }
    guard first &- 48 < 10 || first &- 65 < 26 && mayBeName(at: start), StampReading.mayBegin(self, at: start) else {
      return false
    }
    return Stamp.read(self, at: start).map { $0.unix == nil } ?? false
  }

  /// `Nov `, `Mon `, `Mon,`: a month or a day of the week.
  private func mayBeName(at start: Int) -> Bool {
    let fourth = byte(at: start + 3)
    return fourth == UInt8(ascii: " ") || fourth == UInt8(ascii: ",")
  }
}
