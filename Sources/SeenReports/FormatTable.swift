public import Seen

/// All formats for people and programs: what writes each, how a record looks, what it can tell and what it cannot.
public struct FormatTable {
  private let formats: [Format]

  public init(_ formats: [Format] = Formats.all) { self.formats = formats }

  /// For a terminal: a block for each format, its name in the first column.
  public func text(width: Int, isColoured: Bool) -> String {
    var page = Page(width: width, isColoured: isColoured)
    let column = min(max(8, width / 3), 2 + (formats.map { $0.id.displayWidth }.max() ?? 0))
    for format in formats {
      let name = Run(format.id + blanks(column - format.id.displayWidth), .strong)
      if format.id.displayWidth + 2 > column {
        page.line([Run(format.id, .strong)])
        page.paragraph([Run(format.writers)], first: column, hanging: column)
      } else {
        page.paragraph([name, Run(format.writers)], hanging: column)
      }
      page.line([Run(blanks(column)), Run(example(of: format).clipped(to: max(8, page.width - column)), .faint)])
      page.paragraph([Run(Self.telling(format))], first: column, hanging: column)
      page.blank()
    }
    page.paragraph([
      Run("Each may be packed (gzip, zstd, xz, bzip2, tar), in UTF-16, or wrapped (seen explain wrappings).")
    ])
    return page.take()
  }

  /// On one line: tabs between fields are blanks here.
  private func example(of format: Format) -> String { String(format.example.map { $0.isWhitespace ? " " : $0 }) }

  /// `tells ports, ttl; not flags, nat`.
  private static func telling(_ format: Format) -> String {
    let lacks = Format.Telling.all.subtracting(format.tells).words
    let tells = "tells \(format.tells.words.joined(separator: ", "))"
    return lacks.isEmpty ? tells : "\(tells); not \(lacks.joined(separator: ", "))"
  }

  /// For programs.
  public func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { table in
      table.string("schema", "seen.formats/1")
      table.array("formats") { list in
        for format in formats {
          list.newline()
          list.object { entry in
            entry.string("id", format.id)
            entry.string("kind", format.kind.word)
            entry.string("writers", format.writers)
            entry.string("example", format.example)
            entry.strings("tells", format.tells.words)
            entry.strings("lacks", Format.Telling.all.subtracting(format.tells).words)
          }
        }
      }
    }
    json.newline()
    return json.take()
  }
}

extension Format.Kind {
  fileprivate var word: String {
    switch self {
    case .text: "text"
    case .capture: "capture"
    case .hexDump: "hex dump"
    }
  }
}
