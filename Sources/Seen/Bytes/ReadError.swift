/// Why an input could not be read, in a sentence that names it.
public struct ReadError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The input as the caller named it; `-` is standard input.
  public var path: String
  /// Bytes from the input's start to where it happened; `nil` before the first.
  public var offset: Int?
  /// What happened, without the name: "is a directory".
  public var reason: String
  /// What was read before is good: an archive that breaks off, not a file that cannot be read.
  var isDamage = false

  public init(path: String, offset: Int? = nil, reason: String) {
    self.path = path
    self.offset = offset
    self.reason = reason
  }

  init(damage: String, path: String, offset: Int) {
    self.init(path: path, offset: offset, reason: damage)
    isDamage = true
  }

  /// `ufw.log: cannot be read: permission denied`.
  public var description: String {
    "\(path == "-" ? "standard input" : path): \(sentence)"
  }

  /// The same without the name.
  var sentence: String { offset.map { "\(reason), at byte \($0)" } ?? reason }
}
