/// TCP or UDP to or from port 0, which is reserved.
///
/// Weights: to us. RFC 6335 §6 (port 0 is reserved); RFC 1122 §3.3.6 (no host heeds such a frame); hping's default; decibels judgement.
enum PortZero: Symptom {
  static let id = "port-zero"
  static let looksAt: RoleSet = [.opening, .request, .peer, .continuing, .reply]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard subject.tallies.contains(where: { $0.services.contains { isZero($0.service) } }) else { return }
    let shares = subject.take([.opening, .request, .peer, .continuing, .reply]) { isZero($0) }
    book.enter(alone: shares, under: key(subject.source)) {
      var weighing = Weighing([
        "port-zero-probe": 480, "fragment-artefact": 200, "crafted-packet": 200, "os-fingerprinting": 30,
      ])
      let isFragment = shares.contains { $0.kept.contains { $0.marks.contains(.fragment) } }
      // Source: RFC 791 §3.2 (only the first fragment holds them)
      weighing.note(if: isFragment, "a fragment, whose ports nobody can know", .form, ["fragment-artefact": 15])
      // Source: RFC 6335 §6; hping3 sends to port 0 by default
      weighing.note(
        if: !isFragment, "port 0 is reserved: only crafted packets have it", .form,
        ["port-zero-probe": 10, "crafted-packet": 6, "os-fingerprinting": 6])
      weighing.note(
        if: shares.contains { $0.kept.contains { $0.wentToAll && !$0.destination.isNeighbourly } },
        "the frame went to all on the link, though the packet did not: some programs ask so which system this is (FAQ §1.1/0)",
        .mate, ["os-fingerprinting": 18, "fragment-artefact": -8])
      return weighing
    }
  }

  private static func isZero(_ service: Service) -> Bool { service.port == 0 && service.networkProtocol.hasPorts }
}
