/// What the kernel says beside its rules' logs: martians, source routes, full tables, SYN cookies.
enum KernelNotice: TextFormat {
  static let about = Format(
    id: "kernel-notices", kind: .text, writers: "the Linux kernel: martians, source routes, full tables, SYN cookies",
    example: "IPv4: martian source 198.51.100.2 from 10.0.0.7, on dev eth0", tells: [.interfaces])
  static let signs: [StaticString] = [
    "martian ", "source route option ", "SYN flooding on port ", "ll header: ", "able full", "table overflow",
  ]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let message = min(line.header.messageStart, line.end)..<line.end
    guard !line.beginsQuoted else { return .foreign }
    guard let reason = read(line.view, message, into: &record.event) else {
      if let device = line.view.find(" dev ", in: message) {
        record.ingress = device + 5..<line.view.wordEnd(from: device + 5, to: line.end)
      }
      return .event
    }
    return reason == .kernelMessage ? .foreign : .nothing(reason)
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard !record.ingress.isEmpty else { return }
    details.fields.append(EventDetails.Field(name: "dev", value: line.view.text(record.ingress)))
  }

  /// Reads a notice from a message into an event: `nil` if that worked, else what the message is.
  static func read(_ view: ByteView, _ range: Range<Int>, into event: inout Event) -> LineReason? {
    if let at = view.find("martian ", in: range) { return martian(view, at + 8..<range.upperBound, into: &event) }
    if let at = view.find("source route option ", in: range) {
      guard let (from, to) = addresses(view, at + 20..<range.upperBound, separator: "->") else { return .cutOff }
      return addressed(.sourceRoute, source: from, destination: to, into: &event)
    }
    if let at = view.find("SYN flooding on port ", in: range) {
      return flooding(view, at + 21..<range.upperBound, into: &event)
    }
    if view.find("ll header: ", in: range) != nil { return .linkLayerHeader }
    if view.find("able full", in: range) != nil, view.find("conntrack", in: range) != nil {
      return plain(.tableFull, into: &event)
    }
    if view.find("table overflow", in: range) != nil { return plain(.neighbourTableFull, into: &event) }
    return .kernelMessage
  }

  private static func plain(_ notice: Notice, into event: inout Event) -> LineReason? {
    event.sourcePort = notice.rawValue
    event.role = .notice
    return nil
  }

  /// `80. Sending cookies`, `[2001:db8::1]:80. …`, `192.0.2.1:80. …`: the number before the full stop that ends the
  /// sentence.
  private static func flooding(_ view: ByteView, _ range: Range<Int>, into event: inout Event) -> LineReason? {
    var end = view.wordEnd(from: range.lowerBound, to: range.upperBound)
    if end > range.lowerBound, view.byte(at: end - 1) == 0x2E { end -= 1 }
    var start = end
    while start > range.lowerBound, view.byte(at: start - 1) &- 48 < 10 { start -= 1 }
    let port = view.longNumber(at: start)
    if port.length > 0, port.value < 65_536 { event.destinationPort = UInt16(port.value) }
    return plain(.synCookies, into: &event)
  }

  /// `source DST from SRC, on dev eth0` since Linux 2.2; `source SRC for DST, dev eth0` before, in little-endian
  /// hexadecimal; `destination DST from SRC, dev eth0` (net/ipv4/route.c).
  private static func martian(_ view: ByteView, _ range: Range<Int>, into event: inout Event) -> LineReason? {
    let isSource = view.holds("source ", at: range.lowerBound)
    guard isSource || view.holds("destination ", at: range.lowerBound) else { return .kernelMessage }
    let rest = view.wordEnd(from: range.lowerBound, to: range.upperBound)..<range.upperBound
    let notice = isSource ? Notice.martianSource : .martianDestination
    if let (to, from) = addresses(view, rest, separator: "from") {
      return addressed(notice, source: from, destination: to, into: &event)
    }
    let pairs = addresses(view, rest, separator: "for") ?? addresses(view, rest, separator: "to")
    guard let (from, to) = pairs else { return .cutOff }
    return addressed(notice, source: from, destination: to, into: &event)
  }

  private static func addressed(_ notice: Notice, source: Address, destination: Address, into event: inout Event)
    -> LineReason?
  {
    event.source = source
    event.destination = destination
    event.sourcePort = notice.rawValue
    event.marks.insert(.entered)
    event.role = notice == .sourceRoute ? .sourceRouted : .martian
    return nil
  }

  /// Two addresses with a word between them; a word before them ("from … to …") is stepped over.
  private static func addresses(_ view: ByteView, _ range: Range<Int>, separator: StaticString) -> (Address, Address)? {
    var at = view.wordStart(from: range.lowerBound, to: range.upperBound)
    if view.holds("from ", at: at) { at = view.wordStart(from: at + 5, to: range.upperBound) }
    let first = view.wordEnd(from: at, to: range.upperBound)
    let middle = view.wordStart(from: first, to: range.upperBound)
    guard let one = address(view, at..<first), view.holds(separator, at: middle) else { return nil }
    let start = view.wordStart(from: view.wordEnd(from: middle, to: range.upperBound), to: range.upperBound)
    let end = view.wordEnd(from: start, to: range.upperBound)
    guard let other = address(view, start..<end) else { return nil }
    return (one, other)
  }

  private static func address(_ view: ByteView, _ word: Range<Int>) -> Address? {
    var end = word.upperBound
    if end > word.lowerBound, view.byte(at: end - 1) == 0x2C { end -= 1 }
    if let address = view.address(word.lowerBound..<end) { return address }
    guard end - word.lowerBound == 8 else { return nil }
    var value: UInt32 = 0
    for index in word.lowerBound..<end {
      guard let digit = hexDigit(view.byte(at: index)) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return Address(v4: value.byteSwapped)
  }
}
