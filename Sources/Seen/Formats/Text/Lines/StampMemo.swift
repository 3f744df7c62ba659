/// The stamp of the last line if it has fifteen bytes, `Nov 23 16:26:00`, as most have, with the byte behind it: where many lines
/// are written in a second, the next has the same.
struct StampMemo {
  static let length = 15
  private var text: (UInt64, UInt64)?
  private(set) var time = Timestamp.missing

  init() {}

  /// Remembers what the sixteen bytes at the window's beginning mean.
  init(_ view: Window, _ time: Timestamp) {
    text = (view.word(at: 0), view.word(at: 8))
    self.time = time
  }

  @inline(__always)
  func stands(_ view: Window, at start: Int) -> Bool {
    guard let text else { return false }
    return (view.word(at: start) ^ text.0) | (view.word(at: start &+ 8) ^ text.1) == 0
  }
}
