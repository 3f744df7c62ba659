/// Who scans the Internet for a living and says so: networks that such organisations publish, and where they come from.
///
/// A match says who it is, not that it means well.
public struct Census: Sendable {
  /// A network, whose it is, and what says so.
  public struct Entry: Sendable, Hashable {
    public var network: Network
    /// `censys`: lower case, no blanks.
    public var organisation: String
    /// As a report says it: "published range, 2026-08-29", "name scan-1.example.org, confirmed".
    public var evidence: String
    /// When the list was made; missing of what does not age.
    public var date = Timestamp.missing

    public init(network: Network, organisation: String, evidence: String, date: Timestamp = .missing) {
      self.network = network
      self.organisation = organisation
      self.evidence = evidence
      self.date = date
    }
  }

  /// By their first address, the wider first.
  public private(set) var entries: [Entry]
  /// One bit for each upper half of an IPv4 address that some network touches: nearly all senders are told by one load.
  private var upperHalves = PortSet()
  /// One bit for each end of an IPv6 network's first two bytes.
  private var sixes: UInt64 = 0

  public init(_ entries: [Entry]) {
    self.entries = entries.sorted { ($0.network, $0.organisation) < ($1.network, $1.organisation) }
    for entry in entries {
      guard let first = entry.network.first.v4 else {
        sixes |= entry.network.bits < 16 ? .max : 1 << (entry.network.first.high >> 48 & 63)
        continue
      }
      let last = first | (entry.network.bits >= 128 ? 0 : UInt32.max >> UInt32(entry.network.bits - 96))
      for half in first >> 16...last >> 16 { upperHalves.insert(UInt16(half)) }
    }
  }

  /// What the program knows by itself, and more.
  public func adding(_ more: [Entry]) -> Census { more.isEmpty ? self : Census(entries + more) }

  /// Whether an address may be somebody's; a load and a comparison.
  @inline(__always)
  func mayHold(_ address: Address) -> Bool {
    guard address.isV4 else { return sixes >> (address.high >> 48 & 63) & 1 != 0 }
    return upperHalves.contains(UInt16(truncatingIfNeeded: address.low >> 16))
  }

  /// The narrowest network that holds an address.
  func entry(of address: Address) -> Entry? {
    guard mayHold(address) else { return nil }
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].network.first <= address { low = middle + 1 } else { high = middle }
    }
    // Networks hardly ever lie within each other: a few steps back find the one.
    for index in stride(from: low - 1, through: max(0, low - 8), by: -1)
    where index >= 0 && entries[index].network.contains(address) {
      return entries[index]
    }
    return nil
  }
}
