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
    guard line.utf8.first == UInt8(ascii: ".") || line.hasPrefix("…") else { return nil }
    let words = Bytes.words(Array(line.utf8))
    guard words.count >= 2, words[0] == Bytes.ellipsis || words[0] == Bytes.dots, words[1] == Bytes.repeating else {
      return nil
    }
    guard words.count >= 3, let count = Bytes.number(words[2]), count > 0 else {
      throw Failure(description: "how often? \(line)")
    }
    self.count = count
    var next = 3
    if words.count > next, words[next] == Bytes.lines {
      guard words.count > 4, let lines = Bytes.number(words[4]), lines > 0 else {
        throw Failure(description: "how many lines? \(line)")
      }
      self.lines = lines
      next = 5
    }
    while next < words.count {
      changes.append(try Change(words[next]))
      next += 1
    }
  }

  /// Adds the copies to the lines above.
  func append(to result: inout [[UInt8]]) throws(Failure) {
    guard result.count >= lines else { throw Failure(description: "there are no \(lines) lines above") }
    let first = result.count - lines
    for copy in 1...count {
      for index in 0..<lines {
        var line = result[first + index]
        for change in changes { try change.apply(to: &line, copy: copy, index: index) }
        result.append(line)
      }
    }
  }
}

extension Repetition {
  /// How many copies of how many lines a line of an example stands for; `nil` for a line that is no repetition.
  public static func copies(in line: String) -> (count: Int, lines: Int)? {
    guard let repetition = try? Repetition(line) else { return nil }
    return (repetition.count, repetition.lines)
  }
}
