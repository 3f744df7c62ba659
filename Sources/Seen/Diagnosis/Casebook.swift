/// All charts of a diagnosis, by what they are about; at the end, the findings.
struct Casebook {
  /// Two shares with the same key belong to one finding and were weighed alike.
  struct Key: Numbered, Comparable {
    var symptom: String
    /// The address that the finding is about; missing where it gathers many.
    var subject = Address.missing
    /// What else the weighing depended on.
    var detail: UInt64 = 0

    /// The symptom's length tells as much as its name, where the rest is so different.
    func spread(by secret: UInt64) -> UInt64 {
      FixedHash.mixed(subject.spread(by: secret) ^ detail ^ UInt64(symptom.utf8.count) << 56)
    }

    static func < (left: Key, right: Key) -> Bool {
      if left.symptom != right.symptom { return left.symptom < right.symptom }
      if left.subject != right.subject { return left.subject < right.subject }
      return left.detail < right.detail
    }
  }

  /// One for each key, by its number.
  private var charts: [Chart] = []
  private var keys = Numbering<Key>()
  /// Symptoms, and of each the newest conclusions.
  private var symptoms: [String] = []
  private var newest: [Conclusions] = []
  /// Who our own hosts answered; only of these it matters which finding they are in.
  let answered: Set<Address>
  /// Findings of those, for the answers to join.
  private(set) var keyOfActor: [Address: Key] = [:]
  /// What was told together at once: see `enter(alone:)`.
  private var gatherings = Gatherings()
  /// The newest places, by a few bits of their keys: most of a hundred thousand sources do what others did before them.
  private var recent = InlineArray<16, Int>(repeating: 0)

  init(answered: Set<Address> = []) { self.answered = answered }

  /// Adds shares to the finding of `key`, weighing it if it is new. `prepare` fills in facets once.
  mutating func enter(
    _ shares: [Tally], under key: Key, prepare: (inout Chart) -> Void = { _ in }, weigh: () -> Weighing
  ) {
    guard let sender = shares.first?.source else { return }
    let place = place(of: key, prepare: prepare, weigh: weigh)
    charts[place].add(shares)
    note(sender, key)
  }

  /// Adds what one source alone did, and what it `answers` beside: nothing else will be added. Where it asks for nothing, it is told
  /// together with what is alike at once, and needs no chart of its own. A finding about others is entered as any.
  ///
  /// - Parameter sign: what `weigh` depends on, where that is a few bits: see `Conclusions`.
  mutating func enter(
    alone shares: [Tally], answers: [Tally] = [], under key: Key, by who: Finding.Who? = nil,
    signed sign: UInt64? = nil, prepare: (inout Chart) -> Void = { _ in }, weigh: () -> Weighing
  ) {
    guard let sender = shares.first?.source else { return }
    guard key.subject == sender else {
      enter(
        shares, under: key,
        prepare: {
          $0.who = who
          prepare(&$0)
        }, weigh: weigh)
      return enterAnswers(answers, under: key)
    }
    let (events, allowed) = (shares.events + answers.events, shares.allowed + answers.allowed)
    let place = place(alone: key, who, sign, events: events, allowed: allowed, prepare: prepare, weigh: weigh)
    charts[place].add(shares)
    charts[place].add(answers, actor: false)
    note(sender, key)
  }

  /// The same of the only event of a source, which `key` is about.
  mutating func enter(
    alone event: Span<Event>, under key: Key, signed sign: UInt64?, prepare: (inout Chart) -> Void,
    weigh: () -> Weighing
  ) {
    let allowed = Int(event[0].marks.allowed)
    let place = place(alone: key, nil, sign, events: 1, allowed: allowed, prepare: prepare, weigh: weigh)
    charts[place].add(plain: event)
    note(event[0].source, key)
  }

  /// Where the chart of one source stands.
  private mutating func place(
    alone key: Key, _ who: Finding.Who?, _ sign: UInt64?, events: Int, allowed: Int, prepare: (inout Chart) -> Void,
    weigh: () -> Weighing
  ) -> Int {
    let conclusions = conclusions(of: key.symptom)
    let number = newest[conclusions].number(signed: sign, weigh)
    let (place, leading) = place(of: key, newest[conclusions][number], who, events: events, allowed: allowed)
    if place == charts.count {
      charts.append(Chart(key.symptom, newest[conclusions].conclusion(of: weigh(), at: number)))
      (charts[place].who, charts[place].leading) = (who, leading)
      prepare(&charts[place])
    }
    return place
  }

