/// The ledger's fixed hashes: part of the state's format, the same on every machine and in every run.
///
/// They choose samples and fill sketches; tables are laid out by hashes of their own (`TableKey`), keyed anew each time.
enum FixedHash {
  /// Mixes 64 bits so that every bit depends on every other; one to one (D. Stafford's mixer 13, as in SplitMix64).
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var x = value
    x = (x ^ x >> 30) &* 0xBF58_476D_1CE4_E5B9
    x = (x ^ x >> 27) &* 0x94D0_49BB_1331_11EB
    return x ^ x >> 31
  }

  /// One to one within an address family, and within each IPv6 /64.
  @inline(__always)
  static func address(_ address: Address) -> UInt64 {
    let high = address.high == 0 ? 0x243F_6A88_85A3_08D3 : mixed(address.high ^ 0x1319_8A2E_0370_7344)
    return mixed(address.low ^ high)
  }
}

/// How early an address leaves a full table: the leading zeros of its hash under the ledger's sampling key, 0 ... 64.
/// A table at level L keeps the addresses of rank L and more: one in 2^L.
enum Rank {
  @inline(__always)
  static func of(_ addressHash: UInt64, key: UInt64) -> Int {
    // An odd factor is one to one, and its product's top bits depend on all bits below.
    ((addressHash ^ key >> 32) &* (key | 1)).leadingZeroBitCount
  }
}

/// The secret that lays out one table: drawn anew for every table of every process.
struct TableKey {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  /// What the upper half of an IPv4 address comes to.
  private let upperOfV4: UInt64

  init() {
    // An odd factor loses nothing.
    (first, second, third) = (Pages.secret() | 1, Pages.secret(), Pages.secret() | 1)
    upperOfV4 = TableKey.folded(second, third)
  }

  /// 32 bits for an address and a role: sums of products with secret factors, of which collisions cannot be aimed.
  @inline(__always)
  func tag(_ address: Address, _ role: Role) -> UInt32 {
    let lower = TableKey.folded(address.low &+ UInt64(role.rawValue) << 56, first)
    let sum = lower &+ (address.high == 0 ? upperOfV4 : TableKey.folded(address.high ^ second, third))
    return UInt32(truncatingIfNeeded: (sum ^ sum >> 32) &* (second | 1) >> 32)
  }

  @inline(__always)
  private static func folded(_ value: UInt64, _ factor: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}
