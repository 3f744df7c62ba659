/// One way in which a program betrays itself in its packets' headers.
///
/// A mark states which fields it needs: a record that lacks one makes the mark silent, never wrong.
struct ToolMark: Sendable {
  /// The program: file name of its article.
  var tool: String
  /// Thousandths: how sure one may be of the program where the mark is found.
  var permille: Int
  /// What is looked for, in words.
  var rule: String
  /// Fields of the record without which it cannot be seen.
  var needs: String
  /// How often other traffic looks so.
  var chance: String
  /// Where the rule comes from.
  var source: String
  var isFound: @Sendable (ToolEvidence) -> Bool

  init(
    _ tool: String, _ permille: Int, _ rule: String, needs: String, chance: String, source: String,
    _ isFound: @escaping @Sendable (ToolEvidence) -> Bool
  ) {
    self.tool = tool
    self.permille = permille
    self.rule = rule
    self.needs = needs
    self.chance = chance
    self.source = source
    self.isFound = isFound
  }

  /// The exact ones first; of those the one that most traffic has.
  static let all = exact + nmap + looks
}
