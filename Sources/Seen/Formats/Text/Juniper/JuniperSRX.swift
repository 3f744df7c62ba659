/// Juniper's SRX and vSRX, session logs and what the security services find: with named fields,
/// `RT_FLOW - RT_FLOW_SESSION_DENY [junos@… source-address="203.0.113.7" …]`, or as a sentence,
/// `RT_FLOW: RT_FLOW_SESSION_DENY: session denied 203.0.113.7/40001->198.51.100.2/22 …` (Juniper, "System Log Explorer").
enum JuniperSRX: TextFormat {
  static let about = Format(
    id: "juniper-srx", kind: .text, writers: "Juniper SRX, vSRX (Junos OS)",
    example: "fw RT_FLOW - RT_FLOW_SESSION_DENY [junos@… source-address=\"203.0.113.7\" source-port=\"40001\" …]",
    tells: [.accepts, .denials, .interfaces, .ports, .translation, .volume, .endings])
  static let programs: [StaticString] = [
    "RT_FLOW", "RT_IDP", "RT_IDS", "RT_UTM", "RT_AAMW", "RT_SECINTEL", "RT_SCREEN", "RT_FLOW_SESSION",
  ]
  static let signs: [StaticString] = ["RT_", "FW:"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    guard let message = message(line, &context, into: &record) else {
      guard let range = filter(line) else { return .foreign }
      return readFilter(view, range, into: &record)
    }
    if message.isStructured {
      guard readFields(view, message, into: &record) else { return .nothing(.noPacket) }
    } else {
      guard readSentence(view, message, into: &record) else { return .nothing(.noPacket) }
    }
    record.finishConnection()
    return .event
  }

  /// A message of the security services: its name, and its fields or its sentence.
  struct Message {
    var name = 0..<0
    var body = 0..<0
    var isStructured = false
  }

  private static func message(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record)
    -> Message?
  {
    let view = line.view
    if view.holds("RT_", at: line.header.tag.lowerBound), !line.header.tag.isEmpty {
      let (name, data) = (line.header.messageID, line.header.structuredData)
      if !name.isEmpty {
        return Message(name: name, body: data.isEmpty ? line.afterHost : data, isStructured: !data.isEmpty)
      }
      return named(view, line.afterTag)
    }
    let bare = line.afterHost
    if view.byte(at: bare.lowerBound) == 0x31, view.byte(at: bare.lowerBound + 1) == 0x20 {
      return relayed(view, bare, &context, into: &record)
    }
    guard view.holds("RT_", at: bare.lowerBound) else { return nil }
    // `RT_FLOW - RT_FLOW_SESSION_CLOSE [junos@…` behind an old header; or the message alone, as in a file.
    let end = view.wordEnd(from: bare.lowerBound, to: bare.upperBound)
    let isSplit = view.holds(" - ", at: end) && end + 3 < bare.upperBound
    return named(view, isSplit ? end + 3..<bare.upperBound : bare)
  }

  /// `RT_FLOW_SESSION_CREATE: session created …`, and `%-RT_FLOW_SESSION_CREATE: …` where the priority is written out.
  private static func named(_ view: ByteView, _ range: Range<Int>) -> Message? {
    var start = range.lowerBound
    let end = view.wordEnd(from: start, to: range.upperBound)
    if view.byte(at: start) == UInt8(ascii: "%") {
      while start < end, view.byte(at: start) != UInt8(ascii: "-") { start += 1 }
      while start < end, view.byte(at: start) == 0x2D || view.byte(at: start) &- 48 < 10 { start += 1 }
    }
    guard end > start, isName(view, start) else { return nil }
    let hasColon = view.byte(at: end - 1) == 0x3A
    let body = view.wordStart(from: end, to: range.upperBound)..<range.upperBound
    let isStructured = view.byte(at: body.lowerBound) == 0x5B
    guard hasColon || isStructured else { return nil }
    return Message(name: start..<(hasColon ? end - 1 : end), body: body, isStructured: isStructured)
  }

  private static func isName(_ view: ByteView, _ at: Int) -> Bool {
    view.holds("RT_FLOW_", at: at) || view.holds("RT_SCREEN_", at: at) || view.holds("APPTRACK_", at: at)
      || view.holds("IDP_", at: at) || view.holds("WEBFILTER_", at: at) || view.holds("CONTENT_FILTERING_", at: at)
      || view.holds("AAMW_", at: at) || view.holds("SECINTEL_", at: at) || view.holds("FLOW_SESSION_", at: at)
      || view.holds("AV_", at: at) || view.holds("ANTISPAM_", at: at)
  }

  /// `1 2026-11-23T16:26:00.000Z fw RT_FLOW - RT_FLOW_SESSION_CLOSE [junos@…`, without a priority: as a relay or a file
  /// of the device itself has it.
  private static func relayed(
    _ view: ByteView, _ range: Range<Int>, _ context: inout LineContext, into record: inout Record
  ) -> Message? {
    guard range.count > 20 else { return nil }
    let stamp = range.lowerBound + 2
    var words = Words(view, stamp..<range.upperBound)
    guard view.byte(at: stamp) == 0x32, words.another() != nil, words.another() != nil, let program = words.another(),
      view.holds("RT_", at: program.lowerBound), words.another() != nil, let name = words.another()
    else { return nil }
    let body = view.wordStart(from: name.upperBound, to: range.upperBound)..<range.upperBound
    guard view.byte(at: body.lowerBound) == 0x5B else { return nil }
    _ = context.readTime(view, at: stamp, into: &record)
    return Message(name: name, body: body, isStructured: true)
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    var context = LineContext(LineClock())
    var scratch = Record()
    guard let message = message(line, &context, into: &scratch) else { return }
    details.addField("message", line.view.text(message.name))
    if message.isStructured { details.addFields(line.view, message.body) }
  }
}
