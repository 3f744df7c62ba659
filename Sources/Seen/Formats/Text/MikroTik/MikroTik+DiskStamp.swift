/// The stamp of RouterOS's own files.
extension MikroTik {
  /// `nov/23/2026 16:26:00`, as RouterOS before 7.10 keeps it in files.
  static func diskStamp(_ view: ByteView, _ at: Int) -> Stamp? {
    guard view.byte(at: at + 3) == 0x2F, view.byte(at: at + 6) == 0x2F, view.byte(at: at + 11) == 0x20 else {
      return nil
    }
    guard let month = view.month(at: at) else { return nil }
    var stamp = Stamp()
    stamp.month = month
    guard let day = view.small(in: at + 4..<at + 6), let year = view.port(in: at + 7..<at + 11),
      let hour = view.small(in: at + 12..<at + 14), let minute = view.small(in: at + 15..<at + 17),
      let second = view.small(in: at + 18..<at + 20), (1...31).contains(day), hour < 24, minute < 60, second < 61
    else { return nil }
    (stamp.year, stamp.day, stamp.hour, stamp.minute) = (Int(year), Int(day), Int(hour), Int(minute))
    stamp.second = Int(second)
    return stamp
  }
}
