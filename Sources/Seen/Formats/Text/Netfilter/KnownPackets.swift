/// What the template knows of packets before it reads one.
struct KnownPackets {
  let shapes = QuadShapes()
  private(set) var network = NetworkMemo()
  /// From `LEN=` to `TTL=`, for each length: the packet's.
  private var lengths = KnownRuns()
  /// From what follows TCP's window to the next line: the flags, and 256 × the role that they mean.
  private var ends = KnownRuns()
  #if arch(x86_64)
    /// Where the numbers between and behind these stand, which are read together.
    private(set) var headers = HeaderOutlines()
    private(set) var ports = PortOutlines()
  #endif

  init() {}

  /// `DST=` and an address: its value and the length of both, `nil` if they are not there. Most are of the last one's network.
  @inline(__always)
  mutating func destination(_ view: Window, at start: Int) -> (value: UInt32, length: Int)? {
    network.quad(view, at: start) ?? destinationElsewhere(view, at: start)
  }

  @inline(never)
  private mutating func destinationElsewhere(_ view: Window, at start: Int) -> (value: UInt32, length: Int)? {
    guard view.half(at: start) == NetfilterTag.destination, var quad = shapes.quadAndBlank(view, at: start + 4) else {
      return nil
    }
    quad.length += 4
    network.remember(view, at: start, quad)
    return quad
  }

  /// `LEN=40 TOS=0x00 PREC=0x00 TTL=`: the packet's length, and that of the text; `nil` if it is not known.
  @inline(__always)
  func length(_ view: Window, at start: Int) -> (value: UInt16, length: Int)? {
    guard let run = lengths.recall(view, at: start, key: view.half(at: start &+ 4)) else { return nil }
    return (run.value.length, run.length)
  }

  /// The same of any length; remembers it. `nil` if it is not there.
  @inline(__always)
  mutating func readLength(_ view: Window, at start: Int) -> (value: UInt16, length: Int)? {
    guard view.half(at: start) == NetfilterTag.length, let length = view.shortNumber(at: start &+ 4) else { return nil }
    var at = start &+ length.length &+ 4
    // `TOS=0x00`; ulogd writes `TOS=00`.
    if Word.hexadecimalType.stands(view, at: at) {
      at &+= 9
    } else {
      guard Word.serviceType.stands(view, at: at) else { return nil }
      at &+= 7
    }
    guard view.half(at: at) == 0x4552_5020, view.half(at: at &+ 4) == 0x7830_3D43,
      Word.timeToLive.stands(view, at: at &+ 10)
    else { return nil }
    at &+= 15
    lengths.remember(view, start..<at, key: view.half(at: start &+ 4), KnownRuns.Meaning(length: length.value))
    return (length.value, at &- start)
  }

  /// ` RES=0x00 SYN URGP=0 ` and the line's end: sets flags and role, and returns where the next line begins; `nil` if it is not
  /// known.
  @inline(__always)
  func end(_ view: Window, at start: Int, into event: inout Event) -> Int? {
    guard let run = ends.recall(view, at: start, key: KnownPackets.key(view, at: start)) else { return nil }
    event.tcpFlags = run.value.flags
    event.role = run.value.role
    return start &+ run.length
  }

  /// Remembers such an end of a line.
  mutating func learn(_ view: Window, end range: Range<Int>, _ event: Event) {
    ends.remember(
      view, range, key: KnownPackets.key(view, at: range.lowerBound),
      KnownRuns.Meaning(flags: event.tcpFlags, role: event.role))
  }

  /// Remembers where TTL and identification stand in a line: from the first's first digit to ` PROTO=`.
  @inline(__always)
  mutating func learn(_ view: Window, header range: Range<Int>) {
    #if arch(x86_64)
      headers.remember(view, range)
    #endif
  }

  /// The same of what follows: from ` PROTO=` to the last digit of TCP's window, UDP's length or an echo's number.
  @inline(__always)
  mutating func learn(_ view: Window, ports range: Range<Int>, _ networkProtocol: IPProtocol) {
    #if arch(x86_64)
      ports.remember(view, range, networkProtocol)
    #endif
  }

  /// Behind ` RES=0x00 `, of the first flags that which tells them apart: `YN U`, `CK R`.
  @inline(__always)
  private static func key(_ view: Window, at start: Int) -> UInt32 { view.half(at: start &+ 11) }
}
