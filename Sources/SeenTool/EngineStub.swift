internal import Seen

struct Zone { init?(_ t: String) {} }
struct ReadError: Error { var d = "" }
struct Locator {
  struct Record {
    var path: String
    var line: Int
    var text: String?
  }
  func records(at: some Sequence<UInt32>) -> [UInt32: Record] { [:] }
}
struct Reading {
  var files: [FileAccount] = []
  var skipped: [Report.SkippedFile] = []
  var errors: [ReadError] = []
  var outside = 0
  var locator = Locator()
}
struct Record {
  var event: Event
  var details: EventDetails
  var format: String
  var path: String
  var offset: Int
  var line: Int
  var text: String
  var kind: String
}
struct Engine {
  struct Options {
    var since: Timestamp?
    var until: Timestamp?
    var anchor: Timestamp?
    var zone: Zone?
    var threads = 1
  }
  init(_ o: Options) {}
  func fold(_ paths: [String]) -> (Reading, Ledger) { (Reading(), Ledger()) }
  func forEachRecord(of p: [String], _ b: (Record) -> Void) -> Reading { Reading() }
  static func records(in b: [UInt8]) -> [Record] { [] }
  static func bytes(of p: String) throws -> [UInt8] { [] }
}
struct FormatStub {
  var id: String
  var summary: String
}
enum Formats { static let all: [FormatStub] = [] }
extension Ledger {
  func encode(_ b: ([UInt8]) -> Void) {}
  static func decoded(_ s: Span<UInt8>) throws -> Ledger { Ledger() }
  func merge(state: Ledger) throws { merge(state) }
}
extension Diagnosis { static func explain(_ e: Event, home: [Network]) -> Finding? { nil } }
extension FileAccount { var emptiness: String { "" } }
