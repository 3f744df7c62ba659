import ArgumentParser
import Seen

/// A format's id as `--input-format` takes it.
struct FormatArgument {
  let id: String

  init(_ text: String) throws {
    guard Formats.all.contains(where: { $0.id == text }) else { throw Self.unknown(text) }
    id = text
  }

  private static func unknown(_ text: String) -> ValidationError {
    let near = Formats.nearest(to: text).map { "\($0.id) (\($0.writers))" }
    let hint = near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", or "))?"
    return ValidationError("no format is called '\(text)'.\(hint) seen formats lists them all.")
  }
}
