/// A web server is asked for other servers' pages, as if it were a proxy (FAQ 6.2); or a proxy is asked, whose trade it is.
///
/// Weights: to us. RFC 9112 §3.2 (absolute form is for proxies); the FAQ §6.2; decibels judgement, the third
/// parties' logs of DetectionTests.
enum ProxyRequest: Symptom {
  static let id = "proxy-request"
  static let looksAt: RoleSet = [.webRequest]

  private enum Reading: UInt64 { case clients, refused, answered, unknown }

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    let source = subject.source
    let isNear = subject.isOurs || source.isPrivate || source.isLoopback || source.isMissing
    let isOutside = subject.scene.home.stated && !isNear
    let shares = subject.take([.webRequest]) { isForProxies($0.requested.kind) }
    for share in shares {
      let reading = reading(share, isNear: isNear, isOutside: isOutside)
      let address = reading == .answered ? source : .missing
      book.enter([share], under: key(address, reading.rawValue)) { chart in
        chart.sentence = sentence(reading)
      } weigh: {
        weigh(reading)
      }
    }
  }

  static func isForProxies(_ kind: RequestKind) -> Bool { kind == .absoluteURL || kind == .connect }

  /// Only proxies say what they did: their own clients are meant to ask, and strangers are turned away or, if the home is
  /// stated and they are outside of it, were served where nobody should be.
  private static func reading(_ share: Tally, isNear: Bool, isOutside: Bool) -> Reading {
    if share.allowed + share.denied > 0 {
      if isNear { return .clients }
      return share.denied * 2 > share.events ? .refused : isOutside ? .answered : .clients
    }
    let shape = RequestShape([share])
    if shape.count({ _, answer in answer == 2 }) > 0 { return .answered }
    return shape.count { _, answer in answer != 0 } > 0 ? .refused : .unknown
  }

  private static func sentence(_ reading: Reading) -> String {
    switch reading {
    case .clients: "{requests} of your proxy's clients, from {sources}."
    case .refused: "{actors} asked for other servers' pages, as one asks a proxy, and {was} refused: {requests}."
    case .unknown: "{actors} asked for other servers' pages, as one asks a proxy: {requests}."
    case .answered: "{actors} asked for other servers' pages, as one asks a proxy, and {was} answered: {requests}."
    }
  }

  private static func weigh(_ reading: Reading) -> Weighing {
    guard reading != .clients else {
      var weighing = Weighing(["ordinary": 850])
      // Source: RFC 9112 §3.2.2 (absolute-form is for proxies)
      weighing.note("a proxy wrote this: to be asked so is its trade", .form, ["ordinary": 10])
      return weighing
    }
    var weighing = Weighing(["open-proxy-hunt": 350, "background-probe": 350, "ordinary": 100])
    // Source: RFC 9112 §3.2.2; FAQ §6.2
    weighing.note(
      "another server's page was asked for: a hunter's way to find open proxies", .form,
      ["open-proxy-hunt": 5, "background-probe": 5, "ordinary": -6])
    // Source: RFC 9110 §15: a refusal tells the hunter to go on; judgement
    weighing.note(
      if: reading == .refused, "it was not answered with success", .mate,
      ["background-probe": 8, "open-proxy-hunt": -2])
    // Source: RFC 9112 §3.2.2 (servers must answer absolute-form as their own page): so no proof
    weighing.note(
      if: reading == .answered, "it was answered with success: your start page, or the stranger's", .mate,
      ["open-proxy-hunt": 10, "background-probe": -6])
    return weighing
  }
}
