/// One pass of a radix sort over words (Knuth, TAOCP 3, §5.2.5, "Sorting by distribution").
enum RadixPass {
  /// Writes `words` to `other`, of the same count, in ascending order of the digit below `digits`, a power of 2, that
  /// stands `shift` bits up, of which `zeros` has one for each value; equal ones stay in their order. Two reads and one write for each word.
  static func place<let digits: Int>(
    _ words: Span<UInt64>, into other: consuming MutableSpan<UInt64>, by shift: UInt64, zeros: InlineArray<digits, Int>
  ) {
    var starts = zeros
    let mask = UInt64(digits - 1)
    for index in words.indices { starts[Int(truncatingIfNeeded: words[index] &>> shift & mask)] &+= 1 }
    var sum = 0
    for digit in 0..<digits { (starts[digit], sum) = (sum, sum + starts[digit]) }
    for index in words.indices {
      let digit = Int(truncatingIfNeeded: words[index] &>> shift & mask)
      other[starts[digit]] = words[index]
      starts[digit] &+= 1
    }
  }
}
