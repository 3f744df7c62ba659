/// What Azure's flow logs have in common: documents of nested objects, at whose bottom an array `flowTuples` holds a flow a
/// string. One line, or one document of many lines, has many events.
enum AzureFlow {
  /// Of which log a document is.
  enum Source { case securityGroup, virtualNetwork }

  private enum Key: Int, FieldName {
    case records, category, properties, flowRecords, operationName, flowLogVersion, time
    case systemId, macAddress, resourceId, flowLogGUID, flowLogResourceID, targetResourceID
  }
  private static let keys = Names<Key>()

  /// `nil` if an object is no flow log's record, nor a document of such.
  static func source(_ view: ByteView, _ object: Range<Int>, isWithin: Bool = false) -> Source? {
    var values = FieldValues<Key>()
    guard values.readObject(view, object, keys) else { return nil }
    if values.has(.records), !isWithin {
      var records = JSONFields(view, values[.records])
      guard let first = records.next(), first.value.kind == .object else { return nil }
      return source(view, first.value.range, isWithin: true)
    }
    if values.has(.flowRecords) { return .virtualNetwork }
    if view.equals("flowlogflowevent", values[.category]) { return .virtualNetwork }
    return view.equals("networksecuritygroupflowevent", values[.category]) ? .securityGroup : nil
  }

  /// Reads all tuples of an object. A string of JSON cannot hold the name in its own quotation marks, so a search for it
  /// finds members only.
  static func readTuples(
    _ view: ByteView, _ object: Range<Int>, _ source: Source, _ context: inout LineContext, into record: inout Record
  ) -> LineMeaning {
    var gathering = EventGathering()
    var at = object.lowerBound
    while let name = view.find("\"flowTuples\"", in: at..<object.upperBound) {
      at = name + 12
      let bracket = UInt64(UInt8(ascii: "[")) &* 0x0101_0101_0101_0101
      guard let start = view.first(bracket, from: at, to: min(at + 16, object.upperBound)) else { continue }
      var tuples = JSONFields(view, start..<object.upperBound)
      while let (_, value) = tuples.next(), value.kind == .string {
        at = value.next
        var flow = Record()
        guard read(view, value.range, source, &context, into: &flow) else { continue }
        gathering.take(flow, &context, into: &record)
      }
    }
    return gathering.count > 0 ? .event : .nothing(.noPacket)
  }

  private enum Place {
    static let time = 0, source = 1, destination = 2, sourcePort = 3, destinationPort = 4, number = 5, direction = 6
    /// Security groups: what the rule did, then the state of version 2. Virtual networks: the state, then encryption.
    static let decision = 7, state = 8, packets = 9, bytes = 10, packetsBack = 11, bytesBack = 12
  }

  /// `1795451160,203.0.113.7,10.0.0.4,40001,22,T,I,D,B,,,,`; `1795451160123,203.0.113.7,10.0.0.4,40001,22,6,I,D,NX,0,0,0,0`.
  private static func read(
    _ view: ByteView, _ tuple: Range<Int>, _ origin: Source, _ context: inout LineContext, into record: inout Record
  ) -> Bool {
    let places = FieldPlaces(view, tuple, limit: 16)
    guard places.count > Place.decision, let source = view.anyAddress(in: places[Place.source]),
      let destination = view.anyAddress(in: places[Place.destination])
    else { return false }
    (record.event.source, record.event.destination) = (source, destination)
    if let moment = view.epoch(in: places[Place.time]) {
      context.setTime(seconds: moment.seconds, microseconds: moment.microseconds, into: &record)
    }
    setProtocol(view, places, into: &record)
    if record.event.networkProtocol.hasPorts, let source = view.port(in: places[Place.sourcePort]),
      let destination = view.port(in: places[Place.destinationPort])
    {
      record.setPorts(source, destination)
    }
    record.setVolume(
      packets: (view.largeNumber(in: places[Place.packets]), view.largeNumber(in: places[Place.packetsBack])),
      bytes: (view.largeNumber(in: places[Place.bytes]), view.largeNumber(in: places[Place.bytesBack])))
    setFate(view, places, origin, into: &record)
    return true
  }

  /// `T`, `U`, or a number.
  private static func setProtocol(_ view: ByteView, _ places: borrowing FieldPlaces, into record: inout Record) {
    switch view.byte(at: places[Place.number].lowerBound) {
    case UInt8(ascii: "T"): record.set(.tcp)
    case UInt8(ascii: "U"): record.set(.udp)
    default: if let number = view.small(in: places[Place.number]) { record.set(IPProtocol(rawValue: number)) }
    }
  }

  /// A flow is told at its beginning, every few minutes, and at its end: only the first opens anything.
  private static func setFate(
    _ view: ByteView, _ places: borrowing FieldPlaces, _ source: Source, into record: inout Record
  ) {
    let decision = view.byte(at: places[Place.decision].lowerBound)
    let state = places[source == .securityGroup ? Place.state : Place.decision]
    let isDenied =
      decision == UInt8(ascii: "D") || source == .virtualNetwork && isUnencrypted(view, places[Place.state])
    record.event.marks.action = isDenied ? .deny : .allow
    if source == .securityGroup, decision != UInt8(ascii: "A"), !isDenied { record.event.marks.action = .unknown }
    record.finishConnection()
    let letter = view.byte(at: state.lowerBound)
    guard letter == UInt8(ascii: "C") || letter == UInt8(ascii: "E"), !state.isEmpty else { return }
    if record.event.role == .opening { record.event.role = .continuing }
    if letter == UInt8(ascii: "E") { record.ending = state }
  }

  /// What encryption dropped (Microsoft, "Virtual network flow logs", flow encryption).
  private static func isUnencrypted(_ view: ByteView, _ range: Range<Int>) -> Bool {
    view.equals("nx_not_accepted", range) || view.equals("nx_sw_not_ready", range)
      || view.equals("nx_not_supported", range)
  }

  /// Whether a member stands here that documents and records begin with, in whatever order.
  private static func opens(_ view: ByteView, at start: Int) -> Bool {
    guard view.byte(at: start) == 0x22 else { return false }
    let name = start + 1..<view.closingQuote(from: start + 1, to: min(view.count, start + 40))
    return keys.find(view, name) != nil
  }

  /// A brace, or the blanks before it.
  static let openings: StaticString = "{ \t"

  /// A document or record that is printed over many lines: from the line that has but its opening brace to its close.
  static func extent(_ view: ByteView, from start: Int, isLast: Bool, _ source: Source) -> RecordExtent {
    var at = start
    while view.byte(at: at) == 0x20 || view.byte(at: at) == 0x09 { at += 1 }
    guard view.byte(at: at) == UInt8(ascii: "{") else { return .single }
    let brace = at
    at += 1
    while view.byte(at: at) == 0x20 || view.byte(at: at) == 0x0D { at += 1 }
    guard view.byte(at: at) == 0x0A else { return at >= view.count && !isLast ? .unfinished : .single }
    let first = view.wordStart(from: at, to: min(view.count, at + 256))
    guard first < view.count else { return isLast ? .single : .unfinished }
    guard opens(view, at: first) else { return .single }
    let limit = min(view.count, start + TextReader.longestLine)
    guard let end = JSONValue.close(view, from: brace, to: limit) else {
      return isLast || limit < view.count ? .single : .unfinished
    }
    guard self.source(view, brace..<end) == source else { return .single }
    return .lines(end: view.newline(from: end).map { $0 + 1 } ?? view.count)
  }
}
