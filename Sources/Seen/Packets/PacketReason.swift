/// Why a packet gave no event. Text is made only when a person asks: a reason is counted, not printed, per packet.
enum PacketReason: Error, BitwiseCopyable, Hashable, Sendable {
  /// A frame of another protocol than IP and ARP.
  case etherType(EtherType)
  /// An IEEE 802.2 frame, by its destination service access point.
  case llc(UInt8)
  /// A SNAP frame (IEEE 802): organisation and its protocol number.
  case snap(organisation: UInt32, type: UInt16)
  /// Novell's frames without an 802.2 header.
  case novell
  case tooManyTags
  /// A loopback or pflog header with an address family that is not IP's.
  case addressFamily(UInt32)
  /// A Linux cooked header of a device whose protocol field does not mean an EtherType.
  case cooked(UInt16)
  /// A netfilter log message without the packet.
  case noPayload
  /// ARP for something else than IPv4 on Ethernet.
  case arpKind(UInt16)
  case linkType(LinkType)
  case cutInLinkHeader
  case cutInNetworkHeader
  /// Where IP was announced, the version is another.
  case ipVersion(UInt8)
  /// An IPv4 header length below 20 bytes.
  case headerLength
  /// An interface that the capture did not describe.
  case noInterface
  /// Bytes of a hex dump in which no packet was found.
  case nothingFits
}

extension PacketReason: CustomStringConvertible {
  var description: String {
    switch self {
    case .etherType(let type): "not IP: \(type)"
    case .llc(let point): "not IP: \(PacketReason.name(accessPoint: point))"
    case .snap(let organisation, let type): "not IP: \(PacketReason.name(organisation: organisation, type: type))"
    case .novell: "not IP: IPX"
    case .tooManyTags: "not IP: more than four VLAN tags"
    case .addressFamily(let family): "not IP: address family \(family)"
    case .cooked(let kind): "not IP: Linux device type \(kind)"
    case .noPayload: "not IP: a netfilter log message without a packet"
    case .arpKind(let kind): "not IP: ARP for protocol \(hexadecimal(kind))"
    case .linkType(let type): "link type \(type) is not read"
    case .cutInLinkHeader: "cut off before the IP header"
    case .cutInNetworkHeader: "cut off inside the IP header"
    case .ipVersion(let version): "IP version \(version) where IP was announced"
    case .headerLength: "an IPv4 header length below 20 bytes"
    case .noInterface: "the capture does not describe the packet's interface"
    case .nothingFits: "no packet found in the dump"
    }
  }

  private static func name(accessPoint: UInt8) -> String {
    switch accessPoint {
    case 0x42: "802.1D spanning tree"
    case 0xE0: "IPX"
    case 0xF0: "NetBIOS frames"
    case 0xFE: "ISO network layer (IS-IS)"
    case 0x00: "802.2 null"
    case 0x04, 0x05, 0x08, 0x0C: "IBM SNA"
    default: "802.2 service access point 0x\(hexadecimal(accessPoint))"
    }
  }

  private static func name(organisation: UInt32, type: UInt16) -> String {
    switch (organisation, type) {
    case (0x00000C, 0x2000): "Cisco Discovery Protocol"
    case (0x00000C, 0x2003): "Cisco VTP"
    case (0x00000C, 0x2004): "Cisco DTP"
    case (0x00000C, 0x010B): "Cisco per-VLAN spanning tree"
    case (0x00000C, 0x0111): "Cisco UDLD"
    case (0x080007, 0x809B): "AppleTalk"
    case (0x00E02B, _): "Extreme Networks discovery"
    case (0x000081, _): "Nortel discovery"
    default: "SNAP 0x\(String(organisation, radix: 16, uppercase: true)) \(hexadecimal(type))"
    }
  }
}

extension PacketReason {
  /// Understood, and not IP: the account's `other`. Everything else is a packet that could not be read.
  var isForeign: Bool {
    switch self {
    case .etherType, .llc, .snap, .novell, .tooManyTags, .addressFamily, .cooked, .noPayload, .arpKind: true
    case .linkType, .cutInLinkHeader, .cutInNetworkHeader, .ipVersion, .headerLength, .noInterface, .nothingFits: false
    }
  }
}
