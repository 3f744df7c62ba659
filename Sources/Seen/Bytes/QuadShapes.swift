#if arch(x86_64)
  internal import SeenVectors
#endif

/// Where the four numbers of a dotted quad stand: 81 shapes, told apart by which of sixteen bytes are no digits, so that an
/// address is read without a question for each of its digits.
struct QuadShapes {
  private struct Shape {
    // The first fields: the outline of such a quad with a blank behind it, and which of sixteen bytes these are. Nothing has an
    // outline of zero.
    var outline = SIMD2<UInt64>.zero
    var kept = SIMD2<UInt64>(repeating: .max)
    /// What the digits are of the four bytes up to each end.
    var digits = SIMD2<UInt64>.zero
    /// A bit for each of the three dots and for the byte behind the quad, by place; one that no text has for no shape.
    var marks = UInt32.max
    /// Where the numbers end.
    var ends: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
  }
  private let shapes = QuadShapes.all

  init() {}

  private static let all: [Shape] = {
    var shapes = [Shape](repeating: Shape(), count: 256)
    for number in 0..<81 {
      let shape = shape(number % 3 + 1, number / 3 % 3 + 1, number / 9 % 3 + 1, number / 27 + 1)
      shapes[place(shape.marks)] = shape
    }
    return shapes
  }()

  private static func shape(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Shape {
    let ends = (a, a + b + 1, a + b + c + 2, a + b + c + d + 3)
    let digits = [0, 0x0F00_0000, 0x0F0F_0000, 0x0F0F_0F00] as [UInt64]
    var text = [UInt8](repeating: UInt8(ascii: "0"), count: 16)
    for end in [ends.0, ends.1, ends.2] { text[end] = UInt8(ascii: ".") }
    text[ends.3] = UInt8(ascii: " ")
    let length = ends.3 + 1
    let kept = SIMD2(.max, length < 16 ? ~(UInt64.max << UInt64(8 * (length - 8))) : .max)
    return Shape(
      outline: ByteView(text.span).pair(at: 0).outline & kept, kept: kept,
      digits: SIMD2(digits[a] | digits[b] << 32, digits[c] | digits[d] << 32),
      marks: 1 << UInt32(ends.0) | 1 << UInt32(ends.1) | 1 << UInt32(ends.2) | 1 << UInt32(ends.3),
      ends: (UInt8(ends.0), UInt8(ends.1), UInt8(ends.2), UInt8(ends.3)))
  }

  /// A factor that gives each shape a place of its own, found by trying; a test holds that it does.
  @inline(__always)
  private static func place(_ marks: UInt32) -> Int { Int(truncatingIfNeeded: (marks &* 0xA17C_4835) &>> 24) }

  /// A bit for each of eight bytes that is no decimal digit, the lowest for the first.
  @inline(__always)
  private static func marks(_ word: UInt64) -> UInt32 {
    let others = (word ^ 0x3030_3030_3030_3030).othersThanDigits
    return UInt32(truncatingIfNeeded: (others &* 0x0002_0408_1020_4081) &>> 56)
  }

  /// The shape whose dots, and what stands behind it, are the first four bytes of `others` that are no digits; one that has
  /// other marks than these if there is no such.
  @inline(__always)
  private func find(_ others: UInt32) -> (shape: Shape, marks: UInt32) {
    let second = others & (others &- 1)
    let third = second & (second &- 1)
    let fourth = third & (third &- 1)
    let marks = others & (fourth ^ (fourth &- 1))
    // 256 entries, and eight bits.
    return (unsafe shapes.withUnsafeBufferPointer { unsafe $0[QuadShapes.place(marks)] }, marks)
  }

  /// The quad at `start`, which has four bytes or more before it and sixteen behind, and its length in bytes; `nil` if there is
  /// none. What follows it is for the caller to check. About 75 instructions.
  @inline(__always)
  func quad<Source: WordSource & ~Escapable>(_ view: Source, at start: Int) -> (value: UInt32, length: Int)? {
    let others = QuadShapes.marks(view.word(at: start)) | QuadShapes.marks(view.word(at: start &+ 8)) &<< 8
    let (shape, marks) = find(others)
    let first = start &+ Int(shape.ends.0)
    let middle = start &+ Int(shape.ends.1)
    let last = start &+ Int(shape.ends.2)
    guard shape.marks == marks, view.byte(at: first) == 0x2E, view.byte(at: middle) == 0x2E,
      view.byte(at: last) == 0x2E
    else { return nil }
    let end = start &+ Int(shape.ends.3)
    let upper = QuadShapes.numbers(view.half(at: first &- 4), view.half(at: middle &- 4), shape.digits[0])
    let lower = QuadShapes.numbers(view.half(at: last &- 4), view.half(at: end &- 4), shape.digits[1])
    guard (upper | lower) & 0xFF00_0000_FF00_0000 == 0 else { return nil }
    let both: UInt64 = 0x00FF_0000_00FF_0000
    let scattered = (upper & both) &<< 8 | (lower & both) &>> 8
    return (UInt32(truncatingIfNeeded: scattered | scattered &>> 40), end &- start)
  }

  /// The same of a quad with a blank behind it, and its length without that.
  @inline(never)
  private func quadAndBlank(stepwise window: Window, at start: Int) -> (value: UInt32, length: Int)? {
    guard let quad = quad(window, at: start), window.byte(at: start &+ quad.length) == 0x20 else { return nil }
    return quad
  }

  #if arch(x86_64)
    /// The same by the processor's vectors: every line has such an address. About 35 instructions.
    @inline(__always)
    func quadAndBlank(_ window: Window, at start: Int) -> (value: UInt32, length: Int)? {
      let outline = window.pair(at: start).outline
      let marks = seen_marks(outline)
      let shape = unsafe shapes.withUnsafeBufferPointer {
        unsafe $0.baseAddress.unsafelyUnwrapped + QuadShapes.place(marks)
      }
      let pairs = unsafe UnsafeRawPointer(shape)
      // Dots behind a short quad lead to another's place; where there are none this is none.
      guard unsafe (outline & SIMD2(at: pairs + 16)).same(as: SIMD2(at: pairs)).isAllOnes else {
        return marks == 0 ? nil : quadAndBlank(stepwise: window, at: start)
      }
      let ends = unsafe shape.pointee.ends
      let text = unsafe window.address(at: start)
      let octets = unsafe seen_octets(
        text + Int(ends.0), text + Int(ends.1), text + Int(ends.2), text + Int(ends.3), SIMD2(at: pairs + 32))
      return octets[0] & 0xFF00_FF00_FF00_FF00 == 0 ? (seen_quad(octets), Int(ends.3)) : nil
    }
  #else
    @inline(__always)
    func quadAndBlank(_ window: Window, at start: Int) -> (value: UInt32, length: Int)? {
      quadAndBlank(stepwise: window, at: start)
    }
  #endif

  /// The values of two numbers, the first from bit 16 on, the second from bit 48 on; other bits mean nothing.
  @inline(__always)
  private static func numbers(_ first: UInt32, _ second: UInt32, _ digits: UInt64) -> UInt64 {
    let text = (UInt64(first) | UInt64(second) &<< 32) & digits
    let pairs = ((text &* 10) &+ (text &>> 8)) & 0x00FF_00FF_00FF_00FF
    return pairs &* 0x0064_0001
  }
}
