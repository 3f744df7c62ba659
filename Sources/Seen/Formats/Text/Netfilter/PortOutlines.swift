#if arch(x86_64)
  internal import SeenVectors

  /// Where the ports stand, and TCP's window or UDP's length behind them: ` PROTO=TCP SPT=51992 DPT=21 WINDOW=65535`; of an echo its
  /// identifier in the destination's place and its number in the window's. One entry for each outline.
  struct PortOutlines {
    /// Places count from ` PROTO=`.
    struct Ports {
      // The first fields, of the text up to the source port's first digit, of 16 bytes from that on, and of 16 more; nothing has one of zero.
      fileprivate var name = SIMD2<UInt64>.zero
      fileprivate var first = SIMD2<UInt64>.zero
      fileprivate var second = SIMD2<UInt64>.zero
      /// Of both ports: see `Window.digitsMask`.
      fileprivate(set) var digits = SIMD2<UInt64>.zero
      /// Of the window, none of UDP's length, which an event does not keep.
      fileprivate(set) var windowDigits: UInt64 = 0
      fileprivate(set) var marks: UInt16 = 0
      fileprivate(set) var sourceEnd: UInt8 = 0
      fileprivate(set) var destinationEnd: UInt8 = 0
      /// Behind the last digit.
      fileprivate(set) var end: UInt8 = 0
      fileprivate(set) var networkProtocol = IPProtocol.tcp
    }
    private var ports = [Ports](repeating: Ports(), count: 512)
    /// Lines that had none of these so far.
    private var unknown = 0

    init() {}

    /// A factor that gives each of TCP's 125 shapes a place of its own, found by trying.
    @inline(__always)
    private static func place(_ first: SIMD2<UInt64>, _ second: SIMD2<UInt64>) -> Int {
      Int(truncatingIfNeeded: ((seen_marks(first) | seen_marks(second) &<< 16) &* 0x24B1_4213) &>> 23)
    }

    /// The ports of a line whose ` PROTO=` stands at `start`; they stay where they are until others are remembered.
    @inline(__always)
    func recall(_ view: Window, at start: Int) -> UnsafePointer<Ports>? {
      let (first, second) = (view.outline(at: start &+ 15), view.outline(at: start &+ 31))
      // 512 entries, and nine bits.
      let known = unsafe ports.withUnsafeBufferPointer {
        unsafe $0.baseAddress.unsafelyUnwrapped + PortOutlines.place(first, second)
      }
      let pairs = unsafe UnsafeRawPointer(known)
      let ports = unsafe first.same(as: SIMD2(at: pairs + 16)).and(second.same(as: SIMD2(at: pairs + 32)))
      let same = unsafe view.outline(at: start).same(as: SIMD2(at: pairs)).and(ports)
      return unsafe same.isAllOnes ? known : nil
    }

    /// Remembers ports that were read step by step, from ` PROTO=` to the last digit; one in eight, as `KnownRuns` does.
    @inline(__always)
    mutating func remember(_ view: Window, _ range: Range<Int>, _ networkProtocol: IPProtocol) {
      unknown &+= 1
      if unknown & 7 == 1 { take(view, range, networkProtocol) }
    }

    /// If nothing stands between the numbers but their names: ` DPT=`, and ` WINDOW=` or ` LEN=`; of an echo ` SEQ=`.
    @inline(never)
    private mutating func take(_ view: Window, _ range: Range<Int>, _ networkProtocol: IPProtocol) {
      let start = range.lowerBound
      let isEcho = networkProtocol == .icmp
      let isTCP = networkProtocol == .tcp
      let source = isEcho ? 0 : view.digits(at: start + 15)
      let second = isEcho ? 29 : source + 20
      let destination = view.digits(at: start + second)
      let third = second + destination + (isTCP ? 8 : 5)
      let window = view.digits(at: start + third)
      guard third + window == range.count, (isEcho ? 0...0 : 1...5).contains(source), (1...5).contains(destination),
        (1...5).contains(window)
      else { return }
      let (first, rest) = (view.outline(at: start + 15), view.outline(at: start + 31))
      ports[PortOutlines.place(first, rest)] = Ports(
        name: view.outline(at: start), first: first, second: rest,
        digits: SIMD2(isEcho ? 0 : Window.digitsMask(source), Window.digitsMask(destination)),
        windowDigits: isTCP || isEcho ? Window.digitsMask(window) : 0,
        marks: isTCP ? NetfilterTemplate.ofTCP : isEcho ? Marks.window.rawValue : 0,
        sourceEnd: UInt8(source + 15), destinationEnd: UInt8(second + destination), end: UInt8(range.count),
        networkProtocol: networkProtocol)
    }
  }
#endif
