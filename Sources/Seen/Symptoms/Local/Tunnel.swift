/// GRE, IP in IP, ESP, AH or IPv6 in IPv4.
///
/// Weights: to us. IANA protocol numbers; judgement.
enum Tunnel: Symptom {
  static let id = "tunnel"
  static let looksAt: RoleSet = [.tunnel]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs else { return }
    let shares = subject.take([.tunnel])
    book.enter(shares, under: key()) {
      var weighing = Weighing(["tunnel-peer": 500, "background-probe": 250, "previous-address-holder": 100])
      // Source: RFC 2784, RFC 4213 §3: tunnels are set up by hand; judgement
      weighing.note(
        "a tunnel's protocol: somebody takes you for its other end", .form,
        ["tunnel-peer": 6, "previous-address-holder": 4])
      return weighing
    }
  }
}
