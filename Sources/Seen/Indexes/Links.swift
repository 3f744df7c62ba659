/// By whose hand packets came on the link: who carries what many blocks send is a router, who gets what is sent to us is ours,
/// and everybody else is a neighbour.
///
/// Read off the kept events, once, where a symptom asks. Three blocks: a neighbour has the addresses of one, of two where it
/// moved; what comes from three was carried (judgement).
struct Links {
  enum Hand: UInt64 { case router = 1, neighbour, own }

  private static let leastBlocks = 3
  private var routers: Set<UInt16> = []
  private var own: Set<UInt16> = []

  init(_ ledger: Ledger, _ home: Home) {
    var carried: [UInt16: [Address]] = [:]
    ledger.forEachKept(in: .all) { events in
      for index in events.indices {
        guard let link = events[index].link else { continue }
        let event = events[index]
        if let receiver = link.receiver, home.holds(event.destination) { own.insert(receiver) }
        guard let sender = link.sender, Links.isFromAfar(event.source), !home.holds(event.source) else { continue }
        let known = carried[sender, default: []]
        guard known.count < Links.leastBlocks, !known.contains(where: { $0.isOfSameBlock(as: event.source) }) else {
          continue
        }
        carried[sender] = known + [event.source]
      }
    }
    routers = Set(carried.filter { $0.value.count >= Links.leastBlocks }.keys)
  }

  private static func isFromAfar(_ source: Address) -> Bool {
    !source.isPrivate && !source.isShared && !source.isImpossibleSource
  }

  /// By whose hand an event came; `nil` where its frame is not known, or no router is, from whom a neighbour would differ.
  func hand(of event: Event) -> Hand? {
    guard let sender = event.link?.sender else { return nil }
    if own.contains(sender) { return .own }
    if routers.contains(sender) { return .router }
    return routers.isEmpty ? nil : .neighbour
  }

  /// The same of a tally, if all its kept events came by the same kind of hand.
  func hand(of tally: Tally) -> Hand? {
    guard let first = tally.kept.first, let hand = hand(of: first) else { return nil }
    return tally.kept.allSatisfy { self.hand(of: $0) == hand } ? hand : nil
  }

  /// Who sent this on the link, where that is known: not one of ours.
  func isByAnother(_ tally: Tally) -> Bool {
    !own.isEmpty
      && tally.kept.allSatisfy { event in event.link?.sender.map { !own.contains($0) } ?? false }
  }
}
