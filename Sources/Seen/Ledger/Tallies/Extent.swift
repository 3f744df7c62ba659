/// The smallest and the largest value of a field; empty while the smallest is above the largest.
struct Extent<Value: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>: BitwiseCopyable {
  private(set) var lowest = Value.max
  private(set) var highest = Value.min

  init() {}

  init(lowest: Value, highest: Value) {
    self.lowest = lowest
    self.highest = highest
  }

  var isEmpty: Bool { lowest > highest }
  var range: ClosedRange<Value>? { isEmpty ? nil : lowest...highest }

  @inline(__always)
  mutating func include(_ value: Value) {
    lowest = min(lowest, value)
    highest = max(highest, value)
  }

  mutating func merge(_ other: Extent) {
    lowest = min(lowest, other.lowest)
    highest = max(highest, other.highest)
  }
}
