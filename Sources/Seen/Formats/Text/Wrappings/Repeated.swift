/// rsyslog's shorthand for lines that come again: `… kernel: message repeated 3 times: [ [UFW BLOCK] IN=eth0 … ]`.
///
/// The line within stands for that many packets. (`last message repeated 3 times`, which holds no line, repeats the one
/// before: `Repetition`.)
enum Repeated: Wrapping {
  static func mayOpen(_ line: borrowing Line, _ surroundings: Surroundings) -> Bool {
    line.view.byte(at: line.afterTag.lowerBound) == UInt8(ascii: "m")
      || line.view.byte(at: line.afterHost.lowerBound) == UInt8(ascii: "m")
  }

  static func unwrap(_ line: borrowing Line, _ context: inout LineContext, into inner: inout InnerLines) -> Unwrapping {
    for start in [line.afterTag.lowerBound, line.afterHost.lowerBound] {
      guard line.view.byte(at: start) == UInt8(ascii: "m"), line.view.holds("message repeated ", at: start),
        let (count, text) = text(line.view, start..<line.end)
      else { continue }
      inner.append(line.view, line.range.lowerBound..<start)
      inner.append(line.view, text)
      inner.close(times: count)
      return .certain
    }
    return .foreign
  }

  /// How often, and what stands in the brackets.
  private static func text(_ view: ByteView, _ range: Range<Int>) -> (UInt32, Range<Int>)? {
    let number = view.longNumber(at: range.lowerBound + 17)
    let at = range.lowerBound + 17 + number.length
    guard number.length > 0, number.value > 0, view.holds(" times: [", at: at),
      view.byte(at: range.upperBound - 1) == UInt8(ascii: "]")
    else { return nil }
    let start = view.wordStart(from: at + 9, to: range.upperBound - 1)
    return (number.value, start..<range.upperBound - 1)
  }
}
