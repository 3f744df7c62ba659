/// Cisco Meraki's security appliances and access points: `1795451160.123456789 MX84 flows src=192.0.2.1 … pattern: …`
/// (Meraki, "Syslog Event Types and Log Samples", "Syslog Server Overview and Configuration").
enum CiscoMeraki: TextFormat {
  static let about = Format(
    id: "cisco-meraki", kind: .text, writers: "Cisco Meraki MX, MR, Z",
    example:
      "1795451160.123456789 MX84 firewall src=203.0.113.7 dst=198.51.100.2 protocol=tcp … pattern: deny all",
    tells: [.accepts, .denials, .ports, .translation, .icmp, .requests])
  static let signs: [StaticString] = ["flows", "firewall", "ip_flow_", "alerts", "event", "urls"]

  private enum Kind: Int, FieldName {
    case flows, firewall, cellularFirewall, vpnFirewall, clientFirewall, layer7Firewall, start, end, alerts
    case security, requests, events, airMarshal
    static let spellings: [Kind: String] = [
      .cellularFirewall: "cellular_firewall", .vpnFirewall: "vpn_firewall",
      .clientFirewall: "bridge_anyconnect_client_vpn_firewall", .layer7Firewall: "l7_firewall",
      .start: "ip_flow_start", .end: "ip_flow_end", .alerts: "ids-alerts", .security: "security_event",
      .requests: "urls", .airMarshal: "airmarshal_events",
    ]
  }
  private static let kinds = Names<Kind>()

  private enum Key: Int, FieldName {
    case src, dst, sport, dport, url, type, icmpType, icmpCode, networkProtocol, decision, action
    case sourceAfter, destinationAfter, portAfter, sourcePortAfter, destinationPortAfter
    static let spellings: [Key: String] = [
      .networkProtocol: "protocol", .icmpType: "icmp_type", .icmpCode: "icmp_code",
      .sourceAfter: "translated_src_ip", .destinationAfter: "translated_dst_ip", .portAfter: "translated_port",
      .sourcePortAfter: "translated_src_port", .destinationPortAfter: "translated_dst_port",
    ]
  }
  private static let keys = Names<Key>()
  private typealias Values = FieldValues<Key>

