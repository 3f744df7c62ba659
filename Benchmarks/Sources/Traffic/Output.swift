#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output in large pieces; `flush` when all is said.
public struct Output: ~Copyable {
  private var bytes: [UInt8] = []

  public init() { bytes.reserveCapacity(1 << 17) }

  public mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
  public mutating func append(_ text: StaticString) {
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
  public mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  /// A number, with zeros before it up to a width.
  @inlinable
  public mutating func append(_ number: some BinaryInteger, width: Int = 1) {
    append(decimal: UInt64(number), width: width)
  }

  public mutating func append(decimal number: UInt64, width: Int) { append(number, radix: 10, width: width) }
  public mutating func append(hexadecimal number: UInt32, width: Int) {
    append(UInt64(number), radix: 16, width: width)
  }

  @inline(__always)
  private mutating func append(_ number: UInt64, radix: UInt64, width: Int) {
    var digits: InlineArray<20, UInt8> = .init(repeating: 0x30)
    var (rest, start) = (number, 20)
    while rest > 0 || start > 20 - width {
      start -= 1
      let digit = UInt8(truncatingIfNeeded: rest % radix)
      digits[start] = digit + (digit < 10 ? 0x30 : 0x57)
      rest /= radix
    }
    for index in start..<20 { bytes.append(digits[index]) }
  }

  public mutating func append(littleEndian number: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// To be called after each record.
  public mutating func flushIfFull() {
    if bytes.count >= 1 << 16 { flush() }
  }

  /// Ends the program where nobody reads any more.
  public mutating func flush() {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { unsafe write(1, $0.baseAddress, $0.count) }
      guard written > 0 else { exit(1) }
      rest = rest.dropFirst(written)
    }
    bytes.removeAll(keepingCapacity: true)
  }
}

/// The command line as `COUNT SOURCES zipf|flood [WORD]`; ends the program with `usage` where it is not.
public struct Wish {
  public var count: UInt64
  public var sourceCount: UInt64
  public var sources: Traffic.Sources
  public var last: String

  public init(usage: String) {
    let words = CommandLine.arguments.dropFirst()
    let numbers = words.prefix(2).compactMap { UInt64($0) }
    guard numbers.count == 2, let sources = Traffic.Sources(rawValue: words.dropFirst(2).first ?? "zipf") else {
      print(usage)
      exit(2)
    }
    (count, sourceCount, self.sources) = (numbers[0], numbers[1], sources)
    last = words.dropFirst(3).first ?? ""
  }
}
