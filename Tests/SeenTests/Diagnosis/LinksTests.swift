import Testing

@testable import Seen

/// By whose hand packets came does not depend on the order in which they did.
@Suite struct LinksTests {
  private static func event(_ source: UInt32, by card: UInt64) -> Event {
    var event = Event(
      source: Address(v4: source), destination: Address(v4: 0xCB00_7109), time: Timestamp(seconds: 1_795_000_000))
    (event.networkProtocol, event.sourcePort, event.destinationPort) = (.udp, 40_000, 9999)
    event.marks = [.ports, .networkProtocol]
    event.setLink(LinkPair(from: card, to: 0x5E_0053_01))
    event.deriveRole()
    return event
  }

  @Test func `a source that two routers bring shows both, whichever comes first`() {
    let (one, other): (UInt64, UInt64) = (0x5E_0053_02, 0x5E_0053_03)
    let sources: [UInt32] = [0x0808_0808, 0x0909_0909, 0x0101_0101]
    let events = sources.flatMap { [LinksTests.event($0, by: one), LinksTests.event($0, by: other)] }
    for order in [events, events.reversed()] {
      let scene = Scene(Traffic.ledger(order), home: Home(stated: Traffic.home))
      for card in [one, other] { #expect(scene.links.hand(of: LinksTests.event(0x0A00_0001, by: card)) == .router) }
    }
  }

  @Test func `who was let in at a login of two hosts was let in at neither often enough`() {
    let logins = (0..<10).map { number -> Event in
      var event = Event(
        source: Address(v4: 0x0808_0808), destination: Address(v4: 0xCB00_7109 + UInt32(number & 1)),
        time: Timestamp(seconds: 1_795_000_000 + UInt32(number)))
      (event.networkProtocol, event.sourcePort, event.destinationPort) = (.tcp, UInt16(40_000 + number), 22)
      (event.tcpFlags, event.marks) = (TCPFlags(rawValue: 2), [.ports, .networkProtocol, .flags])
      event.marks.action = .allow
      event.deriveRole()
      return event
    }
    for order in [logins, logins.reversed()] {
      let scene = Scene(Traffic.ledger(order), home: Home(stated: Traffic.home))
      #expect(!scene.wasGuessed(Address(v4: 0xCB00_7109)) && !scene.wasGuessed(Address(v4: 0xCB00_710A)))
    }
    let all = logins.map { login in
      var event = login
      event.destination = Address(v4: 0xCB00_7109)
      return event
    }
    #expect(Scene(Traffic.ledger(all), home: Home(stated: Traffic.home)).wasGuessed(Address(v4: 0xCB00_7109)))
  }
}
