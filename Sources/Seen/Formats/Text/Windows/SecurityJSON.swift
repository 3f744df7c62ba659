/// An event as JSON: flat (NXLog), under `Event` (evtx_dump), under `winlog` (winlogbeat) or under `win` (Wazuh).
enum SecurityJSON {
  private enum Name: Int, FieldName {
    // Under the names of `WindowsSecurity.Key`, in its order.
    case event, direction, source, sourcePort, destination, destinationPort, protocolName, time, application
    case lowEvent, lowDirection, lowSource, lowSourcePort, lowDestination, lowDestinationPort, lowProtocol, lowTime
    case lowApplication
    case otherEvent, code, id, stamp, eventTime, created, upper, system, data, winlog, winlogData, win, lowSystem,
      lowData
    case attributes, outerEvent, textEvent
    static let spellings: [Name: String] = [
      .event: "EventID", .direction: "Direction", .source: "SourceAddress", .sourcePort: "SourcePort",
      .destination: "DestAddress", .destinationPort: "DestPort", .protocolName: "Protocol", .time: "SystemTime",
      .application: "Application", .lowEvent: "eventID", .lowDirection: "direction", .lowSource: "sourceAddress",
      .lowSourcePort: "sourcePort", .lowDestination: "destAddress", .lowDestinationPort: "destPort",
      .lowProtocol: "protocol", .lowTime: "systemTime", .lowApplication: "application", .otherEvent: "event_id",
      .id: "Id", .stamp: "@timestamp", .eventTime: "EventTime", .created: "TimeCreated", .upper: "Event",
      .system: "System", .data: "EventData", .winlogData: "event_data", .lowSystem: "system", .lowData: "eventdata",
      .attributes: "#attributes", .outerEvent: "event", .textEvent: "#text",
    ]
  }
  private static let names = Names<Name>()

  /// False unless the object names an event of the filtering platform and an address or a port.
  static func read(_ view: ByteView, _ range: Range<Int>, _ values: inout WindowsSecurity.Values) -> Bool {
    readObject(view, range, &values, depth: 0)
    guard let number = view.number(in: values[.event]), (5150...5159).contains(number) else { return false }
    return values.has(.source) || values.has(.sourcePort)
  }

  private static func readObject(
    _ view: ByteView, _ range: Range<Int>, _ values: inout WindowsSecurity.Values, depth: Int
  ) {
    var members = JSONFields(view, range)
    while let (name, value) = members.next() {
      guard let name = names.find(view, name) else { continue }
      if let key = key(name) {
        if value.kind == .string || value.kind == .number { values.note(key, value.range) }
      }
      if value.kind == .object, depth < 4 {
        if name == .event || name == .lowEvent { noteText(view, value.range, &values) }
        if isHolder(name) { readObject(view, value.range, &values, depth: depth + 1) }
      }
    }
  }

  /// evtx_dump: `"EventID":{"#attributes":{…},"#text":5152}`.
  private static func noteText(_ view: ByteView, _ range: Range<Int>, _ values: inout WindowsSecurity.Values) {
    var members = JSONFields(view, range)
    while let (name, value) = members.next() {
      if names.find(view, name) == .textEvent { values.note(.event, value.range) }
    }
  }

  private static func key(_ name: Name) -> WindowsSecurity.Key? {
    switch name.rawValue {
    case 0..<9: return WindowsSecurity.Key(rawValue: name.rawValue)
    case 9..<18: return WindowsSecurity.Key(rawValue: name.rawValue - 9)
    default: break
    }
    switch name {
    case .otherEvent, .code, .id: return .event
    case .stamp, .eventTime, .created: return .time
    default: return nil
    }
  }

  private static func isHolder(_ name: Name) -> Bool {
    switch name {
    case .upper, .system, .data, .winlog, .winlogData, .win, .lowSystem, .lowData, .attributes, .outerEvent, .created:
      true
    default: false
    }
  }
}
