/// Zscaler's cloud firewall, as the Nanolog Streaming Service writes it: JSON of sourcetype `zscalernss-fw`, `name=value` pairs that
/// begin with `datetime=`, or quoted values in the documented order (Zscaler, "NSS Feed Output Format: Firewall Logs").
enum Zscaler: TextFormat {
  static let about = Format(
    id: "zscaler", kind: .text, writers: "Zscaler Internet Access (NSS firewall feed)",
    example:
      "{ \"sourcetype\" : \"zscalernss-fw\", \"event\" :{\"datetime\":\"…\",\"action\":\"Drop\",\"csip\":\"…\",…}}",
    tells: [.accepts, .denials, .ports, .translation, .volume])
  static let signs: [StaticString] = ["{", "=", "\""]

  private enum Key: Int, FieldName {
    case datetime, csip, cdip, ssip, sdip, csport, cdport, ssport, sdport, proto, action, dnat
    case inbytes, outbytes, durationms, duration
  }
  private static let keys = Names<Key>()
  private typealias Values = FieldValues<Key>
  /// The documented order of the values alone; `nil` for those that are not looked at.
  private static let columns: [Key?] = [
    .datetime, nil, nil, nil, .cdport, .csport, .sdport, .ssport, .csip, .cdip, .ssip, .sdip, nil, nil, nil, .action,
    .dnat, nil, nil, nil, nil, .proto, nil, nil, nil, nil, .inbytes, .outbytes, .duration, .durationms,
  ]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    var values = Values()
    guard take(line, into: &values) else { return .foreign }
    let view = line.view
    if values.has(.datetime) { _ = context.readTime(view, at: values[.datetime].lowerBound, into: &record) }
    let isTranslated = view.equals("yes", values[.dnat])
    let server = values.has(.sdip) ? values[.sdip] : values[.cdip]
    guard let source = view.anyAddress(in: values[.csip]),
      let destination = view.anyAddress(in: isTranslated ? values[.cdip] : server)
    else { return .nothing(.noPacket) }
    (record.event.source, record.event.destination) = (source, destination)
    fill(view, values, isTranslated: isTranslated, into: &record)
    record.finishConnection()
    return .event
  }

  private static func take(_ line: borrowing Line, into values: inout Values) -> Bool {
    let view = line.view
    let range = line.afterHost
    switch view.byte(at: range.lowerBound) {
    case UInt8(ascii: "{"):
      guard let object = object(view, range) else { return false }
      values.read(view, JSONFields(view, object), keys)
    case UInt8(ascii: "d"):
      guard view.holds("datetime=", at: range.lowerBound), let separator = separator(view, range) else { return false }
      values.read(view, KeyValues(view, range, separator: separator), keys)
    case 0x22:
      return takeColumns(view, range, into: &values)
    default: return false
    }
    return values.has(.csip)
  }

  /// The `event` of an object that says first what it is.
  private static func object(_ view: ByteView, _ range: Range<Int>) -> Range<Int>? {
    guard view.find("zscalernss-fw", in: range.lowerBound..<min(range.upperBound, range.lowerBound + 40)) != nil else {
      return nil
    }
    var members = JSONFields(view, range)
    while let (name, value) = members.next() {
      if value.kind == .object, view.equals("event", name) { return value.range }
    }
    return nil
  }

  private static func separator(_ view: ByteView, _ range: Range<Int>) -> UInt8? {
    guard let at = view.find("csip=", in: range) else { return nil }
    let before = view.byte(at: at - 1)
    return before == 0x09 || before == 0x2C || before == 0x7C || before == 0x20 ? before : nil
  }

  /// `"Mon Nov 23 16:26:00 2026","user",…`: the ports and addresses at their places prove it.
  private static func takeColumns(_ view: ByteView, _ range: Range<Int>, into values: inout Values) -> Bool {
    guard view.byte(at: range.lowerBound + 4) == 0x20, view.byte(at: range.lowerBound + 8) == 0x20 else { return false }
    let places = FieldPlaces(view, range, limit: 30)
    guard places.count > 21, view.port(in: places[4]) != nil, view.port(in: places[7]) != nil,
      view.anyAddress(in: places[8]) != nil, view.anyAddress(in: places[11]) != nil
    else { return false }
    for index in 0..<min(places.count, columns.count) {
      if let key = columns[index] { values.note(key, places[index]) }
    }
    return true
  }

  private static func fill(_ view: ByteView, _ values: borrowing Values, isTranslated: Bool, into record: inout Record)
  {
    if let number = view.ipProtocol(in: values[.proto]) { record.set(number) }
    let target = isTranslated ? values[.cdport] : values.either(.sdport, .cdport)
    if let source = view.port(in: values[.csport]), let port = view.port(in: target) { record.setPorts(source, port) }
    record.setTranslation(
      view, source: values[.ssip], port: values[.ssport], destination: isTranslated ? values[.sdip] : 0..<0,
      port: values[.sdport])
    if let received = view.largeNumber(in: values[.inbytes]), let sent = view.largeNumber(in: values[.outbytes]) {
      record.bytes = received &+ sent
    }
    record.duration = view.largeNumber(in: values[.durationms])
    if record.duration == nil, let seconds = view.number(in: values[.duration]) {
      record.duration = UInt64(seconds) * 1000
    }
    record.event.marks.action = view.decision(in: values[.action])
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    let (view, range) = (line.view, line.afterHost)
    if let object = object(view, range) {
      details.addMembers(view, object)
    } else if let separator = separator(view, range) {
      details.addFields(view, range, separator: separator)
    }
  }
}
