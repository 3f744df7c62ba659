/// What all of Zeek's logs have in common: a moment, a connection's id, its two ends (Zeek Manual, "Zeek Log Formats").
enum ZeekRecord {
  /// Names as Zeek writes them, and as filters and renamed columns do: `id_orig_h`, `src_ip`.
  enum Field: Int, FieldName {
    case ts, uid, origH, origP, respH, respP, proto, ipProto, duration, origBytes, respBytes, connState, history
    case origPkts, origIpBytes, respPkts, respIpBytes, path, id
    case idOrigH, idOrigP, idRespH, idRespP, srcIp, dstIp, src, dst, srcPort, dstPort, srcAddr, dstAddr, p
    case note, actions, suppressFor, dropped, fuid
    /// What only certain logs have.
    case transDepth, boundP, requestP, authAttempts, kexAlg, cipher, resumed, version, shareType, namedPipe, replyCode
    case assignedAddr, clientAddr, serverAddr, stratum, community
    static var spellings: [Field: String] {
      words(joinedBy: "_").merging(
        [
          .origH: "id.orig_h", .origP: "id.orig_p", .respH: "id.resp_h", .respP: "id.resp_p", .path: "_path",
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

  @inline(__always)
  static func isConnection(_ values: borrowing Values) -> Bool { values.has(.connState) }

  /// The two ends, under whatever name.
  @inline(__always)
  static func source(_ values: borrowing Values) -> Range<Int> {
    first(values, .origH, .idOrigH, .srcIp, first(values, .src, .srcAddr, .clientAddr, 0..<0))
  }
  @inline(__always)
  static func destination(_ values: borrowing Values) -> Range<Int> {
    first(values, .respH, .idRespH, .dstIp, first(values, .dst, .dstAddr, .serverAddr, 0..<0))
  }

  private static func first(_ values: borrowing Values, _ a: Field, _ b: Field, _ c: Field, _ rest: Range<Int>)
    -> Range<Int>
  {
    values.has(a) ? values[a] : values.has(b) ? values[b] : values.has(c) ? values[c] : rest
  }

  /// Time, ends, protocol and ports; false if there are no two ends.
  @inline(__always)
  static func fill(
    _ view: ByteView, _ values: borrowing Values, _ context: inout LineContext, into record: inout Record
  ) -> Bool {
    guard let source = view.anyAddress(in: source(values)), let destination = view.anyAddress(in: destination(values))
    else { return false }
    (record.event.source, record.event.destination) = (source, destination)
    setTime(view, values[.ts], &context, into: &record)
    setProtocol(view, values, into: &record)
    setPorts(view, values, into: &record)
    return true
  }

  /// Seconds since 1970, or as text. At the line's start they are its header's stamp, and read.
  private static func setTime(
    _ view: ByteView, _ range: Range<Int>, _ context: inout LineContext, into record: inout Record
  ) {
    if record.stamp == range.lowerBound, !record.event.time.isMissing { return }
    if let moment = view.epoch(in: range) {
      context.setTime(seconds: moment.seconds, microseconds: moment.microseconds, into: &record)
    } else if !range.isEmpty {
      _ = context.readTime(view, at: range.lowerBound, into: &record)
    }
  }

  /// `icmp` stands for ICMPv6 too. Logs of a protocol that Zeek knows over one transport only do not name it.
  @inline(__always)
  private static func setProtocol(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    let number =
      view.small(in: values[.ipProto]).map { IPProtocol(rawValue: $0) } ?? view.ipProtocol(in: values[.proto])
      ?? (values.has(.proto) ? nil : transport(view, values))
    guard let number else { return }
    record.set(number == .icmp && !record.event.source.isV4 ? .icmpv6 : number)
  }

  /// http and smtp, socks, ssh, ssl unless it is DTLS, smb, dce_rpc, ftp; dhcp, ntp, snmp.
  private static func transport(_ view: ByteView, _ values: borrowing Values) -> IPProtocol? {
    let overTCP: [Field] = [
      .transDepth, .boundP, .requestP, .authAttempts, .kexAlg, .shareType, .namedPipe, .replyCode,
    ]
    if overTCP.contains(where: { values.has($0) }) { return .tcp }
    if values.has(.cipher) || values.has(.resumed) {
      return view.holds("DTLS", at: values[.version].lowerBound) ? .udp : .tcp
    }
    let overUDP: [Field] = [.assignedAddr, .stratum, .community]
    return overUDP.contains { values.has($0) } ? .udp : nil
  }

  /// Of ICMP the two are type and code.
  @inline(__always)
  private static func setPorts(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    let source = view.port(in: first(values, .origP, .idOrigP, .srcPort, 0..<0))
    let destination = view.port(in: first(values, .respP, .idRespP, .dstPort, values[.p]))
    // A transport that Zeek does not know has 0 in both places, which are no ports.
    guard let source, let destination, source > 0 || destination > 0 || !isUnknown(view, values[.proto]) else { return }
    if record.event.isICMP {
      guard let type = UInt8(exactly: source), let code = UInt8(exactly: destination) else { return }
      record.setICMP(type: type, code: code)
    } else {
      record.setPorts(source, destination)
    }
  }

  private static func isUnknown(_ view: ByteView, _ range: Range<Int>) -> Bool {
    view.equals("unknown_transport", range)
  }
}
