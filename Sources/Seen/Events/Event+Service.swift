/// Which service an event is about.

extension Event {
  /// The service: destination port; source port of what answers; of ICMP, type × 256 + code; of other protocols 0; of web
  /// requests see `Service.requestKey`.
  public var service: Service { Service(key: serviceKey) }

  /// Protocol × 65,536 + port, 24 bits; of a web request what was asked and how it was answered.
  @inline(__always)
  var serviceKey: UInt32 {
    Event.plainKey(marks, networkProtocol, role, destinationPort) ?? otherServiceKey
  }

  /// The same where the destination port is the service; nearly all events are such, and of most it is asked several times.
  @inline(__always)
  fileprivate static func plainKey(
    _ marks: Marks, _ networkProtocol: IPProtocol, _ role: Role, _ port: UInt16
  ) -> UInt32? {
    guard marks.contains(.ports), networkProtocol.isTCPOrUDP, !otherRoles.contains(role) else { return nil }
    return UInt32(networkProtocol.rawValue) &<< 16 | UInt32(port)
  }

  /// Roles of which the destination port is not the service.
  private static let otherRoles: RoleSet = [.accepting, .refusing, .reply, .continuing, .notice, .webRequest]

  @inline(never)
  private var otherServiceKey: UInt32 {
    if role == .webRequest { return Service.requestKey(self) }
    return UInt32(networkProtocol.rawValue) << 16 | UInt32(servicePort)
  }

  @inline(__always)
  private var servicePort: UInt16 {
    switch role {
    case .accepting, .refusing, .reply: sourcePort
    case .continuing: Event.continuingPort(sourcePort, destinationPort)
    case .notice: sourcePort
    default: networkProtocol.isICMP ? sourcePort : carriesPorts ? destinationPort : 0
    }
  }

  /// Inside a connection either side may be the service: the source's port if only that one is known as a service's.
  fileprivate static func continuingPort(_ source: UInt16, _ destination: UInt16) -> UInt16 {
    TCPService.isService(source) && !TCPService.isService(destination) ? source : destination
  }

  /// Whether the source's port is the service's: an answer, or a segment of a connection towards its client.
  public var isFromService: Bool {
    switch role {
    case .accepting, .refusing, .reply: true
    case .continuing: TCPService.isService(sourcePort) && !TCPService.isService(destinationPort)
    default: false
    }
  }

  /// Whether the two port fields hold ports: TCP, UDP, DCCP, SCTP, UDP-Lite.
  @inline(__always)
  var carriesPorts: Bool {
    guard marks.contains(.ports) else { return false }
    switch networkProtocol.rawValue {
    case 6, 17, 33, 132, 136: return true
    default: return false
    }
  }
}

extension Span<Event> {
  /// The service of one where it lies: an event that is asked itself is copied for the sake of those of other roles.
  @inline(__always)
  func serviceKey(_ index: Int) -> UInt32 {
    Event.plainKey(self[index].marks, self[index].networkProtocol, self[index].role, self[index].destinationPort)
      ?? otherServiceKey(index)
  }

  /// Segments of connections and ICMP are what there is most of.
  @inline(never)
  private func otherServiceKey(_ index: Int) -> UInt32 {
    let (role, networkProtocol, source) = (self[index].role, self[index].networkProtocol, self[index].sourcePort)
    if role == .continuing {
      return UInt32(networkProtocol.rawValue) &<< 16
        | UInt32(Event.continuingPort(source, self[index].destinationPort))
    }
    guard networkProtocol.isICMP, role != .webRequest else { return self[index].serviceKey }
    return UInt32(networkProtocol.rawValue) &<< 16 | UInt32(source)
  }
}

/// Which TCP ports are services rather than temporary ports.
enum TCPService {
  /// Ports below 1024 and the registered ones that firewalls see every day.
  @inline(__always)
  static func isService(_ port: UInt16) -> Bool {
    if port < 1024 { return port != 0 }
    return registered(port)
  }

  private static func registered(_ port: UInt16) -> Bool {
    switch port {
    case 1080, 1194, 1433, 1521, 1723, 1883, 2049, 2082, 2083, 2086, 2087, 2222, 2375, 2376, 3000, 3128, 3268, 3269,
      3306, 3389, 4443, 5000, 5001, 5060, 5061, 5222, 5223, 5228, 5432, 5672, 5900, 5901, 5984, 5985, 5986, 6379, 6443,
      6660...6669, 6697, 7547, 8000, 8008, 8080, 8081, 8088, 8443, 8883, 8888, 9000, 9090, 9092, 9100, 9200, 9300, 9418,
      10000, 11211, 25565, 27017, 32400, 50000:
      true
    default: false
    }
  }
}
