/// One dossier under examination: what of it no symptom has claimed yet.
struct Case {
  let source: Address
  let scene: Scene
  private(set) var tallies: [Tally] {
    didSet {
      roles = Case.roles(of: tallies)
      knownShape = nil
    }
  }
  /// Events of the whole dossier, claimed or not: what is too few for a symptom need not be looked at.
  let events: Int
  private var knownShape: ScanShape?
  /// The roles of what is left.
  private(set) var roles: RoleSet
  let isOurs: Bool

  init(_ dossier: Dossier, in scene: Scene) {
    source = dossier.source
    tallies = dossier.tallies
    self.scene = scene
    roles = Case.roles(of: dossier.tallies)
    isOurs = scene.home.holds(dossier.source)
    events = dossier.events
  }

  private static func roles(of tallies: [Tally]) -> RoleSet {
    var roles = RoleSet()
    let all = tallies.span
    for index in all.indices { roles.formUnion(RoleSet(all[index].role)) }
    return roles
  }

  var isDone: Bool { tallies.isEmpty }

  subscript(role: Role) -> Tally? {
    guard roles.contains(role), let place = tallies.span.place(of: role) else { return nil }
    return tallies[place]
  }

  /// How what is left spreads over ports and hosts; worked out once for all who ask.
  var shape: ScanShape {
    mutating get {
      if let knownShape { return knownShape }
      let shape = ScanShape(self)
      knownShape = shape
      return shape
    }
  }

  /// What is left in these roles.
  func left(_ roles: RoleSet) -> [Tally] {
    if self.roles.isDisjoint(with: roles) { return [] }
    return self.roles.isSubset(of: roles) ? tallies : tallies.filter { roles.contains($0.role) }
  }

  /// Claims all that is left in these roles, or what of it `wanted` names.
  mutating func take(_ roles: RoleSet, where wanted: ((Service) -> Bool)? = nil) -> [Tally] {
    guard !self.roles.isDisjoint(with: roles) else { return [] }
    if tallies.count == 1, wanted.map({ tallies[0].isWholly($0) }) ?? true { return takeAll() }
    if let wanted, !hasAny(roles, wanted) { return [] }
    var taken: [Tally] = []
    var left: [Tally] = []
    for tally in tallies {
      guard roles.contains(tally.role) else {
        left.append(tally)
        continue
      }
      guard let wanted else {
        taken.append(tally)
        continue
      }
      guard let cut = tally.split(wanted) else {
        left.append(tally)
        continue
      }
      taken.append(cut.taken)
      if let rest = cut.left { left.append(rest) }
    }
    tallies = left
    return taken
  }

  /// Whether a service of these roles is wanted. Each tally is looked at where it lies: it is long, and most have none.
  private func hasAny(_ roles: RoleSet, _ wanted: (Service) -> Bool) -> Bool {
    let all = tallies.span
    for index in all.indices where roles.contains(all[index].role) {
      if all[index].services.contains(where: { wanted($0.service) }) { return true }
    }
    return false
  }

  /// Claims whole tallies of which `wanted` holds.
  mutating func takeWhole(_ wanted: (Tally) -> Bool) -> [Tally] {
    if tallies.count == 1 { return wanted(tallies[0]) ? takeAll() : [] }
    let taken = tallies.filter(wanted)
    tallies.removeAll(where: wanted)
    return taken
  }

  /// Undoes a claim that did not hold: `whole` stands again as it was before it was cut.
  mutating func putBack(_ taken: [Tally], whole: Tally) {
    guard !taken.isEmpty else { return }
    tallies.removeAll { $0.role == whole.role }
    tallies.append(whole)
    tallies.sort { $0.role.rawValue < $1.role.rawValue }
  }

  mutating func takeAll() -> [Tally] {
    let all = tallies
    tallies = []
    return all
  }
}

extension Span<Tally> {
  /// Where the tally of a role stands; looked at where it lies, since a tally is long.
  @inline(__always)
  func place(of role: Role) -> Int? {
    for index in indices where self[index].role == role { return index }
    return nil
  }
}
