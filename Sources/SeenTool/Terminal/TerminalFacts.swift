#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the program's ends are connected to.
enum TerminalFacts {
  static var readsFromTerminal: Bool { isatty(0) == 1 }
  static var writesToTerminal: Bool { isatty(1) == 1 }

  /// Whether colours may be shown: never into a pipe or file, nor where NO_COLOR is set (no-color.org) or the terminal
  /// is a dumb one.
  static var showsColour: Bool {
    isatty(1) == 1 && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }

  /// Columns of the terminal; of a pipe what COLUMNS says; 80 where nothing is known.
  static var width: Int {
    var size = winsize()
    if unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    return 80
  }

  /// Lines of the terminal; 24 where nothing is known.
  static var height: Int {
    var size = winsize()
    return unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0 ? Int(size.ws_row) : 24
  }

  private static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
