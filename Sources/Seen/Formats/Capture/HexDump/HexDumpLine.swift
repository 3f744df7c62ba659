/// One line of a hex dump: an offset, if it has one, bytes in groups, and text that repeats them, which is never read.
struct HexDumpLine {
  /// The offset as written, without `0x` and colon; empty if there is none.
  private(set) var offset: [UInt8] = []
  /// A colon or `0x` says that the first number is an offset; else the lines together must tell.
  private(set) var isOffsetMarked = false
  /// The bytes behind the offset.
  private(set) var bytes: [UInt8] = []
  /// Digits of the widest group.
  private(set) var groupDigits = 0
  /// What the first number stands for if it is no offset after all.
  private(set) var leading: [UInt8] = []

  /// `nil` if the line is anything but a line of a dump. `line` is without its end.
  init?(_ line: Span<UInt8>) {
    var scanner = HexScanner(line)
    scanner.skipBlanks()
    guard let first = scanner.firstNumber() else { return nil }
    let mark = scanner.offsetMark(after: first)
    if let marked = mark {
      guard marked.count >= 4, marked.count <= 16 else { return nil }
      (offset, isOffsetMarked) = (marked, true)
      scanner.readGroups()
    } else if first.count >= 4, first.count <= 12, !first.isPrefixed {
      offset = scanner.text(first)
      leading = HexScanner.bytes(offset) ?? []
      scanner.readGroups()
    } else if !first.isPrefixed {
      scanner.rewind(to: first)
      scanner.readGroups()
    } else {
      return nil
    }
    (bytes, groupDigits) = (scanner.bytes, scanner.groupDigits)
    // Without an offset, a few numbers before other text are no dump: a log line may begin so.
    guard scanner.isWhole || isOffsetMarked && !bytes.isEmpty || bytes.count + leading.count >= 8 else { return nil }
    guard !bytes.isEmpty || !leading.isEmpty else { return nil }
  }

  /// The offset's value in base 8, 10 or 16; `nil` if it has digits of a higher base.
  func offset(base: Int) -> Int? {
    if offset.isEmpty { return nil }
    var value = 0
    for byte in offset {
      guard let digit = hexDigit(byte), digit < base else { return nil }
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: base)
      let (sum, isTooLargeToo) = product.addingReportingOverflow(Int(digit))
      if isTooLarge || isTooLargeToo { return nil }
      value = sum
    }
    return value
  }
}

/// Reads the numbers of one line of a dump.
struct HexScanner: ~Escapable {
  private let line: Span<UInt8>
  private var position = 0
  private(set) var bytes: [UInt8] = []
  private(set) var groupDigits = 0
  /// Nothing but numbers, or numbers and the text that repeats them.
  private(set) var isWhole = false

  /// A number's digits: where they are, and whether `0x` stands before them.
  struct Number {
    var start: Int
    var end: Int
    var isPrefixed: Bool
    var count: Int { end - start }
  }

  @_lifetime(copy line)
  init(_ line: Span<UInt8>) { self.line = line }

  @_lifetime(self: copy self)
  mutating func skipBlanks() { position = afterBlanks(position) }

  @_lifetime(self: copy self)
  mutating func rewind(to number: Number) { position = number.start }

  func text(_ number: Number) -> [UInt8] { (number.start..<number.end).map { line[$0] } }

  @_lifetime(self: copy self)
  mutating func firstNumber() -> Number? {
    let isPrefixed = position + 1 < line.count && line[position] == 48 && line[position + 1] | 32 == 120
    let start = position + (isPrefixed ? 2 : 0)
    let end = afterDigits(start)
    guard end > start else { return nil }
    position = end
    return Number(start: start, end: end, isPrefixed: isPrefixed)
  }

  /// The offset's digits if a mark says that it is one: `0000:`, `0x0000`, and DOS's `0B3C:0100`.
  @_lifetime(self: copy self)
  mutating func offsetMark(after first: Number) -> [UInt8]? {
    guard position < line.count, line[position] == UInt8(ascii: ":") else {
      return first.isPrefixed && isBlank(position) ? text(first) : nil
    }
    if isBlank(position + 1) {
      position += 1
      return text(first)
    }
    let end = afterDigits(position + 1)
    guard end == position + 5, first.count == 4, isBlank(end) else { return nil }
    defer { position = end }
    return text(Number(start: position + 1, end: end, isPrefixed: false))
  }

