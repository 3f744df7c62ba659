/// One line as a format sees it: its bytes, without what wraps it, and what its header said.
struct Line: ~Escapable {
  let view: ByteView
  /// The line without its end; of a record of several lines, all of them.
  let range: Range<Int>
  let header: Header

  @_lifetime(copy view)
  init(_ view: ByteView, _ range: Range<Int>, _ header: Header) {
    self.view = view
    self.range = range
    self.header = header
  }

  var end: Int { range.upperBound }
  /// From the first byte that is no blank.
  var all: Range<Int> { range.lowerBound..<range.upperBound }
  /// Behind priority and stamp: host, tag, message.
  var afterStamp: Range<Int> { from(header.stampEnd) }
  /// Behind the host, and behind the kernel's tag and stamp: a rule's words may begin here.
  var afterHost: Range<Int> { from(header.messageStart) }
  /// Behind the syslog tag and its colon, whoever wrote it.
  var afterTag: Range<Int> { from(header.tagEnd) }

  /// From the first byte at or after `start` that is no blank.
  private func from(_ start: Int) -> Range<Int> {
    let start = min(start, range.upperBound)
    return view.wordStart(from: start, to: range.upperBound)..<range.upperBound
  }

  /// Whether the line begins as JSON or a quoted field does: what is in it is another record's value.
  var beginsQuoted: Bool {
    let start = view.wordStart(from: range.lowerBound, to: range.upperBound)
    let first = view.byte(at: start)
    if first == UInt8(ascii: "{") || first == 0x22 { return true }
    guard first == UInt8(ascii: "[") else { return false }
    let next = view.byte(at: view.wordStart(from: start + 1, to: range.upperBound))
    return next == UInt8(ascii: "{") || next == 0x22
  }

  /// Whether the syslog tag is `name`, with or without a process id.
  func isTagged(_ name: StaticString) -> Bool {
    header.tag.count == name.utf8CodeUnitCount && view.holds(name, at: header.tag.lowerBound)
  }
}
