/// The ports that an article of kind `port` is about, read off its id: `22-tcp`, `135`, `6881-6999`, `16384-32767-udp`.
public struct PortSpan: Sendable, Equatable {
  public var ports: ClosedRange<UInt16>
  /// `tcp` or `udp`; `nil` where the article is about both.
  public var transport: String?

  /// `nil` for an id of another form.
  public init?(_ id: String) {
    var words = id.split(separator: "-")
    if let last = words.last, last == "tcp" || last == "udp" {
      transport = String(last)
      words.removeLast()
    }
    let numbers = words.compactMap { UInt16($0) }
    guard numbers.count == words.count, (1...2).contains(numbers.count), numbers[0] <= numbers[numbers.count - 1] else {
      return nil
    }
    ports = numbers[0]...numbers[numbers.count - 1]
  }

  /// Whether the article is about one port, not about a range.
  public var isOne: Bool { ports.count == 1 }

  /// Whether it speaks of a port of one transport, or of either where none is given.
  public func includes(_ number: UInt16, _ wanted: String?) -> Bool {
    ports.contains(number) && (wanted == nil || transport == nil || transport == wanted)
  }

  /// `22/tcp`, `6881-6999`.
  public var name: String {
    let numbers = isOne ? "\(ports.lowerBound)" : "\(ports.lowerBound)-\(ports.upperBound)"
    return transport.map { "\(numbers)/\($0)" } ?? numbers
  }
}

extension Article {
  /// The ports that it is about; `nil` for every other kind.
  public var ports: PortSpan? { kind == .port ? PortSpan(id) : nil }
}

extension Knowledge {
  /// The articles about one port: of TCP before that of UDP where the two differ.
  public static func articles(onPort number: UInt16, transport: String? = nil) -> [Article] {
    let digits = Array("\(number)".utf8)
    // Of some hundred ids all but a few begin otherwise: those are never cut up.
    return articles(of: .port)
      .filter {
        $0.idPassage.begins(with: digits) && $0.ports.map { $0.isOne && $0.includes(number, transport) } ?? false
      }
      .sorted { $0.id < $1.id }
  }

  /// The article about the narrowest range that holds a port.
  public static func article(onRangeOf number: UInt16, transport: String? = nil) -> Article? {
    articles(of: .port).filter { $0.ports.map { !$0.isOne && $0.includes(number, transport) } ?? false }
      .min { ($0.ports?.ports.count ?? 0, $0.id) < ($1.ports?.ports.count ?? 0, $1.id) }
  }
}
