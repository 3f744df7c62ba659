import Traffic

/// The forged sources of a flood: as many addresses as wanted, none twice, in no order that means anything.
struct Crowd {
  /// Three addresses of documentation, which no forged source has: they send a thousandth, a two-hundredth and a fiftieth of
  /// all packets.
  static let heavy: [(source: UInt32, perMille: UInt64, port: UInt16)] = [
    (0xC633_6407, 1, 22), (0xC633_6408, 5, 8443), (0xC633_6409, 20, 445),
  ]

  let count: UInt64
  let fewest: UInt64
  let most: UInt64

  /// How many packets a source sends; which number it gets is a matter of its address alone.
  @inline(__always)
  func packets(of source: UInt32) -> UInt64 {
    fewest == most ? fewest : fewest + Dice.mixed(UInt64(source)) % (most - fewest + 1)
  }

  /// All packets of the crowd, those of the heavy left out.
  var packets: UInt64 {
    if fewest == most { return count * most }
    var walk = Walk(), sum: UInt64 = 0
    for _ in 0..<count { sum += packets(of: walk.next()) }
    return sum
  }

  /// Addresses one after the other, the same ones each time.
  struct Walk {
    private var number: UInt32 = 0

    /// The next address that can have sent: not 0/8, 127/8, multicast and what is above, our own net and that of the heavy.
    @inline(__always)
    mutating func next() -> UInt32 {
      while true {
        number &+= 1
        let address = Crowd.scattered(number)
        let (block, net) = (address >> 24, address >> 8)
        if block != 0, block != 127, block < 224, net != 0xCB_0071, net != 0xC6_3364 { return address }
      }
    }
  }

  /// One to one on 32 bits (Chris Wellons' lowbias32).
  @inline(__always)
  static func scattered(_ number: UInt32) -> UInt32 {
    var mixed = (number ^ number >> 16) &* 0x7FEB_352D
    mixed = (mixed ^ mixed >> 15) &* 0x846C_A68B
    return mixed ^ mixed >> 16
  }
}
