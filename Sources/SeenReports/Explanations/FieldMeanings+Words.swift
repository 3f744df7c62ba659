import Seen
import SeenKnowledge

/// What the words of firewalls mean: verdicts, reasons, states, names of rules and messages.
extension FieldMeanings {
  static func meaning(ofAction value: String) -> String? {
    switch value.lowercased() {
    case "block", "blocked", "drop", "dropped", "deny", "denied", "discard", "d", "b":
      "thrown away without a word; the sender has to wait"
    case "reject", "rejected", "reset", "reset-both", "reset-client", "reset-server":
      "thrown away, and the sender was told"
    case "pass", "allow", "allowed", "accept", "accepted", "permit", "permitted", "p", "a", "start", "close", "built":
      "let through"
    default: nil
    }
  }

  /// AWS says REJECT of what it drops in silence.
  func meaning(ofAction value: String) -> String? {
    value == "REJECT" && format == "vpc-flow"
      ? "refused by a security group or a network list, without a word to the sender" : Self.meaning(ofAction: value)
  }

  /// Names that many firewalls give to the rule at the end of the list, and that articles tell of.
  static func meaning(ofRule value: String, named name: String) -> String? {
    if let article = known("\(name)=\(value)") ?? known(value) { return article.summary.withoutFullStop.uncapitalised }
    let plain = value.lowercased()
    let words = ["default", "cleanup", "implicit", "implied", "clean-up", "catch-all"]
    return words.contains(where: plain.contains)
      ? "by its name the rule at the end of the list, for what no other rule knows"
      : "the rule that decided: your own name for it"
  }

  static func meaning(ofReason value: String) -> String? {
    switch value.lowercased() {
    case "match": "a rule matched"
    case "ip-option": "the packet carries IP options, which pf drops even where a rule allows the rest"
    case "fragment": "a piece of a cut packet"
    case "short": "too short for its headers"
    case "normalize": "pf mends odd packets, and throws away what it cannot mend"
    case "bad-timestamp", "state-mismatch", "state-insert": "it does not fit the connection that it claims to belong to"
    case "memory", "state-limit", "src-limit": "a limit of the firewall was reached"
    case "proto-cksum", "bad-offset": "a damaged header"
    default: known(value)?.summary.withoutFullStop.uncapitalised
    }
  }

  /// A vendor's message or prefix that has an article.
  static func meaning(ofMessage value: String) -> String? {
    known(value).map { "\($0.summary.withoutFullStop.uncapitalised) [\($0.id)]" }
  }

  private static func known(_ name: String) -> Article? {
    name.utf8.count < 3 ? nil : Knowledge.named(name).first { $0.kind == .message }
  }

  /// Palo Alto's words in place of an application.
  static func meaning(ofApplication value: String) -> String? {
    switch value.lowercased() {
    case "incomplete": "the handshake was not completed, or no data came after it"
    case "insufficient-data": "too little was seen to name an application"
    case "not-applicable": "dropped by its port before anything could be recognised"
    case "unknown-tcp", "unknown-udp": "data was seen, and no signature fits"
    case "non-syn-tcp": "the connection began with a packet that is no SYN"
    default: nil
    }
  }

  static func meaning(ofEnding value: String) -> String? {
    switch value.lowercased() {
    case "aged-out": "ended by silence: ordinary for UDP; for TCP nobody answered, or nobody closed"
    case "tcp-fin", "tcp fins": "closed properly"
    case "tcp-rst-from-client", "tcp reset-o": "the client broke it off"
    case "tcp-rst-from-server", "tcp reset-i": "the server broke it off"
    case "policy-deny": "a rule refused it"
    case "threat": "a signature of the firewall's broke it off"
    case "ok": "the record is complete"
    case "nodata": "nothing passed in this interval"
    case "skipdata": "records are missing: more passed than could be written down"
    case "syn timeout": "nobody answered the opening"
    default: nil
    }
  }

  /// Zeek's conn_state (Zeek's manual, "base/protocols/conn/main.zeek"); conntrack's states.
  static func meaning(ofState value: String) -> String? {
    switch value {
    case "S0": "an opening that nobody answered"
    case "S1": "established, and not closed while Zeek watched"
    case "SF": "opened and closed properly"
    case "REJ": "refused with a reset"
    case "S2", "S3": "established; only one side closed it"
    case "RSTO": "established; the opener broke it off"
    case "RSTR": "established; the answerer broke it off"
    case "RSTOS0": "an opening and at once a reset, without any answer: a scanner's habit"
    case "RSTRH": "SYN+ACK and a reset from the answerer; the opening was not seen"
    case "SH": "an opening and a FIN, without any answer: a scanner's habit, or half of the traffic is missing"
    case "SHR": "SYN+ACK and FIN from the answerer; the opening was not seen"
    case "OTH": "no opening was seen: the middle of a connection"
    default: conntrackMeaning(of: value.lowercased())
    }
  }

  private static func conntrackMeaning(of value: String) -> String? {
    if value.hasPrefix("new") { return "the first packet of what the firewall takes for a new connection" }
    if value.hasPrefix("established") { return "belongs to a connection that the firewall knows" }
    if value.hasPrefix("related") { return "goes with a connection that the firewall knows" }
    return value.hasPrefix("invalid") ? "belongs to no connection that the firewall knows" : nil
  }

  static func meaning(ofDirection value: String) -> String? {
    switch value.lowercased() {
    case "in", "inbound", "receive", "i", "ingress", "%%14592": "came in"
    case "out", "outbound", "send", "o", "egress", "%%14593": "went out"
    case "forward": "passed through"
    default: nil
    }
  }

  /// Netfilter's `MAC=`: receiver, sender, content.
  static func meaning(ofFrame value: String) -> String? {
    guard let address = HardwareAddress(value) else {
      return value.isEmpty ? "none: the packet never was on a wire" : nil
    }
    guard let sender = address.sender, let content = address.content else {
      return HardwareAddress.meaning(of: address.bytes)
    }
    return "to \(address), from \(HardwareAddress.text(sender)) (your router, or the neighbour that sent it): "
      + HardwareAddress.content(content)
  }
}
