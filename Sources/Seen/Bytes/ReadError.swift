/// Why an input could not be read, in a sentence that names it.
public struct ReadError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The input as the caller named it; `-` is standard input.
  public var path: String
  /// Bytes from the input's start to where it happened; `nil` before the first.
  public var offset: Int?
  /// What happened, without the name: "is a directory".
  public var reason: String

  public init(path: String, offset: Int? = nil, reason: String) {
    self.path = path
    self.offset = offset
    self.reason = reason
  }

  /// `ufw.log: cannot be read: permission denied`.
  public var description: String {
    let name = path == "-" ? "standard input" : path
    guard let offset else { return "\(name): \(reason)" }
    return "\(name): \(reason), at byte \(offset)"
  }
}
