/// How one kind of program writes its records, as `seen formats` lists it; its reader is the file of the same name.
public struct Format: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// One record a line.
    case text
    case capture
    /// Packets written out as hexadecimal digits.
    case hexDump
  }

  /// The name in JSON, in `FileAccount.format` and of its article.
  public var id: String
  public var kind: Kind
  /// What writes it, for people.
  public var writers: String

  public init(id: String, kind: Kind, writers: String) {
    self.id = id
    self.kind = kind
    self.writers = writers
  }
}
