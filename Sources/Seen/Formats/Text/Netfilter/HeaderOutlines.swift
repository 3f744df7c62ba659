#if arch(x86_64)
  internal import SeenVectors

  /// Where TTL and identification stand, and whether ` DF` follows: `111 ID=12290 DF`, one entry for each outline.
  struct HeaderOutlines {
    struct Header {
      // The first field; nothing has an outline of zero.
      fileprivate var outline = SIMD2<UInt64>.zero
      /// Of the identification: see `Window.digitsMask`.
      fileprivate(set) var digits: UInt64 = 0
      fileprivate(set) var marks: UInt16 = 0
      /// What moves TTL's digits to the upper end of four bytes.
      fileprivate var shift: UInt8 = 0
      fileprivate(set) var identificationEnd: UInt8 = 0
      /// Where ` PROTO=` must stand.
      fileprivate(set) var end: UInt8 = 0

      /// TTL, at whose first digit the outline begins; `nil` if it exceeds 255.
      @inline(__always)
      func timeToLive(_ view: Window, at start: Int) -> UInt32? {
        let digits = (view.half(at: start) ^ 0x3030_3030) &<< UInt32(shift)
        return digits.byteSwapped <= 0x02_0505 ? (digits &* 0x0064_0A01) &>> 24 : nil
      }
    }
    private var headers = [Header](repeating: Header(), count: 64)
    /// Lines that had none of these so far.
    private var unknown = 0

    init() {}

    /// A factor that gives each of 30 shapes a place of its own, found by trying.
    @inline(__always)
    private static func place(_ outline: SIMD2<UInt64>) -> Int {
      Int(truncatingIfNeeded: (seen_marks(outline) &* 0x3BD3_667D) &>> 26)
    }

    /// The header whose TTL begins at `start`; it stays where it is until another is remembered.
    @inline(__always)
    func recall(_ view: Window, at start: Int) -> UnsafePointer<Header>? {
      let outline = view.outline(at: start)
      // 64 entries, and six bits.
      let header = unsafe headers.withUnsafeBufferPointer {
        unsafe $0.baseAddress.unsafelyUnwrapped + HeaderOutlines.place(outline)
      }
      return unsafe outline.same(as: SIMD2(at: header)).isAllOnes ? header : nil
    }

    /// Remembers a header that was read step by step; one in eight, as `KnownRuns` does.
    @inline(__always)
    mutating func remember(_ view: Window, _ range: Range<Int>) {
      unknown &+= 1
      if unknown & 7 == 1 { take(view, range) }
    }

    @inline(never)
    private mutating func take(_ view: Window, _ range: Range<Int>) {
      let ttl = view.digits(at: range.lowerBound)
      let identification = view.digits(at: range.lowerBound + ttl + 4)
      let end = ttl + identification + 4
      guard (1...3).contains(ttl), (1...5).contains(identification), end == range.count || end + 3 == range.count else {
        return
      }
      let outline = view.outline(at: range.lowerBound)
      headers[HeaderOutlines.place(outline)] = Header(
        outline: outline, digits: Window.digitsMask(identification),
        marks: NetfilterTemplate.always | (end < range.count ? Marks.dontFragment.rawValue : 0),
        shift: UInt8(32 - 8 * ttl), identificationEnd: UInt8(end), end: UInt8(range.count))
    }
  }

  extension Window {
    @inline(__always)
    func outline(at offset: Int) -> SIMD2<UInt64> { pair(at: offset).outline }

    /// How many of up to seven digits stand at `offset`.
    func digits(at offset: Int) -> Int { number(at: offset).length }

    /// Of the eight bytes before a number's end, the lower halves of its digits.
    static func digitsMask(_ count: Int) -> UInt64 { 0x0F0F_0F0F_0F0F_0F0F &<< UInt64(64 - 8 * count) }
  }
#endif
