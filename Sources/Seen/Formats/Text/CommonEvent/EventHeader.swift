/// The header of a CEF or LEEF line, its parts divided by bars: `0|vendor|product|version|id|name|severity|`.
struct EventHeader {
  var vendor = 0..<0
  var product = 0..<0
  /// The id of the event: the fifth part.
  var id = 0..<0
  /// CEF's name of the event; empty in LEEF.
  var name = 0..<0
  /// Where the fields begin.
  var end = 0

  /// - Parameter bars: how many divide the header from the fields. A bar behind a backslash is none.
  init?(_ view: ByteView, _ range: Range<Int>, bars: Int) {
    var start = range.lowerBound
    for part in 0..<bars {
      guard let bar = EventHeader.bar(view, start, min(range.upperBound, range.lowerBound + 2048)) else { return nil }
      switch part {
      case 1: vendor = start..<bar
      case 2: product = start..<bar
      case 4: id = start..<bar
      case 5: name = start..<bar
      default: break
      }
      start = bar + 1
    }
    end = start
  }

  private static func bar(_ view: ByteView, _ start: Int, _ end: Int) -> Int? {
    var at = start
    while let bar = view.first(0x7C7C_7C7C_7C7C_7C7C, from: at, to: end) {
      if view.byte(at: bar - 1) != 0x5C || bar == start { return bar }
      at = bar + 1
    }
    return nil
  }
}

/// The pairs of CEF's extension: values hold blanks, and end before the next name.
struct ExtensionPairs: ~Escapable {
  private let view: ByteView
  private let end: Int
  /// The name that is read, and where its value begins.
  private var name: Range<Int>?
  private var valueStart = 0

  @_lifetime(copy view)
  init(_ view: ByteView, _ range: Range<Int>) {
    self.view = view
    end = range.upperBound
    valueStart = range.lowerBound
    name = nextName(from: range.lowerBound, atStart: true)
    if let name { valueStart = name.upperBound + 1 }
  }

  /// The next pair; `nil` at the end.
  mutating func next() -> (name: Range<Int>, value: Range<Int>)? {
    guard let found = name else { return nil }
    let start = min(valueStart, end)
    name = nextName(from: start, atStart: false)
    var stop = end
    if let name {
      stop = name.lowerBound - 1
      valueStart = name.upperBound + 1
    }
    while stop > start, view.byte(at: stop - 1) <= 0x20 { stop -= 1 }
    return (found, start..<max(start, stop))
  }

  /// The next word of letters, digits and a few signs that stands between a blank and an equals sign.
  private func nextName(from start: Int, atStart: Bool) -> Range<Int>? {
    var at = start
    while let equals = view.first(0x3D3D_3D3D_3D3D_3D3D, from: at, to: end) {
      var first = equals
      while first > start, isOfName(view.byte(at: first - 1)) { first -= 1 }
      if first < equals, first == start ? atStart : view.byte(at: first - 1) <= 0x20 { return first..<equals }
      at = equals + 1
    }
    return nil
  }

  private func isOfName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte == 0x5F || byte == 0x2E || byte == 0x2D || byte == 0x5B
      || byte == 0x5D
  }
}
