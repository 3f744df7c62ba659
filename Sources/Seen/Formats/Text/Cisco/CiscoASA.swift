/// Cisco's firewalls, ASA, Firepower Threat Defense, PIX, FWSM: `%ASA-4-106023: Deny tcp src outside:192.0.2.1/400 …`,
/// one sentence for each of six-digit numbers (Cisco, "Secure Firewall ASA Series Syslog Messages", "Secure Firewall
/// Threat Defense Syslog Messages").
enum CiscoASA: TextFormat {
  static let about = Format(
    id: "cisco-asa", kind: .text, writers: "Cisco ASA, Firepower Threat Defense (FTD), PIX, FWSM",
    example: "%ASA-4-106023: Deny tcp src outside:203.0.113.7/40001 dst inside:198.51.100.2/22 by access-group \"in\"",
    tells: [.accepts, .denials, .interfaces, .ports, .flags, .quotes, .translation, .volume, .endings, .icmp])
  static let programs: [StaticString] = ["CiscoASA", "ASA", "FTD", "asa", "ftd", "SFIMS"]
  static let signs: [StaticString] = ["%", "ASA-", "SFIMS", "ftd"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let message = Message(line) else { return .foreign }
    if message.stamp >= 0 { _ = context.readTime(line.view, at: message.stamp, into: &record) }
    var words = CiscoWords(line.view, message.text)
    if words.take("message repeated ") { skipRepetition(&words, into: &record) }
    return read(message.kind, &words, &context, into: &record)
  }

  private static func read(
    _ kind: Kind, _ words: inout CiscoWords, _ context: inout LineContext, into record: inout Record
  ) -> LineMeaning {
    switch kind {
    case .nothing: .nothing(.noPacket)
    case .list: readList(&words, into: &record)
    case .ping: readPing(&words, into: &record)
    case .request: readRequest(&words, into: &record)
    case .refusedRequest: readRefusedRequest(&words, into: &record)
    case .peers: readPeers(&words, into: &record)
    case .threat: readThreat(&words, &context, into: &record)
    default: readSentence(kind, &words, into: &record)
    }
  }

  /// `message repeated 2 times: [ Deny …]`, as rsyslog writes it behind the number.
  private static func skipRepetition(_ words: inout CiscoWords, into record: inout Record) {
    let count = words.number() ?? 1
    guard words.take(" times: [") else { return }
    words.skipBlanks()
    record.set(packets: count)
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let message = Message(line) else { return }
    if message.kind == .threat {
      details.addFields(line.view, message.text, separator: UInt8(ascii: ","), assignment: UInt8(ascii: ":"))
    } else {
      details.addField("message", "\(message.number)")
      details.addField("text", line.view.text(message.text))
    }
  }
}

extension CiscoASA {
  /// What a message's number says of its sentence.
  enum Kind {
    /// No packet, or no more than one address that is not a packet's: logins, tunnels, translation slots, the device.
    case nothing
    /// Dropped, and two endpoints.
    case denial
    /// The same, where words follow the second endpoint: a line that ends there was cut.
    case refusal
    /// Dropped, and sent to the firewall itself.
    case ownDenial
    /// `access-list … permitted tcp a/b(c) -> d/e(f) hit-cnt 1`.
    case list
    /// A connection begins, opened from outside or from inside.
    case built
    case teardown
    /// ICMP's connections name foreign, global and local address.
    case ping
    /// An ICMP error, and the packet that it quotes.
    case error
    /// Words say what happened, if anything does.
    case words
    /// Towards the first endpoint, from the second.
    case reversed
    /// Words, of what runs over TCP: logins by telnet, SSH and HTTPS, FTP's control connection, TLS.
    case stream
    /// A web client asked for an address of the Web, or was refused it.
    case request
    case refusedRequest
    /// The two ends of a tunnel, the remote one of which has sent something.
    case peers
    /// FTD's key and value pairs.
    case threat
  }

  struct Message {
    var number: UInt32
    var kind: Kind
    var text: Range<Int>
    var stamp = -1

    init?(_ line: borrowing Line) {
      let view = line.view
      if let header = CiscoHeader.find(line) {
        guard let found = Message.number(view, header.start + 1, to: line.end) else { return nil }
        self.init(found.value, found.end..<line.end, view)
        stamp = header.stamp
      } else if view.holds("ASA-", at: line.afterHost.lowerBound),
        let found = Message.number(view, line.afterHost.lowerBound, to: line.end)
      {
        self.init(found.value, found.end..<line.end, view)
      } else if line.isTagged("SFIMS") || line.isTagged("ftd"), Message.beginsWithKey(view, line.afterTag) {
        // Before version 6.3 the same pairs came without a number.
        self.init(430_001, line.afterTag, view)
      } else {
        return nil
      }
    }

    private init(_ number: UInt32, _ range: Range<Int>, _ view: ByteView) {
      self.number = number
      kind = CiscoASA.kind(number)
      text = view.wordStart(from: range.lowerBound, to: range.upperBound)..<range.upperBound
    }

    /// `ASA-4-106023:`, `FTD-session-6-302013:`, `ASA--4-106023:`: the number, and where the colon ends.
    @inline(__always)
    private static func number(_ view: ByteView, _ start: Int, to end: Int) -> (value: UInt32, end: Int)? {
      var at = start
      switch UInt32(truncatingIfNeeded: view.wordOrRest(at: start)) {
      case 0x2D41_5341, 0x2D44_5446, 0x2D54_4446, 0x2D58_4950: at &+= 4  // ASA-, FTD-, FDT-, PIX-
      case 0x4D53_5746 where view.byte(at: start &+ 4) == 0x2D: at &+= 5  // FWSM
      case 0x5049_474E where view.holds("S-", at: start &+ 4): at &+= 6  // NGIPS
      default: return nil
      }
      if view.byte(at: at) &- 48 > 9 { at = messageClass(view, at) }
      let found = view.anyNumber(at: at &+ 2)
      guard view.byte(at: at) &- 48 < 10, view.byte(at: at &+ 1) == 0x2D, found.length == 6,
        view.byte(at: at &+ 8) == UInt8(ascii: ":"), at &+ 8 < end
      else { return nil }
      return (found.value, at &+ 9)
    }

    /// Behind the dash of a class, which may be empty.
    @inline(never)
    private static func messageClass(_ view: ByteView, _ start: Int) -> Int {
      var at = start
      while at < start + 24, (view.byte(at: at) | 0x20) &- 97 < 26 { at += 1 }
      return view.byte(at: at) == 0x2D ? at + 1 : start
    }

    /// `SrcIP: 192.0.2.1, `: a name without blanks and a colon.
    private static func beginsWithKey(_ view: ByteView, _ range: Range<Int>) -> Bool {
      let end = view.wordEnd(from: range.lowerBound, to: range.upperBound)
      guard end > range.lowerBound + 1, end < range.upperBound, view.byte(at: end - 1) == UInt8(ascii: ":") else {
        return false
      }
      return view.byte(at: range.lowerBound) &- 65 < 26
    }
  }
}
