public import Seen

/// What files are, line by line of the account, without a diagnosis: `seen formats FILE…`.
public struct FileAccounts {
  private let files: [FileAccount]

  public init(_ files: [FileAccount]) { self.files = files }

  /// `ufw.log  netfilter  18,694 lines: 18,650 events' lines, 40 others, 4 not understood`.
  public static func line(_ file: FileAccount) -> String {
    let name = file.path == "-" ? "standard input" : VisibleText.escape(file.path)
    let formats = file.formats.filter { $0.lines > 0 || file.formats.count == 1 }.sorted {
      ($1.lines, $0.id) < ($0.lines, $1.id)
    }.map(\.id)
    let kinds = [
      (file.eventLines, "of events"), (file.other, "others"), (file.unparsed, "not understood"),
    ].filter { $0.0 > 0 }.map { "\(Quantity.grouped($0.0)) \($0.1)" }
    let lines = Quantity.count(file.lines, "line") + (kinds.isEmpty ? "" : ": " + kinds.joined(separator: ", "))
    return [name, formats.isEmpty ? "no format" : formats.joined(separator: ", "), lines].joined(separator: "  ")
  }

  /// An array of accounts, as `input.files` of a report.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for file in files { json.write(file) }
    }
    json.newline()
  }
}
