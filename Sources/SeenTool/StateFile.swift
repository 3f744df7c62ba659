import Seen

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A ledger in a file.
enum StateFile {
  /// Writes beside the file and renames, so that whoever reads it sees the old state or the new one, never a half; false
  /// and a complaint if it cannot. `-` is standard output.
  static func write(_ ledger: Ledger, to path: String) -> Bool {
    if path == "-" {
      write(ledger, to: 1)
      return true
    }
    let draft = "\(path).\(getpid()).part"
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return fails(path) }
    write(ledger, to: descriptor)
    guard close(descriptor) == 0, unsafe rename(draft, path) == 0 else { return fails(path) }
    return true
  }

  private static func write(_ ledger: Ledger, to descriptor: Int32) {
    var output = StandardOutput(descriptor: descriptor)
    ledger.encode { output.write($0) }
    output.flush()
  }

  private static func fails(_ path: String) -> Bool {
    complain("\(path): cannot be written: \(unsafe String(cString: strerror(errno)))")
    return false
  }
}
