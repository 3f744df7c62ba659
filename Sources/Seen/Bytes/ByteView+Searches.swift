#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a byte or a word stands, eight bytes at a time.

extension ByteView {
  /// The first newline at or after `offset`; `nil` if there is none. The library's search is the fastest over a line.
  func newline(from offset: Int) -> Int? { newline(from: offset, to: count) }

  /// The same before `end`.
  private func newline(from offset: Int, to end: Int) -> Int? {
    guard offset >= 0, offset < end, end <= count, let found = unsafe memchr(start + offset, 0x0A, end - offset) else {
      return nil
    }
    return unsafe UnsafeRawPointer(found) - start
  }

  /// The first escape character, with which a terminal's commands begin.
  func escape(in range: Range<Int>) -> Int? {
    guard range.lowerBound >= 0, range.upperBound <= count, !range.isEmpty,
      let found = unsafe memchr(start + range.lowerBound, 0x1B, range.count)
    else { return nil }
    return unsafe UnsafeRawPointer(found) - start
  }

  /// Newlines in a range: of a record that takes several lines.
  func newlines(in range: Range<Int>) -> Int {
    var (found, at) = (0, range.lowerBound)
    while let newline = newline(from: at, to: range.upperBound) { (found, at) = (found + 1, newline + 1) }
    return found
  }

  /// The first byte that equals every byte of `pattern`, before `end`.
  @inline(__always)
  func first(_ pattern: UInt64, from offset: Int, to end: Int) -> Int? {
    var index = offset
    while index < end {
      let word = wordOrRest(at: index) ^ pattern
      let hits = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      if hits != 0 {
        let found = index + hits.trailingZeroBitCount &>> 3
        return found < end ? found : nil
      }
      index += 8
    }
    return nil
  }

  /// The first blank or control byte at or after `offset`, at most `end`: where a word ends.
  @inline(__always)
  func wordEnd(from offset: Int, to end: Int) -> Int {
    var index = offset
    while index < end {
      let word = wordOrRest(at: index)
      let hits = (word &- 0x2121_2121_2121_2121) & ~word & 0x8080_8080_8080_8080
      if hits != 0 { return min(end, index + hits.trailingZeroBitCount &>> 3) }
      index += 8
    }
    return end
  }

  /// The first byte at or after `offset` that is neither blank nor control, at most `end`: where a word begins.
  @inline(__always)
  func wordStart(from offset: Int, to end: Int) -> Int {
    var index = offset
    while index < end, byte(at: index) <= 0x20 { index += 1 }
    return index
  }

  /// The first place in `range` where the text `needle` stands, which is short and known.
  func find(_ needle: StaticString, in range: Range<Int>) -> Int? {
    let length = needle.utf8CodeUnitCount
    let head = unsafe UInt64(needle.utf8Start.pointee) &* 0x0101_0101_0101_0101
    var index = range.lowerBound
    while let hit = first(head, from: index, to: range.upperBound - length + 1) {
      if holds(needle, at: hit) { return hit }
      index = hit + 1
    }
    return nil
  }

  /// Whether the text `needle` stands at `offset`. Most that are asked differ in their first byte.
  @inline(__always)
  func holds(_ needle: StaticString, at offset: Int) -> Bool {
    unsafe byte(at: offset) == needle.utf8Start.pointee && holdsRest(needle, at: offset)
  }

  @inline(never)
  private func holdsRest(_ needle: StaticString, at offset: Int) -> Bool {
    for index in 1..<needle.utf8CodeUnitCount {
      let expected = unsafe needle.utf8Start[index]
      if byte(at: offset + index) != expected { return false }
    }
    return true
  }
}
