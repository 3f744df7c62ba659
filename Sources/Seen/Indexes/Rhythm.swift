/// A steady beat: events that come at equal intervals, read off what a tally kept of them.
///
/// The interval is the tally's life divided by its events less one, so a beat with gaps is not found. Each kept event must
/// lie within an eighth of an interval (or two seconds) of the beat: for random times that happens once in four, for
/// twelve of them once in sixteen million.
struct Rhythm {
  /// Seconds from beat to beat.
  let seconds: Int

  static let leastBeats = 12
  private static let leastKept = 8

  init?(_ tally: Tally) {
    guard tally.events >= Rhythm.leastBeats, tally.kept.count >= Rhythm.leastKept, !tally.first.isMissing else {
      return nil
    }
    let (span, beats) = (Int(tally.last.seconds - tally.first.seconds), tally.events - 1)
    guard span >= beats * 5 else { return nil }
    let slack = max(2, span / beats / 8)
    for event in tally.kept {
      let passed = Int(event.time.seconds) - Int(tally.first.seconds)
      let beat = (passed * beats + span / 2) / span
      guard abs(passed - beat * span / beats) <= slack else { return nil }
    }
    seconds = (span + beats / 2) / beats
  }
}
