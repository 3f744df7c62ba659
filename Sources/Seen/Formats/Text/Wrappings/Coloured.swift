/// A line that a terminal would colour: `ESC [ 01;31 m` (ECMA-48 §5.4) as grep, journalctl and ccze write it.
enum Coloured: Wrapping {
  static func mayOpen(_ line: borrowing Line, _ surroundings: Surroundings) -> Bool {
    surroundings.isColoured && line.view.escape(in: line.range) != nil
  }

  static func unwrap(_ line: borrowing Line, _ context: inout LineContext, into inner: inout InnerLines) -> Unwrapping {
    let view = line.view
    guard var escape = view.escape(in: line.range) else { return .foreign }
    var at = line.range.lowerBound
    while true {
      inner.append(view, at..<escape)
      at = min(line.end, end(view, of: escape, to: line.end))
      guard let next = view.escape(in: at..<line.end) else { break }
      escape = next
    }
    inner.append(view, at..<line.end)
    inner.close()
    return .certain
  }

  /// Behind a control sequence: parameters and intermediate bytes up to the final one; of others the byte after ESC.
  private static func end(_ view: ByteView, of escape: Int, to end: Int) -> Int {
    guard view.byte(at: escape + 1) == UInt8(ascii: "[") else {
      return view.byte(at: escape + 1) == UInt8(ascii: "(") ? escape + 3 : escape + 2
    }
    var at = escape + 2
    while at < end, (0x20..<0x40).contains(view.byte(at: at)) { at += 1 }
    return at + 1
  }
}
