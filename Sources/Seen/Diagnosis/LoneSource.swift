/// The short way for a source that sent one packet, and there are hundreds of thousands of those: where no symptom but
/// `flood` and `lone-probe` can have anything to say, no dossier is made of it.
///
/// What it enters is what the symptoms would; a test compares both ways on random traffic.
enum LoneSource {
  private static let roles: RoleSet = [.opening, .request, .peer]
  /// TTLs that a traceroute's packets may arrive with.
  private static let lowTTL: UInt8 = 5

  /// Enters the event if it is plain; false leaves it to the symptoms.
  static func enter(_ event: Event, _ scene: Scene, _ book: inout Casebook) -> Bool {
    guard roles.contains(event.role), isPlain(event), !scene.home.holds(event.source) else { return false }
    let service = event.service
    guard service.port != 0, !Ports.isPeerToPeer(service.port) else { return false }
    if !scene.floods.all.isEmpty, let flood = scene.floods.flood(at: event.destination, event.role) {
      guard flood.service == nil || flood.service == service else { return false }
      Flood.enter(lone: event, flood, &book)
      return true
    }
    guard event.marks.action == .deny || event.marks.action == .reject || !scene.hasMate(event) else { return false }
    LoneProbe.enter(lone: event, service, &book)
    return true
  }

  private static func isPlain(_ event: Event) -> Bool {
    event.marks.action != .allow && event.source != event.destination && !event.source.isImpossibleSource
      && !event.source.isPrivate && !event.source.isShared && !(event.marks.contains(.ttl) && event.ttl <= lowTTL)
  }
}
