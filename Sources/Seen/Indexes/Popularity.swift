/// How many strangers asked for each port of ours that peers, calls and games use, and for any other high UDP port that
/// far more of them ask for than chance sends there.
struct Popularity {
  static let roles: RoleSet = [.opening, .request, .peer]
  private var strangers: [Service: Set<Address>] = [:]
  /// Strangers for each UDP port from 1024 up, those only that asked for nothing else; none while there is none.
  private var gathered: [UInt32] = []
  /// Of all ports together.
  private var all = 0
  private var gatherings = PortSet()
  /// Ports that peers, calls and games use by UDP, and those of them that they use by other protocols.
  private let playersOverUDP = Popularity.allPlayers
  private let players = Popularity.otherPlayers

  private static let allPlayers = Ports.torrents.reduce(into: Ports.peers) { $0.insert($1) }
  private static let otherPlayers = allPlayers.subtracting(Ports.playersOverUDP)

  /// Strangers at a port that chance does not bring together.
  private static let leastGathered = 20
  /// Times the mean of all ports: probes of everything come to every port alike.
  private static let timesMean = 20

  /// Notes what the events of one tally, of one of `roles`, ask for; whether the sender is a stranger is asked only if it matters.
  mutating func note(_ events: Span<Event>, _ home: Home) {
    if events[0].role == .peer { gather(events, home) }
    for index in events.indices where !isRepeated(events, index) && isAsked(events, index) {
      if home.holds(events[index].source) { return }
      strangers[events[index].service, default: []].insert(events[index].source)
    }
  }

  /// Whether an event, of one of `roles`, may have to be noted, if it is all of its tally: the port tells, whatever the protocol.
  @inline(__always)
  func mayCount(_ events: Span<Event>, _ index: Int) -> Bool {
    events[index].role == .peer || playersOverUDP.contains(events[index].destinationPort)
  }

  /// Notes such an event.
  @inline(never)
  mutating func note(single events: Span<Event>, _ index: Int, _ home: Home) {
    guard Popularity.roles.contains(events[index].role) else { return }
    if events[index].role == .peer { gather(events, index, home) }
    guard isAsked(events, index), !home.holds(events[index].source) else { return }
    strangers[events[index].service, default: []].insert(events[index].source)
  }

  /// Whether the event before asks for the same.
  @inline(__always)
  private func isRepeated(_ events: Span<Event>, _ index: Int) -> Bool {
    index > 0 && events[index].destinationPort == events[index - 1].destinationPort
      && events[index].networkProtocol == events[index - 1].networkProtocol
      && events[index].marks.symmetricDifference(events[index - 1].marks).isDisjoint(with: [.ports, .networkProtocol])
  }

  /// Whether an event asks for a port of peers.
  @inline(__always)
  private func isAsked(_ events: Span<Event>, _ index: Int) -> Bool {
    guard events[index].marks.contains(.ports) else { return false }
    let port = events[index].destinationPort
    return events[index].isUDP ? playersOverUDP.contains(port) : players.contains(port)
  }

  private mutating func gather(_ events: Span<Event>, _ home: Home) {
    let port = events[0].destinationPort
    if events.allSatisfy({ $0.destinationPort == port }) { gather(events, 0, home) }
  }

  /// Counts the sender of a tally whose events all ask for what one of them does.
  @inline(__always)
  private mutating func gather(_ events: Span<Event>, _ index: Int, _ home: Home) {
    let port = events[index].destinationPort
    guard port >= 1024, events[index].isUDP, !Ports.isTraceroute(port), !home.holds(events[index].source) else {
      return
    }
    if gathered.isEmpty { gathered = [UInt32](repeating: 0, count: 1 << 16) }
    gathered[Int(port)] &+= 1
    all += 1
  }

  /// Decides which ports are gatherings, once all tallies were noted.
  mutating func close() {
    guard all >= Popularity.leastGathered else { return }
    let mean = all / gathered.count
    for port in gathered.indices where gathered[port] >= Popularity.leastGathered + Popularity.timesMean * mean {
      gatherings.insert(UInt16(port))
    }
  }

  /// Whether strangers gather at a UDP port which is not known to be one of peers.
  @inline(__always)
  func gathers(_ port: UInt16) -> Bool { gatherings.contains(port) }

  /// Whether a service may be one of those that are counted; those of protocols without ports have port 0.
  private func mayBeAsked(_ service: Service) -> Bool {
    service.port == 0 || (service.networkProtocol == .udp ? playersOverUDP : players).contains(service.port)
  }

  /// Strangers that asked for this service; 0 for ports that are neither those of peers nor a gathering.
  func strangers(_ service: Service) -> Int {
    if mayBeAsked(service), let known = strangers[service]?.count { return known }
    return service.networkProtocol == .udp && gathers(service.port) ? Int(gathered[Int(service.port)]) : 0
  }
}
