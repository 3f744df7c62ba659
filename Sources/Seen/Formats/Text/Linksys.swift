/// What Linksys's home routers (BEFSR41, BEFSX41 and their like) send as an SNMP trap for each connection, as the programs that
/// catch it write it down: `Nov 23 16:26:00 gw linksysd: [192.168.1.1] @in TCP from 203.0.113.7:40001 to 192.168.1.2:22`
/// (linksysd, "Output"), with the host's name before an address in brackets, or `Nov 23 16:26:00 [ in, TCP] 203.0.113.7:40001 ->
/// 192.168.1.2:22` (LinkLog's template with `--no-dns -s`, and its expression for the message). Nothing says whether it was let in.
enum Linksys: TextFormat {
  static let about = Format(
    id: "linksys", kind: .text, writers: "Linksys BEF routers, through linksysd, LinkLog and their like",
    example: "Nov 23 16:26:00 gw linksysd: [192.168.1.1] @in TCP from 203.0.113.7:40001 to 192.168.1.2:22",
    tells: [.ports])
  static let programs: [StaticString] = ["linksysd", "linksys"]
  static let signs: [StaticString] = ["@in from:", "@out from:", "[ in, ]", "[out, ]"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    guard let message = message(view, line.afterStamp) ?? message(view, line.afterTag) else { return .foreign }
    var words = Words(view, message.rest)
    let from = view.trimmed(words.next(), of: UInt8(ascii: ","))
    let link = words.next()
    let to = view.trimmed(words.next(), of: UInt8(ascii: "."))
    guard !link.isEmpty else { return .nothing(.cutOff) }
    guard view.equals(message.isTrap ? "to" : "->", link) else { return .foreign }
    guard let source = endpoint(view, from), let destination = endpoint(view, to) else { return .nothing(.cutOff) }
    (record.event.source, record.event.destination) = (source.address, destination.address)
    record.set(message.isTCP ? .tcp : .udp)
    if let port = source.port, let other = destination.port { record.setPorts(port, other) }
    record.event.marks.insert(message.isInbound ? .entered : .left)
    // A trap is sent when a connection is opened (TCP: for its SYN).
    record.finishConnection()
    return .event
  }

  private struct Message {
    var rest: Range<Int>
    var isInbound: Bool
    var isTCP: Bool
    var isTrap: Bool
  }

  /// `@in TCP from …`, behind the router's address in brackets or not; `[out, UDP] …`.
  private static func message(_ view: ByteView, _ range: Range<Int>) -> Message? {
    var at = range.lowerBound
    if view.holds("[ in, ", at: at) || view.holds("[out, ", at: at) {
      guard let isTCP = transport(view, at + 6), view.holds("] ", at: at + 9) else { return nil }
      return Message(
        rest: min(at + 11, range.upperBound)..<range.upperBound, isInbound: view.byte(at: at + 1) == 0x20, isTCP: isTCP,
        isTrap: false)
    }
    if view.byte(at: at) == UInt8(ascii: "[") {
      at = view.wordStart(from: view.wordEnd(from: at, to: range.upperBound), to: range.upperBound)
    }
    guard view.byte(at: at) == UInt8(ascii: "@") else { return nil }
    let isInbound = view.holds("@in ", at: at)
    guard isInbound || view.holds("@out ", at: at) else { return nil }
    at += isInbound ? 4 : 5
    guard let isTCP = transport(view, at), view.holds(" from ", at: at + 3) else { return nil }
    return Message(
      rest: min(at + 9, range.upperBound)..<range.upperBound, isInbound: isInbound, isTCP: isTCP, isTrap: true)
  }

  private static func transport(_ view: ByteView, _ at: Int) -> Bool? {
    if view.holds("TCP", at: at) { return true }
    return view.holds("UDP", at: at) ? false : nil
  }

  /// `203.0.113.7:40001`, `host.example.com(203.0.113.7):40001`.
  private static func endpoint(_ view: ByteView, _ word: Range<Int>) -> (address: Address, port: UInt16?)? {
    guard let open = view.find("(", in: word), let close = view.find("):", in: open..<word.upperBound) else {
      return view.endpoint(ofWord: word)
    }
    guard let found = view.endpoint(in: open + 1..<close) else { return nil }
    return (found.address, view.port(in: close + 2..<word.upperBound))
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let message = message(line.view, line.afterStamp) ?? message(line.view, line.afterTag) else { return }
    details.addField("direction", message.isInbound ? "in" : "out")
  }
}
