/// What a JSON object says of the line that it carries: the line, when it was written, by which program; or the list of
/// more such objects.
struct JSONMembers {
  private enum Name: Int, FieldName {
    // The line, the nearest to the original first.
    case raw, original, rawLog, rawLogField, rawMessage, rawEvent, rawField, fullMessage, log, journal, message, syslog,
      msg
    case shortMessage, messageField, elasticMessage, textPayload, line, body
    // Its time.
    case elasticTime, source, realtime, splunkTime, timestamp, time, date, isoDate, generated, reported, created, stamp
    // The program and its process.
    case identifier, programField, programName, appName, appNameField, program, processName, ident, syslogTag
    case syslogProcess, processID, processField, processNumber, processIdentity, process
    // Objects that hold some of these, and lists of objects.
    case result, sourceObject, hits, syslogObject, name
    case events, recordsField, records, logEvents, entries, results, messages, logs, items, value, data, event
    static let spellings: [Name: String] = [
      .raw: "_raw", .rawLog: "raw_log", .rawLogField: "rawlog", .rawMessage: "raw_message", .rawEvent: "raw_event",
      .rawField: "raw", .fullMessage: "full_message", .journal: "MESSAGE", .syslog: "SyslogMessage",
      .shortMessage: "short_message", .messageField: "Message", .elasticMessage: "@message",
      .elasticTime: "@timestamp", .source: "_SOURCE_REALTIME_TIMESTAMP", .realtime: "__REALTIME_TIMESTAMP",
      .splunkTime: "_time", .isoDate: "ISODATE", .generated: "TimeGenerated", .created: "TimeCreated",
      .reported: "timereported", .stamp: "ts",
      .identifier: "SYSLOG_IDENTIFIER", .programField: "PROGRAM", .programName: "programname", .appName: "app-name",
      .appNameField: "appname", .processName: "ProcessName", .syslogTag: "syslogtag",
      .syslogProcess: "SYSLOG_PID", .processID: "_PID", .processField: "PID", .processNumber: "pid",
      .processIdentity: "ProcessID", .sourceObject: "_source", .syslogObject: "syslog", .recordsField: "Records",
    ]

    var isLine: Bool { rawValue <= Name.body.rawValue }
    var isTime: Bool { !isLine && rawValue <= Name.stamp.rawValue }
    var isProgram: Bool { rawValue >= Name.identifier.rawValue && rawValue <= Name.syslogTag.rawValue }
    var isProcess: Bool { rawValue >= Name.syslogProcess.rawValue && rawValue < Name.process.rawValue }
    var isList: Bool { rawValue >= Name.hits.rawValue && rawValue != Name.syslogObject.rawValue }
  }
  private static let names = Names<Name>()
  /// Objects within objects that are looked into.
  private static let deepest = 4

  private var rank = Int.max
  private var line = 0..<0
  private var isArray = false
  private var time = 0..<0
  private var program = 0..<0
  private var process = 0..<0
  /// The list of further objects, its brackets included; empty if there is none.
  private(set) var list = 0..<0

  init() {}

  var hasLine: Bool { rank < .max }

  mutating func read(_ view: ByteView, _ object: Range<Int>, depth: Int) {
    var fields = JSONFields(view, object)
    while let (name, value) = fields.next() {
      guard let name = JSONMembers.find(view, name) else { continue }
      switch value.kind {
      case .object: if depth < JSONMembers.deepest { descend(view, name, value.range, depth: depth + 1) }
      case .array: takeArray(view, name, value.range)
      case .string, .number: take(name, value)
      case .word: break
      }
    }
  }

  /// A name, or the last part of one that is written with dots: `event.original`, `process.name`.
  private static func find(_ view: ByteView, _ name: Range<Int>) -> Name? {
    if let found = names.find(view, name) { return found == .original || found == .name ? nil : found }
    if view.equals("event.original", name) || view.equals("log.original", name) { return .original }
    if view.equals("process.name", name) { return .program }
    return view.equals("process.pid", name) ? .processNumber : nil
  }

  private mutating func take(_ name: Name, _ value: JSONValue) {
    let isString = value.kind == .string
    if name.isLine || name == .event {
      guard isString, name.rawValue < rank else { return }
      (rank, line, isArray) = (name.rawValue, value.range, false)
    } else if name.isTime {
      if time.isEmpty { time = value.range }
    } else if name.isProgram {
      if isString, program.isEmpty { program = value.range }
    } else if name.isProcess, process.isEmpty {
      process = value.range
    }
  }

  /// A list of objects; the journal writes what is no text as a list of bytes.
  private mutating func takeArray(_ view: ByteView, _ name: Name, _ range: Range<Int>) {
    if name == .journal, name.rawValue < rank {
      (rank, line, isArray) = (name.rawValue, range, true)
    } else if name.isList, list.isEmpty {
      list = range
    }
  }

  /// `{"event":{"original":…}}`, `{"process":{"name":…}}`, `{"result":{"_raw":…}}`, `{"hits":{"hits":[…]}}`.
  private mutating func descend(_ view: ByteView, _ name: Name, _ range: Range<Int>, depth: Int) {
    switch name {
    case .event, .log, .process, .syslogObject: readPart(view, name, range)
    case .result, .sourceObject, .hits, .message, .data: read(view, range, depth: depth)
    default: break
    }
  }

  private mutating func readPart(_ view: ByteView, _ part: Name, _ object: Range<Int>) {
    var fields = JSONFields(view, object)
    while let (name, value) = fields.next() {
      switch JSONMembers.names.find(view, name) {
      case .original where part == .event || part == .log: take(.original, value)
      case .name where part == .process: take(.program, value)
      case .appNameField: take(.appNameField, value)
      case .processNumber where part == .process: take(.processNumber, value)
      case .syslogObject where value.kind == .object: readPart(view, .syslogObject, value.range)
      default: break
      }
    }
  }

  /// Writes the line, behind its program's tag if the collector took that off; false if it holds nothing.
  func write(_ view: ByteView, into inner: inout InnerLines) -> Bool {
    guard !line.isEmpty else { return false }
    let isOriginal = rank < Name.fullMessage.rawValue || view.beginsHeader(at: line.lowerBound)
    if !isOriginal { inner.appendTag(view, program, process) }
    if isArray { appendNumbers(view, into: &inner) } else { inner.appendUnescaped(view, line) }
    inner.close(time: time)
    return true
  }

  private func appendNumbers(_ view: ByteView, into inner: inout InnerLines) {
    var elements = JSONFields(view, line)
    while let (_, value) = elements.next() {
      if let byte = view.small(in: value.range) { inner.append(byte) }
    }
  }
}
