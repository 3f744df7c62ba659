/// An event as people read it: `The Windows Filtering Platform has blocked a packet.` and labelled lines behind, in the
/// Event Viewer's tables, in `wevtutil /f:text`, in a mail or on one line of syslog.
enum SecurityText {
  private static let opening: StaticString = "The Windows Filtering Platform has "
  /// Lines that the message may open or be introduced by.
  static let longest = 16_384

  /// The message of a line or record: at its start, behind a tag, or behind what a table or wevtutil writes before it.
  static func message(_ line: borrowing Line) -> Range<Int>? {
    let view = line.view
    for range in [line.all, line.afterTag, line.afterHost] where view.holds(opening, at: range.lowerBound) {
      return range
    }
    let start = view.wordStart(from: line.range.lowerBound, to: line.end)
    if isQuoted(view, start) { return start + 1..<line.end }
    let isIntroduced =
      isTable(view, start) || isListed(view, start) || view.holds("MSWinEventLog", at: line.afterHost.lowerBound)
    guard isIntroduced, let found = view.find(opening, in: start..<line.end) else { return nil }
    return found..<line.end
  }

  /// `Get-WinEvent | Export-Csv` has the message first or anywhere.
  private static func isQuoted(_ view: ByteView, _ start: Int) -> Bool {
    view.byte(at: start) == 0x22 && view.holds(opening, at: start + 1)
  }

  /// A row of the Event Viewer's table: `Audit Failure,`, `Information,`.
  private static func isTable(_ view: ByteView, _ start: Int) -> Bool {
    view.holds("Audit Failure,", at: start) || view.holds("Audit Success,", at: start)
      || view.holds("Information,", at: start) || view.holds("\"Audit ", at: start)
      || view.holds("\"Information\"", at: start)
  }

  /// The first line of what wevtutil and Get-WinEvent write.
  private static func isListed(_ view: ByteView, _ start: Int) -> Bool {
    view.holds("Event[", at: start) || view.holds("TimeCreated ", at: start) || view.holds("TimeCreated:", at: start)
      || isOfSplunk(view, start)
  }

  /// `11/23/2026 04:26:00 PM`, and `LogName=Security` in the line behind: Splunk's input for Windows.
  private static func isOfSplunk(_ view: ByteView, _ start: Int) -> Bool {
    guard view.byte(at: start + 2) == 0x2F, view.byte(at: start + 5) == 0x2F, view.byte(at: start) &- 48 < 10 else {
      return false
    }
    let end = view.wordEnd(from: start + 19, to: start + 40)
    return view.holds("LogName=", at: view.wordStart(from: view.wordEnd(from: end + 1, to: end + 8), to: end + 16))
  }

  static func read(_ view: ByteView, _ range: Range<Int>, _ values: inout WindowsSecurity.Values) {
    note(.direction, "Direction:", view, range, &values)
    note(.source, "Source Address:", view, range, &values)
    note(.sourcePort, "Source Port:", view, range, &values)
    note(.destination, "Destination Address:", view, range, &values)
    note(.destinationPort, "Destination Port:", view, range, &values)
    note(.protocolName, "Protocol:", view, range, &values)
  }

  private static func note(
    _ key: WindowsSecurity.Key, _ label: StaticString, _ view: ByteView, _ range: Range<Int>,
    _ values: inout WindowsSecurity.Values
  ) {
    guard let found = view.find(label, in: range) else { return }
    var start = view.wordStart(from: found + label.utf8CodeUnitCount, to: range.upperBound)
    // Syslog daemons write line ends and tabs as `#011`, tables end a field with a mark.
    while start + 4 <= range.upperBound, view.holds("#01", at: start) {
      start = view.wordStart(from: start + 4, to: range.upperBound)
    }
    var end = view.wordEnd(from: start, to: range.upperBound)
    if let hash = view.first(0x2323_2323_2323_2323, from: start, to: end) { end = hash }
    while end > start, view.byte(at: end - 1) == 0x22 { end -= 1 }
    values.note(key, start..<end)
  }

  /// What happened, in the words of the message.
  static func number(_ view: ByteView, _ range: Range<Int>) -> UInt32? {
    let words = range.lowerBound..<min(range.upperBound, range.lowerBound + 120)
    let isBlocked = view.find("blocked", in: words) != nil
    if view.find("a packet", in: words) != nil { return 5152 }
    if view.find("connection", in: words) != nil { return isBlocked ? 5157 : 5156 }
    if view.find("listen", in: words) != nil { return isBlocked ? 5155 : 5154 }
    if view.find("bind", in: words) != nil { return isBlocked ? 5159 : 5158 }
    return nil
  }

  // MARK: time

  /// In a table or list the stamp stands before the message: `3/4/2026 9:15:02 AM`, `04.03.2026 09:15:02`, ISO 8601.
  static func setTime(
    _ line: borrowing Line, _ range: Range<Int>, _ context: inout LineContext, into record: inout Record
  ) {
    let view = line.view
    // Where the message comes first, the columns behind it.
    if range.count < 2, view.byte(at: range.lowerBound) == 0x22,
      let columns = view.find("\",\"", in: range.upperBound..<line.end)
    {
      return findTime(view, columns..<line.end, &context, into: &record)
    }
    guard !line.header.isStamped, range.count > 8 else { return }
    findTime(view, range, &context, into: &record)
  }

