#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Memory by the page from the system, all zero, committed when it is touched.
enum Pages {
  /// A large page is 2 MiB; regions of at least that size begin at a multiple of it.
  private static let largePage = 1 << 21

  /// - Parameter smallHead: bytes at the beginning that stay on small pages, because only they may ever be touched; the
  ///   rest asks for large ones. `nil`: small pages everywhere.
  @unsafe static func map(bytes: Int, smallHead: Int?) -> UnsafeMutableRawPointer {
    guard bytes >= largePage else { return unsafe map(bytes) }
    let wide = unsafe map(bytes + largePage)
    let ahead = (largePage - Int(bitPattern: wide) & (largePage - 1)) & (largePage - 1)
    if ahead > 0 { unsafe unmap(wide, bytes: ahead) }
    let pages = unsafe wide + ahead
    if ahead < largePage { unsafe unmap(pages + bytes, bytes: largePage - ahead) }
    #if os(Linux)
      let adviseHugePages: Int32 = 14  // MADV_HUGEPAGE
      if let smallHead, smallHead < bytes { _ = unsafe madvise(pages + smallHead, bytes - smallHead, adviseHugePages) }
    #endif
    return unsafe pages
  }

  @unsafe private static func map(_ bytes: Int) -> UnsafeMutableRawPointer {
    // A system without memory leaves nothing to say and no way to go on.
    guard
      let pages = unsafe mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      unsafe pages != MAP_FAILED
    else { fatalError("the system gave no memory: \(bytes) bytes were asked for") }
    return unsafe pages
  }

  @unsafe static func unmap(_ pages: UnsafeMutableRawPointer, bytes: Int) { _ = unsafe munmap(pages, bytes) }

  /// A number that nobody outside this process can guess: the layout of tables depends on it, no answer does.
  static func secret() -> UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }
}
