/// What one actor did, told as a story: findings that share an actor and are more than weather belong together.
enum Episodes {
  /// A finding of more actors than this is about a crowd, not about somebody.
  private static let mostActors = 3

  /// Names the episode of each finding that has one; the first finding of an episode, as a report lists them, tells it.
  static func told(_ findings: [Finding]) -> [Finding] {
    var findings = findings
    var partsOf: [Address: [Int]] = [:]
    for index in findings.indices where isPart(findings[index]) {
      for actor in findings[index].actors { partsOf[actor, default: []].append(index) }
    }
    for (_, parts) in partsOf.sorted(by: { $0.key < $1.key }) where parts.count > 1 {
      let leader = parts[0]
      guard findings[leader].episode == nil else { continue }
      findings[leader].story = story(parts.map { findings[$0] })
      for part in parts where findings[part].episode == nil { findings[part].episode = findings[leader].id }
    }
    return findings
  }

  /// Somebody's doing that asks for a look, or a visit that somebody paid besides.
  private static func isPart(_ finding: Finding) -> Bool {
    guard let count = finding.actorCount, (1...mostActors).contains(count), !finding.first.isMissing else {
      return false
    }
    return finding.drawer != .ignore
  }

  private static func story(_ parts: [Finding]) -> [Finding.Step] {
    parts.sorted { ($0.first.seconds, $0.id) < ($1.first.seconds, $1.id) }
      .map { Finding.Step(time: $0.first, what: $0.summary, finding: $0.id) }
  }
}
