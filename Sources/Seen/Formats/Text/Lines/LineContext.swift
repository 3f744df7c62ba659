/// What formats need of the lines before: the clock, the preambles in force; and where further events of a line go.
struct LineContext {
  var clock: LineClock
  /// For the stamps that records have of their own: each clock reads its next stamp by comparison with its last.
  private(set) var recordClock: LineClock
  /// The second and further events of the line at hand (an Azure tuple each).
  var further: [Record] = []
  /// Of a wrapped line, when its wrapping was written; for lines that have no stamp of their own.
  var wrapped = WrappedTime()
  /// The columns of a table that carries lines, once its header was seen.
  var table: TableColumns?
  /// For formats that must hold a field with its escapes undone: emptied by whoever uses it.
  var scratch: [UInt8] = []
  private var preambles: [Preamble] = []

  init(_ clock: LineClock) {
    self.clock = clock
    recordClock = clock
  }

  private struct Preamble {
    var format: ObjectIdentifier
    var columns: [UInt8]
  }

  /// The columns that the last preamble of a format named, each as the number of the format's own field for it;
  /// `nil` if there was none.
  @inline(__always)
  func columns<Format: TextFormat>(of format: Format.Type) -> [UInt8]? {
    let id = ObjectIdentifier(format)
    return preambles.first { $0.format == id }?.columns
  }

  mutating func setColumns<Format: TextFormat>(_ columns: [UInt8], of format: Format.Type) {
    let id = ObjectIdentifier(format)
    if let index = preambles.firstIndex(where: { $0.format == id }) {
      preambles[index].columns = columns
    } else {
      preambles.append(Preamble(format: id, columns: columns))
    }
  }

  /// Reads the stamp at `start` into the record; false if there is none.
  @inline(__always)
  mutating func readTime(_ view: ByteView, at start: Int, into record: inout Record) -> Bool {
    let stamp = recordClock.read(view, at: start)
    guard stamp.length > 0 else { return false }
    record.event.time = stamp.time
    record.stamp = start
    record.isYearAssumed = false
    record.isZoneAssumed = false
    return true
  }

  /// Takes a stamp that a format has put together itself, and notes what it left open.
  mutating func setTime(_ stamp: Stamp, into record: inout Record) {
    record.event.time = clock.time(of: stamp)
    record.stamp = -1
    record.isYearAssumed = stamp.unix == nil && stamp.year == nil
    record.isZoneAssumed = stamp.unix == nil && stamp.zone == nil
    record.microseconds = stamp.microseconds
  }

  /// Takes seconds since 1970, with a fraction in microseconds.
  @inline(__always)
  func setTime(seconds: UInt64, microseconds: UInt32? = nil, into record: inout Record) {
    record.event.time = UInt32(exactly: seconds).map { Timestamp(seconds: $0) } ?? .missing
    record.stamp = -1
    record.microseconds = microseconds
    record.isYearAssumed = false
    record.isZoneAssumed = false
  }
}