  private struct Message {
    var kind: Kind
    var text: Range<Int>
    /// Where the device's stamp, seconds since 1970, stands; negative if the header has read it.
    var stamp = -1
  }

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let message = find(line) else { return .foreign }
    let view = line.view
    if message.stamp >= 0 { _ = context.readTime(view, at: message.stamp, into: &record) }
    guard message.kind != .events, message.kind != .airMarshal else { return .nothing(.noPacket) }
    var words = CiscoWords(view, message.text)
    words.skipBlanks()
    let verdict = words.at
    // A client's words stand behind these: nothing there is looked at.
    let stop = view.find(pattern(message.kind), in: message.text) ?? message.text.upperBound
    var values = Values()
    values.read(view, KeyValues(view, message.text.lowerBound..<stop), keys)
    let isRequest = message.kind == .requests
    guard setEndpoints(view, values, isRequest: isRequest, into: &record) else { return .nothing(.noPacket) }
    record.event.marks.action = action(view, message.kind, verdict, values, rule: stop..<message.text.upperBound)
    if isRequest {
      record.event.role = .webRequest
    } else {
      record.finishNamed(isInitiator: message.kind == .start || message.kind == .end)
    }
    return .event
  }

  /// Stamp (nine places behind the point), the device's name without blanks, the kind.
  private static func find(_ line: borrowing Line) -> Message? {
    let view = line.view
    var range = line.afterStamp
    var stamp = -1
    if !line.header.isStamped || !isPrecise(view, line.header.stampStart) {
      guard let found = ownStamp(view, range) else { return nil }
      stamp = found
      range = view.wordEnd(from: found, to: range.upperBound)..<range.upperBound
    }
    var words = CiscoWords(view, range)
    guard !words.word().isEmpty, let kind = kinds.find(view, words.word()) else { return nil }
    return Message(kind: kind, text: words.at..<max(words.at, words.end), stamp: stamp)
  }

  /// Behind a collector's stamp: a host, the `1` of RFC 5424, and the device's own stamp.
  private static func ownStamp(_ view: ByteView, _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    for _ in 0..<3 {
      if isPrecise(view, at) { return at }
      let end = view.wordEnd(from: at, to: range.upperBound)
      at = view.wordStart(from: end, to: range.upperBound)
      // Behind a colon, a program would quote.
      guard at < range.upperBound, view.byte(at: end - 1) != UInt8(ascii: ":") else { return nil }
    }
    return nil
  }

  /// `1795451160.123456789 `: seconds and billionths of a second.
  private static func isPrecise(_ view: ByteView, _ start: Int) -> Bool {
    guard view.byte(at: start) &- 48 < 10 else { return false }
    let seconds = view.anyNumber(at: start)
    guard seconds.length == 9 || seconds.length == 10, view.byte(at: start + seconds.length) == 0x2E else {
      return false
    }
    let fraction = start + seconds.length + 1
    let length = view.anyNumber(at: fraction).length
    return (6...9).contains(length) && view.byte(at: fraction + length) == 0x20
  }

  /// What ends the part that the device wrote itself.
  private static func pattern(_ kind: Kind) -> StaticString {
    switch kind {
    case .requests: " request: "
    case .alerts, .security: " message: "
    default: " pattern: "
    }
  }

  /// Addresses, with ports of their own or beside them; false if there are none. What a client of the Web asks for
  /// is logged of HTTP over TCP.
  private static func setEndpoints(
    _ view: ByteView, _ values: borrowing Values, isRequest: Bool, into record: inout Record
  )
    -> Bool
  {
    let source = view.endpoint(in: values[.src])
    let destination = view.endpoint(in: values[.dst])
    guard source != nil || destination != nil else { return false }
    record.event.source = source?.address ?? .missing
    record.event.destination = destination?.address ?? .missing
    if let number = networkProtocol(view, values[.networkProtocol]) {
      record.set(number)
    } else if isRequest || (values.has(.url) && view.holds("http", at: values[.url].lowerBound)) {
      record.set(.tcp)
    }
    if let one = source?.port ?? view.port(in: values[.sport]),
      let other = destination?.port ?? view.port(in: values[.dport])
    {
      record.setPorts(one, other)
    }
    setMessage(view, values, into: &record)
    setTranslation(view, values, into: &record)
    return true
  }

  /// `tcp`, `tcp/ip`, `icmp6`, `47`.
  private static func networkProtocol(_ view: ByteView, _ range: Range<Int>) -> IPProtocol? {
    let slash = view.first(0x2F2F_2F2F_2F2F_2F2F, from: range.lowerBound, to: range.upperBound)
    return view.ipProtocol(in: range.lowerBound..<(slash ?? range.upperBound))
  }

  /// `type=8` without a code says all where the type has one code only.
  private static func setMessage(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    guard record.event.isICMP, let type = view.small(in: values.either(.type, .icmpType)) else { return }
    if let code = view.small(in: values[.icmpCode]) {
      record.setMessage((type, code))
    } else if CiscoNames.hasOneCode(type) {
      record.setMessage((type, 0))
    }
  }

  private static func setTranslation(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if let address = view.anyAddress(in: values[.sourceAfter]) {
      record.translatedSource = address
      record.translatedSourcePort = view.port(in: values.either(.sourcePortAfter, .portAfter)) ?? 0
    }
    if let address = view.anyAddress(in: values[.destinationAfter]) {
      record.translatedDestination = address
      let port =
        values.has(.sourceAfter) ? values[.destinationPortAfter] : values.either(.destinationPortAfter, .portAfter)
      record.translatedDestinationPort = view.port(in: port) ?? 0
    }
  }

  private static func action(
    _ view: ByteView, _ kind: Kind, _ verdict: Int, _ values: borrowing Values, rule: Range<Int>
  )
    -> Action
  {
    switch kind {
    case .start, .end, .requests: return .allow
    case .alerts, .security, .layer7Firewall: return decision(view, values)
    default: break
    }
    if view.holds("allow ", at: verdict) { return .allow }
    if view.holds("deny ", at: verdict) { return .deny }
    return ruleAction(view, rule.lowerBound + 10)
  }

  /// `pattern: allow all`, `pattern: Group Policy Deny`; of rules for what comes in, `1 all` denies and `0 all` allows.
  private static func ruleAction(_ view: ByteView, _ start: Int) -> Action {
    let at = view.holds("Group Policy ", at: start) ? start + 13 : start
    if view.holds("allow", at: at) || view.holds("Allow", at: at) || view.holds("0 ", at: at) { return .allow }
    return view.holds("deny", at: at) || view.holds("Deny", at: at) || view.holds("1 ", at: at) ? .deny : .unknown
  }

  /// An alert alone says nothing of the packet; `decision=blocked action=rst` does.
  private static func decision(_ view: ByteView, _ values: borrowing Values) -> Action {
    let word = values.either(.decision, .action)
    if view.equals("allowed", word) || view.equals("allow", word) { return .allow }
    guard view.equals("blocked", word) || view.equals("block", word) else { return .unknown }
    return view.equals("rst", values[.action]) ? .reject : .deny
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let message = find(line) else { return }
    details.addFields(line.view, message.text)
  }
}
