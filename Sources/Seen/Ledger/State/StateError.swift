/// Why a state cannot be read, or not be merged: a sentence for the person who named the file.
public enum StateError: Error, Equatable {
  /// It does not begin as a state does.
  case notAState
  /// Another version of `seen` wrote it.
  case unknownVersion(Int)
  /// It ends before it is complete.
  case cut(offset: Int)
  /// What stands at this offset cannot be.
  case corrupt(offset: Int, String)
  /// Its tables have other caps or another sampling key.
  case otherLimits
  /// An input is in both: its events would count twice.
  case sameInput(InputID, path: String)
}

extension StateError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notAState: "this is no state of seen"
    case .unknownVersion(let version):
      "this state has version \(version), and this program reads version \(StateFormat.version) only"
    case .cut(let offset): "this state is cut off: more should follow after byte \(offset)"
    case .corrupt(let offset, let what): "this state is damaged at byte \(offset): \(what)"
    case .otherLimits: "these states were made with different limits or sampling keys, so they do not merge"
    case .sameInput(let input, let path):
      "the same input, \(path.isEmpty ? "of \(input.length) bytes" : path), is in both states: it would count twice"
    }
  }
}
