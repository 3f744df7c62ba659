/// What stands before a line's packet, as the last lines had it: stamp, host, the kernel's stamp, then a rule's words and the
/// interfaces.
struct KnownOpenings {
  private var opening = LineOpening()
  private var prefixes = KnownPrefixes()
  /// From the end of the stamp to the end of the host or the kernel's tag.
  private var head = ShortMemo()
  /// Its length is 0 if the lines have none.
  private var kernelStamp = KernelStampMemo()

  init() {}

  /// The place of the source's first digit in a line that begins like the last one, but for the kernel's fraction of a second;
  /// `nil` if it does not.
  @inline(__always)
  mutating func recall(_ window: Window, _ view: ByteView, at line: Int, into event: inout Event) -> Int? {
    guard let start = opening.end(window) else { return nil }
    event.time = opening.time
    return prefixes.end(window, at: start, view, at: line, into: &event)
  }

  /// The same of any line, step by step. Bounded: priority 5, stamp 48, memos 128 each, kernel's stamp 41.
  @inline(never)
  mutating func read(_ view: ByteView, at start: Int, clock: inout LineClock, into event: inout Event) -> Int? {
    guard let window = Window(view, at: start, reach: NetfilterTemplate.reach) else { return nil }
    var at = 0
    if window.byte(at: 0) == 0x3C {
      at = Header.priorityLength(view, at: start)
      guard window.half(at: at) & 0xFFFF != 0x2031 else { return nil }
    }
    let stampStart = at
    var stamp = clock.recall(window, at: at)
    if stamp.length == 0 { stamp = clock.readAnew(view, at: start + at) }
    guard stamp.length > 0, stamp.length < 64 else { return nil }
    event.time = stamp.time
    at &+= stamp.length
    if head.stands(window, at: at) {
      at &+= head.length
    } else {
      let end = KnownOpenings.kernelHead(view, at: start + at) - start
      guard end > 0, end < Window.length / 4 else { return nil }
      at = end
    }
    if !kernelStamp.stands(window, at: at), !kernelStamp.standsAnew(view, at: start + at) { return nil }
    let length = kernelStamp.length
    if !KnownOpenings.hasFraction(window, stampStart..<stampStart &+ stamp.length),
      let opening = LineOpening(view, at: start, stampStart: start + at, stampLength: length, stamp.time)
    {
      self.opening = opening
    }
    return prefixes.end(window, at: at &+ length, view, at: start, into: &event)
  }

  /// Whether a stamp says more than the second, as `2026-11-23T16:26:00.123456+01:00`: then no line opens as another does.
  @inline(__always)
  private static func hasFraction(_ window: Window, _ stamp: Range<Int>) -> Bool {
    stamp.count > 15 && window.byte(at: stamp.lowerBound &+ 15) & 0xFD == 0x2C
      || stamp.count > 19 && window.byte(at: stamp.lowerBound &+ 19) & 0xFD == 0x2C
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

  /// Remembers the shape of a line that was read the slow way.
  mutating func learn(_ view: ByteView, _ header: Header, fieldsStart: Int, action: Action) {
    if !head.stands(view, at: header.stampEnd) || head.length != header.headEnd - header.stampEnd {
      head.remember(view, header.stampEnd..<header.headEnd)
    }
    kernelStamp = KernelStampMemo(length: header.messageStart - header.headEnd)
    prefixes.learn(view, header.messageStart..<fieldsStart, action: action)
  }
}
