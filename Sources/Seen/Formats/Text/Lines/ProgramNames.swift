/// Which formats name the program that wrote a line: what another program wrote is for them alone. Of most programs there is
/// none, and a log may hold more of their lines than of the firewall's.
struct ProgramNames {
  /// By the length of the name: each with the bit of the format's place.
  private var names: [[(name: StaticString, format: UInt64)]] = []

  /// `names`: those of each format, at most 64 formats.
  init(_ names: [[StaticString]]) {
    for (place, ofFormat) in names.enumerated() {
      for name in ofFormat {
        while self.names.count <= name.utf8CodeUnitCount { self.names.append([]) }
        self.names[name.utf8CodeUnitCount].append((name, 1 << UInt64(place)))
      }
    }
  }

  /// The formats that name a line's program, one bit each.
  func formats(of line: borrowing Line) -> UInt64 {
    let length = line.header.tag.count
    guard length < names.count else { return 0 }
    var found: UInt64 = 0
    for (name, format) in names[length] where line.isTagged(name) { found |= format }
    return found
  }
}
