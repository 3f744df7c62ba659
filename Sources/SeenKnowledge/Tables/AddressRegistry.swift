/// The five registries that hand out addresses, and which of the 256 blocks /8 of IPv4 each looks after.
///
/// Source: IANA IPv4 Address Space Registry (https://www.iana.org/assignments/ipv4-address-space/), and for IPv6 the blocks
/// /12 of the IPv6 Global Unicast Address Assignments. Within a block, parts may have moved to another registry since: each of
/// them refers to the right one.
public enum AddressRegistry: Character, Sendable, CaseIterable {
  case afrinic = "F"
  case apnic = "P"
  case arin = "A"
  case lacnic = "L"
  case ripe = "R"

  /// `RIPE NCC`.
  public var name: String {
    switch self {
    case .afrinic: "AFRINIC"
    case .apnic: "APNIC"
    case .arin: "ARIN"
    case .lacnic: "LACNIC"
    case .ripe: "RIPE NCC"
    }
  }

  /// The part of the world whose networks it serves.
  public var region: String {
    switch self {
    case .afrinic: "Africa"
    case .apnic: "Asia and the Pacific"
    case .arin: "North America"
    case .lacnic: "Latin America and the Caribbean"
    case .ripe: "Europe, the Middle East and Central Asia"
    }
  }

  /// The registry of an IPv4 address by its first number; `nil` for what no registry has (private, multicast, reserved).
  public init?(ofIPv4 first: UInt8) {
    let row = Self.blocks[Int(first) / 32]
    self.init(rawValue: row[row.index(row.startIndex, offsetBy: Int(first) % 32)])
  }

  /// The registry of an IPv6 address by its first twelve bits, `0x2a0`; `nil` for blocks that are shared or special.
  public init?(ofIPv6 firstTwelve: UInt16) {
    switch firstTwelve {
    case 0x240, 0x241: self = .apnic
    case 0x260, 0x261, 0x262, 0x263: self = .arin
    case 0x280: self = .lacnic
    case 0x2A0, 0x2A1: self = .ripe
    case 0x2C0: self = .afrinic
    default: return nil
    }
  }

  /// A letter for each /8, 32 in a row.
  private static let blocks = [
    "-PRAARAAAA-AAAPAAAAAAAAAARAPAAAR",  // 0
    "AAAAPRAPAFPPAARAAPARARAAARPPPPRA",  // 32
    "AAAAAAAAAAAAARRRRRRRRRRRRRRRRRRR",  // 64
    "AAAAAPFPAFPAARPPPPPPPPPPPPPPPPP-",  // 96
    "AAAAAPAAAAAAARAAARAAAAPRAPFAAAAA",  // 128
    "AAAPAAAAAAAPAAAPRLRLPLPPARLLRLLL",  // 160
    "ARRRFFAALLPPAAAAAAPPRRAAARPPPPPP",  // 192
    "--------------------------------",  // 224
  ]
}
