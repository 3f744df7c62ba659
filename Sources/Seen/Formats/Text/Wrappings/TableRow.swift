/// A row of a table, as SIEMs export it, with the line in one of its columns: `"2026-…","gw","Nov 23 … SRC=203.0.113.7"`
/// (RFC 4180). The header names the column; without it the longest text in quotation marks is taken.
enum TableRow: Wrapping {
  private enum Column: Int, FieldName {
    case raw, rawField, message, messageField, original, log, msg, text, syslogMessage, fullMessage, rawMessage, rawLog
    case time, splunkTime, stamp, elasticTime, generated, created, timeField, date
    case program, process, identifier
    static let spellings: [Column: String] = [
      .raw: "_raw", .rawField: "raw", .messageField: "Message", .original: "event.original", .text: "@message",
      .syslogMessage: "SyslogMessage", .fullMessage: "full_message", .rawMessage: "raw_message", .rawLog: "raw_log",
      .splunkTime: "_time", .stamp: "timestamp", .elasticTime: "@timestamp", .generated: "TimeGenerated",
      .created: "TimeCreated",
      .timeField: "Time", .process: "process.name", .identifier: "SYSLOG_IDENTIFIER",
    ]
    var isLine: Bool { rawValue <= Column.rawLog.rawValue }
    var isTime: Bool { !isLine && rawValue <= Column.date.rawValue }
  }
  private static let columns = Names<Column>()
  /// Columns that are looked at, and the least bytes of a line in a table that names none.
  static let width = 128
  private static let shortest = 32

  static func unwrap(_ line: borrowing Line, _ context: inout LineContext, into inner: inout InnerLines) -> Unwrapping {
    guard line.header.program != .foreign else { return .foreign }
    let first = line.view.byte(at: line.range.lowerBound)
    if first == 0x22 || first &- 48 > 9, let table = header(line) ?? FieldTable.header(line) {
      context.table = table
      return .nothing(.preamble)
    }
    guard first == 0x22 || line.view.find(",\"", in: line.range) != nil else { return .foreign }
    guard let text = longest(line) else { return .foreign }
    inner.appendUndoubled(line.view, text)
    inner.close()
    return .possible
  }

  // MARK: with a header

  /// The columns of a header; `nil` if the line is none: all its fields are names, and one is that of the line.
  private static func header(_ line: borrowing Line) -> TableColumns? {
    let view = line.view
    var best: (column: Column, place: Int)?
    separators: for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
      var table = TableColumns(separator: separator)
      var fields = CommaFields(view, line.range, separator: separator)
      var place = 0
      while place < width, let field = fields.next() {
        guard field.count <= 48, isName(view, field) else { continue separators }
        if let column = columns.find(view, field) {
          if column.isLine, best.map({ column.rawValue < $0.column.rawValue }) ?? true {
            best = (column, place)
            table.line = place
          }
          if column.isTime, table.time == nil { table.time = place }
          if !column.isLine, !column.isTime { table.program = place }
        }
        place += 1
      }
      table.count = place
      // One column alone could be a word of prose, unless it stands in quotation marks or is a collector's own name.
      if let best, place > 1 || best.column == .raw || view.byte(at: line.range.lowerBound) == 0x22 { return table }
    }
    return nil
  }

  static func isName(_ view: ByteView, _ range: Range<Int>) -> Bool {
    for index in range {
      let byte = view.byte(at: index)
      guard
        byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || byte == 0x20 || (0x2D...0x2E).contains(byte) || byte == 0x5F
          || byte == 0x40 || byte == 0x3A || byte == 0xEF || byte == 0xBB || byte == 0xBF
      else { return false }
    }
    return true
  }

  fileprivate static func row(_ line: borrowing Line, _ table: TableColumns, into inner: inout InnerLines) -> Bool {
    let places = FieldPlaces(line.view, line.range, separator: table.separator, limit: width)
    let text = places[table.line]
    guard places.count == table.count, !text.isEmpty else { return false }
    if let program = table.program, !line.view.beginsHeader(at: text.lowerBound) {
      inner.appendTag(line.view, places[program], 0..<0)
    }
    inner.appendUndoubled(line.view, text)
    inner.close(time: table.time.map { places[$0] } ?? 0..<0)
    return true
  }

  // MARK: without one

  fileprivate static func longest(_ line: borrowing Line) -> Range<Int>? {
    var fields = CommaFields(line.view, line.range)
    var longest = 0..<0
    var count = 0
    while count < width, let field = fields.next() {
      let isQuoted = field.lowerBound > line.range.lowerBound && line.view.byte(at: field.lowerBound - 1) == 0x22
      if isQuoted, field.count > longest.count { longest = field }
      count += 1
    }
    return longest.count >= shortest ? longest : nil
  }
}

/// The same where the line in it has a header of its own.
enum QuotedTableRow: Wrapping {
  static func mayOpen(_ line: borrowing Line, _ surroundings: Surroundings) -> Bool {
    line.view.byte(at: line.range.lowerBound) == 0x22
  }

  static func unwrap(_ line: borrowing Line, _ context: inout LineContext, into inner: inout InnerLines) -> Unwrapping {
    guard line.view.byte(at: line.range.lowerBound) == 0x22, let text = TableRow.longest(line),
      line.view.beginsHeader(at: text.lowerBound)
    else { return .foreign }
    inner.appendUndoubled(line.view, text)
    inner.close()
    return .possible
  }
}

/// The same in a table whose header was seen.
enum NamedTableRow: Wrapping {
  static func mayOpen(_ line: borrowing Line, _ surroundings: Surroundings) -> Bool { surroundings.isTable }

  static func unwrap(_ line: borrowing Line, _ context: inout LineContext, into inner: inout InnerLines) -> Unwrapping {
    guard let table = context.table else { return .foreign }
    if !table.names.isEmpty { return FieldTable.row(line, table, into: &inner) ? .certain : .foreign }
    return TableRow.row(line, table, into: &inner) ? .possible : .foreign
  }
}

/// Which columns of a table hold what.
struct TableColumns {
  var separator: UInt8
  /// Columns in all; a row that has others is none of the table's.
  var count = 0
  var line = 0
  var time: Int?
  var program: Int?
  /// Of a table whose columns are a packet's fields: all their names, one behind the other, and where each ends.
  var names: [UInt8] = []
  var ends: [Int] = []
}

extension InnerLines {
  /// Adds a field of a table; a doubled quotation mark is one.
  fileprivate mutating func appendUndoubled(_ view: ByteView, _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      append(view.byte(at: at))
      at += view.byte(at: at) == 0x22 && view.byte(at: at + 1) == 0x22 ? 2 : 1
    }
  }
}
