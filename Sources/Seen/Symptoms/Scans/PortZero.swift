/// TCP or UDP to or from port 0, which is reserved.
///
/// Weights: to us. RFC 6335 §6 (port 0 is reserved); hping's default; decibels judgement.
enum PortZero: Symptom {
  static let id = "port-zero"
  static let looksAt: RoleSet = [.opening, .request, .peer, .continuing, .reply]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard subject.tallies.contains(where: { $0.services.contains { isZero($0.service) } }) else { return }
    let shares = subject.take([.opening, .request, .peer, .continuing, .reply]) { isZero($0) }
    book.enter(shares, under: key(subject.source)) {
      var weighing = Weighing(["port-zero-probe": 500, "fragment-artefact": 200, "crafted-packet": 200])
      let isFragment = shares.contains { $0.kept.contains { $0.marks.contains(.fragment) } }
      weighing.note(if: isFragment, "a fragment, whose ports nobody can know", .form, ["fragment-artefact": 15])
      weighing.note(
        if: !isFragment, "port 0 is reserved: only crafted packets have it", .form,
        ["port-zero-probe": 10, "crafted-packet": 6])
      return weighing
    }
  }

  private static func isZero(_ service: Service) -> Bool { service.port == 0 && service.networkProtocol.hasPorts }
}