  /// Reads groups of two digits or a multiple of it, up to the line's end, a wide gap or other text.
  @_lifetime(self: copy self)
  mutating func readGroups() {
    while true {
      let start = afterBlanks(position)
      if start == line.count { return isWhole = true }
      if !bytes.isEmpty, isTextOfBytes(from: start) { return isWhole = true }
      let end = afterDigits(start)
      guard isGroup(start..<end), bytes.isEmpty || !isWideGap(start) || isMiddle(start, end) else { return }
      append(start..<end)
      groupDigits = max(groupDigits, end - start)
      position = end
      // DOS writes a dash between the eighth and the ninth byte.
      if end < line.count, line[end] == UInt8(ascii: "-"), bytes.count == 8 { position += 1 }
    }
  }

  /// Adds the bytes of a group, an even number of digits. Without an array for each: dumps are long.
  @_lifetime(self: copy self)
  private mutating func append(_ group: Range<Int>) {
    if bytes.isEmpty { bytes.reserveCapacity(max(16, (line.count - group.lowerBound) / 3)) }
    var at = group.lowerBound
    while at + 1 < group.upperBound {
      bytes.append((hexDigit(line[at]) ?? 0) << 4 | (hexDigit(line[at + 1]) ?? 0))
      at += 2
    }
  }

  private func isGroup(_ range: Range<Int>) -> Bool {
    guard range.count >= 2, range.count % 2 == 0 else { return false }
    return isBlank(range.upperBound) || line[range.upperBound] == UInt8(ascii: "-")
  }

  private func isWideGap(_ start: Int) -> Bool { start - position >= 2 }

  /// A gap of two blanks after the eighth byte of sixteen, as `hexdump -C` writes it, with bytes behind it.
  private func isMiddle(_ start: Int, _ end: Int) -> Bool {
    bytes.count == 8 && start - position == 2 && groupDigits == 2 && end - start == 2
  }

  /// Whether the rest of the line is these bytes as text: printable ones as they are, a dot or blank for the others.
  private func isTextOfBytes(from start: Int) -> Bool {
    guard start - position >= 2 || line[start] == UInt8(ascii: "|") || line[start] == UInt8(ascii: ">") else {
      return false
    }
    // Blanks before the text may be text themselves; where it is framed, the frame tells.
    if line[start] == UInt8(ascii: "|") || line[start] == UInt8(ascii: ">"), matches(from: start + 1, isFramed: true) {
      return true
    }
    return matches(from: start, isFramed: false)
  }

  private func matches(from start: Int, isFramed: Bool) -> Bool {
    var end = line.count
    while end > start, line[end - 1] == 32 || line[end - 1] == 9 { end -= 1 }
    if isFramed, end > start, line[end - 1] == UInt8(ascii: "|") || line[end - 1] == UInt8(ascii: "<") { end -= 1 }
    guard end > start, end - start <= bytes.count else { return false }
    // Leading blanks of the text are lost in the gap before it, trailing ones by trimming.
    let lead = isFramed ? 0 : bytes.prefix { $0 == 32 }.count
    for shift in 0...lead where isSame(start..<end, shiftedBy: shift) { return true }
    return false
  }

  private func isSame(_ range: Range<Int>, shiftedBy shift: Int) -> Bool {
    guard range.count + shift <= bytes.count else { return false }
    for index in range {
      let byte = bytes[index - range.lowerBound + shift]
      let isPrintable = byte >= 32 && byte < 127
      guard line[index] == byte || !isPrintable && (line[index] == 46 || line[index] == 32) else { return false }
    }
    return bytes[(range.count + shift)...].allSatisfy { $0 == 32 || $0 < 32 || $0 > 126 }
  }

  private func isBlank(_ index: Int) -> Bool { index >= line.count || line[index] == 32 || line[index] == 9 }

  private func afterBlanks(_ start: Int) -> Int {
    var index = start
    while index < line.count, line[index] == 32 || line[index] == 9 { index += 1 }
    return index
  }

  private func afterDigits(_ start: Int) -> Int {
    var index = start
    while index < line.count, hexDigit(line[index]) != nil { index += 1 }
    return index
  }

  /// The bytes that pairs of digits stand for; `nil` if their number is odd.
  static func bytes(_ digits: [UInt8]) -> [UInt8]? {
    guard digits.count % 2 == 0 else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map {
      (hexDigit(digits[$0]) ?? 0) << 4 | (hexDigit(digits[$0 + 1]) ?? 0)
    }
  }
}
