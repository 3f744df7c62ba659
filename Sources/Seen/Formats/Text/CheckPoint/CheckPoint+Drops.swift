/// Check Point's optimized drops: one record of several packets that no connection was opened for,
/// `packets:" <203.0.113.7,40001,198.51.100.2,22,6;eth0> <…>"`.
extension CheckPoint {
  static func readDrops(
    _ view: ByteView, _ values: borrowing Values, _ context: inout LineContext, into record: inout Record
  ) -> LineMeaning {
    let common = record
    let range = values[.packets]
    var at = range.lowerBound
    var hasFirst = false
    while let open = view.first(0x3C3C_3C3C_3C3C_3C3C, from: at, to: range.upperBound) {
      let close = view.first(0x3E3E_3E3E_3E3E_3E3E, from: open, to: range.upperBound) ?? range.upperBound
      at = close
      var next = common
      guard readDrop(view, open + 1..<close, values, into: &next) else { continue }
      if hasFirst { context.further.append(next) } else { record = next }
      hasFirst = true
    }
    return hasFirst ? .event : .nothing(.cutOff)
  }

  /// Source, port, destination, port, protocol, and the interface where it is told.
  private static func readDrop(
    _ view: ByteView, _ range: Range<Int>, _ values: borrowing Values, into record: inout Record
  ) -> Bool {
    let end = view.first(0x3B3B_3B3B_3B3B_3B3B, from: range.lowerBound, to: range.upperBound) ?? range.upperBound
    let places = FieldPlaces(view, range.lowerBound..<max(range.lowerBound, end), limit: 5)
    guard places.count == 5, let source = view.anyAddress(in: places[0]), let target = view.anyAddress(in: places[2])
    else { return false }
    (record.event.source, record.event.destination) = (source, target)
    if let number = view.ipProtocol(in: places[4]) { record.set(number) }
    if let from = view.port(in: places[1]), let to = view.port(in: places[3]) { record.setPorts(from, to) }
    let name = end < range.upperBound ? end + 1..<range.upperBound : values[.ifname]
    let isOut = view.equals("outbound", values[.ifdir])
    record.setInterfaces(isOut ? 0..<0 : name, isOut ? name : 0..<0)
    record.event.marks.action = view.decision(in: values.either(.action, .ruleAction))
    record.finishConnection()
    return true
  }
}
