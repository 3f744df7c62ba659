/// Reading a table of who announces what: iptoasn's `first last number country name`, pyasn's `prefix number`, CAIDA's
/// `address length number`, parted by tabs or blanks.
extension Systems {
  /// Why a table cannot be read: the line, counted from 1, and what is wrong with it.
  public struct TableError: Error, Equatable, CustomStringConvertible {
    public var description: String
  }

  /// Rows that are taken at most: the Internet has a million routes (CIDR Report, 2025), and a row costs 36 bytes.
  static let mostRows = 4_000_000

  /// Reads a table. Rows of the number 0 say that nobody announces a range, and lines that begin with `#` or `;` nothing.
  public init(table bytes: borrowing Span<UInt8>) throws(TableError) {
    let view = ByteView(copy bytes)
    if view.byte(at: 0) == 0x1F, view.byte(at: 1) == 0x8B {
      throw TableError(description: "is packed: unpack it first")
    }
    var ranges: [Range] = []
    var names: [UInt32: System] = [:]
    var (at, line) = (0, 0)
    while at < view.count {
      line += 1
      let end = view.first(0x0A0A_0A0A_0A0A_0A0A, from: at, to: view.count) ?? view.count
      if let row = Row(view, at..<end) {
        guard let range = row.range(view) else {
          throw TableError(
            description: "line \(line): '\(row.shown(view))' is no range or prefix with a system's number")
        }
        guard ranges.count < Systems.mostRows else {
          throw TableError(description: "line \(line): more than \(Systems.mostRows) rows")
        }
        if range.number > 0 {
          ranges.append(range)
          if names[range.number] == nil { names[range.number] = row.system(view, range.number) }
        }
      }
      at = end + 1
    }
    self.init(ranges, names: names)
  }

  /// The words of a line.
  private struct Row {
    private var words: [Swift.Range<Int>] = []
    private var rest = 0..<0
    private let line: Swift.Range<Int>

    /// `nil` for what holds nothing.
    init?(_ view: ByteView, _ line: Swift.Range<Int>) {
      self.line = line
      var at = Row.start(view, line.lowerBound, line.upperBound)
      guard at < line.upperBound, view.byte(at: at) != UInt8(ascii: "#"), view.byte(at: at) != UInt8(ascii: ";") else {
        return nil
      }
      while words.count < 4, at < line.upperBound {
        var end = at
        while end < line.upperBound, view.byte(at: end) > 0x20 { end += 1 }
        words.append(at..<end)
        at = Row.start(view, end, line.upperBound)
      }
      rest = min(at, line.upperBound)..<line.upperBound
    }

    private static func start(_ view: ByteView, _ from: Int, _ end: Int) -> Int {
      var at = from
      while at < end, view.byte(at: at) <= 0x20 { at += 1 }
      return at
    }

    func shown(_ view: ByteView) -> String { view.text(line.lowerBound..<min(line.upperBound, line.lowerBound + 60)) }

    func range(_ view: ByteView) -> Range? {
      guard words.count >= 2 else { return nil }
      if let first = view.anyAddress(in: words[0]), words.count >= 3 {
        if let last = view.anyAddress(in: words[1]) {
          guard first <= last, first.isV4 == last.isV4, let number = Row.number(view, words[2]) else { return nil }
          return Range(first: first, last: last, number: number)
        }
        guard let bits = view.small(in: words[1]), let number = Row.number(view, words[2]) else { return nil }
        return Row.range(first, bits, number)
      }
      guard let slash = view.first(0x2F2F_2F2F_2F2F_2F2F, from: words[0].lowerBound, to: words[0].upperBound),
        let first = view.anyAddress(in: words[0].lowerBound..<slash),
        let bits = view.small(in: slash + 1..<words[0].upperBound),
        let number = Row.number(view, words[1])
      else { return nil }
      return Row.range(first, bits, number)
    }

    private static func range(_ address: Address, _ bits: UInt8, _ number: UInt32) -> Range? {
      guard bits <= (address.isV4 ? 32 : 128) else { return nil }
      let network = Network(holding: address, bits: Int(bits) + (address.isV4 ? 96 : 0))
      return Range(first: network.first, last: network.last, number: number)
    }

    /// `64500`, `AS64500`; of several origins (`64500_64501`, `64500,64501`) the first.
    private static func number(_ view: ByteView, _ word: Swift.Range<Int>) -> UInt32? {
      let hasLetters = view.byte(at: word.lowerBound) | 0x20 == UInt8(ascii: "a")
      let start = word.lowerBound + (hasLetters ? 2 : 0)
      let number = view.anyNumber(at: start)
      guard number.length > 0 else { return nil }
      let next = start + number.length
      let isEnd =
        next >= word.upperBound || view.byte(at: next) == UInt8(ascii: "_") || view.byte(at: next) == UInt8(ascii: ",")
      return isEnd ? number.value : nil
    }

    /// The name behind number and country, as iptoasn has it; else what stands behind the number.
    func system(_ view: ByteView, _ number: UInt32) -> System {
      let hasCountry = words.count == 4 && words[3].count == 2 && view.anyAddress(in: words[1]) != nil
      var name = rest
      if !hasCountry, words.count == 4 { name = words[3].lowerBound..<rest.upperBound }
      if !hasCountry, words.count == 3, view.anyAddress(in: words[0]) == nil {
        name = words[2].lowerBound..<rest.upperBound
      }
      if !hasCountry, words.count == 4, view.anyAddress(in: words[0]) == nil {
        name = words[2].lowerBound..<rest.upperBound
      }
      while !name.isEmpty, view.byte(at: name.upperBound - 1) <= 0x20 { name = name.lowerBound..<name.upperBound - 1 }
      return System(
        number: number, name: view.text(name.lowerBound..<min(name.upperBound, name.lowerBound + 80)),
        country: hasCountry ? view.text(words[3]) : "")
    }
  }
}

extension Network {
  /// The last address of the block.
  var last: Address {
    let high = bits >= 64 ? 0 : bits == 0 ? UInt64.max : UInt64.max >> UInt64(bits)
    let low = bits <= 64 ? UInt64.max : bits == 128 ? 0 : UInt64.max >> UInt64(bits - 64)
    return Address(high: first.high | high, low: first.low | low)
  }
}
