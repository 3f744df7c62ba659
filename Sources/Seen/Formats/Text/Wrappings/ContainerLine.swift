/// A line of a container as Kubernetes keeps it: `2026-11-23T16:26:00.123456789Z stdout F line` (Kubernetes, "CRI
/// container log format").
enum ContainerLine: Wrapping {
  static func mayOpen(_ line: borrowing Line, _ surroundings: Surroundings) -> Bool {
    line.header.isStamped && line.view.byte(at: line.afterStamp.lowerBound) == UInt8(ascii: "s")
  }

  static func unwrap(_ line: borrowing Line, _ context: inout LineContext, into inner: inout InnerLines) -> Unwrapping {
    let start = line.afterStamp.lowerBound
    let view = line.view
    guard line.header.isStamped, view.byte(at: start) == UInt8(ascii: "s"),
      view.holds("stdout ", at: start) || view.holds("stderr ", at: start)
    else { return .foreign }
    let tag = view.byte(at: start + 7)
    guard tag == UInt8(ascii: "F") || tag == UInt8(ascii: "P"), start + 9 <= line.end else { return .foreign }
    inner.append(view, start + 9..<line.end)
    inner.close()
    return .certain
  }
}
