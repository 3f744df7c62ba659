/// A census that names itself, as evidence.
///
/// Weights: a published range says who, not why: 20 dB, the most that single evidence may weigh; half of that when
/// the list is older than half a year.
extension Weighing {
  /// A census that names itself: 20 dB as long as its list is young, half of that beyond half a year, since
  /// organisations move (judgement).
  mutating func note(_ who: Census.Entry?, at time: Timestamp) {
    guard let who else { return }
    let isOld = !who.date.isMissing && !time.isMissing && time.seconds > who.date.seconds + Weighing.halfYear
    let text = "\(who.organisation.capitalisedName) says that it scans the Internet from there: \(who.evidence)"
    note(
      if: !isOld, text, .fingerprint,
      ["service-crawler": 20, "targeted-scan": -8, "background-scan": -4, "background-probe": -4])
    note(if: isOld, text + ", long ago", .fingerprint, ["service-crawler": 10, "targeted-scan": -4])
  }

  private static let halfYear: UInt32 = 180 * 86_400
}

extension String {
  /// `Censys` for `censys`.
  var capitalisedName: String { prefix(1).uppercased() + dropFirst() }
}
