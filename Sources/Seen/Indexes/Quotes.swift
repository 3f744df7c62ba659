/// What the packets that one sender's ICMP errors quote have in common.
struct Quotes {
  let quotes: [Quote]
  let sourcePorts: Set<UInt16>
  let destinationPorts: Set<UInt16>
  let destinations: Set<UInt32>
  /// Addresses of ours that the errors came to.
  let receivers: Set<Address>

  init(_ events: [Event]) {
    quotes = events.compactMap(\.quote)
    sourcePorts = Set(quotes.filter { $0.networkProtocol.hasPorts }.map(\.sourcePort))
    destinationPorts = Set(quotes.filter { $0.networkProtocol.hasPorts }.map(\.destinationPort))
    destinations = Set(quotes.map(\.destination))
    receivers = Set(events.map(\.destination))
  }

  func all(_ holds: (Quote) -> Bool) -> Bool { !quotes.isEmpty && quotes.allSatisfy(holds) }
  func any(_ holds: (Quote) -> Bool) -> Bool { quotes.contains(where: holds) }

  /// One host, asked at five ports or more: a scan in our name, unless we scanned.
  var looksLikeScan: Bool { destinations.count == 1 && destinationPorts.count >= 5 && !isTraceroute }
  /// Many of our addresses are quoted as senders to the same place: forged senders, for we do not act in step.
  var looksForged: Bool { receivers.count >= 5 && destinations.count <= 2 }
  var isTraceroute: Bool {
    any {
      $0.networkProtocol == .udp
        && (Ports.isTraceroute($0.destinationPort) || (44444...44508).contains($0.destinationPort))
    }
  }

  /// Tells whom it hits where a router only reports it: the quoted destination, not who sent the error.
  func tell(_ chart: inout Chart, from reporter: Address) {
    let does = ["backscatter": "floods", "decoy-of-us": "scans"][chart.conclusion.cause]
    guard let does, let first = quotes.first else { return }
    let victim = Address(v4: first.destination)
    if destinations.count == 1, reporter == victim { return }
    let rest = "in the name of addresses that include yours; {actors} only report{s} what became of it."
    chart.sentence = "Somebody \(does) others \(rest)"
    if destinations.count == 1, reporter.isV4 { chart.personal = "Somebody \(does) \(victim) \(rest)" }
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
