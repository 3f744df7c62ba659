/// Which autonomous system announces an address (RFC 1930), by a table that somebody has made of the Internet's routes and
/// that the user names; the program has none of its own and asks nobody.
///
/// Held as ranges that do not overlap, in order: 12 bytes for each of IPv4, 36 of IPv6, and each system's name once.
public struct Systems: Sendable {
  public struct System: Sendable, Hashable {
    public var number: UInt32
    /// As the table has it; empty where it has none.
    public var name: String
    /// Two letters; empty where the table has none.
    public var country: String
  }

  /// A range that a system announces, both ends within.
  struct Range {
    var first: Address
    var last: Address
    var number: UInt32
  }

  private var starts: [UInt32] = []
  private var ends: [UInt32] = []
  private var numbers: [UInt32] = []
  private var sixes: [Range] = []
  private var names: [UInt32: System] = [:]

  public init() {}

  /// - Parameter ranges: in any order; of two that overlap the narrower counts where it lies, as in routing.
  init(_ ranges: [Range], names: [UInt32: System]) {
    self.names = names
    for range in Systems.flattened(ranges) {
      if let first = range.first.v4, let last = range.last.v4 {
        starts.append(first)
        ends.append(last)
        numbers.append(range.number)
      } else {
        sixes.append(range)
      }
    }
  }

  public var isEmpty: Bool { starts.isEmpty && sixes.isEmpty }

  /// The system that announces an address; `nil` where the table says none does.
  public func system(of address: Address) -> System? {
    guard let number = number(of: address) else { return nil }
    return names[number] ?? System(number: number, name: "", country: "")
  }

  func number(of address: Address) -> UInt32? {
    guard let four = address.v4 else {
      let place = Systems.place(sixes.count) { sixes[$0].first <= address }
      return place >= 0 && sixes[place].last >= address ? sixes[place].number : nil
    }
    let place = Systems.place(starts.count) { starts[$0] <= four }
    return place >= 0 && ends[place] >= four ? numbers[place] : nil
  }

  /// The last place of which `isBefore` holds; -1 if it holds of none.
  private static func place(_ count: Int, _ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// Ranges cut so that none overlaps another.
  private static func flattened(_ ranges: [Range]) -> [Range] {
    let sorted = ranges.sorted { ($0.first, $1.last) < ($1.first, $0.last) }
    var flat: [Range] = []
    var open: [Range] = []
    var at = Address.missing
    func close(before limit: Address?) {
      while let top = open.last, limit.map({ top.last < $0 }) ?? true {
        open.removeLast()
        guard at <= top.last else { continue }
        flat.append(Range(first: at, last: top.last, number: top.number))
        at = top.last.next ?? top.last
      }
    }
    for range in sorted {
      close(before: range.first)
      if let top = open.last, at < range.first, let before = range.first.previous {
        flat.append(Range(first: max(at, top.first), last: before, number: top.number))
      }
      at = range.first
      open.append(range)
    }
    close(before: nil)
    return flat
  }
}

extension Address {
  /// The address one higher; `nil` behind the last.
  var next: Address? {
    let (low, isOver) = self.low.addingReportingOverflow(1)
    guard isOver else { return Address(high: high, low: low) }
    return high == .max ? nil : Address(high: high + 1, low: 0)
  }

  var previous: Address? {
    guard low == 0 else { return Address(high: high, low: low - 1) }
    return high == 0 ? nil : Address(high: high - 1, low: .max)
  }
}
