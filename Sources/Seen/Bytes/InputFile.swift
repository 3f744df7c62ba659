#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open input: a file, a pipe or standard input, read with `read` and `pread` only.
///
/// Nothing is mapped: a log that is cut while it is read must not end the program (research: reading into one reused
/// block is also 10 to 20 % cheaper).
final class InputFile: Sendable {
  let path: String
  /// A regular file: it has a size, and can be read twice and in parts.
  let isRegular: Bool
  /// Bytes at the time of opening; 0 if it is no regular file.
  let size: Int
  /// Last change of the content; missing if it is no regular file.
  let modified: Timestamp
  private let descriptor: Int32

  /// Opens `path`; `-` is standard input.
  init(_ path: String) throws(ReadError) {
    self.path = path
    let isStandardInput = path == "-"
    descriptor = unsafe isStandardInput ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadError(path: path, reason: InputFile.reason(errno)) }
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else { throw ReadError(path: path, reason: InputFile.reason(errno)) }
    guard facts.st_mode & S_IFMT != S_IFDIR else {
      if !isStandardInput { close(descriptor) }
      throw ReadError(path: path, reason: "is a directory; name the files in it")
    }
    isRegular = facts.st_mode & S_IFMT == S_IFREG && !isStandardInput
    size = isRegular ? Int(facts.st_size) : 0
    #if canImport(Darwin)
      let seconds = Int(facts.st_mtimespec.tv_sec)
    #else
      let seconds = Int(facts.st_mtim.tv_sec)
    #endif
    modified = isRegular ? Timestamp(seconds: UInt32(clamping: seconds)) : .missing
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// Reads up to `room.count` bytes: from `offset` in a regular file, else whatever comes next. Returns 0 at the end.
  func read(into room: UnsafeMutableRawBufferPointer, at offset: Int) throws(ReadError) -> Int {
    while true {
      let got =
        isRegular
        ? unsafe pread(descriptor, room.baseAddress, room.count, off_t(offset))
        : unsafe Self.readNext(descriptor, room.baseAddress, room.count)
      if got >= 0 { return got }
      if errno != EINTR { throw ReadError(path: path, offset: offset, reason: InputFile.reason(errno)) }
    }
  }

  private static func readNext(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.read(descriptor, start, count)
    #elseif canImport(Musl)
      unsafe Musl.read(descriptor, start, count)
    #else
      unsafe Darwin.read(descriptor, start, count)
    #endif
  }

  /// A part of a regular file; shorter than `range` where the file ends earlier.
  func bytes(_ range: Range<Int>) throws(ReadError) -> [UInt8] {
    var failure: ReadError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(1, range.count)) { room, count in
      do throws(ReadError) {
        while count < range.count {
          let rest = unsafe UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(room)[count..<range.count])
          let got = unsafe try read(into: rest, at: range.lowerBound + count)
          if got == 0 { break }
          count += got
        }
      } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "no such file"
    case EACCES, EPERM: "cannot be read: permission denied"
    case EISDIR: "is a directory; name the files in it"
    case ENAMETOOLONG: "the name is too long"
    case EMFILE, ENFILE: "cannot be opened: too many open files"
    case EIO: "cannot be read: input/output error"
    default: "cannot be read: \(unsafe String(cString: strerror(code)))"
    }
  }
}
