extension Ledger {
  func forEachKept(_ body: (Event) -> Void) {}
  func forEachDossier(_ body: (Dossier) -> Void) {}
  func targets() -> [Target] { [] }
  func hasContact(
    networkProtocol: IPProtocol, to: Address, port: UInt16, from: UInt16, around: Timestamp, back: Int = 1
  ) -> Bool { false }
  var eventCount: Int { 0 }
  var first: Timestamp { .missing }
  var last: Timestamp { .missing }
}
