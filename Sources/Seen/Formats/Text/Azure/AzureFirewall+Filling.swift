/// What a record of Azure Firewall says, by members or by its sentence.
extension AzureFirewall {
  static func readMembers(_ view: ByteView, _ values: borrowing Values, into record: inout Record) -> Bool {
    record.event.source = view.anyAddress(in: values[.sourceIp]) ?? .missing
    record.event.destination = view.anyAddress(in: values[.destinationIp]) ?? .missing
    guard !record.event.source.isMissing, values.has(.destinationIp) || values.has(.fqdn) else { return false }
    setProtocol(view, values[.protocol], into: &record)
    if let source = view.port(in: values[.sourcePort]), let destination = view.port(in: values[.destinationPort]) {
      record.setPorts(source, destination)
    }
    if record.event.isTCP, let flags = TCPFlags(words: view, values[.flag]) { record.set(flags) }
    setTranslation(view, values[.translatedIp], values[.translatedPort], into: &record)
    record.event.marks.action = values.has(.translatedIp) ? .allow : action(view, values[.action])
    return true
  }

  /// `TCP request from 203.0.113.7:40001 to 10.0.0.4:22. Action: Deny`, `… was DNAT'ed to 10.0.0.4:22`, `ICMP Type=8 request
  /// from …`.
  static func readSentence(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> Bool {
    guard let from = view.find(" request from ", in: range), from - range.lowerBound < 40 else { return false }
    let first = view.wordEnd(from: range.lowerBound, to: range.upperBound)
    setProtocol(view, range.lowerBound..<first, into: &record)
    let source = word(view, from + 14, range.upperBound)
    guard let start = end(view, source) else { return false }
    record.event.source = start.address
    var next = source.upperBound
    var port: UInt16?
    if view.holds(" to ", at: next) {
      let destination = word(view, next + 4, range.upperBound)
      let target = end(view, destination)
      record.event.destination = target?.address ?? .missing
      port = target?.port ?? namedPort(view, destination)
      next = destination.upperBound
    }
    if let source = start.port, let port { record.setPorts(source, port) }
    setICMP(view, range, first, into: &record)
    setFate(view, next..<range.upperBound, into: &record)
    return true
  }

  /// A word without the point that ends a sentence.
  private static func word(_ view: ByteView, _ start: Int, _ end: Int) -> Range<Int> {
    let start = min(start, end)
    var stop = view.wordEnd(from: start, to: end)
    if stop > start, view.byte(at: stop - 1) == UInt8(ascii: ".") { stop -= 1 }
    return start..<stop
  }

  /// `203.0.113.7:40001`, `203.0.113.7`, and `203.0.113.7:` of a protocol without ports.
  private static func end(_ view: ByteView, _ range: Range<Int>) -> (address: Address, port: UInt16?)? {
    let hasColon = !range.isEmpty && view.byte(at: range.upperBound - 1) == UInt8(ascii: ":")
    return view.endpoint(in: hasColon ? range.lowerBound..<range.upperBound - 1 : range)
  }

  /// `example.com:443`: the port behind a name.
  private static func namedPort(_ view: ByteView, _ range: Range<Int>) -> UInt16? {
    guard let colon = view.first(0x3A3A_3A3A_3A3A_3A3A, from: range.lowerBound, to: range.upperBound) else {
      return nil
    }
    return view.port(in: colon + 1..<range.upperBound)
  }

  private static func setICMP(_ view: ByteView, _ range: Range<Int>, _ first: Int, into record: inout Record) {
    guard record.event.isICMP, view.holds(" Type=", at: first) else { return }
    let type = first + 6..<view.wordEnd(from: first + 6, to: range.upperBound)
    // The type alone: an echo has no other code, an error may.
    guard let type = view.small(in: type), type == 0 || type == 8 else { return }
    record.setICMP(type: type, code: 0)
  }

  /// Behind the ends: `. Action: Deny. …`, ` was DNAT'ed to 10.0.0.4:22`.
  private static func setFate(_ view: ByteView, _ rest: Range<Int>, into record: inout Record) {
    // The apostrophe may be written `\u0027`.
    if let found = view.find(" was DNAT", in: rest) {
      record.event.marks.action = .allow
      guard let to = view.find("ed to ", in: found..<rest.upperBound),
        let end = view.endpoint(in: word(view, to + 6, rest.upperBound))
      else { return }
      record.translatedDestination = end.address
      record.translatedDestinationPort = end.port ?? 0
    } else if let found = view.find("Action: ", in: rest) {
      record.event.marks.action = action(view, word(view, found + 8, rest.upperBound))
    }
  }

  private static func setTranslation(
    _ view: ByteView, _ address: Range<Int>, _ port: Range<Int>, into record: inout Record
  ) {
    guard let address = view.anyAddress(in: address) else { return }
    record.translatedDestination = address
    record.translatedDestinationPort = view.port(in: port) ?? 0
  }

  /// Application rules name what they carry, which goes over TCP.
  private static func setProtocol(_ view: ByteView, _ range: Range<Int>, into record: inout Record) {
    if let number = view.ipProtocol(in: range) {
      record.set(number == .icmp && !record.event.source.isV4 && !record.event.source.isMissing ? .icmpv6 : number)
    } else if view.equals("http", range) || view.equals("https", range) || view.equals("mssql", range) {
      record.set(.tcp)
    }
  }

  /// `alert` and `alertAndDeny`… are the intrusion detection's; an alert alone says nothing of the packet's fate.
  private static func action(_ view: ByteView, _ range: Range<Int>) -> Action {
    if view.equals("allow", range) || view.equals("allowed", range) { return .allow }
    let isDenied = view.equals("deny", range) || view.equals("denied", range) || view.equals("drop", range)
    return isDenied || view.equals("alert and deny", range) || view.equals("alertanddeny", range) ? .deny : .unknown
  }
}
