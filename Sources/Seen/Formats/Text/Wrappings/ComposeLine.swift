/// A line behind the name of its container, as `docker compose logs` prints it: `web-1  | 203.0.113.7 - - […]`.
enum ComposeLine: Wrapping {
  static func mayOpen(_ line: borrowing Line, _ surroundings: Surroundings) -> Bool {
    !line.hasHeader && start(line) != nil
  }

  static func unwrap(_ line: borrowing Line, _ context: inout LineContext, into inner: inout InnerLines) -> Unwrapping {
    guard !line.hasHeader, let start = start(line) else { return .foreign }
    inner.append(line.view, start..<line.end)
    inner.close()
    return .possible
  }

  /// Behind one word, blanks and a bar.
  private static func start(_ line: borrowing Line) -> Int? {
    let view = line.view
    let name = view.wordEnd(from: line.range.lowerBound, to: min(line.end, line.range.lowerBound + 80))
    let bar = view.wordStart(from: name, to: line.end)
    guard name > line.range.lowerBound, bar > name, view.holds("| ", at: bar), bar + 2 < line.end else { return nil }
    return bar + 2
  }
}
