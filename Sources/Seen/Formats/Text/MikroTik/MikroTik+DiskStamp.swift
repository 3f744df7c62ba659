/// The stamps of RouterOS's own files and of `/log print`.
extension MikroTik {
  /// `nov/23/2026 16:26:00`, before 7.10; without the year, as `/log print` shows a day of this year, `nov/23 16:26:00`
  /// or since 7.10 `11-23 16:26:00`.
  static func diskStamp(_ view: ByteView, _ start: Int) -> Stamp? {
    var stamp = Stamp()
    var at = start + 3
    if let month = view.month(at: start), view.byte(at: at) == 0x2F {
      stamp.month = month
    } else {
      at = start + 2
      guard let month = view.small(in: start..<at), (1...12).contains(month), view.byte(at: at) == 0x2D else {
        return nil
      }
      stamp.month = Int(month)
    }
    guard let day = view.small(in: at + 1..<at + 3), (1...31).contains(day) else { return nil }
    stamp.day = Int(day)
    at += 3
    if view.byte(at: at) == 0x2F {
      guard let year = view.port(in: at + 1..<at + 5) else { return nil }
      stamp.year = Int(year)
      at += 5
    }
    return view.byte(at: at) == 0x20 && stamp.setTimeOfDay(view, at: at + 1) ? stamp : nil
  }
}
