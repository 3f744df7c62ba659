/// The moment that an input's year-less stamps are resolved against.
enum Anchor {
  /// The newest dated stamp in the first and last 64 KiB of a file or the date in its name, else the file's own time.
  static func find(head: [UInt8], tail: [UInt8], file: InputFile, zone: Zone?) -> Timestamp {
    let dated = max(find(in: head.span, zone: zone), find(in: tail.span, zone: zone), date(inName: file.path))
    return dated.isMissing ? file.modified : dated
  }

  /// The newest dated stamp at the beginning of a line; missing if there is none.
  static func find(in bytes: Span<UInt8>, zone: Zone?) -> Timestamp {
    let view = ByteView(bytes)
    let clock = LineClock(zone: zone)
    var newest = Timestamp.missing
    var at = 0
    while at < view.count {
      if let stamp = stamp(view, at: at), stamp.year != nil || stamp.unix != nil, let moment = clock.moment(of: stamp),
        let seconds = UInt32(exactly: moment)
      {
        newest = max(newest, Timestamp(seconds: seconds))
      }
      at = view.newline(from: at).map { $0 + 1 } ?? view.count
    }
    return newest
  }

  private static func stamp(_ view: ByteView, at start: Int) -> Stamp? {
    var at = start + Header.priorityLength(view, at: start)
    if at > start, view.byte(at: at) == 0x31, view.byte(at: at + 1) == 0x20 { at += 2 }
    if view.byte(at: at) == 0x5B { at += 1 }
    return Stamp.read(view, at: at)
  }

  /// The date in a file's name, `ufw.log-20261123` or `2026-11-23.log`, at its first moment; missing if there is none.
  static func date(inName path: String) -> Timestamp {
    let name = Array((path.split(separator: "/").last ?? "").utf8)
    var newest = Timestamp.missing
    for start in name.indices {
      guard start == 0 || !isDigit(name[start - 1]) else { continue }
      let rest = name[start...]
      for (length, positions) in [(8, [0, 4, 6]), (10, [0, 5, 8])] where rest.count >= length {
        if rest.count > length, isDigit(name[start + length]) { continue }
        if length == 10, name[start + 4] != name[start + 7] || isDigit(name[start + 4]) { continue }
        guard let year = number(name, start + positions[0], 4), let month = number(name, start + positions[1], 2),
          let day = number(name, start + positions[2], 2), (1990...2105).contains(year), (1...12).contains(month),
          (1...31).contains(day), let date = Timestamp(year: year, month: month, day: day)
        else { continue }
        newest = max(newest, date)
      }
    }
    return newest
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  private static func number(_ name: [UInt8], _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for byte in name[start..<start + count] {
      guard isDigit(byte) else { return nil }
      value = value * 10 + Int(byte) - 48
    }
    return value
  }
}
