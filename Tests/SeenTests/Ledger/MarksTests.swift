import Testing

@testable import Seen

/// What sums add of marks is what marks say.
@Suite struct MarksTests {
  @Test func `marks as numbers say what the marks say, whichever are set`() {
    for rawValue in UInt16.min...(.max) {
      let marks = Marks(rawValue: rawValue)
      let says: [(UInt64, Bool)] = [
        (marks.allowed, marks.action == .allow),
        (marks.denied, marks.action == .deny || marks.action == .reject),
        (marks.enteredOnly, marks.contains(.entered) && !marks.contains(.left)),
        (marks.leftOnly, marks.contains(.left) && !marks.contains(.entered)),
        (marks.numbered, marks.contains(.sequence) && !marks.contains(.count)),
      ]
      if let wrong = says.firstIndex(where: { $0.0 != ($0.1 ? 1 : 0) }) { Issue.record("\(rawValue): \(wrong)") }
    }
  }

  @Test func `TCP and UDP are told by one look`() {
    for rawValue in UInt8.min...(.max) {
      let networkProtocol = IPProtocol(rawValue: rawValue)
      #expect(networkProtocol.isTCPOrUDP == (networkProtocol == .tcp || networkProtocol == .udp))
    }
  }
}
