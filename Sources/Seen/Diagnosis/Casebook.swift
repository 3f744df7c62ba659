/// All charts of a diagnosis, by what they are about; at the end, the findings.
struct Casebook {
  /// Two shares with the same key belong to one finding and were weighed alike.
  struct Key: Hashable {
    var symptom: String
    /// The address that the finding is about; missing where it gathers many.
    var subject = Address.missing
    /// What else the weighing depended on.
    var detail: UInt64 = 0
  }

  private(set) var charts: [Key: Chart] = [:]
  /// Who our own hosts answered; only of these it matters which finding they are in.
  let answered: Set<Address>
  /// Findings of those, for the answers to join.
  private(set) var keyOfActor: [Address: Key] = [:]

  init(answered: Set<Address> = []) { self.answered = answered }

  /// Adds shares to the finding of `key`, weighing it if it is new. `prepare` fills in facets once.
  mutating func enter(
    _ shares: [Tally], under key: Key, prepare: (Chart) -> Void = { _ in }, weigh: () -> Weighing
  ) {
    guard let sender = shares.first?.source else { return }
    let chart = chart(of: key, prepare: prepare, weigh: weigh)
    for share in shares { chart.add(share) }
    if answered.contains(sender), keyOfActor[sender] == nil { keyOfActor[sender] = key }
  }

  /// Adds a source that sent one packet to the finding of `key`.
  mutating func enter(
    lone event: Event, under key: Key, prepare: (Chart) -> Void = { _ in }, weigh: () -> Weighing
  ) {
    chart(of: key, prepare: prepare, weigh: weigh).add(lone: event)
    if answered.contains(event.source), keyOfActor[event.source] == nil { keyOfActor[event.source] = key }
  }

  private mutating func chart(of key: Key, prepare: (Chart) -> Void, weigh: () -> Weighing) -> Chart {
    if let known = charts[key] { return known }
    let chart = Chart(key.symptom, weigh().conclusion())
    prepare(chart)
    charts[key] = chart
    return chart
  }

  /// Adds answers to a finding that another's packets made.
  mutating func enterAnswers(_ shares: [Tally], under key: Key) {
    for share in shares { charts[key]?.add(share, actor: false) }
  }

  /// Charts joined into what people read: those of one symptom and cause become one, where they ask for nothing or the
  /// symptom gathers by nature.
  func joined() -> [Chart] {
    var groups: [Key: Chart] = [:]
    for (key, chart) in charts.sorted(by: { Casebook.order($0.key, $1.key) }) {
      var group = Key(symptom: key.symptom + "/" + chart.conclusion.cause)
      let drawer = Drawer(chart)
      group.detail = drawer == .ignore ? 0 : 1
      if drawer != .ignore { group.subject = key.subject }
      if let known = groups[group] { known.merge(chart) } else { groups[group] = chart }
    }
    return groups.sorted { Casebook.order($0.key, $1.key) }.map(\.value)
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
