import Seen

/// Writes JSON (RFC 8259) in the order in which it is told to: other programs compare reports byte for byte.
///
/// What is `nil` is left out, never written as null. The caller sees to it that keys are distinct and that what is begun
/// is ended; `object` and `array` do that by their form.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private var needsLineEnd = false
  private var depth = 0

  public init() {}

  /// Hands over what was written and starts afresh at the same place of the same document.
  public mutating func take() -> [UInt8] {
    if depth == 0 { endLine() }
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  public mutating func object(_ key: String? = nil, _ members: (inout JSONWriter) -> Void) {
    nested(key, "{", "}", members)
  }

  public mutating func array(_ key: String? = nil, _ elements: (inout JSONWriter) -> Void) {
    nested(key, "[", "]", elements)
  }

  public mutating func string(_ key: String, _ value: String?) {
    guard let value else { return }
    begin(key)
    quote(value)
  }

  /// A whole number of at most 64 bits.
  public mutating func number(_ key: String, _ value: (some BinaryInteger)?) {
    guard let value else { return }
    begin(key)
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(decimal: UInt64(value.magnitude))
  }

  public mutating func bool(_ key: String, _ value: Bool) {
    begin(key)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// `value` × 10^-places as a decimal with at least one place and no other trailing zero: 710 of 3 places is 0.71.
  public mutating func decimal(_ key: String, _ value: Int, places: Int) {
    precondition(places > 0, "a decimal has places")
    begin(key)
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, fraction) = value.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    bytes.append(decimal: UInt64(whole))
    bytes.append(UInt8(ascii: "."))
    addFraction(Int(fraction), of: scale)
  }

  /// The digits behind the point, at least one, without the zeros at the end.
  private mutating func addFraction(_ fraction: Int, of scale: Int) {
    var (rest, place) = (fraction, scale / 10)
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
      place /= 10
    } while rest > 0
  }

  public mutating func strings(_ key: String, _ values: some Sequence<String>) {
    array(key) { list in for value in values { list.element(value) } }
  }

  /// A string as an element of an array.
  public mutating func element(_ value: String) {
    begin(nil)
    quote(value)
  }

  /// A line end between tokens, so that every element of a long list can be found by tools that think in lines.
  public mutating func newline() { needsLineEnd = true }

  private mutating func begin(_ key: String?) {
    if depth == 0 { needsComma = false }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
    endLine()
    guard let key else { return }
    let letters = key.utf8Span.span
    bytes.append(addingCapacity: letters.count + 3) { text in
      text.append(UInt8(ascii: "\""))
      for index in letters.indices { text.append(letters[index]) }
      text.append(UInt8(ascii: "\""))
      text.append(UInt8(ascii: ":"))
    }
  }

  private mutating func endLine() {
    if needsLineEnd { bytes.append(UInt8(ascii: "\n")) }
    needsLineEnd = false
  }

  private mutating func nested(
    _ key: String?, _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    begin(key)
    bytes.append(UInt8(ascii: open))
    needsComma = false
    depth += 1
    body(&self)
    depth -= 1
    endLine()
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }
}

/// What writes itself in letters, digits and marks of which JSON escapes none.
protocol PlainText {
  func write(to text: inout [UInt8])
}

extension Address: PlainText {}
extension Service: PlainText {}
extension Timestamp: PlainText {}

extension JSONWriter {
  mutating func plain(_ key: String, _ value: (some PlainText)?) {
    guard let value else { return }
    begin(key)
    quote(plain: value)
  }

  mutating func plain(_ key: String, _ values: some Sequence<some PlainText>) {
    array(key) { list in
      for value in values {
        list.begin(nil)
        list.quote(plain: value)
      }
    }
  }

  private mutating func quote(plain value: some PlainText) {
    bytes.append(UInt8(ascii: "\""))
    value.write(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }
}

extension JSONWriter {
  /// A string with everything escaped that JSON forbids raw, and what could act on a terminal that shows it: C1
  /// controls, invisible and direction-changing characters. Programs read the same string either way.
  private mutating func quote(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    // Names of addresses, ports and causes: nothing to escape.
    if value.utf8Span.span.isPlain { return bytes.append(contentsOf: value.utf8) }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\n": bytes.append(contentsOf: #"\n"#.utf8)
      case "\t": bytes.append(contentsOf: #"\t"#.utf8)
      case "\r": bytes.append(contentsOf: #"\r"#.utf8)
      case " "..."~": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: quote(beyondASCII: scalar)
      }
    }
  }

  private mutating func quote(beyondASCII scalar: Unicode.Scalar) {
    guard VisibleText.mustBeEscaped(scalar) else {
      bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      return
    }
    for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
      let digits = String(unit, radix: 16)
      bytes.append(contentsOf: (#"\u"# + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
    }
  }
}
