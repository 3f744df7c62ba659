extension Finding.ActorNetwork {
  /// Addresses of a block that make it worth naming.
  private static let leastActors = 3

  /// Blocks of senders, which come in their own order.
  static func of(_ senders: [Count<Address>]) -> [Finding.ActorNetwork] {
    var found: [Finding.ActorNetwork] = []
    var start = 0
    while start < senders.count {
      let first = senders[start].thing
      let block = Network(holding: first, bits: first.isV4 ? 120 : 64)
      var (end, events) = (start, 0)
      while end < senders.count, block.contains(senders[end].thing) {
        events += senders[end].events
        end += 1
      }
      if end - start >= leastActors {
        found.append(Finding.ActorNetwork(network: block, actors: end - start, events: events))
      }
      start = end
    }
    return found.sorted { ($0.events, $1.network) > ($1.events, $0.network) }
  }
}
