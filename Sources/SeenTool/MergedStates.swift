import Seen

/// Several states as one ledger; what cannot be read or merged is complained of and left out.
struct MergedStates {
  private(set) var ledger: Ledger?
  private(set) var hasUnreadable = false

  init(_ paths: [String]) {
    for path in paths {
      do {
        try add(try Self.state(path))
      } catch {
        complain(error is ReadError ? "\(error)" : "\(path): \(error)")
        hasUnreadable = true
      }
    }
  }

  private mutating func add(_ other: Ledger) throws {
    guard let ledger else { return ledger = other }
    try ledger.merge(state: other)
  }

  private static func state(_ path: String) throws -> Ledger {
    let bytes = try Engine.bytes(of: path)
    return try Ledger.decoded(bytes.span)
  }
}
