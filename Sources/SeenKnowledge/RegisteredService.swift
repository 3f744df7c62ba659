internal import SeenTexts

/// A row of IANA's registry of services: a number, what it may be carried over, and who once asked for it.
public struct RegisteredService: Sendable, Equatable {
  /// Mostly one.
  public var ports: ClosedRange<UInt16>
  /// Of `tcp`, `udp`, `sctp`, `dccp`, in this order.
  public var transports: [String]
  /// `ssh`: at most 15 letters, digits and hyphens (RFC 6335 §5.1); a few older ones are longer.
  public var name: String
  public var description: String

  /// `6000-6063`.
  public var number: String {
    ports.count == 1 ? "\(ports.lowerBound)" : "\(ports.lowerBound)-\(ports.upperBound)"
  }
}

/// IANA's "Service Name and Transport Protocol Port Number Registry", compiled in from `iana-services.tsv`.
///
/// What a number is registered for and what strangers look for at it are two things: articles about ports tell the second.
public enum ServiceRegistry {
  /// By number. Costs a pass over a quarter of a megabyte, once.
  public static let all: [RegisteredService] = lines.compactMap(RegisteredService.init)

  /// Where the table is from, and of which day.
  public static var source: String {
    let note = lines.first.map { $0.drop { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: " ") } } ?? []
    return String(decoding: note, as: UTF8.self)
  }

  /// What a port is registered for, over one transport or any.
  public static func services(on port: UInt16, transport: String? = nil) -> [RegisteredService] {
    all.filter { $0.ports.contains(port) && (transport.map($0.transports.contains) ?? true) }
  }

  /// The services of a name, `ms-wbt-server`, whatever its letters' size.
  public static func services(named name: String) -> [RegisteredService] {
    let wanted = name.lowercased()
    return all.filter { $0.name.lowercased() == wanted }
  }

  /// As bytes: of six thousand lines, cutting text costs five times as much.
  private static var lines: [ArraySlice<UInt8>] {
    Array(Texts.services().description.utf8).split(separator: UInt8(ascii: "\n"))
  }
}

extension RegisteredService {
  /// `22⇥tus⇥ssh⇥The Secure Shell (SSH) Protocol`; `nil` for a remark.
  init?(_ line: ArraySlice<UInt8>) {
    let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    let numbers = cells[0].split(separator: UInt8(ascii: "-")).compactMap {
      Bytes.number($0).flatMap(UInt16.init(exactly:))
    }
    guard cells.count == 4, let first = numbers.first, let last = numbers.last, first <= last else { return nil }
    ports = first...last
    transports = Self.transports.filter { cells[1].contains($0.letter) }.map(\.name)
    name = String(decoding: cells[2], as: UTF8.self)
    description = String(decoding: cells[3], as: UTF8.self)
  }

  private static let transports: [(letter: UInt8, name: String)] = [
    (UInt8(ascii: "t"), "tcp"), (UInt8(ascii: "u"), "udp"), (UInt8(ascii: "s"), "sctp"), (UInt8(ascii: "d"), "dccp"),
  ]
}
