import SeenReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The reader's pager: `$PAGER`, else `less`; on a terminal only, and only for what is longer than the screen.
enum Pager {
  static func show(_ text: String) {
    let command = environment("PAGER") ?? "less"
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
    if TerminalFacts.writesToTerminal, !command.isEmpty, lines >= TerminalFacts.height, page(text, through: command) {
      return
    }
    var output = StandardOutput()
    output.write(text)
    output.flush()
  }

  /// False if there is no such pager.
  private static func page(_ text: String, through command: String) -> Bool {
    // As git does: colours shown, and no pager for what fits.
    unsafe setenv("LESS", "FRX", 0)
    guard let pipe = unsafe popen(command, "w") else { return false }
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, pipe) }
    let status = unsafe pclose(pipe)
    // What a shell ends with that finds no such command.
    return status >> 8 != 127
  }

  private static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
