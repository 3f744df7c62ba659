import Foundation
import Testing

@testable import Seen

/// A folder that lives as long as one test.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "seen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to name: String, modified: Timestamp = .missing) throws -> String {
    try write(Array(text.utf8), to: name, modified: modified)
  }

  func write(_ bytes: [UInt8], to name: String, modified: Timestamp = .missing) throws -> String {
    let file = url.appending(path: name)
    try Data(bytes).write(to: file)
    if !modified.isMissing {
      let date = Date(timeIntervalSince1970: TimeInterval(modified.seconds))
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
    }
    return file.path
  }
}

/// A sink that keeps all events; merging appends, and what is compared is sorted.
struct Kept: FoldingSink {
  var events: [Event] = []

  mutating func take(_ events: Span<Event>) {
    for index in events.indices { self.events.append(events[index]) }
  }

  mutating func merge(_ other: Kept) throws(ReadError) { events += other.events }
}

/// Reads files with all defaults but those given.
func read(_ paths: [String], _ change: (inout Engine.Options) -> Void = { _ in }) -> (reading: Reading, events: [Event])
{
  var options = Engine.Options()
  change(&options)
  let (reading, sink) = Engine(options).read(paths) { count, _, _ in Array(repeating: Kept(), count: count) }
  return (reading, sink.events.sorted { $0.location < $1.location })
}

@Suite struct EngineTests {
  let line = "Nov 23 16:26:00 fw kernel: [UFW BLOCK] \(plainPacket)\n"

  @Test func `lines of every shape are counted once`() throws {
    let folder = try Folder()
    let noise: [UInt8] = Array("\0\0\0\n\u{FF}\n\r\n".utf8) + [0xC3, 0x28, 0x0A]
    let path = try folder.write(Array(line.utf8) + noise + Array(line.utf8).dropLast(), to: "a.log")
    let (reading, events) = read([path])
    let account = try #require(reading.files.first)
    #expect(account.lines == 6)
    #expect(account.eventLines + account.other + account.unparsed == account.lines)
    #expect(events.count == 2)
    #expect(account.bytes == line.utf8.count * 2 - 1 + noise.count)
  }

  @Test func `a missing newline at the end loses nothing`() throws {
    let folder = try Folder()
    for count in [1, 2, 1000] {
      let text = String(repeating: line, count: count)
      let path = try folder.write(String(text.dropLast()), to: "a.log")
      #expect(read([path]).events.count == count)
    }
  }

