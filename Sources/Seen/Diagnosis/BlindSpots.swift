/// What the input cannot show, said once a report.
enum BlindSpots {
  static func found(in scene: Scene) -> [String] {
    var spots: [String] = []
    var events = 0
    var allowed = 0
    var denied = 0
    for target in scene.ledger.targets() where target.role != .webRequest {
      events += target.events
      allowed += target.allowed
      denied += target.denied
    }
    if events > 0, denied > 0, allowed == 0 { spots.append("accepted connections are not logged") }
    if events > 0, allowed == 0, denied == 0 { spots.append("what the firewall did with the packets is not said") }
    return spots
  }
}
