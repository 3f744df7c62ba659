#if arch(x86_64)
  internal import SeenVectors
#endif

/// Sixteen bytes, held as two words and compared at once.
extension SIMD2<UInt64> {
  /// The pair at `place`, which is the address of one: that is known of no element of an array, and only then a comparison
  /// takes it from memory by itself.
  @inline(__always)
  init(at place: UnsafeRawPointer) {
    #if arch(x86_64)
      self = unsafe seen_pair_at(place)
    #else
      self = unsafe place.load(as: SIMD2<UInt64>.self)
    #endif
  }

  /// All ones if the other is the same, else not; several of these are joined by `and`.
  @inline(__always)
  func same(as other: SIMD2<UInt64>) -> SIMD2<UInt64> {
    #if arch(x86_64)
      seen_same(self, other)
    #else
      ~(self ^ other)
    #endif
  }

  @inline(__always)
  func and(_ other: SIMD2<UInt64>) -> SIMD2<UInt64> {
    #if arch(x86_64)
      seen_both(self, other)
    #else
      self & other
    #endif
  }

  @inline(__always)
  var isAllOnes: Bool {
    #if arch(x86_64)
      seen_is_all_ones(self)
    #else
      self[0] & self[1] == .max
    #endif
  }

  /// Sixteen bytes of text with all digits made one: two texts of the same outline differ in nothing but digits. No byte of it
  /// is zero.
  @inline(__always)
  var outline: SIMD2<UInt64> {
    #if arch(x86_64)
      seen_outline(self)
    #else
      let bytes = unsafe unsafeBitCast(self, to: SIMD16<UInt8>.self) &- SIMD16(repeating: 0x30)
      return unsafe unsafeBitCast(pointwiseMax(bytes, SIMD16(repeating: 9)), to: SIMD2<UInt64>.self)
    #endif
  }
}
