extension Finding.ActorSystem {
  /// Addresses of a system that make it worth naming, and findings of it that are told as one.
  static let least = 3

  /// Systems of senders, most events first.
  static func of(_ senders: [Count<Address>], in systems: Systems) -> [Finding.ActorSystem] {
    if systems.isEmpty || senders.count < least { return [] }
    var sums: [UInt32: (actors: Int, events: Int, one: Address)] = [:]
    for sender in senders {
      guard let number = systems.number(of: sender.thing) else { continue }
      let sum = sums[number] ?? (0, 0, sender.thing)
      sums[number] = (sum.actors + 1, sum.events + sender.events, sum.one)
    }
    return sums.values.filter { $0.actors >= least }.compactMap { sum in
      systems.system(of: sum.one).map { Finding.ActorSystem(system: $0, actors: sum.actors, events: sum.events) }
    }
    .sorted { ($0.events, $1.system.number) > ($1.events, $0.system.number) }
  }
}

extension Systems.System: CustomStringConvertible {
  /// `AS64500 Example`.
  public var description: String { "AS\(number)" + (name.isEmpty ? "" : " \(name)") }
}
