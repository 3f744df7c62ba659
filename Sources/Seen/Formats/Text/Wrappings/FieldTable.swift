/// A table whose header names a packet's fields, as SIEMs and spreadsheets export it: `Time,Source IP,Source Port,Destination
/// IP,Destination Port,Action`. Each row becomes a line of names and values, `Source_IP="203.0.113.7" …`, which nobody's format
/// claims: it is guessed at, and its event says so.
enum FieldTable {
  /// The columns of a header that names two addresses; `nil` for any other line.
  static func header(_ line: borrowing Line) -> TableColumns? {
    let view = line.view
    separators: for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
      var table = TableColumns(separator: separator)
      var (hasSource, hasDestination) = (false, false)
      var fields = CommaFields(view, line.range, separator: separator)
      while table.count < TableRow.width, let field = fields.next() {
        guard !field.isEmpty, field.count <= 48, TableRow.isName(view, field) else { continue separators }
        let isAddress = !isPort(view, field)
        hasSource = hasSource || isAddress && begins(view, field, ["src", "source", "s_ip"])
        hasDestination = hasDestination || isAddress && begins(view, field, ["dst", "dest", "d_ip"])
        if table.time == nil, begins(view, field, ["time", "_time", "@timestamp", "date", "generated", "receive"]) {
          table.time = table.count
        }
        note(view, field, &table)
      }
      if hasSource, hasDestination, table.count >= 3 { return table }
    }
    return nil
  }

  private static func isPort(_ view: ByteView, _ field: Range<Int>) -> Bool {
    field.count > 3 && view.equals("port", field.upperBound - 4..<field.upperBound)
  }

  private static func begins(_ view: ByteView, _ field: Range<Int>, _ names: [StaticString]) -> Bool {
    names.contains { name in
      let length = name.utf8CodeUnitCount
      return field.count >= length && view.equals(name, field.lowerBound..<field.lowerBound + length)
    }
  }

  /// With an underline for each blank.
  private static func note(_ view: ByteView, _ field: Range<Int>, _ table: inout TableColumns) {
    for index in field where view.byte(at: index) < 0x80 {
      let byte = view.byte(at: index)
      table.names.append(byte <= 0x20 ? UInt8(ascii: "_") : byte)
    }
    table.ends.append(table.names.count)
    table.count += 1
  }

  static func row(_ line: borrowing Line, _ table: TableColumns, into inner: inout InnerLines) -> Bool {
    let view = line.view
    let places = FieldPlaces(view, line.range, separator: table.separator, limit: TableRow.width)
    guard places.count == table.count else { return false }
    appendStamp(view, places, table, into: &inner)
    var start = 0
    for (index, end) in table.ends.enumerated() {
      let value = places[index]
      if !value.isEmpty {
        for byte in table.names[start..<end] { inner.append(byte) }
        inner.append("=\"")
        inner.append(view, value)
        inner.append("\" ")
      }
      start = end
    }
    inner.close(time: table.time.map { places[$0] } ?? 0..<0)
    return true
  }

  /// Where a date stands in one column and the time in the next, both in front, as in a log.
  private static func appendStamp(
    _ view: ByteView, _ places: borrowing FieldPlaces, _ table: TableColumns, into inner: inout InnerLines
  ) {
    guard let index = table.time else { return }
    let (date, time) = (places[index], places[index + 1])
    guard date.count == 10, time.count >= 8, view.byte(at: time.lowerBound + 2) == UInt8(ascii: ":"),
      view.byte(at: date.lowerBound + 4) == UInt8(ascii: "-")
    else { return }
    inner.append(view, date)
    inner.append(0x20)
    inner.append(view, time)
    inner.append(0x20)
  }
}
