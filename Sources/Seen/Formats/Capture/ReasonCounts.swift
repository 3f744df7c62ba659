/// Counts of reasons while a file is read: a packet without an event costs one comparison or two, and no text.
struct ReasonCounts {
  private var entries: [(reason: PacketReason, count: Int, samples: [String])] = []

  /// Counts one packet; the first three of a reason are described for people.
  mutating func count(_ reason: PacketReason, sample: @autoclosure () -> String) {
    guard let index = entries.firstIndex(where: { $0.reason == reason }) else {
      return entries.append((reason, 1, [sample()]))
    }
    entries[index].count += 1
    if entries[index].samples.count < 3 { entries[index].samples.append(sample()) }
  }

  /// Adds the counts to the account, sorted by reason, and forgets them.
  mutating func flush(into account: inout FileAccount) {
    guard !entries.isEmpty else { return }
    for entry in entries { account.add("\(entry.reason)", lines: entry.count, samples: entry.samples) }
    account.reasons.sort { $0.reason < $1.reason }
    entries.removeAll()
  }
}

extension FileAccount {
  fileprivate mutating func add(_ reason: String, lines: Int, samples: [String]) {
    guard let index = reasons.firstIndex(where: { $0.reason == reason }) else {
      return reasons.append(ReasonCount(reason: reason, lines: lines, samples: Array(samples.prefix(3))))
    }
    reasons[index].lines += lines
    reasons[index].samples += samples.prefix(3 - min(3, reasons[index].samples.count))
  }
}
