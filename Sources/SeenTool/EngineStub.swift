import Seen

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
extension Engine {
  func forEachRecord(of p: [String], _ b: (Record) -> Void) -> Reading { result(of: p).reading }
  static func records(in b: [UInt8]) -> [Record] { [] }
}
struct FormatStub {
  var id: String
  var summary: String
}
enum Formats { static let all: [FormatStub] = [] }
