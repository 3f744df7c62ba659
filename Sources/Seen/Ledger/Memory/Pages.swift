#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Memory by the page from the system, all zero, committed when it is touched.
enum Pages {
  /// - Parameter large: ask for large pages, for what is read at random and filled soon.
  @unsafe static func map(bytes: Int, large: Bool) -> UnsafeMutableRawPointer {
    // A system without memory leaves nothing to say and no way to go on.
    guard
      let pages = unsafe mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      unsafe pages != MAP_FAILED
    else { fatalError("the system gave no memory: \(bytes) bytes were asked for") }
    #if os(Linux)
      if large && bytes >= 1 << 21 { _ = unsafe madvise(pages, bytes, 14) }  // MADV_HUGEPAGE
    #endif
    return unsafe pages
  }

  @unsafe static func unmap(_ pages: UnsafeMutableRawPointer, bytes: Int) { _ = unsafe munmap(pages, bytes) }

  /// A number that nobody outside this process can guess: the layout of tables depends on it, no answer does.
  static func secret() -> UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }
}
