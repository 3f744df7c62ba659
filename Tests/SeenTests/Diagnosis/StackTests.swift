import Testing

@testable import Seen

/// Families of systems by the header of their openings (p0f.fp), and headers that no system writes.
@Suite struct StackTests {
  private static func opening(_ ttl: UInt8, _ length: UInt16, _ window: UInt16, df: Bool = true) -> Event {
    var event = Event(source: Address(v4: 0xC633_6407), destination: Address(v4: 0xCB00_7102))
    (event.networkProtocol, event.role, event.tcpFlags) = (.tcp, .opening, .syn)
    (event.ttl, event.length, event.window) = (ttl, length, window)
    event.marks = [.networkProtocol, .ports, .ttl, .window, .flags, .identification]
    if df { event.marks.insert(.dontFragment) }
    return event
  }

  @Test(
    arguments: [
      (52, 60, 29_200, Stack.linux), (49, 60, 64_240, .linux), (61, 60, 5_840, .linux), (60, 60, 65_535, .linux),
      (58, 60, 14_000, .linux), (117, 52, 8_192, .windows), (110, 52, 64_240, .windows), (121, 48, 65_535, .windows),
      (55, 64, 65_535, .apple), (50, 64, 16_384, .openbsd),
    ] as [(UInt8, UInt16, UInt16, Stack)])
  func `an ordinary opening tells its family`(_ ttl: UInt8, _ length: UInt16, _ window: UInt16, _ stack: Stack) {
    #expect(Stack(Self.opening(ttl, length, window)) == stack)
    #expect(!Stack.contradictsItself(Self.opening(ttl, length, window)))
  }

  @Test(
    arguments: [
      (45, 44, 1_024, false), (240, 40, 1_024, false), (52, 60, 1_111, true), (52, 60, 29_200, false),
      (117, 60, 8_192, true),
    ] as [(UInt8, UInt16, UInt16, Bool)])
  func `what no system sends has none`(_ ttl: UInt8, _ length: UInt16, _ window: UInt16, _ df: Bool) {
    #expect(Stack(Self.opening(ttl, length, window, df: df)) == nil)
  }

  @Test(
    arguments: [
      (50, 52, 65_535, true), (52, 60, 29_200, false), (117, 60, 29_200, true), (240, 60, 64_240, true),
      (117, 64, 65_535, true),
    ] as [(UInt8, UInt16, UInt16, Bool)])
  func `options of one system in the header of another contradict each other`(
    _ ttl: UInt8, _ length: UInt16, _ window: UInt16, _ df: Bool
  ) {
    #expect(Stack.contradictsItself(Self.opening(ttl, length, window, df: df)))
  }

  @Test func `a missing field says nothing`() {
    for mark in [Marks.ttl, .window] {
      var event = Self.opening(52, 60, 29_200)
      event.marks.remove(mark)
      #expect(Stack(event) == nil)
      #expect(!Stack.contradictsItself(event))
    }
    var event = Self.opening(52, 60, 29_200, df: false)
    event.marks.remove(.identification)
    #expect(Stack(event) == .linux)
    #expect(!Stack.contradictsItself(event))
  }

  @Test func `openings of two families have none`() {
    #expect(Stack.family(of: [Self.opening(52, 60, 29_200), Self.opening(117, 52, 8_192)]) == nil)
    #expect(Stack.family(of: [Self.opening(52, 60, 29_200), Self.opening(52, 60, 29_200)]) == .linux)
    #expect(Stack.family(of: []) == nil)
  }
}