  private static func findTime(
    _ view: ByteView, _ range: Range<Int>, _ context: inout LineContext, into record: inout Record
  ) {
    var at = range.lowerBound
    while at < range.upperBound {
      let isStart = view.byte(at: at) &- 48 < 10 && (at == range.lowerBound || view.byte(at: at - 1) &- 48 > 9)
      if isStart {
        if context.readTime(view, at: at, into: &record) { return }
        if let stamp = LocalStamp.read(view, at: at) { return context.setTime(stamp, into: &record) }
      }
      at += 1
    }
  }

  // MARK: extent

  static func extent(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent {
    let isRow = view.holds(opening, at: start) || isTable(view, start) || isQuoted(view, start)
    guard isRow || isListed(view, start) else { return .single }
    guard let first = view.newline(from: start) else { return isLast ? .single : .unfinished }
    let limit = min(view.count, start + longest)
    // A row's message begins in its first line, a list's before the next list.
    let head = start..<(isRow ? first : nextList(view, first..<limit))
    guard let message = view.find(opening, in: head) else {
      return isRow || isLast || limit < view.count || head.upperBound < limit ? .single : .unfinished
    }
    let end = view.find(opening, in: message + 1..<limit) ?? limit
    guard let last = view.find("Layer Run-Time ID:", in: message..<end), var newline = view.newline(from: last) else {
      return isLast || limit < view.count || end < limit ? .single : .unfinished
    }
    // Newer systems add indented lines behind.
    while view.byte(at: newline + 1) == 0x09, let next = view.newline(from: newline + 1) { newline = next }
    return first < last ? .lines(end: newline + 1) : .single
  }

  /// Where the next list begins within a range; its end if none does.
  private static func nextList(_ view: ByteView, _ range: Range<Int>) -> Int {
    let others = [
      view.find("\nEvent[", in: range), view.find("\nTimeCreated", in: range),
      view.find("\nLogName=", in: min(range.lowerBound + 1, range.upperBound)..<range.upperBound),
    ]
    return others.compactMap { $0 }.min() ?? range.upperBound
  }

  static func describe(_ view: ByteView, _ range: Range<Int>, _ details: inout EventDetails) {
    let labels: [StaticString] = [
      "Process ID:", "Application Name:", "Direction:", "Source Address:", "Source Port:", "Destination Address:",
      "Destination Port:", "Protocol:", "Filter Run-Time ID:", "Layer Name:",
    ]
    for label in labels {
      guard let found = view.find(label, in: range) else { continue }
      let start = view.wordStart(from: found + label.utf8CodeUnitCount, to: range.upperBound)
      let end = view.wordEnd(from: start, to: range.upperBound)
      details.addField("\(label)".replacingColon, view.text(start..<end))
    }
  }
}

extension String {
  fileprivate var replacingColon: String { String(dropLast()) }
}

/// A date as a Windows console writes it by its own settings: `3/4/2026 9:15:02 AM` is American, `04.03.2026 09:15:02` is
/// not, and neither is `04/03/2026 09:15:02`.
enum LocalStamp {
  static func read(_ view: ByteView, at start: Int) -> Stamp? {
    var at = start
    guard let first = number(view, &at), let mark = mark(view, at) else { return nil }
    at += 1
    guard let second = number(view, &at), view.byte(at: at) == mark else { return nil }
    at += 1
    guard let year = number(view, &at), (1990...2105).contains(year) else { return nil }
    if view.byte(at: at) == UInt8(ascii: ",") { at += 1 }
    guard view.byte(at: at) == 0x20 else { return nil }
    at += 1
    guard let hour = number(view, &at), view.byte(at: at) == UInt8(ascii: ":") else { return nil }
    at += 1
    guard let minute = number(view, &at), view.byte(at: at) == UInt8(ascii: ":") else { return nil }
    at += 1
    guard let second60 = number(view, &at) else { return nil }
    let half = view.byte(at: at) == 0x20 ? view.byte(at: at + 1) : 0
    let isAmerican = mark == UInt8(ascii: "/") && (half == UInt8(ascii: "A") || half == UInt8(ascii: "P"))
    var stamp = Stamp()
    (stamp.year, stamp.month, stamp.day) = (year, isAmerican ? first : second, isAmerican ? second : first)
    (stamp.hour, stamp.minute, stamp.second) = (isAmerican ? hour % 12 : hour, minute, second60)
    if isAmerican, half == UInt8(ascii: "P") { stamp.hour += 12 }
    let isDate = (1...12).contains(stamp.month) && (1...31).contains(stamp.day)
    return isDate && stamp.hour < 24 && minute < 60 && second60 < 61 ? stamp : nil
  }

  private static func mark(_ view: ByteView, _ at: Int) -> UInt8? {
    let byte = view.byte(at: at)
    return byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") ? byte : nil
  }

  /// Up to four digits.
  private static func number(_ view: ByteView, _ at: inout Int) -> Int? {
    let start = at
    var value = 0
    while at - start < 4, view.byte(at: at) &- 48 < 10 {
      value = value * 10 + Int(view.byte(at: at) - 48)
      at += 1
    }
    return at > start ? value : nil
  }
}
