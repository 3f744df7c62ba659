/// The last resort: a line of a firewall that nobody here knows, with two addresses and a word that says what happened.
///
/// Not among `Formats.text`: it is asked when every format and wrapping has refused, and its events say that they are
/// guesses. Prose, configuration and what daemons write of their clients must not pass; a line too few is no harm.
enum Guess: TextFormat {
  static let about = Format(
    id: "guessed", kind: .text, writers: "firewalls that are not known here",
    example: "2026-11-23T16:26:00Z gw fw: DENY tcp 203.0.113.7:40001 -> 198.51.100.2:22 rule 7",
    tells: [.accepts, .denials, .ports])

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard line.range.count < 4096, !isDaemon(line) else { return .foreign }
    var words = GuessedWords()
    // A table's row has no host behind its stamp.
    words.read(line.view, line.afterHost.isEmpty ? line.afterStamp : line.afterHost)
    guard words.makesSense, !record.event.time.isMissing || words.namesBothSides else { return .foreign }
    guard let source = words.source, let destination = words.destination else { return .foreign }
    (record.event.source, record.event.destination) = (source.address, destination.address)
    if let networkProtocol = words.networkProtocol {
      record.set(networkProtocol == .icmp && !source.address.isV4 ? .icmpv6 : networkProtocol)
    }
    if let from = source.port, let to = destination.port { record.setPorts(from, to) }
    if !words.flags.isEmpty, record.event.isTCP { record.set(words.flags) }
    record.event.marks.action = words.action
    record.isGuess = true
    record.finishConnection()
    return .event
  }

  private enum Daemon: Int, FieldName {
    case sshd, named, dhcpd, dnsmasq, ntpd, sendmail, dovecot, snmpd, proftpd, vsftpd, ftpd, httpd, apache, nginx, smbd
    case login, cron, squid, audit, systemd, postfix, openvpn, charon, pluto, radiusd, sudo, telnetd, xinetd, inetd
  }
  private static let daemons = Names<Daemon>()

  /// Programs whose lines name addresses and refusals, and are no firewall's.
  private static func isDaemon(_ line: borrowing Line) -> Bool {
    let tag = line.header.tag
    guard !tag.isEmpty else { return false }
    let slash = line.view.first(0x2F2F_2F2F_2F2F_2F2F, from: tag.lowerBound, to: tag.upperBound) ?? tag.upperBound
    return daemons.find(line.view, tag.lowerBound..<slash) != nil
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    details.addFields(line.view, line.afterHost)
  }
}
