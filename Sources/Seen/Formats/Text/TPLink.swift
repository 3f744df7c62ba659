/// TP-Link's access points and gateways (Omada, EAP, ER): the log of what their wireless clients open, `<6>Nov 23 16:26:00
/// 192.168.0.5 [1795451160.541010111] AP MAC=00:00:5e:00:53:01 MAC SRC=00:00:5e:00:53:02 IP SRC=192.168.0.73 IP
/// DST=203.0.113.7 IP proto=6 SPT=49808 DPT=443` (as TP-Link-to-GELF and Omada-Logger-Viz read it), several in one message;
/// and `Gateway detected TCP no-Flag attack and dropped 3 packets.`, which names nobody (TP-Link Community, 610802).
///
/// Home routers with TP-Link's own firmware log no packets; those with OpenWrt log as netfilter does.
enum TPLink: TextFormat {
  static let about = Format(
    id: "tp-link", kind: .text, writers: "TP-Link Omada access points and gateways (EAP, ER)",
    example:
      "[1795451160.541010111] AP MAC=00:00:5e:00:53:01 … IP SRC=192.168.0.73 IP DST=203.0.113.7 IP proto=6 SPT=49808 DPT=443",
    tells: [.ports])
  static let signs: [StaticString] = ["IP SRC=", "detected attack and dropped"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    guard let start = start(line) else { return isAlarm(view, line.afterTag) ? .nothing(.noPacket) : .foreign }
    var end = next(view, behind: start, to: line.end)
    guard fill(view, start..<end, &context, into: &record) else { return .nothing(.cutOff) }
    while end < line.end {
      let begin = end
      end = next(view, behind: begin, to: line.end)
      var another = Record()
      another.event.time = record.event.time
      another.stamp = record.stamp
      if fill(view, begin..<end, &context, into: &another) { context.further.append(another) }
    }
    return .event
  }

  /// Behind the stamp and the host, and the device's own count of seconds.
  private static func start(_ line: borrowing Line) -> Int? {
    for at in [line.afterHost.lowerBound, line.afterStamp.lowerBound] where isRecord(line.view, at) { return at }
    return nil
  }

  private static func isRecord(_ view: ByteView, _ at: Int) -> Bool {
    view.holds("AP MAC=", at: at) || view.holds("IP SRC=", at: at)
  }

  /// Where another record begins in the same message; its end if none does. A collector writes the line end between them
  /// as `#015#012`.
  private static func next(_ view: ByteView, behind start: Int, to end: Int) -> Int {
    view.find("AP MAC=", in: min(end, start + 7)..<end) ?? end
  }

  private static func fill(
    _ view: ByteView, _ range: Range<Int>, _ context: inout LineContext, into record: inout Record
  ) -> Bool {
    guard let source = view.anyAddress(in: value("IP SRC=", view, range)),
      let destination = view.anyAddress(in: value("IP DST=", view, range))
    else { return false }
    (record.event.source, record.event.destination) = (source, destination)
    if let number = view.small(in: value("IP proto=", view, range)) { record.set(IPProtocol(rawValue: number)) }
    if let from = view.port(in: value("SPT=", view, range)), let to = view.port(in: value("DPT=", view, range)) {
      record.setPorts(from, to)
    }
    setTime(view, range.lowerBound, &context, into: &record)
    // The first packet of either side: of an answer to a client on the same network too.
    record.finishConnection(isInitiator: false)
    return true
  }

  /// Up to a blank, or to what stands for a line's end.
  private static func value(_ name: StaticString, _ view: ByteView, _ range: Range<Int>) -> Range<Int> {
    guard let found = view.find(name, in: range) else { return 0..<0 }
    let start = found + name.utf8CodeUnitCount
    let end = view.wordEnd(from: start, to: range.upperBound)
    return start..<(view.first(0x2323_2323_2323_2323, from: start, to: end) ?? end)
  }

  /// `[1795451160.541010111] ` before the record: seconds since 1970, unlike the kernel's, which count from its start.
  private static func setTime(_ view: ByteView, _ start: Int, _ context: inout LineContext, into record: inout Record) {
    guard view.byte(at: start - 1) == 0x20, view.byte(at: start - 2) == UInt8(ascii: "]") else { return }
    let end = start - 2
    var at = end
    while at > 0, end - at < 22, view.byte(at: at - 1) != UInt8(ascii: "[") { at -= 1 }
    guard let moment = view.epoch(in: at..<end), moment.seconds > 1_000_000_000 else { return }
    context.setTime(seconds: moment.seconds, microseconds: moment.microseconds, into: &record)
  }

  /// `Gateway detected Large Ping attack and dropped 5 packets.`: near the beginning, for others may quote it.
  private static func isAlarm(_ view: ByteView, _ range: Range<Int>) -> Bool {
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 80)
    guard let found = view.find("etected ", in: head),
      let words = view.find(" attack and dropped ", in: found..<min(range.upperBound, found + 80))
    else { return false }
    return view.byte(at: words + 20) &- 48 < 10
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let start = start(line) else { return }
    let range = start..<next(line.view, behind: start, to: line.end)
    let names: [StaticString] = ["AP MAC=", "MAC SRC=", "IP SRC=", "IP DST=", "IP proto=", "SPT=", "DPT="]
    for name in names {
      let value = value(name, line.view, range)
      if !value.isEmpty { details.addField(String("\(name)".dropLast()), line.view.text(value)) }
    }
  }
}
