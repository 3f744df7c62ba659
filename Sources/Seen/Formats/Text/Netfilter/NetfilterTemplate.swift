/// The common LOG line read by comparison: stamp, host and prefix as in the line before, then IPv4 with TCP, UDP or an
/// ICMP echo, fields in the kernel's order.
///
/// Speculates, never guesses: at the first surprise it gives up, and `PacketFields` reads the line from its start. It
/// accepts only lines of which both make the same event.
struct NetfilterTemplate {
  private var stamp = StampMemo()
  /// From the end of the stamp to the end of the host or the kernel's tag.
  private var head = ShortMemo()
  /// Its length is 0 if the lines have none.
  private var kernelStamp = KernelStampMemo()
  /// The last line's bytes from the prefix to `SRC=`.
  private var prefix = PrefixMemo()
  /// All such runs that are known, at most eight, and among them the last line's and the last other one.
  private var prefixes: [PrefixMemo] = []
  private var recent = 0
  private var previous = 0
  private var oldestPrefix = 0
  private var known = KnownPackets()
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

  /// Bytes behind a line's beginning that are enough to read it by comparison: up to its source, and a window from there.
  static let reach = 2 * Window.length

  /// Reads lines from `start` on into a batch that is not full, until it is or a line is not as expected; returns where it
  /// stopped.
  @inline(never)
  mutating func readLines(
    _ view: ByteView, at start: Int, clock: inout LineClock, _ places: Placement.Stretch, into batch: inout EventBatch
  ) -> Int {
    var at = start
    repeat {
      guard let window = Window(view, at: at, reach: NetfilterTemplate.reach) else { break }
      var next = 0
      _ = batch.append(at: .missing) { event -> Bool? in
        var source = recallPrefix(window, view, at: at, into: &event)
        if source == 0 { source = readPrefix(view, at: at, clock: &clock, into: &event) }
        if source > 0 {
          let length = NetfilterTemplate.readPacket(window.from(source &- 4), &known, into: &event)
          if length > 0 { next = NetfilterTemplate.nextLine(view, from: at &+ source &- 4 &+ length) }
        }
        event.location = places.location(at: at)
        return next > 0 ? nil : true
      }
      if next == 0 { break }
      at = next
    } while !batch.isFull
    return at
  }

  /// The place of the source's first digit in a line that begins like the last one, but for the kernel's fraction of a second;
  /// 0 if it does not.
  @inline(__always)
  private mutating func recallPrefix(_ window: Window, _ view: ByteView, at line: Int, into event: inout Event) -> Int {
    guard stamp.stands(window, at: 0), head.stands(window, at: StampMemo.length) else { return 0 }
    let at = StampMemo.length &+ head.length
    guard kernelStamp.stands(window, at: at) else { return 0 }
    let start = at &+ kernelStamp.length
    guard prefix.bytes.stands(window, at: start) || recallRule(view, at: line &+ start) else { return 0 }
    event.time = stamp.time
    set(&event)
    return start &+ prefix.bytes.length
  }

  @inline(__always)
  private func set(_ event: inout Event) {
    event.marks = prefix.marks
    event.ttl = prefix.lowered
    event.acknowledgement = prefix.link
  }

  /// The same of any line, step by step. Bounded: priority 5, stamp 48, memos 128 each, kernel's stamp 41.
  @inline(never)
  private mutating func readPrefix(_ view: ByteView, at start: Int, clock: inout LineClock, into event: inout Event)
    -> Int
  {
    guard let window = Window(view, at: start, reach: NetfilterTemplate.reach) else { return 0 }
    var at = 0
    if window.byte(at: 0) == 0x3C {
      at = Header.priorityLength(view, at: start)
      guard window.half(at: at) & 0xFFFF != 0x2031 else { return 0 }
    }
    let length = readStamp(view, at: start + at, clock: &clock, into: &event)
    guard length > 0 else { return 0 }
    at += length
    if head.stands(window, at: at) {
      at &+= head.length
    } else {
      let end = NetfilterTemplate.kernelHead(view, at: start + at) - start
      guard end > 0, end < Window.length / 4 else { return 0 }
      at = end
    }
    if !kernelStamp.stands(window, at: at), !kernelStamp.standsAnew(view, at: start + at) { return 0 }
    at &+= kernelStamp.length
    if !prefix.bytes.stands(window, at: at), !recallRule(view, at: start + at) { return 0 }
    set(&event)
    return at &+ prefix.bytes.length
  }

