/// A host waited in vain for the missing pieces of a packet with our address (ICMP 11/1, ICMPv6 3/1).
///
/// Weights: to us and from us. RFC 792, RFC 8900 (fragments get lost); decibels judgement.
enum ReassemblyExceeded: Symptom {
  static let id = "reassembly-exceeded"
  static let looksAt: RoleSet = [.exceeded]

  private static func isReassembly(_ service: Service) -> Bool {
    service == Service(networkProtocol: .icmp, port: 0x0B01)
      || service == Service(networkProtocol: .icmpv6, port: 0x0301)
  }

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    let isOurs = subject.isOurs
    let shares = subject.take([.exceeded], where: isReassembly)
    guard let share = shares.first else { return }
    if isOurs {
      return book.charts(shares, key(.missing, 9), "answer-of-ours", "your own host waited for pieces that never came")
    }
    let quotes = Quotes(share.kept)
    let left = quotes.haveLeft(subject.scene, around: share.first)
    book.enter(shares, under: key(.missing, (left ? 1 : 0) | (quotes.looksForged ? 2 : 0))) {
      var weighing = Weighing(["fragment-artefact": 550, "path-mtu-discovery": 100, "backscatter": 150])
      // Source: RFC 1122 §3.3.2 (told after the first fragment came and others did not)
      weighing.note(
        "the quoted packet was cut into pieces, and one of them was lost", .form,
        ["fragment-artefact": 8, "path-mtu-discovery": 2, "backscatter": 2])
      // Source: Moore et al. 2001 (forged senders are many)
      weighing.note(
        if: quotes.looksForged, "\(quotes.receivers) of your addresses are quoted", .spread,
        ["backscatter": 14, "fragment-artefact": -8])
      // Source: contacts, wrong once in 150 times (Ledger/Contacts)
      weighing.note(
        if: left, "the quoted packet was seen leaving", .mate, ["fragment-artefact": 6, "backscatter": -15])
      return weighing
    }
  }
}
