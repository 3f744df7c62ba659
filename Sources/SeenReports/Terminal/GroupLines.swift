import Seen

/// Findings that need nobody, a line for each cause: how many packets, what they were, why not to mind.
struct GroupLines {
  private let groups: [FindingGroup]

  init(_ findings: [Finding]) { groups = FindingGroup.groups(of: findings) }

  func write(to page: inout Page) {
    // On a wide page verdicts and ids stand in columns; Page cuts the last blanks off.
    let isWide = page.width >= 100
    let verdictWidth = isWide ? groups.map(\.verdict.rawValue.displayWidth).max() ?? 0 : 0
    let causeWidth = isWide ? groups.map { $0.cause.displayWidth + 2 }.max() ?? 0 : 0
    for group in groups {
      let verdict = group.verdict.rawValue
      let count = Quantity.grouped(group.extent)
      let cause = "[\(group.cause)]"
      let right = [
        Run(verdict + blanks(verdictWidth - verdict.displayWidth) + "  "), Run(cause, .link),
        Run(blanks(causeWidth - cause.displayWidth)),
      ]
      // `714 packets from 234 addresses`: the number stands before the sentence already.
      let sentence =
        group.sentence.hasPrefix(count + " ") ? group.sentence.dropFirst(count.count + 1) : group.sentence[...]
      page.paragraph([Run(blanks(8 - count.utf8.count) + count + "  " + sentence)], hanging: 10, right: right)
    }
  }
}
