/// Breaks text into lines of a width: greedily, at blanks, and inside a word only where it fits on no line.
enum TextBreaker {
  /// The lines of a paragraph, with their indentation. Blanks at the beginning of `runs` stay; other runs of blanks
  /// between words become one, except inside the first line's beginning.
  static func lines(of runs: [Run], width: Int, first: Int, hanging: Int) -> [[Run]] {
    var breaker = Breaker(width: width, hanging: hanging, line: [Run(blanks(first))], column: first)
    for run in runs { breaker.add(run) }
    return breaker.finished()
  }

  private struct Breaker {
    let width: Int
    let hanging: Int
    var line: [Run]
    var column: Int
    var lines: [[Run]] = []
    /// Blanks before the next word, that vanish if the line ends here.
    var gap = 0
    var lineHasWords = false

    init(width: Int, hanging: Int, line: [Run], column: Int) {
      self.width = width
      self.hanging = hanging
      self.line = line
      self.column = column
    }

    mutating func add(_ run: Run) {
      var word = ""
      for character in run.text {
        if character == " " {
          place(word, run.ink)
          word = ""
          gap += 1
        } else {
          word.append(character)
        }
      }
      place(word, run.ink)
    }

    mutating func place(_ word: String, _ ink: Ink) {
      if word.isEmpty { return }
      let room = width - column - gap
      if word.displayWidth > room, lineHasWords, gap > 0 { endLine() }
      var rest = word
      while rest.displayWidth > width - column - gap {
        let piece = String(rest.prefix(columns: max(1, width - column - gap)))
        guard !piece.isEmpty else { break }
        append(piece, ink)
        rest.removeFirst(piece.count)
        endLine()
      }
      if !rest.isEmpty { append(rest, ink) }
    }

    mutating func append(_ word: String, _ ink: Ink) {
      let text = blanks(gap) + word
      if line.last?.ink == ink { line[line.count - 1].text += text } else { line.append(shown(text, ink)) }
      column += text.displayWidth
      gap = 0
      lineHasWords = true
    }

    /// The text was escaped when its run was made.
    private func shown(_ text: String, _ ink: Ink) -> Run {
      var run = Run("", ink)
      run.text = text
      return run
    }

    mutating func endLine() {
      lines.append(line)
      line = [Run(blanks(hanging))]
      column = hanging
      gap = 0
      lineHasWords = false
    }

    mutating func finished() -> [[Run]] { lines + [line] }
  }
}