  @Test(arguments: [1 << 20, (1 << 20) + 1, (1 << 20) + 5000, 3 << 20, 100 << 20])
  func `a line of any length is one line`(_ length: Int) throws {
    let folder = try Folder()
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: length)
    for last in [true, false] {
      let rest = last ? [] : [0x0A] + Array(line.utf8)
      let path = try folder.write(Array(line.utf8) + long + rest, to: "long.log")
      let (reading, events) = read([path])
      let account = try #require(reading.files.first)
      #expect(account.lines == (last ? 2 : 3))
      #expect(account.unparsed == 1)
      #expect(events.count == (last ? 1 : 2))
      let expected = length > 1 << 20 ? LineReason.tooLong.text : LineReason.unknown.text
      #expect(account.reasons.map(\.reason) == [expected])
      #expect(account.reasons[0].samples[0].utf8.count == FileAccount.sampleLength)
    }
  }

  @Test func `what cannot be read is named and the others are still read`() throws {
    let folder = try Folder()
    let good = try folder.write(line, to: "good.log")
    let missing = folder.url.appending(path: "missing.log").path
    let (reading, events) = read([missing, good, folder.url.path])
    #expect(events.count == 1)
    #expect(reading.files.count == 1)
    #expect(
      reading.errors.map(\.description) == [
        "\(missing): no such file", "\(folder.url.path): is a directory; name the files in it",
      ])
  }

  @Test func `an input without events says what it looks like`() throws {
    let folder = try Folder()
    let random = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 3) }
    let looks: [([UInt8], Appearance)] = [
      ([], .empty), (Array("hello\nworld\n".utf8), .text), (random, .binary), ([0x1F, 0x8B, 8, 0], .packed("gzip")),
      ([0x28, 0xB5, 0x2F, 0xFD, 0, 0], .packed("zstd")), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .packed("xz")),
    ]
    for (bytes, appearance) in looks {
      let path = try folder.write(bytes, to: "x")
      let account = try #require(read([path]).reading.files.first)
      #expect(account.appearance == appearance)
      #expect(account.events == 0)
      #expect(account.format.isEmpty)
      #expect(account.lines == account.other + account.unparsed)
    }
  }

  @Test(arguments: [
    ("cisco-nexus", "2026 Mar  8 10:00:00 sw %ETHPORT-5-SPEED: Interface Ethernet1/33, operational speed changed"),
    ("netscreen", "Nov 23 16:26:00 fw: NetScreen device_id=1 [Root]system-notification-00257(traffic): "),
    ("netgear", "[admin login] from source 192.168.1.6, Monday, November 23, 2026 16:26:00"),
    ("", "Nov 23 16:26:00 fw sshd[812]: Accepted publickey for ann from 192.0.2.9 port 40001 ssh2"),
  ])
  func `a log in which no line tells of a packet still has its format`(_ format: String, _ line: String) throws {
    let folder = try Folder()
    let rows = Array(repeating: line, count: 3) + ["", "something else"]
    let path = try folder.write(Array(rows.joined(separator: "\n").utf8), to: "x")
    let account = try #require(read([path]).reading.files.first)
    #expect(account.events == 0)
    #expect(account.format == format)
  }

  @Test func `the window leaves out and counts`() throws {
    let folder = try Folder()
    let log = (0..<60).map { "2026-11-23T16:\($0 < 10 ? "0" : "")\($0):00Z fw kernel: \(plainPacket)\n" }.joined()
    let path = try folder.write(log + plainPacket + "\n", to: "a.log")
    let (reading, events) = read([path]) {
      $0.since = utc(2026, 11, 23, 16, 10)
      $0.until = utc(2026, 11, 23, 16, 19)
    }
    #expect(events.count == 10)
    #expect(reading.outside == 51)
    #expect(reading.files[0].events == 61)
  }

  @Test func `threads make no difference`() throws {
    let folder = try Folder()
    var log = ""
    for index in 0..<90_000 {
      log += "Nov 23 16:\(10 + index % 50):\(10 + index % 50) fw kernel: [UFW BLOCK] \(plainPacket)\n"
      if index % 7 == 0 { log += "Nov 23 16:59:59 fw last message repeated \(index % 9 + 1) times\n" }
      if index % 1000 == 0 { log += "Nov 23 16:59:59 fw sshd[1]: hello \(index)\nnonsense \(index)\n" }
    }
    #expect(log.utf8.count > Engine.splitSize)
    let paths = [try folder.write(log, to: "big.log"), try folder.write(line, to: "small.log")]
    let one = read(paths)
    for threads in [2, 3, 7] {
      let many = read(paths) { $0.threads = threads }
      #expect(many.events == one.events)
      #expect(many.reading.files.map(\.lines) == one.reading.files.map(\.lines))
      #expect(many.reading.files.map(\.reasons) == one.reading.files.map(\.reasons))
      #expect(many.reading.files.map(\.anchor) == one.reading.files.map(\.anchor))
      let places = one.events.indices.filter { $0 % 499 == 0 }.map { one.events[$0].location }
      let found = one.reading.locator.records(at: places)
      #expect(Set(places).isSubset(of: found.keys))
      #expect(many.reading.locator.records(at: places, threads: threads) == found)
    }
  }

  @Test func `every event is listed with its line and its place`() throws {
    let folder = try Folder()
    let path = try folder.write("hello\n\(line)\n\(line)", to: "a.log")
    var records: [EventRecord] = []
    let reading = Engine().events(in: [path]) { records.append($0) }
    #expect(records.map(\.line) == [2, 4])
    #expect(records.map(\.offset) == [6, 7 + line.utf8.count])
    #expect(records.allSatisfy { $0.format == "netfilter" && $0.details.ingressInterface == "eth0" })
    #expect(reading.files[0].lines == 4)
  }

  @Test func `a pasted line is read alone`() throws {
    let record = try #require(Engine().event(inLine: String(line.dropLast())))
    #expect(record.event.time.isYearless)
    #expect(Engine().event(inLine: "hello") == nil)
  }
}

