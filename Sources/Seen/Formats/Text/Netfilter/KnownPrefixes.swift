/// The runs from a rule's words to `SRC=` that the last lines had, and what they say: of most logs a handful.
struct KnownPrefixes {
  /// One of them, and the last other one: nine in ten lines have either.
  private var usual = Prefix()
  private var other = Prefix()
  /// Lines that had the other one, since one had neither.
  private var others = 0
  /// All that are known, at most eight.
  private var all: [Prefix] = []
  private var oldest = 0
  /// The last rules' words, up to `IN=`.
  private var words = InlineArray<4, WordsMemo>(repeating: WordsMemo())
  private var oldestWords = 0

  private struct Prefix {
    var bytes = LongMemo()
    var marks = Marks()
    var lowered: UInt8 = 0
    /// Of `MAC=`: see `Event.link`.
    var link: UInt32 = 0

    /// Sets what it says; `ttl` holds what the router took off. Returns its length.
    @inline(__always)
    func set(_ event: inout Event) -> Int {
      event.marks = marks
      event.ttl = lowered
      event.acknowledgement = link
      return bytes.length
    }
  }

  private struct WordsMemo {
    var bytes = Memo()
    var action = Action.unknown
  }

  init() {}

  /// The place of the source's first digit behind the words at `start` of a window, which begins at `line` of `view`; `nil` if what
  /// stands there is not known and cannot be read.
  @inline(__always)
  mutating func end(
    _ window: Window, at start: Int, _ view: ByteView, at line: Int, into event: inout Event
  ) -> Int? {
    if usual.bytes.stands(window, at: start) { return start &+ usual.set(&event) }
    if other.bytes.stands(window, at: start) {
      others &+= 1
      return start &+ other.set(&event)
    }
    guard find(view, at: line &+ start) else { return nil }
    return start &+ other.set(&event)
  }

  /// Puts a prefix that is neither in the other's place: one of those before, or a new one.
  @inline(never)
  private mutating func find(_ view: ByteView, at: Int) -> Bool {
    guard let window = Window(view, at: at) else { return false }
    // What many lines had may now be the usual one; in the other's place it would not last.
    if others > 15 { swap(&usual, &other) }
    others = 0
    if let index = all.indices.first(where: { all[$0].bytes.stands(window, at: 0) }) {
      other = all[index]
      return true
    }
    guard let prefix = read(view, at: at) else { return false }
    if all.count < 8 { all.append(prefix) } else { all[oldest] = prefix }
    oldest = (oldest + 1) % 8
    if all.count == 1 { usual = prefix }
    other = prefix
    return true
  }

  /// Known words before other interfaces or addresses of the link; `nil` if that is not it.
  private func read(_ view: ByteView, at start: Int) -> Prefix? {
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
      var prefix = Prefix(bytes: bytes)
      prefix.marks.action = words[index].action
      if !fields.ingress.isEmpty { prefix.marks.insert(.entered) }
      if !fields.egress.isEmpty { prefix.marks.insert(.left) }
      prefix.link = link
      prefix.lowered = Netfilter.wasRouted(fields, view) ? 1 : 0
      return prefix
    }
    return nil
  }

  /// Remembers a rule's words and what they do.
  mutating func learn(_ view: ByteView, _ range: Range<Int>, action: Action) {
    for index in 0..<4
    where words[index].bytes.length == range.count && words[index].bytes.stands(view, at: range.lowerBound) {
      return
    }
    words[oldestWords].bytes.remember(view, range)
    words[oldestWords].action = action
    oldestWords = (oldestWords + 1) % 4
  }
}
