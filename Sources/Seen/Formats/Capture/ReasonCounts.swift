/// Counts of reasons while a file is read: a packet without an event costs a comparison or two, and no text.
struct ReasonCounts {
  private struct Entry {
    let reason: PacketReason
    var count = 0
    /// The first packets of the reason, with their place in the file.
    var samples: [(place: Int, text: String)] = []
  }

  private static let samplesKept = 3
  private var entries: [Entry] = []

  /// Counts one packet, whose record stands at `place` of the file; the first three of a reason are described.
  mutating func count(_ reason: PacketReason, at place: Int, sample: @autoclosure () -> String) {
    let index = entries.firstIndex { $0.reason == reason } ?? entries.count
    if index == entries.count { entries.append(Entry(reason: reason)) }
    entries[index].count += 1
    if entries[index].samples.count < ReasonCounts.samplesKept { entries[index].samples.append((place, sample())) }
  }

  /// Adds the counts to the account, sorted by reason, and forgets them.
  mutating func flush(into account: inout FileAccount) {
    guard !entries.isEmpty else { return }
    for entry in entries { ReasonCounts.add(entry, to: &account.reasons) }
    account.reasons.sort { $0.reason < $1.reason }
    entries.removeAll()
  }

  private static func add(_ entry: Entry, to reasons: inout [FileAccount.ReasonCount]) {
    let text = "\(entry.reason)"
    let index = reasons.firstIndex { $0.reason == text } ?? reasons.count
    if index == reasons.count { reasons.append(FileAccount.ReasonCount(reason: text, lines: 0, samples: [])) }
    reasons[index].lines += entry.count
    let room = max(0, samplesKept - reasons[index].samples.count)
    reasons[index].samples += entry.samples.prefix(room).map { $0.text }
  }
}
