/// Marks as numbers, 0 or 1: what sums of events add without asking.

extension Marks {
  private var bits: UInt64 { UInt64(rawValue) }

  /// 1 if the firewall let the packet pass.
  @inline(__always)
  var allowed: UInt64 { bits & ~(bits &>> 1) & 1 }

  /// 1 if it was dropped or rejected.
  @inline(__always)
  var denied: UInt64 { bits &>> 1 & 1 }

  /// 1 if it came in and did not go out: into the firewall itself.
  @inline(__always)
  var enteredOnly: UInt64 { (bits & ~(bits &>> 1)) &>> 10 & 1 }

  /// 1 if it went out and did not come in.
  @inline(__always)
  var leftOnly: UInt64 { (bits & ~(bits &<< 1)) &>> 11 & 1 }

  /// 1 if its place holds a sequence number, and not how many packets there were.
  @inline(__always)
  var numbered: UInt64 { (bits &>> 7 & ~(bits &>> 13)) & 1 }
}