  /// A stamp's length, 0 if there is none that serves.
  @inline(__always)
  private mutating func readStamp(_ view: ByteView, at start: Int, clock: inout LineClock, into event: inout Event)
    -> Int
  {
    guard let window = Window(view, at: start) else { return 0 }
    if self.stamp.stands(window, at: 0) {
      event.time = self.stamp.time
      return StampMemo.length
    }
    var stamp = clock.recall(window, at: 0)
    if stamp.length == 0 { stamp = clock.readAnew(view, at: start) }
    guard stamp.length > 0, stamp.length < 64 else { return 0 }
    if stamp.length == StampMemo.length { self.stamp = StampMemo(window, stamp.time) }
    event.time = stamp.time
    return stamp.length
  }

  /// The prefix is not the last one: perhaps the one before, perhaps one of those before that, perhaps new.
  @inline(never)
  private mutating func recallRule(_ view: ByteView, at: Int) -> Bool {
    guard let window = Window(view, at: at) else { return false }
    if previous < prefixes.count, prefixes[previous].bytes.stands(window, at: 0) {
      use(previous)
    } else if let index = prefixes.indices.first(where: { prefixes[$0].bytes.stands(window, at: 0) }) {
      use(index)
    } else {
      return learnPrefix(view, at: at)
    }
    return true
  }

  /// Remembers a new prefix in place of the oldest.
  @inline(never)
  private mutating func learnPrefix(_ view: ByteView, at: Int) -> Bool {
    guard let memo = readInterfaces(view, at: at) else { return false }
    if prefixes.count < 8 { prefixes.append(memo) } else { prefixes[oldestPrefix] = memo }
    use(oldestPrefix)
    oldestPrefix = (oldestPrefix + 1) % 8
    return true
  }

  private mutating func use(_ index: Int) {
    (recent, previous) = (index, recent)
    prefix = prefixes[index]
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

  /// Known words before other interfaces or addresses of the link; `nil` if that is not it.
  private func readInterfaces(_ view: ByteView, at start: Int) -> PrefixMemo? {
    for index in 0..<4 where words[index].bytes.stands(view, at: start) {
      let ingress = start + words[index].bytes.length
      guard view.half(at: ingress) & 0xFF_FFFF == NetfilterTag.ingress else { continue }
      let ingressEnd = view.wordEnd(from: ingress + 3, to: view.count)
      guard Word.egress.stands(view, at: ingressEnd) else { return nil }
      let egressEnd = view.wordEnd(from: ingressEnd + 5, to: view.count)
      var at = egressEnd
      var link: UInt32 = 0
      if Word.mac.stands(view, at: at) {
        let mac = at + 5
        at = view.wordEnd(from: mac, to: view.count)
        link = LinkWords.pair(view, mac..<at)
      }
      guard Word.source.stands(view, at: at) else { return nil }
      var fields = PacketFields()
      fields.ingress = ingress + 3..<ingressEnd
      fields.egress = ingressEnd + 5..<egressEnd
      guard let bytes = LongMemo(view, start..<at + 5) else { return nil }
      var memo = PrefixMemo(bytes: bytes)
      memo.marks.action = words[index].action
      if !fields.ingress.isEmpty { memo.marks.insert(.entered) }
      if !fields.egress.isEmpty { memo.marks.insert(.left) }
      memo.link = link
      memo.lowered = Netfilter.wasRouted(fields, view) ? 1 : 0
      return memo
    }
    return nil
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
    kernelStamp = KernelStampMemo(length: header.messageStart - header.headEnd)
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
