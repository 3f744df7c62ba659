/// How many packets the heavy send, and when: each in equal steps from the first packet to the last.
struct Schedule {
  let crowdPackets: UInt64
  let counts: [UInt64]

  /// Each share is of all packets, those of the heavy included, rounded up.
  init(crowdPackets: UInt64) {
    let perMille = Crowd.heavy.reduce(0) { $0 + $1.perMille }
    let whole = crowdPackets * 1000 / (1000 - perMille) + UInt64(Crowd.heavy.count)
    self.crowdPackets = crowdPackets
    counts = Crowd.heavy.map { ($0.perMille * whole + 999) / 1000 }
  }

  var total: UInt64 { crowdPackets + counts.reduce(0, +) }

  var turns: [Turn] { counts.map { Turn(count: $0, every: crowdPackets) } }

  /// Falls due `count` times while the crowd sends `every` packets.
  struct Turn {
    let count: UInt64
    let every: UInt64
    private var sum: UInt64 = 0

    init(count: UInt64, every: UInt64) { (self.count, self.every) = (count, every) }

    /// To be asked after each packet of the crowd.
    @inline(__always)
    mutating func isDue() -> Bool {
      sum += count
      if sum < every { return false }
      sum -= every
      return true
    }
  }
}
