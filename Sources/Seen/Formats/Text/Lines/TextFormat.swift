/// How one vendor writes one record as text: one file each, one line each in `Formats.swift`.
///
/// A format keeps nothing: what a line means depends on its bytes, its header and the preambles in force. Whether a
/// line is a format's must not depend on what other formats exist: a test holds that no line has two.
protocol TextFormat: SendableMetatype {
  /// What `seen formats` says of it.
  static var about: Format { get }

  /// Programs whose syslog tag may stand before a process id, `filterlog[72237]:`. What any other program with a
  /// process id writes may be a stranger's words (a user name that sshd quotes), and is not offered to this format.
  static var programs: [StaticString] { get }

  /// Texts of which each line that the format claims holds one; none for a format that may look like
  /// anything. Only which bytes they consist of is looked at, so that most formats need not be asked.
  static var signs: [StaticString] { get }

  /// The format itself, where its records may take several lines.
  static var multiline: (any Multiline.Type)? { get }

  /// Reads a line into `record`, or says that it is another's. Called for every line of a log that is not known to be
  /// another's: it must give up within a few comparisons.
  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning

  /// Adds what only a person reads and `Record` has no place for. Called for a line that `read` took.
  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails)
}

extension TextFormat {
  static var id: String { about.id }
  static var programs: [StaticString] { [] }
  static var signs: [StaticString] { [] }
  static var multiline: (any Multiline.Type)? { nil }
  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {}
}

extension TextFormat where Self: Multiline {
  static var multiline: (any Multiline.Type)? { self }
}

/// What a format says of a line.
enum LineMeaning: Equatable {
  /// Another format's, or nobody's.
  case foreign
  /// An event, in the record; more of them in `LineContext.further`.
  case event
  /// The event before came so many times again: `last message repeated 3 times` within a wrapping.
  case repeats(UInt32)
  /// This format's, but no event.
  case nothing(LineReason)
}
