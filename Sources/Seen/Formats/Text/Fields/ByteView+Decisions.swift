/// The words that most vendors share for what was done with a packet, in either case.
extension ByteView {
  /// What the word or words of a range say; unknown for any other, as for those of mere detection.
  func decision(in range: Range<Int>) -> Action {
    guard (3...28).contains(range.count) else { return .unknown }
    if DecisionWords.allowed.contains(where: { equals($0, range) }) { return .allow }
    if DecisionWords.denied.contains(where: { equals($0, range) }) { return .deny }
    return DecisionWords.rejected.contains { equals($0, range) } ? .reject : .unknown
  }
}

private enum DecisionWords {
  static let allowed: [StaticString] = [
    "allow", "allowed", "accept", "accepted", "permit", "permitted", "pass", "passed", "forward", "forwarded",
    "bypass", "encrypt", "decrypt", "connection_allowed", "connection allowed", "not blocked", "open", "close",
    "start", "end", "teardown", "built", "allow due to insufficient app data",
  ]
  static let denied: [StaticString] = [
    "deny", "denied", "drop", "dropped", "block", "blocked", "discard", "discarded", "prevent", "prevented",
    "connection_discarded", "connection discarded", "drop_packet", "drop-packet", "drop packet", "block_drop",
    "dropping", "blocking", "block/drop", "quarantine", "quarantined", "url blocked", "connection dropped",
  ]
  /// The sender learnt of it, by a reset or by ICMP.
  static let rejected: [StaticString] = [
    "reject", "rejected", "refuse", "refused", "reset", "connection_refused", "connection refused", "drop icmp",
    "drop-icmp", "dropicmp", "block icmp", "block_icmp", "reset both", "reset-both", "resetboth", "reset client",
    "reset-client", "resetclient", "reset server", "reset-server", "resetserver", "block/reset", "block/icmp",
    "block_reset",
    "block reset", "close_client", "close_server", "close_client_and_server",
  ]
}

extension Record {
  /// Type of an ICMP message whose code the line does not say: taken only where the type has code 0 alone.
  mutating func setICMP(type: UInt8) {
    let isV6 = event.networkProtocol == .icmpv6
    guard isV6 ? type == 128 || type == 129 : type == 0 || type == 8 else { return }
    setICMP(type: type, code: 0)
  }

  /// An address after translation; `0.0.0.0` and `::` stand for none.
  mutating func setTranslation(
    _ view: ByteView, source: Range<Int>, port sourcePort: Range<Int>, destination: Range<Int>,
    port destinationPort: Range<Int>
  ) {
    if let address = view.statedAddress(in: source) {
      translatedSource = address
      translatedSourcePort = view.port(in: sourcePort) ?? 0
    }
    if let address = view.statedAddress(in: destination) {
      translatedDestination = address
      translatedDestinationPort = view.port(in: destinationPort) ?? 0
    }
  }
}

extension ByteView {
  /// An address that is one: neither `0.0.0.0` nor `::`.
  func statedAddress(in range: Range<Int>) -> Address? {
    guard !range.isEmpty, let address = anyAddress(in: range), !address.isMissing, address != Address(v4: 0) else {
      return nil
    }
    return address
  }

  /// The range, or an empty one where it says "not applicable".
  func stated(_ range: Range<Int>) -> Range<Int> {
    equals("n/a", range) || equals("-", range) || equals("na", range) ? 0..<0 : range
  }
}
