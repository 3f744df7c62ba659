/// What the kept events of a flood's senders ask for and look like.
///
/// Of a large flood a thousand senders tell, or one in sixteen: what is asked of its events are shares of four and nine in ten, and the
/// share that 1,000 senders have is the share of all within 1.6 % (one standard deviation of a binomial share at most).
struct FloodEvidence {
  let share: Share
  var votes = Votes()
  var look = Look()
  var endings = OwnEndings()

  init(_ share: Share) { self.share = share }

  /// Notes events that all went to the flood's target.
  @inline(__always)
  mutating func note(_ events: Span<Event>, _ range: Range<Int>, _ amplifiers: PortSet) {
    for index in range {
      votes.add(events.serviceKey(index))
      look.note(events, index, amplifiers)
      if !events[index].marks.contains(.ttl) { endings.note(events[index]) }
    }
  }

  /// Which senders tell: all, or those of whose address a product begins with some zeros, whatever their order.
  struct Share {
    private var mask: UInt64
    private let factor: UInt64

    /// - Parameters:
    ///   - senders: how many of them have a tally.
    ///   - samplingKey: the ledger's.
    init(of senders: Int, samplingKey: UInt64) {
      let halvings = min(4, max(0, Int.bitWidth - 1 - (senders >> 10).leadingZeroBitCount))
      mask = ~(UInt64.max >> UInt64(halvings))
      factor = samplingKey | 1
    }

    /// Whoever one of two of the same ledger holds.
    func union(_ other: Share) -> Share {
      var union = self
      union.mask &= other.mask
      return union
    }

    @inline(__always)
    func holds(_ source: Address) -> Bool { product(of: source) & mask == 0 }

    /// The upper bits of a source's product, whatever the share: one that has none of `bits` may be held.
    @inline(__always)
    func mark(of source: Address) -> UInt32 { UInt32(truncatingIfNeeded: product(of: source) &>> 32) }

    /// At most the upper four.
    var bits: UInt32 { UInt32(truncatingIfNeeded: mask >> 32) }

    @inline(__always)
    private func product(of source: Address) -> UInt64 { (source.low ^ source.high) &* factor }
  }

  /// Counts over the events.
  struct Look {
    var events = 0
    /// Openings without any option but MSS: no visitor's system sends such.
    var bare = 0
    /// Openings with the options that every system has.
    var full = 0
    var fromAmplifiers = 0

    @inline(__always)
    mutating func note(_ events: Span<Event>, _ index: Int, _ amplifiers: PortSet) {
      self.events &+= 1
      let length = events[index].length
      if events[index].isUDP {
        if amplifiers.contains(events[index].sourcePort) { fromAmplifiers &+= 1 }
      } else if length > 0, events[index].role == .opening, events[index].isTCP, events[index].destination.isV4 {
        if length < 48 { bare &+= 1 } else { full &+= 1 }
      }
    }

    func isNearlyAll(_ count: Int) -> Bool { count > 0 && count * 10 >= events * 9 }
  }

  /// Which service has four fifths of some events, if one has: a first look finds the only one that may (R. S. Boyer and J S.
  /// Moore, "MJRTY", 1991), a second how many it has.
  struct Votes {
    private var key: UInt32 = 0
    /// Events of the service that has most of what no other's outweighed.
    private var lead = 0
    private var sum = 0
    /// Events of the candidate.
    var found = 0

    @inline(__always)
    mutating func add(_ key: UInt32) {
      sum &+= 1
      if key == self.key {
        lead &+= 1
      } else if lead > 0 {
        lead &-= 1
      } else {
        (self.key, lead) = (key, 1)
      }
    }

    /// Of four fifths the lead is three at least, in whatever order they come.
    var candidate: UInt32? { sum > 0 && lead * 5 >= sum * 3 ? key : nil }

    var isNearlyAll: Bool { found > 0 && found * 5 >= sum * 4 }
  }
}
