/// Which kinds of bytes stand in a line, as one set: what a format needs and a line has not rules the format out at once.
///
/// Each ASCII mark and each small letter is a class of its own; capitals share five, control bytes one; digits, blanks and
/// all beyond ASCII have none.
struct ByteClasses: Equatable {
  private(set) var bits: UInt64 = 0

  init() {}

  /// Costs about five instructions a byte.
  init(_ view: ByteView, _ range: Range<Int>) {
    let table = ByteClasses.table.span
    var at = range.lowerBound
    while at < range.upperBound {
      var word = view.wordOrRest(at: at)
      // Bytes of the next line are blanked.
      if range.upperBound &- at < 8 { word &= ~(.max &<< UInt64(truncatingIfNeeded: 8 &* (range.upperBound &- at))) }
      for _ in 0..<8 {
        // 128 entries.
        bits |= unsafe table[unchecked: Int(truncatingIfNeeded: word & 0x7F)]
        word &>>= 8
      }
      at = at &+ 8
    }
  }

  init(_ text: StaticString) {
    for byte in RecordOpenings.bytes(text) { bits |= ByteClasses.table[Int(byte & 0x7F)] }
  }

  private static let table: [UInt64] = (0..<128).map { UInt8($0) }.map { byte in
    switch byte {
    case 0x30...0x39, 0x20, 0x00: 0
    case 0x01...0x1F, 0x7F: 1 << 63
    case 0x61...0x7A: 1 << UInt64(byte - 0x61)
    case 0x41...0x5A: 1 << UInt64(58 + byte % 5)
    case 0x21...0x2F: 1 << UInt64(26 + byte - 0x21)
    case 0x3A...0x40: 1 << UInt64(41 + byte - 0x3A)
    case 0x5B...0x60: 1 << UInt64(48 + byte - 0x5B)
    default: 1 << UInt64(54 + byte - 0x7B)
    }
  }
}

/// Which formats a line may have at all: by the texts of which each line of a format holds one.
struct Signs {
  private struct Sign {
    /// The classes of the text's bytes; none for a format that may look like anything.
    var classes: UInt64
    /// The places of the formats that have such a text, one bit each.
    var formats: UInt64
  }
  private var signs: [Sign] = []

  /// `texts`: those of each format, at most 64 formats.
  init(_ texts: [[StaticString]]) {
    precondition(texts.count <= UInt64.bitWidth)
    for (index, texts) in texts.enumerated() {
      let classes = texts.isEmpty ? [0] : texts.map { ByteClasses($0).bits }
      for classes in classes { add(Sign(classes: classes, formats: 1 << UInt64(index))) }
    }
  }

  private mutating func add(_ sign: Sign) {
    if let index = signs.firstIndex(where: { $0.classes == sign.classes }) {
      signs[index].formats |= sign.formats
    } else {
      signs.append(sign)
    }
  }

  /// The formats that a line with these bytes may have, one bit each.
  func formats(of line: ByteClasses) -> UInt64 {
    var found: UInt64 = 0
    for sign in signs { found |= sign.classes & ~line.bits == 0 ? sign.formats : 0 }
    return found
  }
}
