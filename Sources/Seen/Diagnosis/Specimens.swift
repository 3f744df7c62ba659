/// The first few events of a finding, in their canonical order: whichever came first, the same are kept.
struct Specimens {
  private(set) var events: [Event] = []
  /// The time of the last.
  private var latest = Timestamp.missing

  static let most = 5

  mutating func add(_ more: Span<Event>) {
    for index in more.indices where isWanted(more[index].time) { add(more[index]) }
  }

  /// Adds what a tally of many events kept.
  mutating func add(_ kept: borrowing KeptEvents, from source: Address) {
    for rank in 0..<kept.count where isWanted(kept[rank].time) {
      if let event = kept[rank].event(from: source) { add(event) }
    }
  }

  mutating func add(_ other: Specimens) { add(other.events.span) }

  /// Whether an event of this time may be among the first.
  @inline(__always)
  func isWanted(_ time: Timestamp) -> Bool { time <= latest || events.count < Specimens.most }

  /// No event of a later time is among the first.
  var end: UInt32 { events.count < Specimens.most ? .max : latest.seconds }

  mutating func add(_ event: Event) {
    if events.count < Specimens.most {
      if events.isEmpty { events.reserveCapacity(Specimens.most) }
      events.append(event)
    } else {
      guard event.comesBefore(events[Specimens.most - 1]) else { return }
      events[Specimens.most - 1] = event
    }
    var place = events.count - 1
    while place > 0, events[place].comesBefore(events[place - 1]) {
      events.swapAt(place - 1, place)
      place -= 1
    }
    latest = events[events.count - 1].time
  }
}
