/// Google Cloud VPC Flow Logs: samples of a connection's packets, one record a direction and reporter (Google Cloud, "About
/// VPC Flow Logs records").
enum GCPVPCFlow: TextFormat {
  static let about = Format(
    id: "gcp-vpc-flow", kind: .text, writers: "Google Cloud VPC Flow Logs",
    example: "{\"jsonPayload\":{\"connection\":{\"src_ip\":\"203.0.113.7\",…},\"reporter\":\"DEST\",…},…}",
    tells: [.ports, .volume])
  static let signs: [StaticString] = ["{"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    var values = GCPRecord.Values()
    guard let object = line.object, GCPRecord.read(line.view, object, into: &values), !GCPRecord.isFirewall(values),
      values.has(.reporter) || values.has(.bytesSent) || values.has(.packetsSent) || values.has(.startTime)
    else { return .foreign }
    let view = line.view
    guard GCPRecord.fill(view, values, &context, into: &record) else { return .nothing(.noPacket) }
    record.setVolume(
      packets: (view.largeNumber(in: values[.packetsSent]), nil), bytes: (view.largeNumber(in: values[.bytesSent]), nil)
    )
    record.duration = duration(view, values)
    record.finishConnection(isInitiator: false)
    return .event
  }

  private static func duration(_ view: ByteView, _ values: borrowing GCPRecord.Values) -> UInt64? {
    guard values.has(.startTime), values.has(.endTime),
      let start = Stamp.read(view, at: values[.startTime].lowerBound)?.milliseconds,
      let end = Stamp.read(view, at: values[.endTime].lowerBound)?.milliseconds, start <= end
    else { return nil }
    return UInt64(end - start)
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let object = line.object else { return }
    details.addMembers(line.view, object)
  }
}

extension Stamp {
  /// Milliseconds, of a stamp that names its year; two of the same zone may be compared.
  fileprivate var milliseconds: Int? {
    guard year != nil || unix != nil else { return nil }
    return seconds(year: 0).map { $0 * 1000 + Int(microseconds ?? 0) / 1000 }
  }
}
