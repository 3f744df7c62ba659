/// By whose hand packets came on the link: who carries what many blocks send is a router, who gets what is sent to us is ours,
/// and everybody else is a neighbour.
///
/// Read off the kept events, once, where a symptom asks. Three blocks: a neighbour has the addresses of one, of two where it
/// moved; what comes from three was carried (judgement).
struct Links {
  enum Hand: UInt64 {
    case router = 1
    case neighbour, own
  }

  private static let leastBlocks = 3
  private var routers: Set<UInt16> = []
  private var own: Set<UInt16> = []

  /// Tallies of which the hands are looked at: of more sources, those of one in two, four, … by their fixed hash.
  private static let enough = 4096

  init(_ ledger: Ledger, _ home: Home) {
    var carried: [UInt16: [Address]] = [:]
    // By fold: whether more need not be known.
    var isOwn = [Bool](repeating: false, count: 1 << 16)
    var isRouter = isOwn
    var mask: UInt64 = 0
    while ledger.tallyCount >> mask.nonzeroBitCount > Links.enough { mask = mask << 1 | 1 }
    let isOfSample: (Role, Address) -> Bool = { _, source in FixedHash.address(source) & mask == 0 }
    ledger.forEachKept(where: isOfSample) { events in
      for index in events.indices {
        guard let link = events[index].link else { continue }
        let event = events[index]
        if let receiver = link.receiver, !isOwn[Int(receiver)], home.holds(event.destination) {
          isOwn[Int(receiver)] = true
          own.insert(receiver)
        }
        guard let sender = link.sender, !isRouter[Int(sender)], Links.isFromAfar(event.source) else { continue }
        let known = carried[sender, default: []]
        guard !known.contains(where: { $0.isOfSameBlock(as: event.source) }), !home.holds(event.source) else {
          continue
        }
        carried[sender] = known + [event.source]
        guard known.count + 1 >= Links.leastBlocks else { continue }
        isRouter[Int(sender)] = true
        routers.insert(sender)
      }
    }
  }

  private static func isFromAfar(_ source: Address) -> Bool {
    !source.isPrivate && !source.isShared && !source.isImpossibleSource
  }

  /// Whether records name hardware addresses at all.
  var areKnown: Bool { !own.isEmpty || !routers.isEmpty }

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
