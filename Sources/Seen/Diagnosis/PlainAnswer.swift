/// The short way for a stranger whose only packet is a reset or a ping: of a host that is flooded, or in whose name others are, one
/// packet in twenty.
///
/// What it enters is what the symptoms would; a test compares both ways on random traffic.
enum PlainAnswer {
  /// TTLs that a traceroute's packets may arrive with.
  private static let lowTTL: UInt8 = 5

  /// Enters the only event of a source, which no flood has, if it is plain; false leaves it to the symptoms.
  static func enter(_ event: Span<Event>, _ scene: Scene, _ book: inout Casebook) -> Bool {
    let (source, role) = (event[0].source, event[0].role)
    guard role == .refusing || role == .echoRequest, source != event[0].destination, !source.isImpossibleSource,
      !source.isPrivate, !source.isShared, !source.isMissing, !scene.home.holds(source)
    else { return false }
    return role == .refusing ? enterReset(event, scene, &book) : enterPing(event, scene, &book)
  }

  /// Records that know no TTL may tell how the connection ended, which weighs.
  private static func enterReset(_ event: Span<Event>, _ scene: Scene, _ book: inout Casebook) -> Bool {
    guard event[0].marks.contains(.ttl), event[0].ttl > lowTTL,
      event[0].marks.denied == 1 || scene.areUnanswered(event)
    else { return false }
    UnsolicitedReset.enter(single: event, &book)
    return true
  }

  private static func enterPing(_ event: Span<Event>, _ scene: Scene, _ book: inout Casebook) -> Bool {
    let isLow = event[0].marks.contains(.ttl) && event[0].ttl <= lowTTL
    guard !isLow, !event[0].wentToAll, !scene.home.isDirectedBroadcast(event[0].destination) else { return false }
    EchoRequest.enter(single: event, &book)
    return true
  }
}
