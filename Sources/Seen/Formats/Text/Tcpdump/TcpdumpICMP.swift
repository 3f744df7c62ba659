/// ICMP's types and codes in tcpdump's words (print-icmp.c, print-icmp6.c).
enum TcpdumpICMP {
  static func read(_ view: ByteView, _ range: Range<Int>, into record: inout Record) {
    let text = range.lowerBound..<min(range.upperBound, range.lowerBound + 160)
    let isV6 = record.event.networkProtocol == .icmpv6
    guard let (type, code) = isV6 ? meaningV6(view, text) : meaning(view, text) else { return }
    record.setICMP(type: type, code: code)
    guard type == 0 || type == 8 || type == 128 || type == 129, let id = number(view, text, behind: ", id "),
      let sequence = number(view, text, behind: ", seq ") ?? number(view, text, behind: " seq ")
    else { return }
    record.event.destinationPort = id
    record.set(window: sequence)
  }

  private static func number(_ view: ByteView, _ text: Range<Int>, behind name: StaticString) -> UInt16? {
    guard let at = view.find(name, in: text) else { return nil }
    let number = view.anyNumber(at: at + name.utf8CodeUnitCount)
    return number.length > 0 ? UInt16(exactly: number.value) : nil
  }

  private static func meaning(_ view: ByteView, _ text: Range<Int>) -> (UInt8, UInt8)? {
    func says(_ words: StaticString) -> Bool { view.find(words, in: text) != nil }
    if says("echo request") { return (8, 0) }
    if says("echo reply") { return (0, 0) }
    if says("unreachable") { return unreachable(view, text) }
    if says("time exceeded") { return (11, says("reassembly") ? 1 : 0) }
    if says("redirect") { return redirect(view, text) }
    if says("source quench") { return (4, 0) }
    if says("router advertisement") { return (9, 0) }
    if says("router solicitation") { return (10, 0) }
    if says("parameter problem") { return (12, 0) }
    if says("time stamp query") || says("timestamp request") { return (13, 0) }
    if says("time stamp reply") || says("timestamp reply") { return (14, 0) }
    if says("address mask request") { return (17, 0) }
    return says("address mask is") ? (18, 0) : nil
  }

  /// `198.51.100.2 udp port 53 unreachable`, `host 198.51.100.2 unreachable - admin prohibited filter`; `nil` if no word
  /// gives the code.
  static func unreachable(_ view: ByteView, _ text: Range<Int>) -> (UInt8, UInt8)? {
    func says(_ words: StaticString) -> Bool { view.find(words, in: text) != nil }
    if says("need to frag") { return (3, 4) }
    if says("prohibited filter") { return (3, 13) }
    if says(" port ") { return (3, 3) }
    if says("protocol ") { return (3, 2) }
    if says("source route") { return (3, 5) }
    let isNet = says("net ")
    if says("prohibited") { return (3, isNet ? 9 : 10) }
    if says(" tos ") { return (3, isNet ? 11 : 12) }
    if isNet { return (3, 0) }
    return says("host ") ? (3, 1) : nil
  }

  private static func redirect(_ view: ByteView, _ text: Range<Int>) -> (UInt8, UInt8) {
    let isTos = view.find("-tos", in: text) != nil || view.find(" tos ", in: text) != nil
    let isNet = view.find("to net", in: text) != nil || view.find("-net", in: text) != nil
    return (5, isNet ? (isTos ? 2 : 0) : (isTos ? 3 : 1))
  }

  private static func meaningV6(_ view: ByteView, _ text: Range<Int>) -> (UInt8, UInt8)? {
    func says(_ words: StaticString) -> Bool { view.find(words, in: text) != nil }
    if says("neighbor sol") { return (135, 0) }
    if says("neighbor adv") { return (136, 0) }
    if says("router sol") { return (133, 0) }
    if says("router adv") { return (134, 0) }
    if says("echo request") { return (128, 0) }
    if says("echo reply") { return (129, 0) }
    if says("unreachable") { return unreachableV6(view, text) }
    if says("time exceeded") { return (3, says("reassembly") ? 1 : 0) }
    if says("too big") { return (2, 0) }
    if says("parameter problem") { return (4, 0) }
    if says("redirect") { return (137, 0) }
    if says("listener report v2") || says("multicast listener report max") { return (143, 0) }
    if says("listener query") { return (130, 0) }
    if says("listener report") { return (131, 0) }
    return says("listener done") ? (132, 0) : nil
  }

  private static func unreachableV6(_ view: ByteView, _ text: Range<Int>) -> (UInt8, UInt8)? {
    func says(_ words: StaticString) -> Bool { view.find(words, in: text) != nil }
    if says(" port ") { return (1, 4) }
    if says("unreachable address") { return (1, 3) }
    if says("beyond scope") { return (1, 2) }
    if says("prohibited") { return (1, 1) }
    return says("unreachable route") ? (1, 0) : nil
  }
}
