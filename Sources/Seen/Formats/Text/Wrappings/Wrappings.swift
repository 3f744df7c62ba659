/// Something that carries another program's lines: a JSON object's `message`, a column of a table, `file:line:` of grep.
///
/// A wrapping says nothing of what is within: its inner lines take the same way as bare ones, headers, formats and further
/// wrappings included, so that the same line gives the same event however it was packed.
protocol Wrapping: SendableMetatype {
  /// Whether there may be a line within: asked of every line, before anything is made ready for it.
  static func mayOpen(_ line: borrowing Line, _ surroundings: Surroundings) -> Bool

  /// Writes the lines that are within into `inner`. One or two bytes must decide that there are none.
  static func unwrap(_ line: borrowing Line, _ context: inout LineContext, into inner: inout InnerLines) -> Unwrapping
}

extension Wrapping {
  static func mayOpen(_ line: borrowing Line, _ surroundings: Surroundings) -> Bool { true }
}

/// What stands around a line, as far as wrappings want to know: asked for once, not by each of them.
struct Surroundings {
  /// The header of a table that carries lines was seen.
  var isTable = false
  /// There is an escape character somewhere in the bytes at hand.
  var isColoured = true
}

/// What a wrapping says of a line.
enum Unwrapping {
  case foreign
  /// The lines within were written out. If nobody reads them, the line is nevertheless this wrapping's.
  case certain
  /// The same, by a weak sign: if nobody reads them, the line may be something else.
  case possible
  /// This wrapping's, with no line in it: the names of a table's columns.
  case nothing(LineReason)
}

/// All wrappings, one line each, in the order in which they are tried. To add one: its file, its line here, its article.
enum Wrappings {
  /// Those that a format could read past, for it seeks its fields within the line: opened before any is asked.
  static let first: [any Wrapping.Type] = [
    Coloured.self,
    Repeated.self,
    NamedTableRow.self,
    QuotedTableRow.self,
    RelayedLine.self,
    ContainerLine.self,
    ComposeLine.self,
    OctetCounted.self,
    JournalExport.self,
    GrepLine.self,
    KiwiLine.self,
  ]

  /// Whether one of these may open the line: of nearly all lines none, and asking them by name costs a third of asking
  /// the list.
  @inline(__always)
  static func mayOpen(_ line: borrowing Line, _ surroundings: Surroundings) -> Bool {
    Coloured.mayOpen(line, surroundings) || Repeated.mayOpen(line, surroundings)
      || NamedTableRow.mayOpen(line, surroundings) || QuotedTableRow.mayOpen(line, surroundings)
      || RelayedLine.mayOpen(line, surroundings) || ContainerLine.mayOpen(line, surroundings)
      || ComposeLine.mayOpen(line, surroundings) || OctetCounted.mayOpen(line, surroundings)
      || JournalExport.mayOpen(line, surroundings) || GrepLine.mayOpen(line, surroundings)
      || KiwiLine.mayOpen(line, surroundings)
  }

  /// Those that are tried where no format claims a line.
  static let all: [any Wrapping.Type] = [
    JSONRecord.self,
    StampedLine.self,
    HeadlessGrepLine.self,
    TableRow.self,
  ]

  static let multiline: [any Multiline.Type] = [JSONRecord.self, JournalExport.self, OctetCounted.self]
}

/// The lines within a line, one after another in one stretch of bytes, which is used again and again.
struct InnerLines {
  struct Entry {
    var range: Range<Int>
    /// Where the outer line says when this one was written; empty if it does not.
    var time = 0..<0
    /// Packets that the line stands for beyond its own count.
    var times: UInt32 = 1
  }

  private(set) var bytes: [UInt8] = []
  private(set) var entries: [Entry] = []
  private var start = 0

  var isEmpty: Bool { entries.isEmpty }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    start = 0
  }

  /// Adds bytes of the outer line as they are to the line at hand.
  mutating func append(_ view: ByteView, _ range: Range<Int>) {
    let end = min(range.upperBound, view.count)
    guard range.lowerBound >= 0, range.lowerBound < end else { return }
    unsafe bytes.append(
      contentsOf: UnsafeRawBufferPointer(start: view.start + range.lowerBound, count: end - range.lowerBound))
  }

  mutating func append(_ text: StaticString) {
    for index in 0..<text.utf8CodeUnitCount { unsafe bytes.append(text.utf8Start[index]) }
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Adds the text of a JSON string.
  mutating func appendUnescaped(_ view: ByteView, _ range: Range<Int>) { view.appendUnescaped(range, to: &bytes) }

  /// Ends the line at hand, without its line ends.
  mutating func close(time: Range<Int> = 0..<0, times: UInt32 = 1) {
    var end = bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D || bytes[end - 1] == 0 { end -= 1 }
    entries.append(Entry(range: start..<end, time: time, times: times))
    start = bytes.count
  }
}

/// When a line was written by what its wrapping says, for lines that have no stamp of their own.
struct WrappedTime {
  var time = Timestamp.missing
  var microseconds: UInt32?
  var isYearAssumed = false
  var isZoneAssumed = false

  init() {}

  /// Reads a stamp, or a count of seconds, milliseconds, microseconds or nanoseconds since 1970; missing if it is neither.
  init(_ view: ByteView, _ range: Range<Int>, clock: inout LineClock) {
    guard !range.isEmpty else { return }
    // A smaller number is the day of a date, `23.11.2026`.
    if let count = view.epoch(in: view.clientDate(in: range) ?? range), count.seconds > 100_000_000 {
      time = UInt32(exactly: count.seconds).map { Timestamp(seconds: $0) } ?? .missing
      microseconds = count.microseconds
    } else if let stamp = Stamp.read(view, at: range.lowerBound) ?? LocalStamp.read(view, at: range.lowerBound) {
      time = clock.time(of: stamp)
      setDetails(stamp)
    }
  }

  /// Of a line's own header. `isDetailed`: with all that only people ask for.
  init(_ line: borrowing Line, isDetailed: Bool) {
    time = line.header.time
    guard isDetailed, let stamp = Stamp.read(line.view, at: line.header.stampStart) else { return }
    setDetails(stamp)
  }

  private mutating func setDetails(_ stamp: Stamp) {
    microseconds = stamp.microseconds
    isYearAssumed = stamp.unix == nil && stamp.year == nil
    isZoneAssumed = stamp.unix == nil && stamp.zone == nil
  }
}
