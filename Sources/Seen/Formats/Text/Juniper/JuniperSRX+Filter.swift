/// Junos firewall filters with `then syslog`, of routers and of SRX alike: `PFE_FW_SYSLOG_IP: FW: ge-0/0/0.0 D tcp 203.0.113.7
/// 198.51.100.2 40001 22 (1 packets)` (Juniper, "Routing Policies, Firewall Filters, and Traffic Policers User Guide").
extension JuniperSRX {
  /// The words behind `FW:`, which stands first, or behind one or two names.
  static func filter(_ line: borrowing Line) -> Range<Int>? {
    let view = line.view
    var words = Words(view, line.afterHost)
    for _ in 0..<3 {
      guard let word = words.another() else { return nil }
      guard word.count == 3, view.holds("FW:", at: word.lowerBound) else { continue }
      let range = word.upperBound..<line.end
      var rest = Words(view, range)
      guard rest.another() != nil, let letter = rest.another(), letter.count == 1, action(view, letter) != .unknown
      else {
        return nil
      }
      return range
    }
    return nil
  }

  /// Accepted, discarded, rejected.
  private static func action(_ view: ByteView, _ letter: Range<Int>) -> Action {
    switch view.byte(at: letter.lowerBound) {
    case UInt8(ascii: "A"): .allow
    case UInt8(ascii: "D"): .deny
    case UInt8(ascii: "R"): .reject
    default: .unknown
    }
  }

  /// Interface, letter, protocol, addresses, and two numbers: ports, or of ICMP type and code.
  static func readFilter(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> LineMeaning {
    var words = Words(view, range)
    guard let interface = words.another(), let letter = words.another(), let name = words.another(),
      let from = address(view, &words), let to = address(view, &words), let source = view.anyAddress(in: from),
      let destination = view.anyAddress(in: to)
    else { return .nothing(.cutOff) }
    (record.event.source, record.event.destination) = (source, destination)
    if let number = view.ipProtocol(in: name) { record.set(number) }
    if let first = words.another(), let second = words.another() {
      setNumbers(view, first, second, into: &record)
    }
    if let count = words.another(), view.byte(at: count.lowerBound) == UInt8(ascii: "("),
      let packets = view.largeNumber(in: count.lowerBound + 1..<count.upperBound)
    {
      record.set(packets: packets)
    }
    record.setInterfaces(interface, 0..<0)
    record.event.marks.action = action(view, letter)
    record.finishPacket()
    return .event
  }

  /// IPv6 is written `SA 2001:db8::1 -> DA 2001:db8::2`.
  private static func address(_ view: ByteView, _ words: inout Words) -> Range<Int>? {
    while let word = words.another() {
      guard word.count == 2, !view.holds("::", at: word.lowerBound) else { return word }
    }
    return nil
  }

  /// Of TCP and UDP two zeros are those of a fragment, whose ports nobody saw.
  private static func setNumbers(
    _ view: ByteView, _ first: Range<Int>, _ second: Range<Int>, into record: inout Record
  ) {
    guard let from = view.port(in: first), let to = view.port(in: second) else { return }
    if record.event.isICMP {
      if let type = UInt8(exactly: from), let code = UInt8(exactly: to) { record.setICMP(type: type, code: code) }
    } else if from | to != 0 {
      record.setPorts(from, to)
    }
  }
}
