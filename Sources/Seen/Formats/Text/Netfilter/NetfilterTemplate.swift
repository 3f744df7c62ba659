/// The common LOG line read by comparison: stamp, host and prefix as in the line before, then IPv4 with TCP, UDP or ICMP, fields
/// in the kernel's order.
///
/// Speculates, never guesses: at the first surprise it gives up, and `PacketFields` reads the line from its start. It
/// accepts only lines of which both make the same event.
struct NetfilterTemplate {
  private var openings = KnownOpenings()
  private var known = KnownPackets()

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
    // What every window asks for, asked once.
    guard view.count &- NetfilterTemplate.reach &- 32 >= 0 else { return start }
    var at = start
    batch.fill { event in
      guard let window = Window(view, at: at, reach: NetfilterTemplate.reach) else { return false }
      guard
        let source = openings.recall(window, view, at: at, into: &event)
          ?? openings.read(view, at: at, clock: &clock, into: &event)
      else { return false }
      let packet = source &- 4
      var length = NetfilterTemplate.readLine(window.from(packet), &known, into: &event)
      if length <= 0 {
        guard length < 0 else { return false }
        length = NetfilterTemplate.lineEnd(view, from: at &+ packet &- length) &- at &- packet
        guard length > 0 else { return false }
      }
      event.location = places.location(at: at)
      at = at &+ packet &+ length
      return true
    }
    return at
  }

  /// Remembers the shape of a line that was read the slow way.
  mutating func learn(_ line: borrowing Line, _ event: Event) {
    let header = line.header
    let message = min(header.messageStart, line.end)..<line.end
    guard header.isStamped, let fieldsStart = Netfilter.fieldsStart(line.view, message) else { return }
    openings.learn(line.view, header, fieldsStart: fieldsStart, action: event.marks.action)
  }
}

extension NetfilterTemplate {
  /// Where the next line begins, 0 if this one goes on in a way that is not known: options, mark and owner say nothing that an
  /// event keeps.
  @inline(never)
  static func lineEnd(_ view: ByteView, from start: Int) -> Int {
    var at = start
    while true {
      if Word.options.stands(view, at: at) {
        at = view.wordEnd(from: at + 5, to: view.count)
      } else if Word.mark.stands(view, at: at) || Word.user.stands(view, at: at) || Word.group.stands(view, at: at) {
        at = view.wordEnd(from: at + 5, to: view.count)
      } else {
        break
      }
      if at - start > Memo.capacity * 2 { return 0 }
    }
    while view.byte(at: at) == 0x20 { at += 1 }
    if view.byte(at: at) == 0x0D { at += 1 }
    return at < view.count && view.byte(at: at) == 0x0A ? at + 1 : 0
  }
}