  /// Where the chart of one source belongs, and how many events it leads with.
  private mutating func place(
    of key: Key, _ figures: (cause: String, verdict: Verdict), _ who: Finding.Who?, events: Int, allowed: Int
  ) -> (place: Int, leading: Int) {
    if let known = keys[key] { return (known, 0) }
    let drawer = Drawer(figures.verdict, of: figures.cause, allowed: allowed)
    guard drawer == .ignore, !answered.contains(key.subject) else { return (keys.number(of: key), 0) }
    let group = Group(alone: key.symptom, figures.cause, who)
    let place = gatherings.place(in: group, leading: events, events, else: charts.count)
    return (place == charts.count ? keys.number(of: key) : place, events)
  }

  /// Adds a few events of one source and one role to the finding of `key`.
  mutating func enter(
    plain events: Span<Event>, under key: Key, prepare: (inout Chart) -> Void = { _ in }, weigh: () -> Weighing
  ) {
    charts[place(of: key, prepare: prepare, weigh: weigh)].add(plain: events)
    note(events[0].source, key)
  }

  /// Adds a crowd to the finding of `key`; who of it our hosts answered was noted before.
  mutating func enter(
    _ crowd: Crowd, under key: Key, prepare: (inout Chart) -> Void = { _ in }, weigh: () -> Weighing
  ) {
    charts[place(of: key, prepare: prepare, weigh: weigh)].add(crowd)
  }

  /// Notes in which finding a sender is.
  mutating func note(_ sender: Address, _ key: Key) {
    guard !answered.isEmpty, answered.contains(sender), keyOfActor[sender] == nil else { return }
    keyOfActor[sender] = key
  }

  private mutating func place(of key: Key, prepare: (inout Chart) -> Void, weigh: () -> Weighing) -> Int {
    let bits = (key.symptom.utf8.count &+ Int(truncatingIfNeeded: key.detail ^ key.subject.low)) & 15
    if recent[bits] < charts.count, keys.things[recent[bits]] == key { return recent[bits] }
    let place = keys.number(of: key)
    if place == charts.count {
      charts.append(Chart(key.symptom, conclusion(of: weigh(), key.symptom)))
      prepare(&charts[place])
    }
    recent[bits] = place
    return place
  }

  private mutating func conclusion(of weighing: Weighing, _ symptom: String) -> Conclusion {
    newest[conclusions(of: symptom)].conclusion(of: weighing)
  }

  /// Where those of a symptom stand.
  private mutating func conclusions(of symptom: String) -> Int {
    // Symptoms are few: to look through them is faster than a hash, and few names are equally long.
    let length = symptom.utf8.count
    for place in symptoms.indices where symptoms[place].utf8.count == length && symptoms[place] == symptom {
      return place
    }
    symptoms.append(symptom)
    newest.append(Conclusions())
    return newest.count - 1
  }

  /// Adds what another book says of sources that come after those of this one. Its charts are moved, not copied.
  mutating func add(_ later: consuming Casebook) {
    guard !charts.isEmpty else {
      self = later
      return
    }
    var later = later
    for number in later.charts.indices {
      let key = later.keys.things[number]
      let place = place(of: later.charts[number], under: key)
      if place < charts.count {
        charts[place].add(&later.charts[number])
      } else {
        charts.append(later.charts[number])
        later.charts[number].forget()
      }
    }
    keyOfActor.merge(later.keyOfActor) { first, _ in first }
  }

  private mutating func place(of chart: Chart, under key: Key) -> Int {
    guard chart.leading > 0, keys[key] == nil else { return keys.number(of: key) }
    let group = Group(alone: chart.symptom, chart.conclusion.cause, chart.who)
    let place = gatherings.place(in: group, leading: chart.leading, chart.events, else: charts.count)
    return place == charts.count ? keys.number(of: key) : place
  }

  /// Makes room for several times as many findings.
  mutating func reserve(_ times: Int) { charts.reserveCapacity(charts.count * times) }

