/// A source that cannot be where the packet came from: impossible, ours, private, or equal to the destination.
///
/// Weights: to us. RFC 6890 (which senders cannot be), RFC 6598 (carriers' block), RFC 3704; laboratory `bogons`,
/// `antispoof-rpf`, `land`; by whose hand a frame came: IEEE 802.1Q (bridges keep the sender's address, routers put their own); the rest judgement.
enum OutOfPlaceAddress: Symptom {
  static let id = "out-of-place-address"
  static let looksAt: RoleSet = .all

  /// Roles that say nothing of where a packet came from.
  private static let quiet: RoleSet = [.chatter, .arp, .notice, .webRequest]

  /// These, and what is told by itself.
  private static let others: RoleSet = quiet.union([.martian, .sourceRouted, .ipOption])

  private enum Kind: UInt64 { case loopback, land, impossible, ours, privateReport, privateSource, martian, carrier }

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard mayBe(subject) else { return }
    let martians = subject.take([.martian])
    enter(martians, subject.source.isImpossibleSource || subject.isOurs ? .impossible : .martian, subject, &book)
    let reports = !subject.roles.isDisjoint(with: [.exceeded, .unreachable])
    let tallies = subject.tallies
    for index in tallies.indices {
      let (all, role) = (tallies.span, tallies[index].role)
      guard !quiet.contains(role), let kind = kind(of: all[index].kept, role, subject, reports: reports) else {
        continue
      }
      enter(subject.takeWhole { $0.role == role }, kind, subject, &book)
    }
  }

  /// Whether any kind may fit: of nearly all strangers only a packet to itself could make it.
  private static func mayBe(_ subject: Case) -> Bool {
    let source = subject.source
    if subject.isOurs || subject.roles.contains(.martian) { return true }
    if source.isImpossibleSource || source.isPrivate || source.isShared { return true }
    let all = subject.tallies.span
    for index in all.indices {
      let kept = all[index].kept
      if kept.span.contains(where: { $0.destination == source }) { return true }
    }
    return false
  }

  /// `reports`: the address also reports about the path, as routers do.
  private static func kind(of kept: [Event], _ role: Role, _ subject: Case, reports: Bool) -> Kind? {
    let source = subject.source
    if source.isMissing { return nil }
    if source.isLoopback, kept.allSatisfy({ $0.destination.isLoopback }) { return .loopback }
    if kept.contains(where: { $0.source == $0.destination }) { return .land }
    if source.isImpossibleSource { return .impossible }
    let scene = subject.scene
    // Inside, hosts may be several routers apart, and scanners draw their TTLs: only public addresses tell.
    if subject.isOurs {
      guard !source.isPrivate || role == .opening && areMadeUp(kept) else { return nil }
      let near = kept.allSatisfy { event in
        scene.direction(from: source, to: event.destination) != .within
          || event.hops.map { Distance.hops($0) < 2 } ?? true
      }
      return near || scene.mates(of: kept) > 0 ? nil : .ours
    }
    guard source.isPrivate || source.isShared, !scene.home.networks.isEmpty,
      kept.allSatisfy({ scene.home.holds($0.destination) && !$0.destination.isPrivate })
    else { return nil }
    if reports { return .privateReport }
    return source.isShared ? .carrier : .privateSource
  }

  /// Openings without options, all from one distance of two routers or more: no system of an inside host sends such, and
  /// nmap's, which jump, are left to those who look for scans.
  private static func areMadeUp(_ openings: [Event]) -> Bool {
    guard openings.count >= 3, openings.different(\.ttl) == 1 else { return false }
    return openings.allSatisfy { event in
      event.isTCP && event.length > 0 && event.length <= 44 && !event.destination.isPrivate
        && (event.hops.map { Distance.hops($0) >= 2 && $0 <= 64 } ?? false)
    }
  }

  private static func enter(_ shares: [Tally], _ kind: Kind, _ subject: Case, _ book: inout Casebook) {
    let address = kind == .privateReport || kind == .privateSource || kind == .martian ? subject.source : .missing
    let hand = hand(of: shares, kind, subject.scene)
    book.enter(shares, under: key(address, kind.rawValue | (hand?.rawValue ?? 0) << 8)) { chart in
      chart.forged = kind == .land || kind == .impossible || kind == .ours
    } weigh: {
      var weighing = weigh(kind)
      note(hand, in: &weighing)
      return weighing
    }
  }

  /// By whose hand it came, of kinds of which that decides something.
  private static func hand(of shares: [Tally], _ kind: Kind, _ scene: Scene) -> Links.Hand? {
    switch kind {
    case .ours, .privateSource, .martian:
      guard let first = shares.first, let hand = scene.links.hand(of: first) else { return nil }
      return shares.allSatisfy { scene.links.hand(of: $0) == hand } ? hand : nil
    case .loopback, .land, .impossible, .privateReport, .carrier: return nil
    }
  }

  private static func note(_ hand: Links.Hand?, in weighing: inout Weighing) {
    // Source: IEEE 802.1Q (bridges keep the sender's address, routers put their own); decibels judgement
    weighing.note(
      if: hand == .router, "the frame came from the router that carries what the whole Internet sends you", .mate,
      ["leaked-private-address": 5, "spoofed-source": 4, "carrier-nat-neighbour": -8, "martian": -3, "hairpin-nat": -4])
    // Source: the same; FAQ §3.4 (cable and DSL segments show neighbours with private addresses)
    weighing.note(
      if: hand == .neighbour, "the frame came from a machine on your own segment, not from your router", .mate,
      [
        "carrier-nat-neighbour": 12, "martian": 8, "leaked-private-address": -5, "spoofed-source": -8,
        "hairpin-nat": -4,
      ]
    )
    // Source: the same; a fold of 16 bits is wrong once in 65,533 times
    weighing.note(
      if: hand == .own, "the frame bears the hardware address of your own card", .mate,
      [
        "hairpin-nat": 15, "martian": 6, "spoofed-source": -12, "leaked-private-address": -6,
        "carrier-nat-neighbour": -12,
      ]
    )
    if hand == nil { weighing.missing("the frame's hardware addresses (MAC=)") }
  }

  /// Enters a few plain events of a sender that cannot be.
  static func enter(impossible events: Span<Event>, _ book: inout Casebook) {
    book.enter(plain: events, under: key(.missing, Kind.impossible.rawValue)) { chart in
      chart.forged = true
    } weigh: {
      weigh(.impossible)
    }
  }

  /// Whether the only event of a source, whatever its role, comes from a sender that cannot be and is nothing else.
  static func isPlain(_ event: Span<Event>, _ scene: Scene) -> Bool {
    let (source, target, role) = (event[0].source, event[0].destination, event[0].role)
    return source.isImpossibleSource && !source.isMissing && source != target && !target.isLoopback
      && !others.contains(role) && !scene.home.holds(source) && !scene.floods.mayHit(source)
      && scene.floods.number(at: target, role) == nil
  }

  /// Enters such an event. The first of them decides what would help.
  static func enter(single event: Span<Event>, _ book: inout Casebook) {
    book.enter(plain: event, under: key(.missing, Kind.impossible.rawValue)) { chart in
      chart.forged = true
    } weigh: {
      var weighing = weigh(.impossible)
      note(nil, in: &weighing)
      return weighing
    }
  }

  private static func weigh(_ kind: Kind) -> Weighing {
    switch kind {
    case .loopback:
      var weighing = Weighing(["own-loopback": 800, "spoofed-source": 100])
      weighing.note(
        "both addresses are the machine's own: such packets never leave it (RFC 1122, section 3.2.1.3)", .form,
        ["own-loopback": 10])
      return weighing
    case .land:
      var weighing = Weighing(["land-attack": 400, "hairpin-nat": 300, "spoofed-source": 200])
      // Source: CERT CA-1997-28 (land); hairpins show so where both translations are logged; laboratory `land`
      weighing.note("source and destination are the same address", .form, ["land-attack": 10, "hairpin-nat": 3])
      return weighing
    case .impossible:
      var weighing = Weighing(["spoofed-source": 500, "martian": 350])
      weighing.note(
        "no sender on the Internet can have such an address (RFC 6890)", .form, ["spoofed-source": 10, "martian": 4])
      return weighing
    case .ours:
      var weighing = Weighing(["spoofed-source": 400, "martian": 300, "hairpin-nat": 150])
      // Source: RFC 2827 (whoever forges our addresses is outside); laboratory `antispoof-rpf`
      weighing.note(
        "your own address, but the TTL says that the packet passed several routers", .distance,
        ["spoofed-source": 10, "martian": 4, "hairpin-nat": -6])
      return weighing
    case .privateReport:
      var weighing = Weighing(["isp-equipment": 600, "leaked-private-address": 200, "spoofed-source": 50])
      // Source: RFC 6752 (providers number links privately); FAQ §3.4
      weighing.note(
        "an ICMP report from a private address: routers of providers often have one", .form, ["isp-equipment": 10])
      return weighing
    case .privateSource:
      var weighing = Weighing([
        "leaked-private-address": 350, "carrier-nat-neighbour": 300, "spoofed-source": 150, "martian": 100,
      ])
      // Source: RFC 1918 §3 (must not leave a site, and leaks); Beverly et al. 2009 (networks that let them out)
      weighing.note(
        "a private source at a public address of yours", .form, ["leaked-private-address": 6, "spoofed-source": 3])
      return weighing
    case .carrier:
      var weighing = Weighing(["carrier-nat-neighbour": 600, "leaked-private-address": 150, "spoofed-source": 100])
      weighing.note(
        "the address is of the block that carriers share among their customers (RFC 6598)", .form,
        ["carrier-nat-neighbour": 10])
      return weighing
    case .martian:
      var weighing = Weighing(["martian": 500, "spoofed-source": 250, "leaked-private-address": 150])
      // Source: Linux net/ipv4/route.c, ip_handle_martian_source; RFC 3704 §2
      weighing.note(
        "the kernel's routing says that this source cannot come this way", .form, ["martian": 6, "spoofed-source": 5])
      return weighing
    }
  }
}
