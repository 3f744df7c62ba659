/// Which program sent a source's probes, where its packets betray it.
///
/// The rules are in `ToolMark`, with the fields that each needs and its chance of an accident.
enum Tools {
  static func tool(of shares: [Tally]) -> Finding.Tool? {
    let evidence = ToolEvidence(shares)
    return evidence.events > 0 ? first(of: ToolMark.all, in: evidence) : nil
  }

  /// The first mark that is found.
  static func first(of marks: [ToolMark], in evidence: ToolEvidence) -> Finding.Tool? {
    // By index: a mark's words are not copied for each that is asked.
    for index in marks.indices where marks[index].isFound(evidence) {
      return Finding.Tool(id: marks[index].tool, permille: marks[index].permille)
    }
    return nil
  }

  static func technique(of shares: [Tally]) -> String? {
    guard let share = shares.max(by: { ($0.events, $1.role.rawValue) < ($1.events, $0.role.rawValue) }) else {
      return nil
    }
    switch share.role {
    case .opening: return share.kept.allSatisfy { $0.length == 0 || $0.length >= 48 } ? "connect" : "syn"
    case .request, .peer: return "udp"
    case .echoRequest, .query: return "ping"
    case .continuing: return "ack"
    case .otherProtocol: return "ip-protocol"
    case .malformed:
      switch share.kept.first?.tcpFlags.rawValue ?? 0 {
      case 0: return "null"
      case 0x01: return "fin"
      case 0x29: return "xmas"
      default: return nil
      }
    default: return nil
    }
  }
}
