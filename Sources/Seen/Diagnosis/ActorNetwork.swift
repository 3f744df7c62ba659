extension Finding.ActorNetwork {
  /// Addresses of a block that make it worth naming.
  private static let leastActors = 3

  @inline(__always)
  private static func isOfOneBlock(_ one: Address, _ other: Address) -> Bool {
    one.high == other.high && (one.low >> 8 == other.low >> 8 || one.high != 0)
  }

  /// Blocks of senders, which come in their own order.
  static func of(_ senders: [Count<Address>]) -> [Finding.ActorNetwork] {
    var found: [Finding.ActorNetwork] = []
    var start = 0
    while start < senders.count {
      let first = senders[start].thing
      var (end, events) = (start, 0)
      while end < senders.count, isOfOneBlock(first, senders[end].thing) {
        events += senders[end].events
        end += 1
      }
      if end - start >= leastActors {
        let block = Network(holding: first, bits: first.isV4 ? 120 : 64)
        found.append(Finding.ActorNetwork(network: block, actors: end - start, events: events))
      }
      start = end
    }
    return found.sorted { ($0.events, $1.network) > ($1.events, $0.network) }
  }
}
