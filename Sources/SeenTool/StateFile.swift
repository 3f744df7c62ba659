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
    let isWritten = Descriptor.replace(path) { descriptor in
      write(ledger, to: descriptor)
      return true
    }
    if !isWritten { complain("\(path): cannot be written: \(unsafe String(cString: strerror(errno)))") }
    return isWritten
  }

  private static func write(_ ledger: Ledger, to descriptor: Int32) {
    var output = StandardOutput(descriptor: descriptor)
    ledger.encode { output.write($0) }
    output.flush()
  }
}
