#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file by its number: writing all of some bytes to it, and files that appear whole or not at all.
enum Descriptor {
  /// Writes all bytes, however many calls it takes; false if that failed, with the cause in `errno`.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe writeSome(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if written >= 0 { start += written } else if errno != EINTR { return false }
    }
    return true
  }

  /// Writes beside the file and renames, so that whoever reads it sees the old one or the new one, never a half; false if
  /// that failed, with the cause in `errno`, and nothing is left beside it.
  static func replace(_ path: String, by fill: (Int32) -> Bool) -> Bool {
    let draft = "\(path).\(getpid()).part"
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return false }
    var cause: Int32 = fill(descriptor) ? 0 : errno
    if close(descriptor) != 0, cause == 0 { cause = errno }
    if cause == 0, unsafe rename(draft, path) == 0 { return true }
    if cause == 0 { cause = errno }
    unsafe unlink(draft)
    errno = cause
    return false
  }

  private static func writeSome(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, start, count)
    #elseif canImport(Musl)
      unsafe Musl.write(descriptor, start, count)
    #else
      unsafe Darwin.write(descriptor, start, count)
    #endif
  }
}
