/// A format or wrapping whose records may take several lines.
protocol Multiline: SendableMetatype {
  /// The bytes that such a record may begin with: `extent` is asked of no line that begins otherwise.
  static var openings: StaticString { get }

  /// Where the record ends that the line at `start` opens, its last newline included. Called at the start of every line
  /// that begins so and is not read by comparison: it must give up within a few comparisons.
  static func extent(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent
}

/// How far a record reaches that may take several lines.
enum RecordExtent {
  /// The line stands for itself, or is not this format's.
  case single
  /// The record ends before this offset.
  case lines(end: Int)
  /// The same, and no line ends there: another record follows at once.
  case frame(end: Int)
  /// More bytes are needed to know.
  case unfinished
}

/// Whom to ask how far a record reaches, by its first byte: nobody, of most lines.
struct RecordOpenings {
  private let kinds: [any Multiline.Type]
  /// A bit for each kind, by the record's first byte.
  private var asked = [UInt32](repeating: 0, count: 256)

  init(_ kinds: [any Multiline.Type]) {
    precondition(kinds.count <= UInt32.bitWidth)
    self.kinds = kinds
    for (index, kind) in kinds.enumerated() {
      for byte in Self.bytes(kind.openings) { asked[Int(byte)] |= 1 << UInt32(index) }
    }
  }

  /// What the first kind says that knows the record.
  @inline(__always)
  func extent(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent {
    var left = asked[Int(view.byte(at: start))]
    while left != 0 {
      let extent = kinds[left.trailingZeroBitCount].extent(view, from: start, isLast: isLast)
      guard case .single = extent else { return extent }
      left &= left &- 1
    }
    return .single
  }

  static func bytes(_ text: StaticString) -> [UInt8] { text.withUTF8Buffer { unsafe Array($0) } }
}
