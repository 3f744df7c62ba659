/// What stands before a log's message: priority, stamp, host, program, the kernel's own stamp.
///
/// Reads RFC 3164 and RFC 5424 (with structured data and byte order mark), ISO stamps as rsyslog writes them,
/// journalctl's `short*`, `dmesg`, logread, Proxmox's firewall log and lines with no header at all.
struct Header {
  enum Program {
    /// No tag: a bare line, or the host is followed by the message.
    case none
    case kernel
    /// Another tag, such as a rule's own words before a colon: the line may still be a firewall's.
    case tagged
    /// A program with a process id that is no firewall's: what it quotes is not to be believed.
    case foreign
  }

  var time = Timestamp.missing
  var isStamped = false
  /// The kernel's own stamp, seconds since it booted, is there.
  var hasKernelStamp = false
  var program = Program.none
  /// Where the stamp begins, if there is one, and where it ends.
  var stampStart = 0
  var stampEnd = 0
  /// Where the host, and the kernel's tag, end.
  var headEnd = 0
  /// Where the message begins, behind the kernel's own stamp: from here on words may be the firewall's.
  var messageStart = 0
  /// The program's name, without process id and colon, and where what it wrote begins.
  var tag = 0..<0
  var tagEnd = 0
  /// Of RFC 5424, the message's id and `[id name="value"]…`; empty if there is none.
  var messageID = 0..<0
  var structuredData = 0..<0

  /// Reads the header of the line `range`.
  static func read(_ view: ByteView, _ range: Range<Int>, clock: inout LineClock) -> Header {
    var header = Header()
    header.readLine(view, range, clock: &clock)
    return header
  }

  private mutating func readLine(_ view: ByteView, _ range: Range<Int>, clock: inout LineClock) {
    var at = view.wordStart(from: range.lowerBound, to: range.upperBound)
    if view.wordOrRest(at: at) & 0xFF_FFFF == 0xBF_BBEF { at += 3 }
    at += Header.countLength(view, at: at)
    let priority = Header.priorityLength(view, at: at)
    // Behind a line that is a part of another there are more bytes.
    at = min(at + priority, range.upperBound)
    if priority > 0, at + 2 <= range.upperBound, view.byte(at: at) == 0x31, view.byte(at: at + 1) == 0x20 {
      return readRFC5424(view, at + 2..<range.upperBound, clock: &clock)
    }
    if priority == 0, Header.isBareRFC5424(view, at: at), at + 2 <= range.upperBound {
      return readRFC5424(view, at + 2..<range.upperBound, clock: &clock)
    }
    if view.byte(at: at) == 0x5B {
      at = bracket(view, at..<range.upperBound, clock: &clock)
    } else {
      var stamp = clock.read(view, at: at)
      if stamp.length == 0, let start = Header.proxmox(view, at..<range.upperBound) {
        at = start
        stamp = clock.read(view, at: at)
      }
      if stamp.length > 0 { (isStamped, time, stampStart) = (true, stamp.time, at) }
      at += stamp.length
    }
    stampEnd = min(at, range.upperBound)
    readTag(view, stampEnd..<range.upperBound)
  }

  /// `575 ` before a priority, the message's length where syslog comes over TCP (RFC 6587 §3.4.1): its own length, 0 if
  /// there is none.
  @inline(__always)
  private static func countLength(_ view: ByteView, at start: Int) -> Int {
    guard view.byte(at: start) &- 49 < 9 else { return 0 }
    for length in 2...6 where view.byte(at: start + length) == 0x3C {
      return view.byte(at: start + length - 1) == 0x20 && view.longNumber(at: start).length == length - 1 ? length : 0
    }
    return 0
  }

  /// `<4>`: the length, 0 if there is none.
  @inline(__always)
  static func priorityLength(_ view: ByteView, at: Int) -> Int {
    guard view.byte(at: at) == 0x3C, view.byte(at: at + 1) &- 48 < 10 else { return 0 }
    for length in 3...5 where view.byte(at: at + length - 1) == 0x3E { return length }
    return 0
  }

