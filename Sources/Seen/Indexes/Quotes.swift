/// What the packets that one sender's ICMP errors quote have in common.
///
/// Weights: systems' first TTLs of RFC 1700 and use (64, 128, 255); ways there and back differ by a few routers; decibels
/// judgement.
struct Quotes {
  let quotes: [Quote]
  /// How many ports and addresses are quoted as those of destinations.
  let destinationPorts: Int
  let destinations: Int
  /// How many addresses of ours the errors came to.
  let receivers: Int
  /// Whether our stack can have sent the quoted packets, by the hops that they had left where they were quoted; `nil` where
  /// that cannot be known.
  let couldBeOurs: Bool?

  init(_ events: [Event]) { self.init(events.span) }

  init(_ events: Span<Event>) {
    var all: [Quote] = []
    for index in events.indices { if let quote = events[index].quote { all.append(quote) } }
    quotes = all
    destinationPorts = Quotes.different(quotes) { $0.networkProtocol.hasPorts ? $0.destinationPort : nil }
    destinations = Quotes.different(quotes) { $0.destination }
    receivers = events.different(\.destination)
    var (told, fit) = (0, 0)
    for index in events.indices {
      guard let fits = Quotes.fits(events[index]) else { continue }
      told += 1
      fit += fits ? 1 : 0
    }
    couldBeOurs = told == 0 ? nil : fit * 2 >= told
  }

  /// How many different values a handful of quotes has, where they have one.
  private static func different<Value: Equatable>(_ quotes: [Quote], _ value: (Quote) -> Value?) -> Int {
    quotes.indices.count { place in
      guard let mine = value(quotes[place]) else { return false }
      return !(0..<place).contains { value(quotes[$0]) == mine }
    }
  }

  /// Systems begin at 64, 128 or 255. The error came as far as the quoted packet went, give or take a few routers.
  private static func fits(_ event: Event) -> Bool? {
    guard let quote = event.quote, quote.ttl > 1, let ttl = event.hops else { return nil }
    let way = Distance.hops(ttl)
    return [64, 128, 255].contains { abs($0 - way - Int(quote.ttl)) <= 5 }
  }

  /// The first question to every error: did we send what it quotes?
  func noteOrigin(in weighing: inout Weighing) {
    // Source: RFC 1122 §3.2.1.7 (first TTLs of systems); misled in one kind (docs/reliability.md), so 4 dB
    weighing.note(
      if: couldBeOurs == true, "the quoted packet has as many hops left as one of yours would have there", .distance,
      ["own-traffic": 4, "own-traceroute": 2, "backscatter": -2, "decoy-of-us": -3])
    // Source: RFC 1122 §3.2.1.7; paths back may be longer, so 6 dB
    weighing.note(
      if: couldBeOurs == false, "the quoted packet has not the hops left that one of yours would have there", .distance,
      ["own-traffic": -6, "late-dns-answer": -6, "own-traceroute": -2, "backscatter": 4, "decoy-of-us": 5])
  }

  func all(_ holds: (Quote) -> Bool) -> Bool { !quotes.isEmpty && quotes.allSatisfy(holds) }
  func any(_ holds: (Quote) -> Bool) -> Bool { quotes.contains(where: holds) }

  /// One host, asked at five ports or more: a scan in our name, unless we scanned.
  var looksLikeScan: Bool { destinations == 1 && destinationPorts >= 5 && !isTraceroute }
  /// Many of our addresses are quoted as senders to the same place: forged senders, for we do not act in step.
  var looksForged: Bool { receivers >= 5 && destinations <= 2 }
  var isTraceroute: Bool {
    any {
      $0.networkProtocol == .udp
        && (Ports.isTraceroute($0.destinationPort) || (44444...44508).contains($0.destinationPort))
    }
  }

  /// Tells whom it hits where a router only reports it: the quoted destination, not who sent the error.
  func tell(_ chart: inout Chart, from reporter: Address) {
    let cause = chart.conclusion.cause
    guard cause == "backscatter" || cause == "decoy-of-us", let first = quotes.first else { return }
    let does = cause == "backscatter" ? "floods" : "scans"
    let victim = Address(v4: first.destination)
    if destinations == 1, reporter == victim { return }
    let rest = "in the name of addresses that include yours; {actors} only report{s} what became of it."
    chart.sentence = "Somebody \(does) others \(rest)"
    if destinations == 1, reporter.isV4 { chart.personal = "Somebody \(does) \(victim) \(rest)" }
  }

  /// What decides how a report is weighed, but for the numbers that are told. The lowest ten bits.
  ///
  /// - Parameter left: whether a quoted packet is known to have left.
  func sign(_ left: Bool) -> UInt64 {
    let shape: UInt64 = (looksLikeScan ? 1 : 0) | (looksForged ? 2 : 0) | (isTraceroute ? 4 : 0)
    let origin: UInt64 = couldBeOurs.map { $0 ? 8 : 16 } ?? 0
    let names: UInt64 = (all { $0.sourcePort == 53 } ? 32 : 0) | (all { $0.destinationPort == 137 } ? 64 : 0)
    return shape | origin | names | (quotes.isEmpty ? 128 : 0) | (all { $0.returns } ? 256 : 0) | (left ? 512 : 0)
  }

  /// Enters the only report of a stranger, weighed by what it quotes and by whether that is known to have left.
  static func enter(
    single event: Span<Event>, under key: Casebook.Key, _ scene: Scene, _ book: inout Casebook,
    weigh: (Quotes, Bool) -> Weighing
  ) {
    let (quotes, source) = (Quotes(event), event[0].source)
    let left = quotes.haveLeft(scene, around: event[0].time)
    book.enter(alone: event, under: key, signed: quotes.sign(left)) { chart in
      quotes.tell(&chart, from: source)
    } weigh: {
      weigh(quotes, left)
    }
  }

  /// Whether any quoted packet is known to have left: it is a contact itself.
  func haveLeft(_ scene: Scene, around time: Timestamp) -> Bool {
    any { quote in
      quote.networkProtocol.hasPorts
        && scene.ledger.hasContact(
          networkProtocol: quote.networkProtocol, to: Address(v4: quote.destination), port: quote.destinationPort,
          from: quote.sourcePort, around: time)
    }
  }
}
