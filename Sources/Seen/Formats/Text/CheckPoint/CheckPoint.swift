/// Check Point's Log Exporter as syslog, `[action:"Drop"; ifdir:"inbound"; ifname:"eth0"; src:"203.0.113.7"; …]`, its
/// `name=value|` form for Splunk, and what older gateways and collectors write with the same names (Check Point,
/// sk122323 "Log Exporter", sk144192 "Log fields").
enum CheckPoint: TextFormat {
  static let about = Format(
    id: "check-point", kind: .text, writers: "Check Point Log Exporter, fw1-loggrabber",
    example:
      "fw CheckPoint 1930 - [action:\"Drop\"; ifdir:\"inbound\"; ifname:\"eth0\"; src:\"203.0.113.7\"; proto:\"6\"; …]",
    tells: [.accepts, .denials, .interfaces, .ports, .flags, .translation, .volume, .icmp])
  static let programs: [StaticString] = ["CheckPoint", "CP-GW"]
  static let signs: [StaticString] = ["CheckPoint", "[", "|"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let range = fields(line) else { return .foreign }
    let view = line.view
    var values = Values()
    var pairs = CheckPointPairs(view, range)
    while let (name, value) = pairs.next() {
      if let key = keys.find(view, name) { values.note(key, value) }
    }
    guard isOwn(line, values) else { return .foreign }
    setTime(view, values, &context, into: &record)
    if values.has(.packets), view.find("<", in: values[.packets]) != nil {
      return readDrops(view, values, &context, into: &record)
    }
    guard let source = view.anyAddress(in: values[.src]), let destination = view.anyAddress(in: values[.dst]) else {
      return .nothing(.noPacket)
    }
    (record.event.source, record.event.destination) = (source, destination)
    fill(view, values, into: &record)
    return .event
  }

  /// Where the fields are: in RFC 5424's structured data, or in the message.
  private static func fields(_ line: borrowing Line) -> Range<Int>? {
    let view = line.view
    let data = line.header.structuredData
    if line.isTagged("CheckPoint") {
      if !data.isEmpty { return data }
      let at = line.afterTag.lowerBound
      // CEF and LEEF are formats of their own.
      return view.holds("CEF:", at: at) || view.holds("LEEF:", at: at) ? nil : line.afterTag
    }
    if !data.isEmpty { return isOfCheckPoint(view, data.lowerBound) ? data : nil }
    for range in [line.afterHost, line.afterStamp] {
      let at = range.lowerBound
      // What a collector left of the message.
      if view.holds("[action:\"", at: at) { return range }
      if view.holds("Log [", at: at), isOfCheckPoint(view, at + 4) { return range }
      if isPiped(view, at) { return range }
    }
    return nil
  }

  /// `[Fields@1.3.6.1.4.1.2620 …`, Check Point's enterprise number, or `[action:"…`.
  private static func isOfCheckPoint(_ view: ByteView, _ at: Int) -> Bool {
    view.holds("[Fields@1.3.6.1.4.1.2620 ", at: at) || view.holds("[action:\"", at: at)
  }

  /// `time=1795451160|hostname=fw|…`, `loc=7|time=…|…`.
  private static func isPiped(_ view: ByteView, _ at: Int) -> Bool {
    guard view.holds("time=", at: at) || view.holds("loc=", at: at) else { return false }
    return view.first(0x7C7C_7C7C_7C7C_7C7C, from: at, to: at + 40) != nil
  }

  /// Lines that only look alike name neither the product nor the log's own number.
  private static func isOwn(_ line: borrowing Line, _ values: borrowing Values) -> Bool {
    line.isTagged("CheckPoint") || values.has(.loguid) || values.has(.product) || values.has(.productName)
  }

  private static func setTime(
    _ view: ByteView, _ values: borrowing Values, _ context: inout LineContext, into record: inout Record
  ) {
    guard values.has(.time) else { return }
    if let moment = view.epoch(in: values[.time]) {
      context.setTime(seconds: moment.seconds, microseconds: moment.microseconds, into: &record)
    } else {
      _ = context.readTime(view, at: values[.time].lowerBound, into: &record)
    }
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let range = fields(line) else { return }
    var pairs = CheckPointPairs(line.view, range)
    while let (name, value) = pairs.next() { details.addField(line.view.text(name), line.view.text(value)) }
  }
}