@Suite struct AnchorTests {
  let yearless = "Nov 23 16:26:00 fw kernel: \(plainPacket)\n"

  @Test func `the newest dated stamp, then the name, then the file's time decide the year`() throws {
    let folder = try Folder()
    let dated = "2021-12-01T00:00:00Z fw kernel: \(plainPacket)\n"
    let modified = utc(2024, 6, 1)
    let cases: [(String, String, Timestamp)] = [
      (yearless, "a.log", modified), (yearless, "a.log-20221201", utc(2022, 12, 1)),
      (yearless, "fw-2020-12-01.log", utc(2020, 12, 1)), (dated + yearless, "b.log", utc(2021, 12, 1)),
      (yearless, "a.log.20221340", modified), (yearless, "a-120221201", modified),
    ]
    for (text, name, anchor) in cases {
      let path = try folder.write(text, to: name, modified: modified)
      let (reading, events) = read([path])
      #expect(reading.files[0].anchor == anchor, "\(name)")
      let expected = anchor.civil.month == 6 ? anchor.civil.year - 1 : anchor.civil.year
      #expect(events.contains { $0.time.civil.year == expected }, "\(name)")
      #expect(reading.files[0].yearAssumed)
    }
  }

  @Test func `a stated anchor comes first, and none is named where none was needed`() throws {
    let folder = try Folder()
    let path = try folder.write(yearless, to: "a.log-20221201")
    let (reading, events) = read([path]) { $0.anchor = utc(2019, 12, 1) }
    #expect(events[0].time.civil.year == 2019)
    #expect(reading.files[0].anchor == utc(2019, 12, 1))
    let dated = try folder.write("2021-12-01T00:00:00Z fw kernel: \(plainPacket)\n", to: "b.log")
    #expect(read([dated]).reading.files[0].anchor.isMissing)
  }

  @Test func `dates deep inside a large file are not looked for, those at its end are`() throws {
    let folder = try Folder()
    let dated = "2021-12-01T00:00:00Z fw kernel: \(plainPacket)\n"
    let filling = String(repeating: yearless, count: 1000)
    let modified = utc(2024, 6, 1)
    let deep = try folder.write(filling + dated + filling, to: "deep.log", modified: modified)
    #expect(read([deep]).reading.files[0].anchor == modified)
    let end = try folder.write(filling + filling + dated, to: "end.log", modified: modified)
    #expect(read([end]).reading.files[0].anchor == utc(2021, 12, 1))
  }
}

@Suite struct CopiesTests {
  let line = "Nov 23 16:26:00 fw kernel: [UFW BLOCK] \(plainPacket)\n"

  @Test func `a file that is wholly the beginning of another is skipped and named`() throws {
    let folder = try Folder()
    let long = String(repeating: line, count: 1000)
    let paths = [
      try folder.write(String(long.prefix(100_000)), to: "rotated.log"), try folder.write(long, to: "whole.log"),
      try folder.write(long, to: "same.log"), try folder.write(String(long.dropFirst()), to: "other.log"),
      try folder.write(line, to: "small.log"), try folder.write(line, to: "small2.log"),
    ]
    let (reading, events) = read(paths)
    #expect(
      reading.skipped == [
        Report.SkippedFile(path: paths[0], copyOf: paths[1]), Report.SkippedFile(path: paths[2], copyOf: paths[1]),
      ])
    #expect(events.count == 1000 + 1000 + 2)
    #expect(reading.inputs.count == 2)
    #expect(Set(reading.inputs).count == 2)
  }
}

