import Testing

@testable import Seen

/// Whoever is taken for a loner is one; nearly all that are, are taken for such.
@Suite struct LonersTests {
  @Test func `who has a second tally, was answered, is ours or nobody is no loner`() {
    let home = Home(stated: Traffic.home)
    let loners = Loners(tallies: 30_000)
    let alone = (0..<20_000).map { Address(v4: 0x5000_0000 | UInt32($0) << 4) }
    let twice = (0..<4000).map { Address(v4: 0x6000_0000 | UInt32($0)) } + [Address(high: 7, low: 9)]
    let answered = Address(v4: 0x7000_0000)
    for source in alone + twice + [answered] { loners.note(source) }
    let again = twice.map { Event(source: $0) }
    loners.note(again.span)
    loners.exclude(answered)
    loners.exclude(home)
    #expect(!loners.mayBeOurs)
    #expect(twice.allSatisfy { !loners.holds($0) })
    #expect(!loners.holds(answered) && !loners.holds(.missing))
    #expect((0..<256).allSatisfy { !loners.holds(Address(v4: 0xCB00_7100 | $0)) })
    #expect(alone.count { loners.holds($0) } > alone.count * 9 / 10)
  }

  @Test func `of a home that is large each address is asked for`() {
    for network in ["198.18.0.0/15", "::/0"] {
      let loners = Loners(tallies: 100)
      loners.exclude(Home(stated: [Network(network)].compactMap { $0 }))
      #expect(loners.mayBeOurs)
    }
  }
}
