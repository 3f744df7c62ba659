internal import SeenPrefetch

/// A fixed number of elements, all bits zero at first, in pages that are committed when they are touched.
///
/// One of the two places where the ledger holds raw memory (the other is `Arena`). Every access is checked against
/// `count`; an element type must be valid with all bits zero.
@safe struct ZeroedArray<Element: BitwiseCopyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  /// - Parameter large: ask for large pages, for what is read at random and filled soon.
  init(count: Int, large: Bool = false) {
    precondition(count > 0, "an array has elements")
    self.count = count
    let bytes = count * MemoryLayout<Element>.stride
    unsafe base = Pages.map(bytes: bytes, smallHead: large ? 0 : nil).assumingMemoryBound(to: Element.self)
  }

  deinit { unsafe Pages.unmap(base, bytes: bytes) }

  var bytes: Int { count * MemoryLayout<Element>.stride }

  /// Commits all pages at once, for what is filled at random: a page that is read first is faulted in twice, as one of zeros and as
  /// one to write to, and older kernels take such a large page apart.
  mutating func commit() {
    var byte = 0
    while byte < bytes {
      unsafe UnsafeMutableRawPointer(base).storeBytes(of: 0, toByteOffset: byte, as: UInt8.self)
      byte += 4096
    }
  }

  subscript(index: Int) -> Element {
    @inline(__always) _read {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "outside the array")
      yield unsafe base[index]
    }
    @inline(__always) _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "outside the array")
      yield unsafe &base[index]
    }
  }

  /// All of them, for loops.
  var span: Span<Element> {
    @inline(__always)
    @_lifetime(borrow self)
    get {
      let span = unsafe Span(_unsafeStart: base, count: count)
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }

  var mutableSpan: MutableSpan<Element> {
    @inline(__always)
    @_lifetime(&self)
    mutating get {
      let span = unsafe MutableSpan(_unsafeStart: base, count: count)
      return unsafe _overrideLifetime(span, mutating: &self)
    }
  }

  /// Asks the processor to fetch the element's first cache line.
  @inline(__always)
  func prefetch(_ index: Int) { unsafe seen_prefetch(base + index) }
}
