/// What is left of sources that no longer fit the table: sums by role, and a sketch that names the heavy ones.
///
/// Linear in the events: it does not matter whether an event was added here at once or left with its source later.
struct Residue: ~Copyable {
  /// The sums of one role.
  struct Sums: BitwiseCopyable, Equatable {
    var events: UInt64 = 0
    var packets: UInt64 = 0
    var allowed: UInt64 = 0
    var denied: UInt64 = 0

    mutating func merge(_ other: Sums) {
      events &+= other.events
      packets &+= other.packets
      allowed &+= other.allowed
      denied &+= other.denied
    }
  }

  /// By `Role.rawValue`.
  private(set) var byRole = [Sums](repeating: Sums(), count: 32)
  /// Made when the first source leaves.
  var sketch: SourceSketch?

  var bytes: Int {
    switch sketch {
    case .some(let sketch): sketch.bytes
    case .none: 0
    }
  }
  var events: Int { Role.allCases.reduce(0) { $0 + Int(byRole[Int($1.rawValue)].events) } }

  mutating func add(_ event: Event) {
    let action = event.marks.action
    let isDenied = action == .deny || action == .reject
    let sums = Sums(
      events: 1, packets: UInt64(event.count), allowed: action == .allow ? 1 : 0, denied: isDenied ? 1 : 0)
    add(sums, source: event.source, role: event.role)
  }

  mutating func add(_ counts: TallyCounts) {
    let sums = Sums(events: counts.events, packets: counts.packets, allowed: counts.allowed, denied: counts.denied)
    add(sums, source: counts.source, role: counts.role)
  }

  private mutating func add(_ sums: Sums, source: Address, role: Role) {
    byRole[Int(role.rawValue)].merge(sums)
    makeSketch()
    sketch?.add(source, events: UInt32(truncatingIfNeeded: sums.events))
  }

  mutating func add(_ sums: Sums, role: Role) { byRole[Int(role.rawValue)].merge(sums) }

  /// The sketch is there when anything left, and only then.
  mutating func makeSketch() {
    if sketch == nil { sketch = SourceSketch() }
  }

  mutating func merge(_ other: borrowing Residue) {
    for index in 0..<32 { byRole[index].merge(other.byRole[index]) }
    guard other.sketch != nil else { return }
    makeSketch()
    switch other.sketch {
    case .some(let theirs): sketch?.merge(theirs)
    case .none: break
    }
  }
}
