/// Where the network layer begins behind a link header, or why there is none.
enum Framing: BitwiseCopyable {
  case network(NetworkStart)
  case none(PacketReason)

  /// Finds the network layer of a packet that was captured on a link of type `linkType`.
  @inline(__always)
  init(_ bytes: Span<UInt8>, linkType: LinkType) {
    // Nearly all captures are Ethernet: its path is kept free of the others' code.
    self = linkType == .ethernet ? Ethernet.framing(bytes) : Framing.other(than: bytes, linkType: linkType)
  }

  @inline(never)
  private static func other(than bytes: Span<UInt8>, linkType: LinkType) -> Framing {
    switch linkType {
    case .raw, .rawBSD, .rawOpenBSD: byVersion(bytes, at: 0)
    case .ipv4: .network(NetworkStart(.ipv4, at: 0))
    case .ipv6: .network(NetworkStart(.ipv6, at: 0))
    case .null, .loop: Loopback.framing(bytes)
    case .linuxCooked: LinuxCooked.framing(bytes)
    case .linuxCooked2: LinuxCooked2.framing(bytes)
    case .nfLog: NFLog.framing(bytes)
    case .pfLog: PFLog.framing(bytes)
    default: .none(.linkType(linkType))
    }
  }

  /// The network layer where an EtherType says what follows.
  @inline(__always)
  init(_ type: EtherType, at offset: Int) {
    switch type {
    case .ipv4: self = .network(NetworkStart(.ipv4, at: offset))
    case .ipv6: self = .network(NetworkStart(.ipv6, at: offset))
    case .arp: self = .network(NetworkStart(.arp, at: offset))
    default: self = .none(.etherType(type))
    }
  }

  /// IP without a word about its version: the packet's first four bits tell.
  static func byVersion(_ bytes: Span<UInt8>, at offset: Int) -> Framing {
    guard offset < bytes.count else { return .none(.cutInLinkHeader) }
    switch bytes[offset] >> 4 {
    case 4: return .network(NetworkStart(.ipv4, at: offset))
    case 6: return .network(NetworkStart(.ipv6, at: offset))
    case let version: return .none(.ipVersion(version))
    }
  }
}

/// The network layer's place in a packet, and what the link header says of the firewall's doing.
struct NetworkStart: BitwiseCopyable {
  enum Layer: BitwiseCopyable { case ipv4, ipv6, arp }

  var layer: Layer
  /// Bytes before it.
  var offset: Int
  /// Byte after it, where the link header knows; else the packet's end.
  var end = Int.max
  /// Action and direction, where a firewall wrote the capture.
  var marks = Marks()
  /// Routers between the wire and the place of capture that are ours: one for a packet caught after forwarding.
  var hopsPassed: UInt8 = 0

  @inline(__always)
  init(_ layer: Layer, at offset: Int) {
    self.layer = layer
    self.offset = offset
  }
}
