/// What all of Zeek's logs have in common: a moment, a connection's id, its two ends (Zeek Manual, "Zeek Log Formats").
enum ZeekRecord {
  /// Names as Zeek writes them, and as filters and renamed columns do: `id_orig_h`, `src_ip`.
  enum Field: Int, FieldName {
    case ts, uid, origH, origP, respH, respP, proto, ipProto, duration, origBytes, respBytes, connState, history
    case origPkts, origIpBytes, respPkts, respIpBytes, path, id
    case idOrigH, idOrigP, idRespH, idRespP, srcIp, dstIp, src, dst, srcPort, dstPort, srcAddr, dstAddr, p
    case note, actions, suppressFor, dropped, transDepth, fuid, analyzer, writeTs, systemName
    static var spellings: [Field: String] {
      words(joinedBy: "_").merging(
        [
          .origH: "id.orig_h", .origP: "id.orig_p", .respH: "id.resp_h", .respP: "id.resp_p", .path: "_path",
          .writeTs: "_write_ts", .systemName: "_system_name",
        ], uniquingKeysWith: { $1 })
    }
  }
  typealias Values = FieldValues<Field>
  static let names = Names<Field>()

  /// Reads an object, and the ids in an object of their own that some shippers make; false if it is not Zeek's.
  static func read(_ view: ByteView, object: Range<Int>, into values: inout Values) -> Bool {
    guard values.readObject(view, object, names), values.has(.ts) else { return false }
    if values.has(.id), view.byte(at: values[.id].lowerBound) == UInt8(ascii: "{") { readEnds(view, &values) }
    return true
  }

  private enum End: Int, FieldName {
    case origH, origP, respH, respP
    static var spellings: [End: String] { words(joinedBy: "_") }
  }
  private static let ends = Names<End>()

  private static func readEnds(_ view: ByteView, _ values: inout Values) {
    var members = JSONFields(view, values[.id])
    while let (name, value) = members.next() {
      switch ends.find(view, name) {
      case .origH: values.note(.origH, value.range)
      case .origP: values.note(.origP, value.range)
      case .respH: values.note(.respH, value.range)
      case .respP: values.note(.respP, value.range)
      case nil: break
      }
    }
  }

  static func isConnection(_ values: Values) -> Bool { values.has(.connState) }

  /// The two ends, under whatever name.
  static func source(_ values: Values) -> Range<Int> {
    first(values, .origH, .idOrigH, .srcIp, values.either(.src, .srcAddr))
  }
  static func destination(_ values: Values) -> Range<Int> {
    first(values, .respH, .idRespH, .dstIp, values.either(.dst, .dstAddr))
  }

  private static func first(_ values: Values, _ a: Field, _ b: Field, _ c: Field, _ rest: Range<Int>) -> Range<Int> {
    values.has(a) ? values[a] : values.has(b) ? values[b] : values.has(c) ? values[c] : rest
  }

  /// Time, ends, protocol and ports; false if there are no two ends.
  @inline(__always)
  static func fill(
    _ view: ByteView, _ values: Values, _ context: inout LineContext, into record: inout Record
  ) -> Bool {
    guard let source = view.anyAddress(in: source(values)), let destination = view.anyAddress(in: destination(values))
    else { return false }
    (record.event.source, record.event.destination) = (source, destination)
    setTime(view, values[.ts], &context, into: &record)
    setProtocol(view, values, into: &record)
    setPorts(view, values, into: &record)
    return true
  }

  /// Seconds since 1970, or as text.
  private static func setTime(
    _ view: ByteView, _ range: Range<Int>, _ context: inout LineContext, into record: inout Record
  ) {
    if let moment = view.epoch(in: range) {
      context.setTime(seconds: moment.seconds, microseconds: moment.microseconds, into: &record)
    } else if !range.isEmpty {
      _ = context.readTime(view, at: range.lowerBound, into: &record)
    }
  }

  /// `icmp` stands for ICMPv6 too.
  private static func setProtocol(_ view: ByteView, _ values: Values, into record: inout Record) {
    guard
      let number = view.small(in: values[.ipProto]).map({ IPProtocol(rawValue: $0) })
        ?? view.ipProtocol(in: values[.proto])
    else { return }
    record.set(number == .icmp && !record.event.source.isV4 ? .icmpv6 : number)
  }

  /// Of ICMP the two are type and code.
  private static func setPorts(_ view: ByteView, _ values: Values, into record: inout Record) {
    let source = view.port(in: first(values, .origP, .idOrigP, .srcPort, 0..<0))
    let destination = view.port(in: first(values, .respP, .idRespP, .dstPort, values[.p]))
    guard let source, let destination else { return }
    if record.event.isICMP {
      guard let type = UInt8(exactly: source), let code = UInt8(exactly: destination) else { return }
      record.setICMP(type: type, code: code)
    } else {
      record.setPorts(source, destination)
    }
  }
}
