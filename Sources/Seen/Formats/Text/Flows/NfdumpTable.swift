/// nfdump's CSV and JSON, whose columns and members have names.
enum NfdumpTable {
  enum Field: Int, FieldName {
    /// Version 1.6, then 1.7, then JSON.
    case ts, te, td, sa, da, sp, dp, pr, flg, ipkt, ibyt, opkt, obyt
    case firstSeen, lastSeen, duration, proto, srcAddr, srcPort, dstAddr, dstPort, packets, bytes, flags
    case first, src4Addr, dst4Addr, src6Addr, dst6Addr, sourcePort, destinationPort, tcpFlags, inPackets, inBytes
    case outPackets, outBytes, icmpType, icmpCode, exportSysid
    static let spellings: [Field: String] = [
      .src4Addr: "src4_addr", .dst4Addr: "dst4_addr", .src6Addr: "src6_addr", .dst6Addr: "dst6_addr",
      .sourcePort: "src_port", .destinationPort: "dst_port", .tcpFlags: "tcp_flags", .inPackets: "in_packets",
      .inBytes: "in_bytes", .outPackets: "out_packets", .outBytes: "out_bytes", .icmpType: "icmp_type",
      .icmpCode: "icmp_code", .exportSysid: "export_sysid",
    ]
  }
  typealias Values = FieldValues<Field>
  private static let names = Names<Field>()
  private static let other = UInt8(255)

  /// `ts,te,td,sa,da,…` or `firstSeen,duration,proto,srcAddr,…`.
  static func readHeader(_ view: ByteView, _ range: Range<Int>, _ context: inout LineContext) -> Bool {
    guard view.holds("ts,te,td,sa,da,", at: range.lowerBound) || view.holds("firstSeen,", at: range.lowerBound) else {
      return false
    }
    var fields = CommaFields(view, range)
    var columns: [UInt8] = []
    while let field = fields.next() {
      columns.append(names.find(view, view.trimmed(field)).map { UInt8($0.rawValue) } ?? other)
    }
    context.setColumns(columns, of: Nfdump.self)
    return true
  }

  /// The first columns of version 1.6.
  private static let standard: [UInt8] = {
    let fields: [Field?] = [.ts, .te, .td, .sa, .da, .sp, .dp, .pr, .flg, nil, nil, .ipkt, .ibyt, .opkt, .obyt]
    return fields.map { $0.map { UInt8($0.rawValue) } ?? other }
  }()

  static func read(_ view: ByteView, row: Range<Int>, _ context: inout LineContext, into record: inout Record)
    -> LineMeaning
  {
    let columns = context.columns(of: Nfdump.self)
    var fields = CommaFields(view, row)
    var values = Values()
    var count = 0
    let order = columns ?? standard
    while let field = fields.next() {
      if count < order.count, let name = Field(rawValue: Int(order[count])) { values.note(name, view.trimmed(field)) }
      count += 1
    }
    guard columns == nil ? count >= 40 : count == order.count, fill(view, values, into: &record) else {
      return .foreign
    }
    let stamp = values.either(.ts, .firstSeen)
    if !stamp.isEmpty { _ = context.readTime(view, at: stamp.lowerBound, into: &record) }
    return .event
  }

  static func read(_ view: ByteView, object: Range<Int>, _ context: inout LineContext, into record: inout Record)
    -> LineMeaning
  {
    var values = Values()
    guard values.readObject(view, object, names), values.has(.first),
      values.has(.inPackets) || values.has(.exportSysid),
      fill(view, values, into: &record)
    else { return .foreign }
    _ = context.readTime(view, at: values[.first].lowerBound, into: &record)
    return .event
  }

  private static func fill(_ view: ByteView, _ values: borrowing Values, into record: inout Record) -> Bool {
    func one(_ a: Field, _ b: Field, _ c: Field, _ d: Field) -> Range<Int> {
      values.has(a) || values.has(b) ? values.either(a, b) : values.either(c, d)
    }
    guard let source = view.anyAddress(in: one(.sa, .srcAddr, .src4Addr, .src6Addr)),
      let destination = view.anyAddress(in: one(.da, .dstAddr, .dst4Addr, .dst6Addr)),
      let number = view.ipProtocol(in: values.either(.pr, .proto))
    else { return false }
    (record.event.source, record.event.destination) = (source, destination)
    record.set(number)
    setPorts(
      view, one(.sp, .srcPort, .sourcePort, .sourcePort), one(.dp, .dstPort, .destinationPort, .icmpType), into: &record
    )
    if record.event.isICMP, let type = view.small(in: values[.icmpType]), let code = view.small(in: values[.icmpCode]) {
      record.setICMP(type: type, code: code)
    }
    let packets = view.largeNumber(in: one(.ipkt, .packets, .inPackets, .inPackets))
    let back = view.largeNumber(in: values.either(.opkt, .outPackets))
    let bytes = view.largeNumber(in: one(.ibyt, .bytes, .inBytes, .inBytes))
    record.setVolume(packets: (packets, back), bytes: (bytes, view.largeNumber(in: values.either(.obyt, .outBytes))))
    record.duration = view.milliseconds(ofSeconds: values.either(.td, .duration))
    let flags = flags(view, one(.flg, .flags, .tcpFlags, .tcpFlags))
    record.finishFlow(flags ?? [], isOne: packets == 1 && (back ?? 0) == 0 && flags?.isEmpty == false)
    return true
  }

  /// Of ICMP the destination's port is type and code: `8.0`, or type × 256 + code.
  static func setPorts(_ view: ByteView, _ source: Range<Int>, _ destination: Range<Int>, into record: inout Record) {
    guard record.event.isICMP else {
      if let source = view.port(in: source), let destination = view.port(in: destination) {
        record.setPorts(source, destination)
      }
      return
    }
    if let point = view.first(0x2E2E_2E2E_2E2E_2E2E, from: destination.lowerBound, to: destination.upperBound) {
      guard let type = view.small(in: destination.lowerBound..<point),
        let code = view.small(in: point + 1..<destination.upperBound)
      else { return }
      record.setICMP(type: type, code: code)
    } else if let both = view.port(in: destination) {
      record.setICMP(type: UInt8(both >> 8), code: UInt8(both & 255))
    }
  }

  /// `...A..S.` or `0x12`.
  static func flags(_ view: ByteView, _ range: Range<Int>) -> TCPFlags? {
    guard !range.isEmpty else { return nil }
    if view.holds("0x", at: range.lowerBound) {
      return view.hexadecimal(in: range).map { TCPFlags(rawValue: UInt8(truncatingIfNeeded: $0)) }
    }
    // A point stands for "not set" here.
    var flags = TCPFlags()
    for index in range where view.byte(at: index) != UInt8(ascii: ".") {
      flags.formUnion(TCPFlags(letters: view, index..<index + 1))
    }
    return flags
  }
}
