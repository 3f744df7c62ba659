/// How one kind of program writes its records, as `seen formats` lists it; its reader is the file of the same name.
public struct Format: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// One record a line, or a few lines a record.
    case text
    case capture
    /// Packets written out as hexadecimal digits.
    case hexDump
  }

  /// What records of a format can tell, if the firewall is set to log it: what a diagnosis may miss.
  public struct Telling: OptionSet, Sendable, Hashable {
    public var rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// What was let through, and what was not.
    public static let accepts = Telling(rawValue: 1 << 0)
    public static let denials = Telling(rawValue: 1 << 1)
    public static let interfaces = Telling(rawValue: 1 << 2)
    public static let ports = Telling(rawValue: 1 << 3)
    /// TCP flags.
    public static let flags = Telling(rawValue: 1 << 4)
    public static let ttl = Telling(rawValue: 1 << 5)
    /// The IP header's identification.
    public static let identification = Telling(rawValue: 1 << 6)
    /// Bytes of the packet.
    public static let length = Telling(rawValue: 1 << 7)
    /// The TCP window, and the sequence numbers.
    public static let window = Telling(rawValue: 1 << 8)
    public static let sequence = Telling(rawValue: 1 << 9)
    /// What ICMP errors quote.
    public static let quotes = Telling(rawValue: 1 << 10)
    /// Addresses after translation.
    public static let translation = Telling(rawValue: 1 << 11)
    /// Packets, bytes and duration of connections.
    public static let volume = Telling(rawValue: 1 << 12)
    /// How connections end.
    public static let endings = Telling(rawValue: 1 << 13)
    /// ICMP types and codes.
    public static let icmp = Telling(rawValue: 1 << 14)
    /// What a web client asked for.
    public static let requests = Telling(rawValue: 1 << 15)
  }

  /// The name in JSON, in `FileAccount.format` and of its article.
  public var id: String
  public var kind: Kind
  /// What writes it, for people.
  public var writers: String
  /// A record, shortened.
  public var example: String
  public var tells: Telling

  public init(id: String, kind: Kind, writers: String, example: String, tells: Telling) {
    self.id = id
    self.kind = kind
    self.writers = writers
    self.example = example
    self.tells = tells
  }
}

extension Format.Telling {
  /// The words of `seen formats`, in the order of the bits.
  public var words: [String] {
    let all: [(Format.Telling, String)] = [
      (.accepts, "accepts"), (.denials, "denials"), (.interfaces, "interfaces"), (.ports, "ports"), (.flags, "flags"),
      (.ttl, "ttl"), (.identification, "ip id"), (.length, "length"), (.window, "window"), (.sequence, "sequence"),
      (.quotes, "quotes"), (.translation, "nat"), (.volume, "volume"), (.endings, "endings"), (.icmp, "icmp"),
      (.requests, "requests"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }

  public static let all = Format.Telling(rawValue: (1 << 16) - 1)
}
