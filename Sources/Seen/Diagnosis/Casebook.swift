/// All charts of a diagnosis, by what they are about; at the end, the findings.
struct Casebook {
  /// Two shares with the same key belong to one finding and were weighed alike.
  struct Key: Hashable {
    var symptom: String
    /// The address that the finding is about; missing where it gathers many.
    var subject = Address.missing
    /// What else the weighing depended on.
    var detail: UInt64 = 0

    /// The symptom's length is as good as its name to spread by, and cheaper.
    func hash(into hasher: inout Hasher) {
      hasher.combine(subject.low ^ subject.high &* 3)
      hasher.combine(detail ^ UInt64(symptom.utf8.count) << 56)
    }
  }

  private var charts: [Chart] = []
  /// Where the chart of a key stands.
  private var places: [Key: Int] = [:]
  /// Where the last one stands: shares of the same finding often come one after the other.
  private var last: (key: Key, place: Int)?
  /// Who our own hosts answered; only of these it matters which finding they are in.
  let answered: Set<Address>
  /// Findings of those, for the answers to join.
  private(set) var keyOfActor: [Address: Key] = [:]

  init(answered: Set<Address> = []) { self.answered = answered }

  /// Adds shares to the finding of `key`, weighing it if it is new. `prepare` fills in facets once.
  mutating func enter(
    _ shares: [Tally], under key: Key, prepare: (inout Chart) -> Void = { _ in }, weigh: () -> Weighing
  ) {
    guard let sender = shares.first?.source else { return }
    let place = place(of: key, prepare: prepare, weigh: weigh)
    for share in shares { charts[place].add(share) }
    note(sender, key)
  }

  /// Adds a few events of one source and one role to the finding of `key`.
  mutating func enter(
    plain events: [Event], under key: Key, prepare: (inout Chart) -> Void = { _ in }, weigh: () -> Weighing
  ) {
    charts[place(of: key, prepare: prepare, weigh: weigh)].add(plain: events)
    note(events[0].source, key)
  }

  private mutating func note(_ sender: Address, _ key: Key) {
    guard !answered.isEmpty, answered.contains(sender), keyOfActor[sender] == nil else { return }
    keyOfActor[sender] = key
  }

  private mutating func place(of key: Key, prepare: (inout Chart) -> Void, weigh: () -> Weighing) -> Int {
    if let last, last.key == key { return last.place }
    if let known = places[key] {
      last = (key, known)
      return known
    }
    var chart = Chart(key.symptom, weigh().conclusion())
    prepare(&chart)
    charts.append(chart)
    places[key] = charts.count - 1
    last = (key, charts.count - 1)
    return charts.count - 1
  }

  /// Adds answers to a finding that another's packets made.
  mutating func enterAnswers(_ shares: [Tally], under key: Key) {
    guard !shares.isEmpty, let place = places[key] else { return }
    for share in shares { charts[place].add(share, actor: false) }
  }

  /// Charts joined into what people read: those of one symptom and cause become one, where they ask for nothing or the
  /// symptom gathers by nature.
  func joined() -> [Chart] {
    var joined: [Chart] = []
    var groups: [Key: Int] = [:]
    for (key, place) in places.sorted(by: { Casebook.order($0.key, $1.key) }) {
      let chart = charts[place]
      var group = Key(symptom: key.symptom + "/" + chart.conclusion.cause)
      let drawer = Drawer(chart)
      group.detail = drawer == .ignore ? 0 : 1
      if drawer != .ignore { group.subject = key.subject }
      if let known = groups[group] {
        joined[known].merge(chart)
      } else {
        groups[group] = joined.count
        joined.append(chart)
      }
    }
    return groups.sorted { Casebook.order($0.key, $1.key) }.map { joined[$0.value] }
  }

  private static func order(_ left: Key, _ right: Key) -> Bool {
    if left.symptom != right.symptom { return left.symptom < right.symptom }
    if left.subject != right.subject { return left.subject < right.subject }
    return left.detail < right.detail
  }
}

extension Drawer {
  /// The drawer of a chart's verdict, as the contract has it.
  init(_ chart: Chart) {
    switch chart.conclusion.verdict {
    case .compromised: self = .act
    case .attack: self = chart.allowed > 0 && chart.conclusion.cause == "password-guessing" ? .act : .look
    case .broken, .reconnaissance, .misconfigured: self = .look
    case .background, .harmless, .artefact: self = .ignore
    }
  }
}
