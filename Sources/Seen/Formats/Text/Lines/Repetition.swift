/// Syslog's shorthand for lines that come again: `last message repeated 3 times`, `message repeated 3 times: [ … ]`.
enum Repetition {
  /// How often the line before came again; `nil` if `range` says nothing of the kind.
  static func count(_ view: ByteView, _ range: Range<Int>) -> UInt32? {
    guard let at = view.find("message repeated ", in: range) else { return nil }
    let number = view.longNumber(at: at + 17)
    guard number.length > 0, number.value > 0, view.holds(" time", at: at + 17 + number.length) else { return nil }
    return number.value
  }
}

extension Event {
  /// Lets the event stand for `count` packets; what stood in the count's place is forgotten.
  mutating func repeated(_ count: UInt32) {
    if marks.contains(.quote) {
      (acknowledgement, window, tcpFlags) = (0, 0, TCPFlags())
      marks.subtract([.quote, .quoteReturns])
    }
    sequence = count
    acknowledgement = 0
    marks.remove(.sequence)
    marks.insert(.count)
  }
}
