/// A packet prescribes its own route, or carries another IP option.
///
/// Weights: to us and past us. RFC 7126 (which options are ever seen); laboratory `lsrr`; the rest judgement.
enum SourceRoute: Symptom {
  static let id = "source-route"
  static let looksAt: RoleSet = [.sourceRouted, .ipOption]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    let routed = subject.take([.sourceRouted])
    book.enter(routed, under: key(subject.source)) {
      var weighing = Weighing(["source-routed": 700, "ip-option": 200])
      weighing.note(
        "the packet lists the routers it wants to pass, which no ordinary system does (RFC 7126)", .form,
        ["source-routed": 12, "ip-option": -10])
      return weighing
    }
    let optional = subject.take([.ipOption])
    book.enter(optional, under: key(subject.source, 1)) {
      var weighing = Weighing(["ip-option": 700, "crafted-packet": 100])
      // Source: RFC 7126 §4 (which options are for what, and that networks drop them)
      weighing.note("an IP option that is no source route", .form, ["ip-option": 6])
      return weighing
    }
  }
}
