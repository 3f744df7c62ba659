/// The common LOG line read by comparison: stamp, host and prefix as in the line before, then IPv4 with TCP, UDP or an
/// ICMP echo, fields in the kernel's order. About 700 instructions a line.
///
/// Speculates, never guesses: at the first surprise it gives up, and `PacketFields` reads the line from its start. It
/// accepts only lines of which both make the same event.
struct NetfilterTemplate {
  /// From the end of the stamp to the end of the host or the kernel's tag.
  private var head = ShortMemo()
  /// Bytes of the kernel's own stamp with the blank before it; 0 if the lines have none.
  private var kernelStamp = 0
  /// The last two runs of bytes from the prefix to `SRC=`.
  private var prefixes = (recent: PrefixMemo(), other: PrefixMemo())
  /// The last rules' words, up to `IN=`.
  private var words = InlineArray<4, WordsMemo>(repeating: WordsMemo())
  private var oldestWords = 0

  private struct PrefixMemo {
    var bytes = LongMemo()
    var marks = Marks()
    var lowered: UInt8 = 0
    /// Of `MAC=`: see `Event.link`.
    var link: UInt32 = 0
  }

  private struct WordsMemo {
    var bytes = Memo()
    var action = Action.unknown
  }

  // Numbers, since a set written as a list is built as an array.
  /// TTL, identification, protocol and ports are known.
  @inline(__always) static var always: UInt16 { 1 << 5 | 1 << 3 | 1 << 12 | 1 << 2 }
  /// The same but for the identification, which IPv6 has only in fragments.
  @inline(__always) static var alwaysInIPv6: UInt16 { 1 << 5 | 1 << 12 | 1 << 2 }
  /// Window and flags are known.
  @inline(__always) static var ofTCP: UInt16 { 1 << 4 | 1 << 6 }

  init() {}

  /// Reads the line at `start`; returns where the next begins, or 0 if the line is not as expected.
  @inline(__always)
  mutating func read(_ view: ByteView, at start: Int, clock: inout LineClock, into event: inout Event) -> Int {
    let at = readPrefix(view, at: start, clock: &clock, into: &event)
    guard at > 0, let window = Window(view, at: at) else { return 0 }
    let length = NetfilterTemplate.readPacket(window, into: &event)
    return length > 0 ? NetfilterTemplate.nextLine(view, from: at &+ length) : 0
  }

  /// Reads up to the source's first digit, 0 if that fails. Its own function, as the next one is: in larger ones the
  /// compiler stops inlining the loads. Bounded: stamp 48, memos 128 each, kernel's stamp 41.
  @inline(never)
  private mutating func readPrefix(_ view: ByteView, at start: Int, clock: inout LineClock, into event: inout Event)
    -> Int
  {
    var start = start
    guard var window = Window(view, at: start) else { return 0 }
    if window.byte(at: 0) == 0x3C {
      start += Header.priorityLength(view, at: start)
      guard view.half(at: start) & 0xFFFF != 0x2031, let moved = Window(view, at: start) else { return 0 }
      window = moved
    }
    var stamp = clock.recall(window, at: 0)
    if stamp.length == 0 { stamp = clock.readAnew(view, at: start) }
    guard stamp.length > 0, stamp.length < 64 else { return 0 }
    event.time = stamp.time
    var at = stamp.length
    if head.stands(window, at: at) {
      at &+= head.length
    } else {
      let end = NetfilterTemplate.kernelHead(view, at: start + at) - start
      guard end > 0, end < Window.length / 4 else { return 0 }
      at = end
    }
    if kernelStamp > 0 {
      if !KernelStamp.stands(window, at: at, length: kernelStamp) {
        kernelStamp = Header.kernelStampLength(view, at: start + at + 1) + 1
        guard KernelStamp.stands(window, at: at, length: kernelStamp) else { return 0 }
      }
      at &+= kernelStamp
    } else if window.half(at: at) & 0xFFFF == 0x5B20, window.byte(at: at + 2) <= 0x39 {
      return 0
    }
    if prefixes.recent.bytes.stands(window, at: at) {
      event.marks = prefixes.recent.marks
      event.ttl = prefixes.recent.lowered
      event.acknowledgement = prefixes.recent.link
      return start &+ at &+ prefixes.recent.bytes.length
    }
    return readOtherRule(view, at: start + at, into: &event)
  }

  /// The prefix is not the last one: perhaps the one before, perhaps new.
  @inline(never)
  private mutating func readOtherRule(_ view: ByteView, at: Int, into event: inout Event) -> Int {
    swap(&prefixes.recent, &prefixes.other)
    if !prefixes.recent.bytes.stands(view, at: at), !readInterfaces(view, at: at) { return 0 }
    event.marks = prefixes.recent.marks
    event.ttl = prefixes.recent.lowered
    event.acknowledgement = prefixes.recent.link
    return at + prefixes.recent.bytes.length
  }

