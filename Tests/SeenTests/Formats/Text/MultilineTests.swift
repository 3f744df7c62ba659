import Testing

@testable import Seen

@Suite struct MultilineTests {
  static let kinds: [any Multiline.Type] =
    Formats.text.compactMap { $0 as? any Multiline.Type } + Wrappings.multiline

  /// Rests that go on in a second line, as each kind's records do.
  private static let rests = [
    "**] [1:1:1] a title [**]\nIP\n\n", "\n  \"time\": 1}\n", "Event xmlns='x'>\n</Event>\n",
    "he Windows Filtering Platform has blocked a packet.\nLayer Run-Time ID: 1\n", "_CURSOR=a\nMESSAGE=b\n\n",
    "2 <1>a\n22 <1>b\n",
  ]

  @Test(arguments: kinds.indices)
  func `a record begins with a byte that its kind names, or takes one line`(_ index: Int) {
    let kind = Self.kinds[index]
    let openings = Set(RecordOpenings.bytes(kind.openings))
    for byte in UInt8.min...UInt8.max where !openings.contains(byte) {
      for rest in Self.rests {
        let bytes = [byte] + Array(rest.utf8)
        guard case .single = kind.extent(ByteView(bytes.span), from: 0, isLast: true) else {
          Issue.record("\(kind) claims \(byte) before \(rest)")
          continue
        }
      }
    }
  }
}
