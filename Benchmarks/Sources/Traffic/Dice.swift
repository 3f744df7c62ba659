/// Chance that falls the same way on every machine: SplitMix64, integers only.
public struct Dice: Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func roll() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// A number from 0 to `limit` − 1.
  public mutating func below(_ limit: UInt64) -> UInt64 { roll().multipliedFullWidth(by: limit).high }

  /// A number from 0 to `limit` − 1, small ones as much likelier as Zipf's law has it: each power of two has the same
  /// weight, up to the last, which holds what is left.
  public mutating func zipf(below limit: UInt64) -> UInt64 {
    let bits = UInt64(64 - limit.leadingZeroBitCount)
    let start = UInt64(1) << below(bits)
    return (start + below(start) - 1) % limit
  }

  /// The same 64 bits for the same number: what a source is, whenever it appears.
  public static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
