/// Marks as numbers, 0 or 1: what sums of events add without asking.

extension Marks {
  /// 1 if the firewall let the packet pass.
  @inline(__always)
  var allowed: UInt64 { UInt64(rawValue & 1 & ~(rawValue >> 1)) }

  /// 1 if it was dropped or rejected.
  @inline(__always)
  var denied: UInt64 { UInt64(rawValue >> 1 & 1) }

  /// 1 if it came in and did not go out: into the firewall itself.
  @inline(__always)
  var enteredOnly: UInt64 { UInt64(rawValue >> 10 & ~(rawValue >> 11) & 1) }

  /// 1 if it went out and did not come in.
  @inline(__always)
  var leftOnly: UInt64 { UInt64(rawValue >> 11 & ~(rawValue >> 10) & 1) }
}
