#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A packet of the flood, or of a source that stands out of it.
struct Probe {
  var source: UInt32
  var destinationPort: UInt16
  /// Bits of chance: the source's port, identification and TTL are cut from them.
  var chance: UInt64
}

/// Netfilter lines as ufw has the kernel write them: pieces that never change are copied, numbers come from tables, since a
/// hundred million lines are to be made faster than they are read.
@safe struct FloodLines: ~Copyable {
  static let perSecond: UInt64 = 100_000
  private static let capacity = 1 << 20
  private static let longestLine = 512

  private let buffer: UnsafeMutableRawPointer
  private var used = 0
  private var number: UInt64 = 0
  private let digits = Digits()
  /// The line up to the microseconds of the kernel's clock: made once a second.
  private var head: [UInt8] = []
  private let sender = Array("] [UFW BLOCK] IN=eth0 OUT= MAC=00:00:5e:00:53:02:00:00:5e:00:53:01:08:00 SRC=".utf8)
  private let target = Array(" DST=203.0.113.2 LEN=40 TOS=0x00 PREC=0x00 TTL=".utf8)
  private let identification = Array(" ID=".utf8)
  private let ports = Array(" PROTO=TCP SPT=".utf8)
  private let service = Array(" DPT=".utf8)
  private let tail = Array(" WINDOW=8192 RES=0x00 SYN URGP=0 \n".utf8)

  init() { unsafe buffer = .allocate(byteCount: Self.capacity + Self.longestLine, alignment: 64) }

  deinit { unsafe buffer.deallocate() }

  mutating func add(_ probe: Probe) {
    putTime()
    copy(sender)
    putAddress(probe.source)
    copy(target)
    put(digits.two(32 + probe.chance & 63), 2)
    copy(identification)
    putFive(10_000 + probe.chance >> 8 & 0x7FFF)
    copy(ports)
    putFive(10_000 + probe.chance >> 24 & 0x7FFF)
    copy(service)
    putPort(UInt64(probe.destinationPort))
    copy(tail)
    if used >= Self.capacity { flush() }
  }

  private mutating func putTime() {
    let microsecond = number % Self.perSecond * (1_000_000 / Self.perSecond)
    if microsecond == 0 { head = Self.head(second: number / Self.perSecond) }
    number += 1
    copy(head)
    put(digits.two(microsecond / 10_000), 2)
    put(digits.four(microsecond % 10_000), 4)
  }

  /// 23 November, from midnight on.
  private static func head(second: UInt64) -> [UInt8] {
    func two(_ number: UInt64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let clock = [second / 3600 % 24, second / 60 % 60, second % 60].map(two).joined(separator: ":")
    return Array("Nov \(23 + second / 86_400) \(clock) gw kernel: [\(100_000 + second).".utf8)
  }

  @inline(__always)
  private mutating func copy(_ text: borrowing [UInt8]) {
    let count = text.count
    unsafe text.withUnsafeBytes { bytes in
      unsafe UnsafeMutableRawBufferPointer(start: buffer + used, count: count).copyMemory(from: bytes)
    }
    used += count
  }

  /// Puts a word, of whose bytes the first so many count.
  @inline(__always)
  private mutating func put(_ word: UInt64, _ count: Int) {
    unsafe buffer.storeBytes(of: word.littleEndian, toByteOffset: used, as: UInt64.self)
    used += count
  }

  @inline(__always)
  private mutating func putFive(_ number: UInt64) {
    put(48 + number / 10_000, 1)
    put(digits.four(number % 10_000), 4)
  }

  @inline(__always)
  private mutating func putPort(_ port: UInt64) {
    if port >= 10_000 { return putFive(port) }
    let text = digits.four(port), zeros = port >= 1000 ? 0 : port >= 100 ? 1 : port >= 10 ? 2 : 3
    put(text >> UInt64(zeros * 8), 4 - zeros)
  }

  @inline(__always)
  private mutating func putAddress(_ address: UInt32) {
    for shift: UInt32 in [24, 16, 8, 0] {
      let (text, count) = digits.octet(address >> shift & 255)
      put(text, shift == 0 ? count : count + 1)
    }
  }

  /// To be called when all is said. Ends the program where nobody reads any more.
  mutating func flush() {
    var done = 0
    while done < used {
      let written = unsafe write(1, buffer + done, used - done)
      guard written > 0 else { exit(1) }
      done += written
    }
    used = 0
  }
}