@Suite struct LocatorTests {
  @Test func `every event's line is found again`() throws {
    let folder = try Folder()
    var texts: [String] = []
    for index in 0..<30_000 {
      if index % 3 == 0 { texts.append(index % 2 == 0 ? "" : "x") }
      texts.append("Nov 23 16:26:00 fw kernel: [\(index).5] [UFW BLOCK] \(plainPacket)")
      if index == 15_000 { texts.append(String(repeating: "y", count: 2_500_000)) }
    }
    let first = try folder.write(texts.joined(separator: "\n"), to: "a.log")
    let second = try folder.write("odd \u{1B}[31m\nNov 23 16:26:00 fw kernel: two \(plainPacket)", to: "b.log")
    let (reading, events) = read([first, second])
    #expect(events.count == 30_001)
    let wanted = events.indices.filter { $0 % 997 == 0 || $0 > 29_990 || (14_995...15_005).contains($0) }
    let found = reading.locator.records(at: wanted.map { events[$0].location })
    let numbers = texts.indices.filter { texts[$0].contains("UFW") }
    for index in wanted where index < 30_000 {
      let record = try #require(found[events[index].location])
      #expect(record.path == first)
      #expect(record.line == numbers[index] + 1)
      #expect(record.text == texts[numbers[index]])
    }
    let last = try #require(found[events[30_000].location])
    #expect(last.path == second)
    #expect(last.line == 2)
    #expect(last.text?.contains("two") == true)
  }

  /// A classic capture of raw IPv4, one UDP packet of 28 bytes for each number.
  static func capture(_ count: Int) -> [UInt8] {
    func little(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
    var bytes = little(0xA1B2_C3D4) + [2, 0, 4, 0] + little(0) + little(0) + little(65_535) + little(101)
    for number in 0..<count {
      bytes += little(1_795_451_160 + number) + little(0) + little(28) + little(28)
      bytes += [
        0x45, 0, 0, 28, UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number), 0, 0, 64, 17,
      ]
      bytes += [0, 0, 203, 0, 113, 7, 198, 51, 100, 2, 0x9C, 0x41, 0, 53, 0, 8, 0, 0]
    }
    return bytes
  }

  @Test func `every packet's number is found again, also beyond the first block`() throws {
    let folder = try Folder()
    let log = try folder.write("Nov 23 16:26:00 fw kernel: \(plainPacket)\n", to: "a.log")
    let path = try folder.write(Self.capture(60_000), to: "a.pcap")
    let (reading, events) = read([log, path])
    #expect(events.count == 60_001)
    let wanted = events.indices.filter { $0 % 1009 == 1 || $0 > 59_995 || (23_820...23_840).contains($0) }
    let found = reading.locator.records(at: wanted.map { events[$0].location })
    for index in wanted {
      let record = try #require(found[events[index].location])
      #expect(record.path == path)
      #expect(record.line == index)
      #expect(record.text == nil)
      #expect(record.offset == 24 + (index - 1) * 44)
    }
  }

  @Test func `a dump's packets are found by their number`() throws {
    let folder = try Folder()
    let lines = [
      "0000  45 00 00 1c 00 01 00 00 40 11 00 00 cb 00 71 07", "0010  c6 33 64 02 9c 41 00 35 00 08 00 00", "",
    ]
    let text = (lines + lines).joined(separator: "\n") + "\n"
    let path = try folder.write(text, to: "a.txt")
    let (reading, events) = read([path])
    try #require(reading.files[0].appearance == .hexDump)
    #expect(events.count == 2)
    let found = reading.locator.records(at: events.map(\.location))
    #expect(events.map { found[$0.location]?.line } == [1, 2])
    #expect(found.values.allSatisfy { $0.text == nil && $0.path == path })
  }

  @Test func `beyond 32 bits of granules a record has no place`() {
    #expect(Placement(base: 0).location(of: 0) == 1)
    #expect(Placement(base: 16).location(of: 15) == 2)
    #expect(Placement(base: 16 << 32).location(of: 0) == 0)
    #expect(Placement.nowhere.location(of: 0) == 0)
    #expect(Placement.width(of: 17) == 32)
  }
}
