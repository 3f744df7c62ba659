import SeenReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output or error, or an open file, written a block at a time.
struct StandardOutput: ReportOutput {
  private static let blockSize = 1 << 16
  private let descriptor: Int32
  private var waiting: [UInt8] = []

  /// 1 is standard output, 2 standard error.
  init(descriptor: Int32 = 1) { self.descriptor = descriptor }

  mutating func write(_ bytes: [UInt8]) {
    waiting.append(contentsOf: bytes)
    if waiting.count >= Self.blockSize { flush() }
  }

  /// Call it before the program ends. A reader that went away ends the program quietly; a full disk, with a sentence.
  mutating func flush() {
    if !Descriptor.write(waiting, to: descriptor) { Self.giveUp(errno) }
    waiting.removeAll(keepingCapacity: true)
  }

  private static func giveUp(_ code: Int32) -> Never {
    if code != EPIPE { complain("the output cannot be written: \(unsafe String(cString: strerror(code)))") }
    exit(code == EPIPE ? 0 : ExitStatus.unreadable)
  }
}

/// Says on standard error what went wrong, as one sentence.
func complain(_ sentence: String) {
  var output = StandardOutput(descriptor: 2)
  output.write("seen: \(VisibleText.escape(sentence))\n")
  output.flush()
}
