/// A line of an example that stands for many: `… repeat 40 DPT+1 time+1s`. `Article.examples` tells how it is written.
public struct Repetition: Sendable {
  /// Why a repetition cannot be carried out.
  public struct Failure: Error, Equatable, CustomStringConvertible {
    public var description: String
  }

  var count: Int
  /// How many of the lines above are copied.
  var lines = 1
  var changes: [Change] = []

  /// `nil` for a line that is no repetition.
  init?(_ line: String) throws(Failure) {
    var words = line.split(separator: " ")[...]
    guard words.count >= 2, words.first == "…" || words.first == "...", words.dropFirst().first == "repeat" else {
      return nil
    }
    words = words.dropFirst(2)
    guard let count = words.popFirst().flatMap({ Int($0) }), count > 0 else {
      throw Failure(description: "how often? \(line)")
    }
    self.count = count
    if words.first == "lines" {
      guard let lines = words.dropFirst().first.flatMap({ Int($0) }), lines > 0 else {
        throw Failure(description: "how many lines? \(line)")
      }
      self.lines = lines
      words = words.dropFirst(2)
    }
    for word in words { changes.append(try Change(word)) }
  }

  /// Adds the copies to the lines above.
  func append(to result: inout [String]) throws(Failure) {
    guard result.count >= lines else { throw Failure(description: "there are no \(lines) lines above") }
    let originals = result.suffix(lines).map { $0 }
    for copy in 1...count {
      for (index, original) in originals.enumerated() {
        var line = original
        for change in changes { line = try change.applied(to: line, copy: copy, line: index) }
        result.append(line)
      }
    }
  }
}
