/// Words of a line of a flow tool, parted by blanks: places of up to 24.
struct FlowWords {
  private var starts = InlineArray<24, Int>(repeating: 0)
  private var ends = InlineArray<24, Int>(repeating: 0)
  private(set) var count = 0

  init(_ view: ByteView, _ range: Range<Int>) {
    var at = view.wordStart(from: range.lowerBound, to: range.upperBound)
    while at < range.upperBound, count < 24 {
      let end = view.wordEnd(from: at, to: range.upperBound)
      guard end > at else { return }
      starts[count] = at
      ends[count] = end
      count &+= 1
      at = view.wordStart(from: end, to: range.upperBound)
    }
  }

  /// The word of this number; empty if the line has fewer.
  subscript(_ index: Int) -> Range<Int> {
    guard index >= 0, index < count else { return 0..<0 }
    return starts[index]..<ends[index]
  }
}

extension ByteView {
  /// A range without the blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = wordStart(from: range.lowerBound, to: range.upperBound)
    var end = range.upperBound
    while end > start, byte(at: end - 1) <= 0x20 { end -= 1 }
    return start..<end
  }
}
