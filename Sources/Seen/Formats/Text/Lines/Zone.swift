/// A time zone: how far local time is from UTC at a given moment.
///
/// Fixed offsets (`Z`, `+02:00`) and the zones of the IANA database, read from TZif files (RFC 9636) where the host
/// has them. The host's own zone is never asked.
public struct Zone: Sendable, Hashable {
  public let name: String
  /// Moments, in UTC seconds, at which the offset changes, and the offset from each on.
  private var changes: [Int] = []
  private var offsets: [Int] = []
  /// The offset before the first change.
  private var firstOffset = 0
  /// The rule for the time after the last change.
  private var rule: ZoneRule?

  public static let utc = Zone(name: "Z", offset: 0)

  /// A zone that is `offset` seconds east of Greenwich all the year.
  init(name: String, offset: Int) {
    self.name = name
    firstOffset = offset
  }

  /// Reads `Z`, `UTC`, `+02:00`, `-0330` or a name such as `Europe/Berlin`; `nil` if there is no such zone here.
  public init?(_ text: String) {
    if let offset = Zone.fixedOffset(text) {
      self.init(name: text, offset: offset)
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { $0 == 0x2B || $0 == 0x2D || $0 == 0x5F || isAlphanumeric($0) }
    }
    guard isPlain else { return nil }
    for folder in ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo"] {
      guard let file = try? InputFile("\(folder)/\(text)"), file.isRegular, file.size < 1 << 20,
        let bytes = try? file.bytes(0..<file.size), let zone = Zone(name: text, tzif: bytes)
      else { continue }
      self = zone
      return
    }
    return nil
  }

  /// Seconds east of Greenwich at a moment.
  func offset(at seconds: Int) -> Int {
    if let rule, seconds >= changes.last ?? .min { return rule.offset(at: seconds) }
    guard let first = changes.first, seconds >= first else { return firstOffset }
    var (low, high) = (0, changes.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if changes[middle] <= seconds { low = middle } else { high = middle }
    }
    return offsets[low]
  }

  /// The moment of a local time given as if it were UTC. Of two the earlier; in a gap, as if the clock had not changed.
  func moment(ofLocal local: Int) -> Int {
    if changes.isEmpty, rule == nil { return local - firstOffset }
    let before = offset(at: local - 86_400)
    let after = offset(at: local + 86_400)
    for candidate in [max(before, after), min(before, after)] where offset(at: local - candidate) == candidate {
      return local - candidate
    }
    return local - before
  }

  private static func fixedOffset(_ text: String) -> Int? {
    if ["Z", "z", "UTC", "GMT"].contains(text) { return 0 }
    var rest = Array(text.utf8)
    guard let sign = rest.first, sign == 0x2B || sign == 0x2D else { return nil }
    rest.removeFirst()
    rest.removeAll { $0 == 0x3A }
    guard rest.count == 2 || rest.count == 4, rest.allSatisfy({ $0 &- 48 < 10 }) else { return nil }
    let digits = rest.map { Int($0) - 48 }
    let minutes = digits.count == 4 ? digits[2] * 10 + digits[3] : 0
    let hours = digits[0] * 10 + digits[1]
    guard hours < 24, minutes < 60 else { return nil }
    return (hours * 3600 + minutes * 60) * (sign == 0x2D ? -1 : 1)
  }
}

private func isAlphanumeric(_ byte: UInt8) -> Bool { byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 }

extension Zone {
  /// Decodes a TZif file of version 2 or later; `nil` if it is none, or cut.
  init?(name: String, tzif bytes: [UInt8]) {
    guard let first = TZifHeader(bytes, at: 0), first.version >= 0x32 else { return nil }
    let start = TZifHeader.size + first.bodySize(timeSize: 4)
    guard let header = TZifHeader(bytes, at: start) else { return nil }
    let times = start + TZifHeader.size
    let kinds = times + header.times * 8
    let types = kinds + header.times
    let footer = start + TZifHeader.size + header.bodySize(timeSize: 8)
    guard footer <= bytes.count, header.types > 0 else { return nil }
    self.init(name: name, offset: 0)
    let all = (0..<header.types).map { Int(Int32(truncatingIfNeeded: bigEndian(bytes, at: types + 6 * $0, count: 4))) }
    firstOffset = all[0]
    for index in 0..<header.times {
      let kind = Int(bytes[kinds + index])
      guard kind < all.count else { return nil }
      changes.append(bigEndian(bytes, at: times + 8 * index, count: 8))
      offsets.append(all[kind])
    }
    let text = bytes[footer...].dropFirst().prefix { $0 != 0x0A }
    rule = ZoneRule(String(decoding: text, as: UTF8.self))
  }
}

private func bigEndian(_ bytes: [UInt8], at offset: Int, count: Int) -> Int {
  var value: UInt64 = 0
  for index in 0..<count { value = value << 8 | UInt64(bytes[offset + index]) }
  return Int(truncatingIfNeeded: value)
}

/// The counts at the head of each of the two parts of a TZif file.
private struct TZifHeader {
  static let size = 44
  let version: UInt8
  let times: Int
  let types: Int
  private let rest: Int
  private let leaps: Int

  init?(_ bytes: [UInt8], at offset: Int) {
    guard offset >= 0, bytes.count >= offset + TZifHeader.size,
      bytes[offset..<offset + 4].elementsEqual([0x54, 0x5A, 0x69, 0x66])
    else { return nil }
    version = bytes[offset + 4]
    let counts = (0..<6).map { bigEndian(bytes, at: offset + 20 + 4 * $0, count: 4) }
    guard counts.allSatisfy({ $0 < 1 << 16 }) else { return nil }
    leaps = counts[2]
    times = counts[3]
    types = counts[4]
    rest = counts[0] + counts[1] + counts[5]
  }

  func bodySize(timeSize: Int) -> Int { times * (timeSize + 1) + types * 6 + leaps * (timeSize + 4) + rest }
}