  /// Where ` host kernel:` of another host ends, 0 if it is not that.
  @inline(never)
  private static func kernelHead(_ view: ByteView, at: Int) -> Int {
    guard view.byte(at: at) == 0x20, view.byte(at: at + 1) > 0x20, view.byte(at: at + 1) != 0x5B else { return 0 }
    let end = view.wordEnd(from: at + 1, to: view.count)
    guard view.byte(at: end - 1) != 0x3A, view.word(at: end) == 0x3A6C_656E_7265_6B20, view.byte(at: end + 8) == 0x20
    else { return 0 }
    return end + 8
  }

  /// Known words before other interfaces or addresses of the link: remembers all of it in place of the oldest.
  private mutating func readInterfaces(_ view: ByteView, at start: Int) -> Bool {
    for index in 0..<4 where words[index].bytes.stands(view, at: start) {
      let ingress = start + words[index].bytes.length
      guard view.half(at: ingress) & 0xFF_FFFF == NetfilterTag.ingress else { continue }
      let ingressEnd = view.wordEnd(from: ingress + 3, to: view.count)
      guard Word.egress.stands(view, at: ingressEnd) else { return false }
      let egressEnd = view.wordEnd(from: ingressEnd + 5, to: view.count)
      var at = egressEnd
      var link: UInt32 = 0
      if Word.mac.stands(view, at: at) {
        let mac = at + 5
        at = view.wordEnd(from: mac, to: view.count)
        link = LinkWords.pair(view, mac..<at)
      }
      guard Word.source.stands(view, at: at) else { return false }
      var fields = PacketFields()
      fields.ingress = ingress + 3..<ingressEnd
      fields.egress = ingressEnd + 5..<egressEnd
      var memo = PrefixMemo()
      memo.bytes.remember(view, start..<at + 5)
      memo.marks.action = words[index].action
      if !fields.ingress.isEmpty { memo.marks.insert(.entered) }
      if !fields.egress.isEmpty { memo.marks.insert(.left) }
      memo.link = link
      memo.lowered = Netfilter.wasRouted(fields, view) ? 1 : 0
      prefixes.recent = memo
      return memo.bytes.length > 0
    }
    return false
  }

  /// Remembers the shape of a line that was read the slow way.
  mutating func learn(_ line: borrowing Line, _ event: Event) {
    let header = line.header
    let message = min(header.messageStart, line.end)..<line.end
    guard header.isStamped, let fieldsStart = Netfilter.fieldsStart(line.view, message) else { return }
    learn(line.view, header, fieldsStart: fieldsStart, action: event.marks.action)
  }

  private mutating func learn(_ view: ByteView, _ header: Header, fieldsStart: Int, action: Action) {
    if !head.stands(view, at: header.stampEnd) || head.length != header.headEnd - header.stampEnd {
      head.remember(view, header.stampEnd..<header.headEnd)
    }
    kernelStamp = header.messageStart - header.headEnd
    let range = header.messageStart..<fieldsStart
    for index in 0..<4
    where words[index].bytes.length == range.count && words[index].bytes.stands(view, at: range.lowerBound) {
      return
    }
    words[oldestWords].bytes.remember(view, range)
    words[oldestWords].action = action
    oldestWords = (oldestWords + 1) % 4
  }
}

/// The kernel's own stamp as the template meets it: ` [   12.345678]`.
enum KernelStamp {
  /// Whether a stamp of `length` bytes stands at `at`: a blank, a bracket, blanks and one to eight digits, a point, six
  /// digits, a bracket.
  @inline(__always)
  static func stands<Source: WordSource & ~Escapable>(_ view: Source, at: Int, length: Int) -> Bool {
    let whole = UInt64(truncatingIfNeeded: length &- 10)
    guard whole &- 1 < 8, view.half(at: at) & 0xFFFF == 0x5B20 else { return false }
    let fraction = view.word(at: at &+ length &- 8) ^ 0x5D30_3030_3030_302E
    // The seconds, moved to the word's upper end; zeros below pass as digits.
    let mask = UInt64.max &<< (64 &- 8 &* whole)
    let seconds = (view.word(at: at &+ 2) &<< (64 &- 8 &* whole)) ^ (0x3030_3030_3030_3030 & mask)
    let blanks = seconds &>> 4 & 0x0101_0101_0101_0101
    let digits = seconds & 0xEFEF_EFEF_EFEF_EFEF
    let notDigits =
      (digits &+ 0x7676_7676_7676_7676) | (fraction &+ 0x7676_7676_7676_7676) | digits | fraction
    // No blank behind a digit, and none in place of the last digit; a blank has no other bits.
    let misplaced = (blanks & ~(blanks &<< 8) & (mask &<< 8)) | blanks &>> 56 | (blanks &* 15 & digits)
    return notDigits & 0x8080_8080_8080_8080 | misplaced == 0 && fraction & 0xFF00_0000_0000_00FF == 0
  }
}
