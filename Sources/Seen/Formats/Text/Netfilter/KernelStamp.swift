/// The kernel's own stamp as the template meets it: ` [   12.345678]`.
enum KernelStamp {
  /// Whether a stamp of `length` bytes stands at `at`: a blank, a bracket, blanks and one to eight digits, a point, six
  /// digits, a bracket.
  @inline(__always)
  static func stands<Source: WordSource & ~Escapable>(_ view: Source, at: Int, length: Int) -> Bool {
    let whole = UInt64(truncatingIfNeeded: length &- 10)
    guard whole &- 1 < 8, view.half(at: at) & 0xFFFF == 0x5B20 else { return false }
    let fraction = view.word(at: at &+ length &- 8) ^ 0x5D30_3030_3030_302E
    // The seconds, moved to the word's upper end; zeros below pass as digits.
    let mask = UInt64.max &<< (64 &- 8 &* whole)
    let seconds = (view.word(at: at &+ 2) &<< (64 &- 8 &* whole)) ^ (0x3030_3030_3030_3030 & mask)
    let blanks = seconds &>> 4 & 0x0101_0101_0101_0101
    let digits = seconds & 0xEFEF_EFEF_EFEF_EFEF
    let notDigits =
      (digits &+ 0x7676_7676_7676_7676) | (fraction &+ 0x7676_7676_7676_7676) | digits | fraction
    // No blank behind a digit, and none in place of the last digit; a blank has no other bits.
    let misplaced = (blanks & ~(blanks &<< 8) & (mask &<< 8)) | blanks &>> 56 | (blanks &* 15 & digits)
    return notDigits & 0x8080_8080_8080_8080 | misplaced == 0 && fraction & 0xFF00_0000_0000_00FF == 0
  }

  /// Whether eight bytes are the point, six digits and the bracket.
  @inline(__always)
  static func isFraction(_ word: UInt64) -> Bool {
    let fraction = word ^ 0x5D30_3030_3030_302E
    // No digit if there is a carry into the upper four bits of a byte, or anything in them; point and bracket are exact.
    return (fraction | (fraction &+ 0x0006_0606_0606_0600)) & 0xFFF0_F0F0_F0F0_F0FF == 0
  }

  /// Whether a stamp may begin at `at`, where none is expected.
  @inline(__always)
  static func mayBegin(_ window: Window, at: Int) -> Bool {
    window.half(at: at) & 0xFFFF == 0x5B20 && window.byte(at: at &+ 2) <= 0x39
  }
}

/// The kernel's stamp of the last line: in the next one, mostly, only the fraction is another.
struct KernelStampMemo {
  /// Bytes with the blank before it; 0 for none.
  private(set) var length = 0
  /// The seconds, moved to the word's upper end; at first what nothing equals that was moved.
  private var seconds = UInt64.max
  private var shift: UInt64 = 8

  /// `length`: of a stamp that has not been seen yet.
  init(length: Int = 0) { self.length = length }

  /// Whether a stamp of the same seconds stands at `at`: then its point, six digits and the bracket are left to ask for. If
  /// lines have none, whether that may be so of this one too.
  @inline(__always)
  func stands(_ view: Window, at: Int) -> Bool {
    guard length > 0 else { return !KernelStamp.mayBegin(view, at: at) }
    return view.half(at: at) & 0xFFFF == 0x5B20 && view.word(at: at &+ 2) &<< shift == seconds
      && KernelStamp.isFraction(view.word(at: at &+ length &- 8))
  }

  /// The same of any seconds and, if that fails, of another length; remembers what it finds.
  @inline(never)
  mutating func standsAnew(_ view: ByteView, at: Int) -> Bool {
    guard length > 0 else { return false }
    if !KernelStamp.stands(view, at: at, length: length) {
      self = KernelStampMemo(length: Header.kernelStampLength(view, at: at + 1) + 1)
      guard KernelStamp.stands(view, at: at, length: length) else { return false }
    }
    shift = UInt64(64 - 8 * (length - 10))
    seconds = view.word(at: at + 2) &<< shift
    return true
  }
}