  /// `1 2026-11-23T…`: RFC 5424 whose priority was taken off.
  @inline(__always)
  static func isBareRFC5424(_ view: ByteView, at: Int) -> Bool {
    view.byte(at: at) == 0x31 && view.byte(at: at &+ 1) == 0x20 && view.byte(at: at &+ 6) == 0x2D
      && view.byte(at: at &+ 9) == 0x2D && view.byte(at: at &+ 12) == UInt8(ascii: "T")
  }

  /// `[12345.678901]` alone, or `[Mon Nov 23 16:26:00 2026]` (dmesg -T): where it ends; `range` itself if it is neither.
  private mutating func bracket(_ view: ByteView, _ range: Range<Int>, clock: inout LineClock) -> Int {
    let length = Header.kernelStampLength(view, at: range.lowerBound)
    if length > 0 {
      hasKernelStamp = true
      return range.lowerBound + length
    }
    let stamp = clock.read(view, at: range.lowerBound + 1)
    let end = range.lowerBound + 1 + stamp.length
    guard stamp.length > 0, view.byte(at: end) == 0x5D else { return range.lowerBound }
    (isStamped, time, stampStart) = (true, stamp.time, range.lowerBound + 1)
    return end + 1
  }

  /// `101 1 tap101i0-IN 20/Nov/2026:…`: where the stamp begins.
  private static func proxmox(_ view: ByteView, _ range: Range<Int>) -> Int? {
    guard view.byte(at: range.lowerBound) &- 48 < 10 else { return nil }
    // The machine's number has up to nine digits, the level one.
    let number = view.anyNumber(at: range.lowerBound)
    let level = range.lowerBound + number.length + 1
    guard number.length > 0, view.byte(at: level - 1) == 0x20, view.byte(at: level) &- 48 < 10,
      view.byte(at: level + 1) == 0x20
    else { return nil }
    let end = view.wordEnd(from: level + 2, to: min(range.upperBound, level + 42))
    return end > level + 2 && view.byte(at: end) == 0x20 ? end + 1 : nil
  }

  /// `[   12.345678]`, and `[   T12]` behind it: the length, 0 if there is none.
  @inline(__always)
  static func kernelStampLength(_ view: ByteView, at start: Int) -> Int {
    view.byte(at: start) == 0x5B ? bracketedNumberLength(view, at: start) : 0
  }

  @inline(never)
  private static func bracketedNumberLength(_ view: ByteView, at start: Int) -> Int {
    var at = start + 1
    while view.byte(at: at) == 0x20 { at += 1 }
    let digits = at
    guard view.byte(at: at) &- 48 < 10 else { return 0 }
    while view.byte(at: at) &- 48 < 10 || view.byte(at: at) == 0x2E { at += 1 }
    guard at > digits + 1, at - start < 40, view.byte(at: at) == 0x5D else { return 0 }
    at += 1
    if view.byte(at: at) == 0x5B, let end = view.first(0x5D5D_5D5D_5D5D_5D5D, from: at, to: at + 12),
      view.byte(at: view.wordStart(from: at + 1, to: end)) | 0x17 == 0x57
    {
      at = end + 1
    }
    return at - start
  }

  private mutating func readTag(_ view: ByteView, _ range: Range<Int>) {
    headEnd = range.lowerBound
    let first = view.wordStart(from: range.lowerBound, to: range.upperBound)
    let kernelStamp = Header.kernelStampLength(view, at: first)
    if kernelStamp > 0 {
      hasKernelStamp = true
      messageStart = first + kernelStamp
      tagEnd = messageStart
      return
    }
    var at = range.lowerBound
    // Host, facility and tag: the tag is the first of three words that ends in a colon.
    for place in 0..<3 {
      let start = view.wordStart(from: at, to: range.upperBound)
      let end = view.wordEnd(from: start, to: range.upperBound)
      guard end > start else { break }
      if view.byte(at: end - 1) == 0x3A {
        setProgram(view, start..<end - 1)
        tagEnd = end
        // The words before a colon may be a rule's: only the kernel's tag is nobody else's.
        if program == .kernel { headEnd = end }
        break
      }
      at = end
      if place == 0, isStamped { headEnd = end }
    }
    skipKernelStamp(view, to: range.upperBound)
    tagEnd = max(tagEnd, messageStart)
  }

