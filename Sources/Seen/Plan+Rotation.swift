/// Sets of files that a log was rotated into, `ufw.log ufw.log.1 ufw.log.2.gz`: the oldest is read first (logrotate(8),
/// newsyslog(8)).
enum Rotation {
  private static let packings = ["gz", "bz2", "xz", "zst", "lz4", "Z"]

  /// The files in their order, those of a set together at the place of the first, from the oldest to the newest.
  static func ordered(_ paths: [String]) -> [String] {
    var sets: [(name: String, members: [(path: String, age: Age, place: Int)])] = []
    var numbers: [String: Int] = [:]
    for (place, path) in paths.enumerated() {
      let (name, age) = parts(of: path)
      if let number = numbers[name] {
        sets[number].members.append((path, age, place))
      } else {
        numbers[name] = sets.count
        sets.append((name, [(path, age, place)]))
      }
    }
    return sets.flatMap { set in
      set.members.sorted { ($0.age, $0.place) < ($1.age, $1.place) }.map(\.path)
    }
  }

  /// How old a file is among its set.
  enum Age: Comparable {
    /// `ufw.log-20261123`: by its date.
    case dated(String)
    /// `ufw.log.2`: the larger, the older.
    case numbered(Int)
    /// `ufw.log`: what is written to.
    case current

    static func < (left: Age, right: Age) -> Bool {
      switch (left, right) {
      case (.dated(let one), .dated(let other)): one < other
      case (.numbered(let one), .numbered(let other)): one > other
      case (.dated, .numbered), (.dated, .current), (.numbered, .current): true
      default: false
      }
    }
  }

  /// The log's name, and how old the file is: `ufw.log.2.gz` is `ufw.log`, second; `ufw.1.log` is not taken for one.
  static func parts(of path: String) -> (name: String, age: Age) {
    var name = path[...]
    if let dot = name.lastIndex(of: "."), packings.contains(String(name[name.index(after: dot)...])) {
      name = name[..<dot]
    }
    guard let mark = name.lastIndex(where: { $0 == "." || $0 == "-" }), mark > name.startIndex else {
      return (String(name), .current)
    }
    let suffix = name[name.index(after: mark)...]
    let stem = String(name[..<mark])
    guard !suffix.isEmpty, suffix.utf8.allSatisfy({ $0 &- 48 < 10 }), stem.last != "/" else {
      return (String(name), .current)
    }
    if suffix.utf8.count == 8 || suffix.utf8.count == 10 { return (stem, .dated(String(suffix))) }
    return name[mark] == "." && suffix.utf8.count <= 4 ? (stem, .numbered(Int(suffix) ?? 0)) : (String(name), .current)
  }
}
