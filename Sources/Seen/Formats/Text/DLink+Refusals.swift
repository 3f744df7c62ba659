/// The lines of older D-Link routers (DI-604, DI-624): `Apr 10 04:13:25 di604 Unrecognized attempt blocked from
/// 203.0.113.7:1986 to 198.51.100.40 UDP:2463` (DShield's parser `di604syslog`), with a date of C's `ctime` on the router's own page.
extension DLink {
  /// `nil` for any other line.
  static func refusal(
    _ line: borrowing Line, _ context: inout LineContext, into record: inout Record
  ) -> LineMeaning? {
    let view = line.view
    guard let start = refusalStart(line) else { return nil }
    if !line.header.isStamped { _ = context.readTime(view, at: line.all.lowerBound, into: &record) }
    var words = Words(view, start..<line.end)
    let from = words.next()
    guard view.equals("to", words.next()) else { return .nothing(.cutOff) }
    let (to, service) = (words.next(), words.next())
    guard let source = view.endpoint(ofWord: from), let destination = view.endpoint(ofWord: to) else {
      return .nothing(.cutOff)
    }
    (record.event.source, record.event.destination) = (source.address, destination.address)
    let name = view.first(0x3A3A_3A3A_3A3A_3A3A, from: service.lowerBound, to: service.upperBound) ?? service.upperBound
    if let number = view.ipProtocol(in: service.lowerBound..<name) { record.set(number) }
    if name < service.upperBound, let port = source.port, let other = view.port(in: name + 1..<service.upperBound) {
      record.setPorts(port, other)
    }
    record.event.marks.action = .deny
    record.finishConnection()
    return .event
  }

  /// Behind `Unrecognized attempt blocked from `.
  private static func refusalStart(_ line: borrowing Line) -> Int? {
    let view = line.view
    for range in [line.afterStamp, line.afterHost, line.afterTag]
    where view.byte(at: range.lowerBound) == UInt8(ascii: "U") {
      if view.holds("Unrecognized attempt blocked from ", at: range.lowerBound) {
        return min(range.lowerBound + 34, line.end)
      }
    }
    return nil
  }
}
