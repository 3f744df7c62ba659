/// The service that an event is about: the key of a tally's service table.

extension Event {
  /// Destination port; the source port where the source is the service: answers, and packets of a connection that come
  /// from a well-known port to a temporary one. Type and code of ICMP; the protocol alone of others.
  public var service: Service {
    guard marks.contains(.networkProtocol) else {
      return Service(networkProtocol: IPProtocol(rawValue: 0), port: role == .notice ? sourcePort : 0)
    }
    if networkProtocol.isICMP { return Service(networkProtocol: networkProtocol, port: sourcePort) }
    guard networkProtocol.hasPorts else { return Service(networkProtocol: networkProtocol, port: 0) }
    return Service(networkProtocol: networkProtocol, port: isFromService ? sourcePort : destinationPort)
  }

  /// Whether the source's port is the service's.
  public var isFromService: Bool {
    switch role {
    case .accepting, .refusing, .reply: true
    case .continuing:
      TCPService.isService(sourcePort) && (!TCPService.isService(destinationPort) || sourcePort < destinationPort)
    default: false
    }
  }
}

/// Which TCP ports are services rather than temporary ports.
enum TCPService {
  /// Ports below 1024, and registered ones that clients talk to every day.
  @inline(__always)
  static func isService(_ port: UInt16) -> Bool {
    port < 1024 ? port != 0 : registered(port)
  }

  private static func registered(_ port: UInt16) -> Bool {
    switch port {
    case 1080, 1194, 1433, 1521, 1723, 1883, 2049, 2083, 2087, 2096, 2222, 2375, 3000, 3128, 3306, 3389, 3478, 4443,
      5000, 5060, 5061, 5222, 5223, 5228, 5269, 5432, 5672, 5900, 5938, 5984, 6379, 6443, 6660...6669, 6697, 7000, 8000,
      8008, 8080, 8081, 8088, 8443, 8883, 8888, 9000, 9090, 9092, 9200, 9418, 9443, 10000, 11211, 25565, 27017, 32400:
      true
    default: false
    }
  }
}