  private mutating func skipKernelStamp(_ view: ByteView, to end: Int) {
    let next = view.wordStart(from: headEnd, to: end)
    let length = Header.kernelStampLength(view, at: next)
    hasKernelStamp = hasKernelStamp || length > 0
    messageStart = min(end, length > 0 ? next + length : headEnd)
  }

  /// Takes a tag without its colon.
  private mutating func setProgram(_ view: ByteView, _ word: Range<Int>) {
    var end = word.upperBound
    var hasProcess = false
    if view.byte(at: end - 1) == 0x5D {
      while end > word.lowerBound, view.byte(at: end) != 0x5B { end -= 1 }
      hasProcess = view.byte(at: end + 1) &- 48 < 10
    }
    tag = word.lowerBound..<end
    program = Header.program(view, tag, hasProcess: hasProcess)
  }

  private static func program(_ view: ByteView, _ tag: Range<Int>, hasProcess: Bool) -> Program {
    if tag.count == 6, view.wordOrRest(at: tag.lowerBound) & 0xFFFF_FFFF_FFFF == 0x6C65_6E72_656B { return .kernel }
    if view.holds("ulogd", at: tag.lowerBound) || view.holds("klogd", at: tag.lowerBound) { return .tagged }
    return hasProcess || view.holds("sudo:", at: tag.lowerBound) || view.holds("su:", at: tag.lowerBound)
      ? .foreign : .tagged
  }

  /// Behind `<PRI>1 `: stamp, host, program, process, message id, structured data, message (RFC 5424 §6).
  private mutating func readRFC5424(_ view: ByteView, _ range: Range<Int>, clock: inout LineClock) {
    var at = range.lowerBound
    let stamp = clock.read(view, at: at)
    if stamp.length > 0 { (isStamped, time, stampStart) = (true, stamp.time, at) }
    at += max(1, stamp.length)
    stampEnd = min(at, range.upperBound)
    var nameStart = at
    for place in 0..<4 {
      let start = view.wordStart(from: at, to: range.upperBound)
      at = view.wordEnd(from: start, to: range.upperBound)
      let isNil = at - start == 1 && view.byte(at: start) == 0x2D
      // Some write the host and then their message at once, `fw 1,2026/11/23 16:26:00,…`.
      if place == 1, view.byte(at: start) &- 48 < 10, view.byte(at: start + 1) == 0x2C {
        headEnd = start
        skipKernelStamp(view, to: range.upperBound)
        tagEnd = messageStart
        return
      }
      if place == 1, !isNil { setProgram(view, start..<at) }
      if place == 3, !isNil { messageID = start..<at }
      let isNumber = view.byte(at: start) &- 48 < 10
      if place == 2, isNumber, program == .tagged, !view.holds("ulogd", at: nameStart) { program = .foreign }
      nameStart = start
    }
    let dataStart = view.wordStart(from: at, to: range.upperBound)
    at = Header.structuredDataEnd(view, dataStart..<range.upperBound)
    if at > dataStart + 1 { structuredData = dataStart..<at }
    if view.wordOrRest(at: at + 1) & 0xFF_FFFF == 0xBF_BBEF { at += 4 }
    headEnd = min(at, range.upperBound)
    skipKernelStamp(view, to: range.upperBound)
    tagEnd = messageStart
  }

  /// Where `-` or `[id name="value"]…` ends; a bracket in a value is escaped.
  private static func structuredDataEnd(_ view: ByteView, _ range: Range<Int>) -> Int {
    var at = range.lowerBound
    if view.byte(at: at) == 0x2D { return at + 1 }
    while at < range.upperBound, view.byte(at: at) == 0x5B {
      var isQuoted = false
      at += 1
      while at < range.upperBound {
        let byte = view.byte(at: at)
        if byte == 0x5C { at += 1 } else if byte == 0x22 { isQuoted.toggle() } else if byte == 0x5D, !isQuoted { break }
        at += 1
      }
      at += 1
    }
    return min(at, range.upperBound)
  }
}
