/// Something that carries another program's line: a JSON object's `message`, a column of a table, `file:line:` of grep.
protocol Wrapping: SendableMetatype {
  /// Writes the line that is within into `inner`; false if there is none. A stamp of the wrapping goes into
  /// `context.wrappedTime`, for lines that have none of their own.
  static func unwrap(_ line: borrowing Line, _ context: inout LineContext, into inner: inout [UInt8]) -> Bool
}

/// All wrappings, one line each, in the order in which they are tried.
enum Wrappings {
  static let all: [any Wrapping.Type] = []
}
