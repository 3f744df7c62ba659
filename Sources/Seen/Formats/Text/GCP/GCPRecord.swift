/// Google Cloud's network logs: an entry of Cloud Logging whose `jsonPayload` holds the connection, or the payload alone.
enum GCPRecord {
  enum Key: Int, FieldName {
    case jsonPayload, timestamp, receiveTimestamp, connection, disposition, ruleDetails, reporter, startTime, endTime
    case bytesSent, packetsSent, srcIp, srcPort, destIp, destPort, `protocol`, direction, insertId, logName, rttMsec
    static var spellings: [Key: String] {
      words(joinedBy: "_").merging(
        [
          .jsonPayload: "jsonPayload", .insertId: "insertId", .logName: "logName",
          .receiveTimestamp: "receiveTimestamp",
        ], uniquingKeysWith: { $1 })
    }
  }
  typealias Values = FieldValues<Key>
  private static let keys = Names<Key>()

  /// Reads the members of the entry and of its payload together; false where there is no connection.
  static func read(_ view: ByteView, _ object: Range<Int>, into values: inout Values) -> Bool {
    guard values.readObject(view, object, keys) else { return false }
    if view.byte(at: values[.jsonPayload].lowerBound) == UInt8(ascii: "{") {
      values.read(view, JSONFields(view, values[.jsonPayload]), keys)
    }
    guard view.byte(at: values[.connection].lowerBound) == UInt8(ascii: "{"), values.has(.connection) else {
      return false
    }
    values.read(view, JSONFields(view, values[.connection]), keys)
    return values.has(.srcIp) || values.has(.destIp)
  }

  static func isFirewall(_ values: borrowing Values) -> Bool { values.has(.disposition) || values.has(.ruleDetails) }

  /// Time, addresses, protocol and ports; false if there are no two addresses.
  static func fill(
    _ view: ByteView, _ values: borrowing Values, _ context: inout LineContext, into record: inout Record
  ) -> Bool {
    guard let source = view.anyAddress(in: values[.srcIp]), let destination = view.anyAddress(in: values[.destIp])
    else { return false }
    (record.event.source, record.event.destination) = (source, destination)
    let stamp = values.has(.timestamp) ? values[.timestamp] : values.either(.endTime, .receiveTimestamp)
    if !stamp.isEmpty { _ = context.readTime(view, at: stamp.lowerBound, into: &record) }
    if let number = view.ipProtocol(in: values[.protocol]) { record.set(number) }
    // 0 stands for "none", as with ICMP, whose type the log has not.
    if record.event.networkProtocol.hasPorts, let source = view.port(in: values[.srcPort]),
      let destination = view.port(in: values[.destPort])
    {
      record.setPorts(source, destination)
    }
    return true
  }
}
