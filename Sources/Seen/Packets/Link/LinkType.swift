/// What a capture's packets begin with: a LINKTYPE_ value (tcpdump.org/linktypes.html).
struct LinkType: BitwiseCopyable, Hashable, Sendable, RawRepresentable {
  var rawValue: UInt16
  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// BSD loopback: the address family in the byte order of the host that captured.
  static let null = LinkType(rawValue: 0)
  static let ethernet = LinkType(rawValue: 1)
  /// Raw IP as BSD/OS, and as OpenBSD numbered it in files of old.
  static let rawBSD = LinkType(rawValue: 12)
  static let rawOpenBSD = LinkType(rawValue: 14)
  static let raw = LinkType(rawValue: 101)
  /// OpenBSD loopback: the address family in network order.
  static let loop = LinkType(rawValue: 108)
  static let linuxCooked = LinkType(rawValue: 113)
  static let pfLog = LinkType(rawValue: 117)
  static let ipv4 = LinkType(rawValue: 228)
  static let ipv6 = LinkType(rawValue: 229)
  static let nfLog = LinkType(rawValue: 239)
  static let linuxCooked2 = LinkType(rawValue: 276)

  /// Whether packets behind this header can be read.
  var isRead: Bool {
    switch self {
    case .null, .ethernet, .rawBSD, .rawOpenBSD, .raw, .loop, .linuxCooked, .pfLog, .ipv4, .ipv6, .nfLog, .linuxCooked2:
      true
    default: false
    }
  }
}

extension LinkType: CustomStringConvertible {
  /// The name, and the number where the name is not a household word: `IEEE 802.11 radiotap (127)`.
  var description: String { name.map { "\($0) (\(rawValue))" } ?? "\(rawValue)" }

  private var name: String? {
    switch rawValue {
    case 0: "BSD loopback"
    case 1: "Ethernet"
    case 3: "AX.25"
    case 6: "Token Ring"
    case 7: "ARCNET"
    case 8: "SLIP"
    case 9: "PPP"
    case 10: "FDDI"
    case 11, 100: "ATM with RFC 1483 LLC"
    case 12, 14, 101: "raw IP"
    case 17: "pflog of OpenBSD before 3.4"
    case 50: "PPP in HDLC framing"
    case 51: "PPPoE"
    case 104: "Cisco HDLC"
    case 105: "IEEE 802.11"
    case 106: "Linux ATM"
    case 107: "Frame Relay"
    case 108: "OpenBSD loopback"
    case 113: "Linux cooked"
    case 114: "LocalTalk"
    case 117: "pflog"
    case 119: "Prism 802.11"
    case 122: "IP over Fibre Channel"
    case 123: "SunATM"
    case 127: "IEEE 802.11 radiotap"
    case 129: "ARCNET on Linux"
    case 138: "Apple IP over IEEE 1394"
    case 143: "DOCSIS"
    case 144: "IrDA"
    case 147...162: "user-defined"
    case 163: "AVS 802.11"
    case 166: "PPP with direction"
    case 177: "LAPD"
    case 187, 201: "Bluetooth HCI"
    case 189, 220: "USB on Linux"
    case 192: "PPI"
    case 195, 215, 230, 283: "IEEE 802.15.4"
    case 197: "Endace ERF"
    case 199: "IP over IPMB"
    case 224: "Fibre Channel"
    case 227: "CAN"
    case 228: "raw IPv4"
    case 229: "raw IPv6"
    case 231: "D-Bus"
    case 239: "NFLOG"
    case 240, 241: "netANALYZER"
    case 242: "IP over InfiniBand"
    case 247: "InfiniBand"
    case 249: "USBPcap"
    case 251: "Bluetooth LE"
    case 252: "Wireshark upper layer"
    case 253: "Netlink"
    case 258: "pktap"
    case 276: "Linux cooked version 2"
    default: nil
    }
  }
}
