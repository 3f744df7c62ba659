import Foundation
import Testing

@testable import Seen
@testable import SeenReports

/// The table of formats: for every width, and for programs.
@Suite struct FormatTableTests {
  @Test(arguments: [20, 40, 80, 132, 300]) func `the table fits the terminal and names every format`(_ width: Int) {
    let text = FormatTable().text(width: width, isColoured: false)
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width })
    for format in Formats.all {
      #expect(lines.contains { $0 == format.id || $0.hasPrefix("\(format.id) ") }, "\(format.id)")
    }
    #expect(!text.contains("\u{1B}"))
  }

  @Test func `programs get what each format tells and lacks`() throws {
    let object = try JSONSerialization.jsonObject(with: Data(FormatTable().json())) as? [String: Any]
    let formats = try #require(object?["formats"] as? [[String: Any]])
    #expect(object?["schema"] as? String == "seen.formats/1")
    #expect(formats.count == Formats.all.count)
    for format in formats {
      let tells = try #require(format["tells"] as? [String])
      let lacks = try #require(format["lacks"] as? [String])
      #expect(Set(tells).isDisjoint(with: lacks) && tells.count + lacks.count == 16)
    }
  }
}
