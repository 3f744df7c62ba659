/// Answers that a host of ours refused with "port unreachable": the program that asked had stopped waiting.
struct Refusals {
  private var refused: Set<UInt64> = []

  /// Notes what one host of ours called unreachable.
  mutating func note(_ events: Span<Event>) {
    for index in events.indices {
      let event = events[index]
      guard let quote = event.quote, quote.networkProtocol == .udp, UDPService.isService(quote.sourcePort) else {
        continue
      }
      refused.insert(Refusals.key(event.destination, quote.sourcePort, quote.destinationPort))
    }
  }

  func contains(_ answer: Event) -> Bool {
    guard !refused.isEmpty, let ports = answer.ports else { return false }
    return refused.contains(Refusals.key(answer.source, ports.source, ports.destination))
  }

  private static func key(_ server: Address, _ from: UInt16, _ to: UInt16) -> UInt64 {
    UInt64(server.digest) << 32 | UInt64(from) << 16 | UInt64(to)
  }
}
