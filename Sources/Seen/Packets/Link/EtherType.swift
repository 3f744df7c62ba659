/// What an Ethernet frame carries (IEEE 802 EtherType, 0x0600 and above).
struct EtherType: BitwiseCopyable, Hashable, Sendable, RawRepresentable {
  var rawValue: UInt16
  init(rawValue: UInt16) { self.rawValue = rawValue }

  static let ipv4 = EtherType(rawValue: 0x0800)
  static let arp = EtherType(rawValue: 0x0806)
  static let ipv6 = EtherType(rawValue: 0x86DD)

  /// A tag of four bytes follows: 802.1Q, 802.1ad and the numbers used before it.
  var isVLANTag: Bool { [0x8100, 0x88A8, 0x9100, 0x9200].contains(rawValue) }
}

extension EtherType: CustomStringConvertible {
  /// The protocol's name; the number in hexadecimal where this program has no name for it.
  var description: String { name ?? "EtherType \(hexadecimal(rawValue))" }

  /// This program has a name for it.
  var isNamed: Bool { name != nil }

  private var name: String? {
    switch rawValue {
    case 0x0600: "XNS"
    case 0x0800: "IPv4"
    case 0x0806: "ARP"
    case 0x0842: "Wake-on-LAN"
    case 0x22F0: "AVTP"
    case 0x22F3: "TRILL"
    case 0x6001, 0x6002: "DEC MOP"
    case 0x6003: "DECnet"
    case 0x6004: "DEC LAT"
    case 0x6558: "Transparent Ethernet Bridging"
    case 0x6559: "Frame Relay over Ethernet"
    case 0x8035: "RARP"
    case 0x809B: "AppleTalk"
    case 0x80F3: "AppleTalk ARP"
    case 0x8100, 0x88A8, 0x9100, 0x9200: "VLAN tag"
    case 0x8137, 0x8138: "IPX"
    case 0x86DD: "IPv6"
    case 0x8808: "Ethernet flow control"
    case 0x8809: "slow protocols (LACP)"
    case 0x8847, 0x8848: "MPLS"
    case 0x8863: "PPPoE discovery"
    case 0x8864: "PPPoE session"
    case 0x887B, 0x88E1: "HomePlug"
    case 0x888E: "EAP over LAN (802.1X)"
    case 0x8892: "PROFINET"
    case 0x8899: "Realtek remote control"
    case 0x88A2: "ATA over Ethernet"
    case 0x88A4: "EtherCAT"
    case 0x88B5, 0x88B6, 0x88B7: "experimental EtherType"
    case 0x88B8, 0x88B9, 0x88BA: "IEC 61850"
    case 0x88BE, 0x22EB: "ERSPAN"
    case 0x88CC: "LLDP"
    case 0x88D9: "LLTD"
    case 0x88E5: "MACsec"
    case 0x88E7: "Provider Backbone Bridging (802.1ah)"
    case 0x88F5: "MVRP"
    case 0x88F7: "Precision Time Protocol"
    case 0x88FB: "Parallel Redundancy Protocol"
    case 0x8902: "Connectivity Fault Management (802.1ag)"
    case 0x8903: "FabricPath"
    case 0x8906: "Fibre Channel over Ethernet"
    case 0x8914: "FCoE initialisation"
    case 0x8915: "RoCE"
    case 0x8926: "VNTag"
    case 0x893A: "IEEE 1905.1"
    case 0x893F: "E-TAG (802.1BR)"
    case 0x894F: "Network Service Header"
    case 0x9000: "Ethernet loopback test"
    default: nil
    }
  }
}
