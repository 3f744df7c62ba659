/// Every cause that a symptom may name: one line each.
enum Causes {
  static let all: [Cause] = scans + paths + answers + floods + neighbourhood + addresses + others

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  static func cause(_ id: String) -> Cause {
    guard let cause = byID[id] else { preconditionFailure("no cause is called \(id)") }
    return cause
  }

  private static let verdictByID = byID.mapValues(\.verdict)

  static func verdict(_ id: String) -> Verdict {
    guard let verdict = verdictByID[id] else { preconditionFailure("no cause is called \(id)") }
    return verdict
  }
}
