/// Lines of a known width that become a report on a terminal.
///
/// Text breaks at blanks; a no-break space (U+00A0) holds two words together and is shown as a blank.
struct Page {
  /// Columns of the terminal.
  let width: Int
  let isColoured: Bool
  private(set) var text = ""
  private var endsBlank = true

  init(width: Int, isColoured: Bool) {
    self.width = max(20, width)
    self.isColoured = isColoured
  }

  /// Hands over the lines so far.
  mutating func take() -> String {
    defer { text = "" }
    return text
  }

  /// A blank line, unless there is one already.
  mutating func blank() {
    if !endsBlank { text += "\n" }
    endsBlank = true
  }

  /// One line as it is; the caller knows that it fits.
  mutating func line(_ runs: [Run]) {
    for run in runs { show(run) }
    endsBlank = false
    while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
    text += "\n"
  }

  /// A paragraph, its later lines indented by `hanging` columns; `right` stands at the right edge of its last line, or
  /// of a line of its own where there is no room.
  mutating func paragraph(_ runs: [Run], first: Int = 0, hanging: Int = 0, right: [Run] = []) {
    var lines = TextBreaker.lines(of: runs, width: width, first: first, hanging: hanging)
    let rightWidth = right.displayWidth
    if rightWidth + hanging > width {  // a terminal too narrow for columns
      return paragraph(runs + [Run(" ")] + right, first: first, hanging: hanging)
    }
    if rightWidth > 0, let last = lines.last, last.displayWidth + 2 + rightWidth > width { lines.append([]) }
    guard let last = lines.popLast() else { return }
    for runs in lines { line(runs) }
    guard rightWidth > 0 else { return line(last) }
    line(last + [Run(blanks(width - last.displayWidth - rightWidth))] + right)
  }

  /// Pieces two blanks apart, each kept whole where it fits on a line.
  mutating func pieces(_ pieces: [[Run]], hanging: Int = 2) {
    var current: [Run] = []
    for piece in pieces {
      let gap = current.isEmpty ? 0 : 2
      if gap > 0, current.displayWidth + gap + piece.displayWidth > width {
        paragraph(current, hanging: hanging)
        current = [Run(blanks(hanging))]
      } else if gap > 0 {
        current.append(Run("  "))
      }
      current += piece
    }
    paragraph(current, hanging: hanging)
  }

  private mutating func show(_ run: Run) {
    let shown = run.text.contains("\u{A0}") ? String(run.text.map { $0 == "\u{A0}" ? " " : $0 }) : run.text
    guard isColoured, let rendition = run.ink.rendition else { return text += shown }
    text += "\u{1B}[\(rendition)m\(shown)\u{1B}[0m"
  }
}

func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
