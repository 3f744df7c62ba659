/// AWS VPC Flow Logs, versions 2 to 8: `2 123456789010 eni-… 203.0.113.7 10.0.0.5 40001 22 6 20 4249 1795451160 … REJECT OK`,
/// columns as the header line names them, else a documented order; or a JSON object (Amazon VPC User Guide, "Flow log
/// records").
enum VPCFlow: TextFormat {
  static let about = Format(
    id: "vpc-flow", kind: .text, writers: "AWS VPC Flow Logs, transit gateway flow logs",
    example: "2 123456789010 eni-1235b8ca123456789 203.0.113.7 10.0.0.5 40001 22 6 1 40 1795451160 … REJECT OK",
    tells: [.accepts, .denials, .interfaces, .ports, .volume])

  /// Fields that an event is made of, and others whose place must be known.
  enum Field: Int, FieldName {
    case version, accountId, interfaceId, srcaddr, dstaddr, srcport, dstport, `protocol`, packets, bytes, start, end
    case action, logStatus, vpcId, subnetId, instanceId, tcpFlags, type, pktSrcaddr, pktDstaddr, region, azId
    case sublocationType, sublocationId, pktSrcAwsService, pktDstAwsService, flowDirection, trafficPath
    case resourceType, tgwId, tgwAttachmentId
    static var spellings: [Field: String] { words(joinedBy: "-") }
  }
  typealias Values = FieldValues<Field>
  static let names = Names<Field>()
  /// Tables made of flow logs (Athena, Parquet) write `log_status`.
  private static let tableNames = Names<Field>(spellings: Field.words(joinedBy: "_"))

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    let range = line.afterHost
    if view.byte(at: range.lowerBound) == UInt8(ascii: "{") { return readObject(line, &context, into: &record) }
    if let columns = context.columns(of: Self.self) {
      let meaning = VPCFlow.row(view, range, columns, &context, into: &record)
      if meaning != .foreign { return meaning }
    }
    let first = view.byte(at: range.lowerBound)
    // A version, an instance (`i-`), a dash, or a name.
    guard first &- 48 < 10 || first == UInt8(ascii: "-") || first | 0x20 &- 97 < 26 else { return .foreign }
    if let columns = Columns.header(view, range) {
      context.setColumns(columns, of: Self.self)
      return .nothing(.preamble)
    }
    guard let columns = Columns.documented(view, range) else { return .foreign }
    return row(view, range, columns, &context, into: &record)
  }

  @inline(__always)
  private static func row(
    _ view: ByteView, _ range: Range<Int>, _ columns: [UInt8], _ context: inout LineContext, into record: inout Record
  ) -> LineMeaning {
    var values = Values()
    guard read(view, range, columns, into: &values) else { return .foreign }
    return fill(view, values, &context, into: &record)
  }

  /// Reads the values of a line that has these columns; false if it has not.
  @inline(__always)
  static func read(_ view: ByteView, _ range: Range<Int>, _ columns: [UInt8], into values: inout Values) -> Bool {
    // A blank at the end: the line was cut in between.
    view.byte(at: range.upperBound &- 1) > 0x20
      && values.readColumns(view, range, separator: 0x20, columns) == columns.count && isOurs(view, values)
  }

  private static func readObject(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record)
    -> LineMeaning
  {
    guard let object = line.object else { return .foreign }
    var values = Values()
    if !values.readObject(line.view, object, names) || !values.has(.logStatus) {
      values = Values()
      guard values.readObject(line.view, object, tableNames) else { return .foreign }
    }
    guard values.has(.logStatus), values.has(.srcaddr), isOurs(line.view, values) else { return .foreign }
    return fill(line.view, values, &context, into: &record)
  }

  /// Whether the values are what their columns say: the words that only a few values have.
  @inline(__always)
  private static func isOurs(_ view: ByteView, _ values: borrowing Values) -> Bool {
    if values.has(.logStatus), status(view, values[.logStatus]) == nil { return false }
    if values.has(.action), action(view, values[.action]) == nil { return false }
    if values.has(.interfaceId), !view.holds("eni-", at: values[.interfaceId].lowerBound),
      !isDash(view, values[.interfaceId])
    {
      return false
    }
    if values.has(.protocol), view.small(in: values[.protocol]) == nil, !isDash(view, values[.protocol]) {
      return false
    }
    return !values[.srcaddr].isEmpty && !values[.dstaddr].isEmpty
  }

  static func isDash(_ view: ByteView, _ range: Range<Int>) -> Bool {
    range.count == 1 && view.byte(at: range.lowerBound) == UInt8(ascii: "-")
  }

  /// Whether packets were seen; `nil` for a word that is no status.
  private static func status(_ view: ByteView, _ range: Range<Int>) -> Bool? {
    if view.equals("ok", range) { return true }
    return view.equals("nodata", range) || view.equals("skipdata", range) ? false : nil
  }

  private static func action(_ view: ByteView, _ range: Range<Int>) -> Action? {
    switch view.lowercasedWord(in: range) {
    case 0x7470_6563_6361: .allow  // accept
    case 0x7463_656A_6572: .deny  // reject: AWS drops without a word
    default: isDash(view, range) ? .unknown : nil
    }
  }
}
