/// By whose hand packets came on the link: who carries what many blocks send is a router, who gets what is sent to us is ours,
/// and everybody else is a neighbour.
///
/// Read off the kept events in the walk that is made anyhow. Three blocks: a neighbour has the addresses of one, of two where
/// it moved; what comes from three was carried (judgement).
struct Links {
  enum Hand: UInt64 {
    case router = 1
    case neighbour
    case own
  }

  private static let leastBlocks = 3
  /// By fold.
  private var isRouter = [Bool](repeating: false, count: 1 << 16)
  private var isOwn = [Bool](repeating: false, count: 1 << 16)
  private var hasRouters = false
  private var hasOwn = false
  /// Addresses of different blocks that a sender carried, until they are enough.
  private var carried: [UInt16: [Address]] = [:]
  /// A pair of which nothing is left to learn: of most logs, nearly all packets'.
  private var settled: UInt32 = 0

  /// Notes the events of a tally: all of them, since which comes first says nothing.
  @inline(__always)
  mutating func note(_ events: Span<Event>, _ home: Home) {
    for index in events.indices {
      if !isSettled(events, index) { learn(events[index], home) }
    }
  }

  /// Whether nothing is to be learnt from an event.
  @inline(__always)
  func isSettled(_ events: Span<Event>, _ index: Int) -> Bool {
    events[index].acknowledgement == settled || events[index].marks.contains(.sequence)
  }

  @inline(never)
  private mutating func learn(_ event: Event, _ home: Home) {
    guard let link = event.link else { return }
    if let receiver = link.receiver, !isOwn[Int(receiver)], home.holds(event.destination) {
      (isOwn[Int(receiver)], hasOwn) = (true, true)
    }
    guard let sender = link.sender else { return }
    if !isRouter[Int(sender)], Links.isFromAfar(event.source) { carry(event.source, sender, home) }
    if isRouter[Int(sender)], link.receiver.map({ isOwn[Int($0)] }) ?? true { settled = link.rawValue }
  }

  private mutating func carry(_ source: Address, _ sender: UInt16, _ home: Home) {
    let known = carried[sender, default: []]
    guard !known.contains(where: { $0.isOfSameBlock(as: source) }), !home.holds(source) else { return }
    carried[sender] = known + [source]
    if known.count + 1 >= Links.leastBlocks { (isRouter[Int(sender)], hasRouters) = (true, true) }
  }

  private static func isFromAfar(_ source: Address) -> Bool {
    !source.isPrivate && !source.isShared && !source.isImpossibleSource
  }

  /// Whether records name hardware addresses at all.
  var areKnown: Bool { hasOwn || hasRouters }

  /// By whose hand an event came; `nil` where its frame is not known, or no router is, from whom a neighbour would differ.
  func hand(of event: Event) -> Hand? {
    guard let sender = event.link?.sender else { return nil }
    if isOwn[Int(sender)] { return .own }
    if isRouter[Int(sender)] { return .router }
    return hasRouters ? .neighbour : nil
  }

  /// The same of a tally, if all its kept events came by the same kind of hand.
  func hand(of tally: Tally) -> Hand? {
    guard let first = tally.kept.first, let hand = hand(of: first) else { return nil }
    return tally.kept.allSatisfy { self.hand(of: $0) == hand } ? hand : nil
  }

  /// Who sent this on the link, where that is known: not one of ours.
  func isByAnother(_ tally: Tally) -> Bool {
    hasOwn
      && tally.kept.allSatisfy { event in event.link?.sender.map { !isOwn[Int($0)] } ?? false }
  }
}
