/// Floods by their target and role: asked for every event.
struct FloodPlaces {
  /// The number + 1 of the last flood of each sixteen-bit hash of a target and role, which knows of the one before it. The four bits
  /// above are those of a source's mark of which it has one if none of these floods wants to know of it: see `FloodEvidence.Share`.
  /// One place for all while there is none.
  private var lastOfHash: [UInt32] = [0]
  private var places: [Place] = []
  /// Hashes of targets, whatever the role.
  private var targets: PortSet = []

  private struct Place {
    var target: Address
    var role: Role
    var before: UInt32
    /// The only service that single events are taken of: `Single`.
    var single = FloodPlaces.noService
  }

  /// Events that belong to a flood and are all that their source sent.
  enum Single {
    case none
    case all
    case service(UInt32)
  }

  /// What no service's key of 24 bits is.
  private static var noService: UInt32 { .max }
  private static var anyService: UInt32 { .max - 1 }

  private static var number: UInt32 { 1 << 28 - 1 }

  /// Adds the place of the next flood, which wants to know of a share of its senders.
  mutating func add(_ target: Address, _ role: Role, _ share: FloodEvidence.Share) {
    let hash = FloodPlaces.hash(target, role)
    targets.insert(UInt16(FloodPlaces.hash(target)))
    if places.isEmpty { lastOfHash = [UInt32](repeating: 0, count: 1 << 16) }
    let last = lastOfHash[hash]
    places.append(Place(target: target, role: role, before: last & FloodPlaces.number))
    let others = last == 0 ? share.bits : share.bits & last & ~FloodPlaces.number
    lastOfHash[hash] = UInt32(places.count) | others
  }

  /// Says which single events a flood takes.
  mutating func setSingle(_ single: Single, of number: Int) {
    places[number].single =
      switch single {
      case .none: FloodPlaces.noService
      case .all: FloodPlaces.anyService
      case .service(let key): key
      }
  }

  /// Whether an address is the target of a flood; wrongly so once in a while.
  @inline(__always)
  func mayHit(_ target: Address) -> Bool { targets.contains(UInt16(FloodPlaces.hash(target))) }

  @inline(__always)
  private func last(_ hash: Int) -> UInt32 { lastOfHash[hash & (lastOfHash.count &- 1)] }

  /// The number of a flood.
  @inline(__always)
  func number(at target: Address, _ role: Role) -> Int? {
    number(at: target, role, from: last(FloodPlaces.hash(target, role)))
  }

  /// The same of a flood that may want to know of a source of some mark: most want to know of few.
  @inline(__always)
  func number(at target: Address, _ role: Role, wanting mark: UInt32) -> Int? {
    let last = last(FloodPlaces.hash(target, role))
    return last == 0 || last & mark > FloodPlaces.number ? nil : number(at: target, role, from: last)
  }

  @inline(__always)
  private func number(at target: Address, _ role: Role, from last: UInt32) -> Int? {
    var next = Int(last & FloodPlaces.number)
    while next > 0 {
      if places[next - 1].target == target, places[next - 1].role == role { return next - 1 }
      next = Int(places[next - 1].before)
    }
    return nil
  }

  /// Whether a flood takes a single event of a service alone.
  @inline(__always)
  func takes(_ service: UInt32, _ number: Int) -> Bool { places[number].single == service }

  /// Whether it takes those of all services.
  @inline(__always)
  func isOfAll(_ number: Int) -> Bool { places[number].single == FloodPlaces.anyService }

  /// The product's upper bits depend on all bits below. What a log holds may make two targets alike, never many: these are floods.
  @inline(__always)
  private static func hash(_ target: Address, _ role: Role = .unknown) -> Int {
    let folded = target.low ^ target.high ^ UInt64(role.rawValue) << 32
    return Int(truncatingIfNeeded: (folded &* 0xD6E8_FEB8_6659_FD93) >> 48)
  }
}