  /// Adds answers to a finding that another's packets made.
  mutating func enterAnswers(_ shares: [Tally], under key: Key) {
    guard !shares.isEmpty, let place = keys[key] else { return }
    charts[place].add(shares, actor: false)
  }

  /// Charts joined into what people read: those of one symptom and cause become one, where they ask for nothing or the
  /// symptom gathers by nature; and those of one autonomous system, program and cause, where there are three or more.
  ///
  /// The book is empty afterwards: what millions of sources left in a chart is moved, not copied.
  mutating func joined(systems: Systems) -> [Chart] {
    let together = systems.isEmpty ? [:] : byDoing(systems)
    var joined: [Chart] = []
    var groups = Numbering<Group>()
    for index in Casebook.order(of: keys.things) {
      let number = groups.number(of: group(of: index, together[index]))
      if number < joined.count {
        joined[number].merge(&charts[index])
      } else {
        joined.append(charts[index])
        charts[index].forget()
      }
    }
    self = Casebook(answered: answered)
    for index in joined.indices { joined[index].tidyUp() }
    return Casebook.order(of: groups.things.map(\.key)).map { joined[$0] }
  }

  /// The group of a chart, which is looked at where it lies: it is large.
  private func group(of index: Int, _ doing: Doing?) -> Group {
    let all = charts.span
    let drawer = Drawer(all[index].conclusion.verdict, of: all[index].conclusion.cause, allowed: all[index].allowed)
    return Group(
      symptom: all[index].symptom, cause: all[index].conclusion.cause, who: all[index].who?.id, drawer,
      of: keys.things[index].subject, doing)
  }

  /// The doings of charts that ask for a look, by their numbers, where enough have the same.
  private func byDoing(_ systems: Systems) -> [Int: Doing] {
    var doings: [Int: Doing] = [:]
    var counts: [Doing: Int] = [:]
    for index in charts.indices where Drawer(charts[index]) != .ignore && !charts[index].forged {
      let chart = charts[index]
      guard let number = systems.number(of: keys.things[index].subject) else { continue }
      let doing = Doing(
        symptom: chart.symptom, cause: chart.conclusion.cause, tool: chart.tool?.id, who: chart.who?.id, system: number)
      doings[index] = doing
      counts[doing, default: 0] += 1
    }
    return doings.filter { counts[$0.value, default: 0] >= Finding.ActorSystem.least }
  }

  /// Numbers are sorted in place of charts, which are large; those of one symptom among themselves, since their names are alike
  /// and comparing others takes long.
  private static func order(of keys: [Key]) -> [Int] {
    var symptoms: [(name: String, numbers: [Int])] = []
    var place = 0
    for number in keys.indices {
      let name = keys[number].symptom
      if place == symptoms.count || symptoms[place].name != name {
        place = symptoms.firstIndex { $0.name == name } ?? symptoms.count
        if place == symptoms.count { symptoms.append((name, [])) }
      }
      symptoms[place].numbers.append(number)
    }
    return symptoms.sorted { $0.name < $1.name }.flatMap { symptom in
      symptom.numbers.sorted { (keys[$0].subject, keys[$0].detail) < (keys[$1].subject, keys[$1].detail) }
    }
  }
}

extension Drawer {
  /// Attacks that have come in where they were let.
  private static let letIn: Set<String> = ["password-guessing", "used-as-proxy"]

  /// The drawer of a chart's verdict, as the contract has it.
  init(_ chart: Chart) { self.init(chart.conclusion.verdict, of: chart.conclusion.cause, allowed: chart.allowed) }

  /// - Parameter allowed: events that were let in.
  init(_ verdict: Verdict, of cause: String, allowed: Int) {
    switch verdict {
    case .compromised: self = .act
    case .attack: self = allowed > 0 && Drawer.letIn.contains(cause) ? .act : .look
    case .broken, .reconnaissance, .misconfigured: self = .look
    case .background, .harmless, .artefact: self = .ignore
    }
  }
}

extension [Tally] {
  /// Events of all.
  fileprivate var events: Int { indices.reduce(0) { $0 + self[$1].events } }
  fileprivate var allowed: Int { indices.reduce(0) { $0 + self[$1].allowed } }
}
