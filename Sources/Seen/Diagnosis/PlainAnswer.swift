/// The short way for a stranger whose only packet is a reset, a segment of no connection, a ping or a report that something cannot be
/// reached: of a host that is flooded, or in whose name others are, one packet in twenty.
///
/// What it enters is what the symptoms would; a test compares both ways on random traffic.
enum PlainAnswer {
  /// TTLs that a traceroute's packets may arrive with.
  private static let lowTTL: UInt8 = 5
  private static let roles: RoleSet = [.refusing, .continuing, .echoRequest, .unreachable]

  /// Enters the only event of a source if it is plain and no flood may have it; false leaves it to the symptoms.
  static func enter(_ event: Span<Event>, _ scene: Scene, _ book: inout Casebook) -> Bool {
    guard roles.contains(event[0].role), isOfStranger(event, scene) else { return false }
    switch event[0].role {
    case .refusing: return enterReset(event, scene, &book)
    case .continuing: return enterSegment(event, scene, &book)
    case .unreachable: return enterReport(event, scene, &book)
    default: return enterPing(event, scene, &book)
    }
  }

  /// Whether an event is a reset that is plain.
  static func isPlain(reset event: Span<Event>, _ scene: Scene) -> Bool {
    event[0].role == .refusing && isOfStranger(event, scene) && isOfUnknown(event, scene)
  }

  private static func isOfStranger(_ event: Span<Event>, _ scene: Scene) -> Bool {
    let source = event[0].source
    return source != event[0].destination && !source.isImpossibleSource && !source.isPrivate && !source.isShared
      && !source.isMissing && !scene.home.holds(source) && !scene.floods.mayHit(source)
      && (event[0].role == .refusing || !mayFlood(event, scene))
  }

  /// Whether a flood may have it: one ping of many is the flood's only where its senders are forged.
  private static func mayFlood(_ event: Span<Event>, _ scene: Scene) -> Bool {
    guard let flood = scene.floods.number(at: event[0].destination, event[0].role) else { return false }
    return event[0].role != .echoRequest || scene.floods.all[flood].isForged || scene.floods.all[flood].events <= 4
  }

  /// Whether nothing of its connection is known. Records that know no TTL may tell how that ended, which weighs.
  private static func isOfUnknown(_ event: Span<Event>, _ scene: Scene) -> Bool {
    event[0].marks.contains(.ttl) && event[0].ttl > lowTTL && (event[0].marks.denied == 1 || scene.areUnanswered(event))
  }

  private static func enterReset(_ event: Span<Event>, _ scene: Scene, _ book: inout Casebook) -> Bool {
    guard isOfUnknown(event, scene) else { return false }
    UnsolicitedReset.enter(single: event, &book)
    return true
  }

  /// Segments to port 0 are told apart.
  private static func enterSegment(_ event: Span<Event>, _ scene: Scene, _ book: inout Casebook) -> Bool {
    guard event.serviceKey(0) & 0xFFFF != 0, event[0].marks.allowed == 0, isOfUnknown(event, scene) else {
      return false
    }
    OutOfState.enter(single: event, scene, &book)
    return true
  }

  /// What asks for smaller packets is told apart.
  private static func enterReport(_ event: Span<Event>, _ scene: Scene, _ book: inout Casebook) -> Bool {
    let service = Service(key: event.serviceKey(0))
    if FragmentationNeeded.isNeeded(service) { return false }
    if PortUnreachable.isPort(service) {
      PortUnreachable.enter(single: event, scene, &book)
    } else {
      Unreachable.enter(single: event, scene, &book)
    }
    return true
  }

  private static func enterPing(_ event: Span<Event>, _ scene: Scene, _ book: inout Casebook) -> Bool {
    let isLow = event[0].marks.contains(.ttl) && event[0].ttl <= lowTTL
    guard !isLow, !LocalChatter.isOfSegment(event[0], scene.home) else { return false }
    EchoRequest.enter(single: event, &book)
    return true
  }
}
