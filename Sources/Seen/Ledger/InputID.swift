/// What tells one input from another: its length and hashes of its first and last 64 KiB. Smaller inputs have none.
///
/// States carry the ids of what they were made from, and states that share one are not merged: its events would count twice.
public struct InputID: Hashable, Sendable {
  /// Bytes, after decompression.
  public var length: UInt64
  public var head: UInt64
  public var tail: UInt64

  public init(length: UInt64, head: UInt64, tail: UInt64) {
    self.length = length
    self.head = head
    self.tail = tail
  }
}

extension InputID: Comparable {
  public static func < (left: InputID, right: InputID) -> Bool {
    (left.length, left.head, left.tail) < (right.length, right.head, right.tail)
  }
}

extension Ledger {
  /// Notes that the events of an input are in the ledger.
  public func register(_ input: InputID) {
    guard !inputs.contains(input) else { return }
    inputs.append(input)
    inputs.sort()
  }
}
