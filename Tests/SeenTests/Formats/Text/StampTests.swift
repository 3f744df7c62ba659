import Testing

@testable import Seen

@Suite struct StampTests {
  /// Stamp, bytes of it, and its moment if year-less stamps are of 2026 and the zone is UTC.
  static let stamps: [(String, Int, Timestamp)] = [
    ("Nov 23 16:26:00 fw", 15, utc(2026, 11, 23, 16, 26)),
    ("Nov  3 16:26:07 fw", 15, utc(2026, 11, 3, 16, 26, 7)),
    ("Nov 3 16:26:07 fw", 14, utc(2026, 11, 3, 16, 26, 7)),
    ("Nov 23 16:26:00.123456 fw", 22, utc(2026, 11, 23, 16, 26)),
    ("Nov 23 2025 16:26:00 fw", 20, utc(2025, 11, 23, 16, 26)),
    ("2026-11-23T16:26:00 fw", 19, utc(2026, 11, 23, 16, 26)),
    ("2026-11-23 16:26:00 fw", 19, utc(2026, 11, 23, 16, 26)),
    ("2026/11/23 16:26:00 fw", 19, utc(2026, 11, 23, 16, 26)),
    ("2026-11-23T16:26:00Z fw", 20, utc(2026, 11, 23, 16, 26)),
    ("2026-11-23T16:26:00.5+01:00 fw", 27, utc(2026, 11, 23, 15, 26)),
    ("2026-11-23T16:26:00+0100 fw", 24, utc(2026, 11, 23, 15, 26)),
    ("2026-11-23T16:26:00-05 fw", 22, utc(2026, 11, 23, 21, 26)),
    ("2026-11-23 16:26:00 -0330 fw", 25, utc(2026, 11, 23, 19, 56)),
    ("2026-11-23T16:26:00,250+02:00 fw", 29, utc(2026, 11, 23, 14, 26)),
    ("Mon 2026-11-23 16:26:00 CET fw", 27, utc(2026, 11, 23, 15, 26)),
    ("Mon 2026-11-23 16:26:00 +03 fw", 27, utc(2026, 11, 23, 13, 26)),
    ("Mon 2026-11-23 16:26:00 UTC fw", 27, utc(2026, 11, 23, 16, 26)),
    ("Mon Nov 23 16:26:00 2026 kern.warn kernel:", 24, utc(2026, 11, 23, 16, 26)),
    ("Mon Nov 23 16:26:00 2026] x", 24, utc(2026, 11, 23, 16, 26)),
    ("23/Nov/2026:16:26:00 +0100 x", 26, utc(2026, 11, 23, 15, 26)),
    ("1795451160.123456 fw", 17, utc(2026, 11, 23, 16, 26)),
    ("Feb 29 00:00:00 fw", 15, utc(2024, 2, 29)),
  ]

  @Test(arguments: stamps) func `a stamp is read`(_ text: String, _ length: Int, _ moment: Timestamp) {
    let bytes = Array(text.utf8)
    var clock = LineClock(anchor: utc(2026, 12, 1))
    let read = clock.read(ByteView(bytes.span), at: 0)
    #expect(read.length == length)
    #expect(read.time == moment)
  }

  @Test(arguments: stamps) func `the next stamp of its minute is read by comparison alike`(
    _ text: String, _ length: Int, _ moment: Timestamp
  ) {
    guard !text.hasPrefix("1795") else { return }
    for second in ["00", "09", "59", "60"] {
      guard let place = text.ranges(of: text.contains("16:26:") ? "16:26:" : "00:00:").first?.upperBound else {
        continue
      }
      var other = text
      other.replaceSubrange(place..<other.index(place, offsetBy: 2), with: second)
      let bytes = Array((text + "        " + other + "        ").utf8)
      let start = text.utf8.count + 8
      var clock = LineClock(anchor: utc(2026, 12, 1))
      _ = clock.read(ByteView(bytes.span), at: 0)
      var fresh = LineClock(anchor: utc(2026, 12, 1))
      let remembered = clock.read(ByteView(bytes.span), at: start)
      let anew = fresh.read(ByteView(bytes.span), at: start)
      #expect(remembered.length == anew.length)
      #expect(remembered.time == anew.time)
      #expect(anew.length == length)
    }
  }

  @Test(arguments: [
    "", "Nov", "Foo 23 16:26:00 fw", "Nov 23 24:26:00 fw", "Nov 31 16:26:00 fw", "Nov 23 16:60:00 fw",
    "2026-13-01T00:00:00 x",
    "2026-02-30T00:00:00 x", "2026-11-23", "16:26:00", "123.456", "Nov 23 16:26:00x", "2026-11-23T16:26:00x", "Mon",
    "Mon Nov 23", "Feb 30 00:00:00 fw", "99/Nov/2026:16:26:00 +0100 x",
  ]) func `what is no stamp is refused`(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(Stamp.read(ByteView(bytes.span), at: 0) == nil)
  }

  @Test func `fractions are microseconds`() {
    for (text, expected) in [("0.5", 500_000), ("0.123456", 123_456), ("0.123456789", 123_456), ("0,000001", 1)] {
      let bytes = Array("2026-11-23T16:26:0\(text)Z ".utf8)
      #expect(Stamp.read(ByteView(bytes.span), at: 0)?.microseconds == UInt32(expected))
    }
  }
}

@Suite struct LineClockTests {
  @Test(arguments: [
    // Anchor, stamp, year that it must have.
    (utc(2026, 11, 23, 12), "Nov 23 11:00:00 ", 2026), (utc(2026, 11, 23, 12), "Nov 24 13:59:00 ", 2026),
    (utc(2026, 11, 23, 12), "Nov 24 14:01:00 ", 2025), (utc(2026, 1, 1, 1), "Dec 31 23:00:00 ", 2025),
    (utc(2025, 12, 31, 23), "Jan  1 00:30:00 ", 2026), (utc(2026, 3, 1), "Feb 29 12:00:00 ", 2024),
    (utc(2024, 2, 28, 23), "Feb 29 12:00:00 ", 2024), (utc(2101, 3, 1), "Feb 29 12:00:00 ", 2096),
  ]) func `a year-less stamp is the latest that the anchor allows`(_ anchor: Timestamp, _ text: String, _ year: Int) {
    let bytes = Array(text.utf8)
    var clock = LineClock(anchor: anchor)
    #expect(clock.read(ByteView(bytes.span), at: 0).time.civil.year == year)
    #expect(clock.yearAssumed)
    #expect(clock.zoneAssumed)
    #expect(!clock.yearless)
  }

  @Test func `without an anchor the year stays open and the order within the year survives`() {
    let log = "Feb 29 12:00:00 fw kernel: \(plainPacket)\nNov 23 16:26:00 fw kernel: \(plainPacket)\n"
    let read = LinesRead(log)
    #expect(read.events.allSatisfy { $0.time.isYearless })
    #expect(read.events[0].time < read.events[1].time)
    #expect(read.account.yearless)
    #expect(!read.account.yearAssumed)
  }

  @Test func `a log that crosses New Year is right, also when split`() {
    let lines = ["Dec 31 23:59:58", "Dec 31 23:59:59", "Jan  1 00:00:00", "Jan  1 00:00:01"].map {
      "\($0) fw kernel: \(plainPacket)\n"
    }
    let anchor = utc(2026, 1, 1, 6)
    let expected = [
      utc(2025, 12, 31, 23, 59, 58), utc(2025, 12, 31, 23, 59, 59), utc(2026, 1, 1), utc(2026, 1, 1, 0, 0, 1),
    ]
    #expect(LinesRead(lines.joined(), anchor: anchor).events.map(\.time) == expected)
    for cut in 0...lines.count {
      let parts = [lines[..<cut].joined(), lines[cut...].joined()].flatMap { LinesRead($0, anchor: anchor).events }
      #expect(parts.map(\.time) == expected)
    }
  }

  @Test func `a stated zone holds for stamps that name none`() throws {
    let zone = try #require(Zone("+02:00"))
    let log = "Nov 23 16:26:00 fw kernel: \(plainPacket)\n2026-11-23T16:26:00Z fw kernel: \(plainPacket)\n"
    let read = LinesRead(log, anchor: utc(2026, 12, 1), zone: zone)
    #expect(read.events.map(\.time) == [utc(2026, 11, 23, 14, 26), utc(2026, 11, 23, 16, 26)])
  }
}

@Suite struct ZoneTests {
  @Test(arguments: [("Z", 0), ("UTC", 0), ("+02:00", 7200), ("-0330", -12_600), ("+14", 50_400)])
  func `fixed offsets are read`(_ text: String, _ offset: Int) throws {
    let zone = try #require(Zone(text))
    #expect(zone.offset(at: 1_800_000_000) == offset)
  }

  @Test(arguments: ["", "+25:00", "Nowhere/Atall", "../../etc/passwd", "/etc/passwd", "+1", "Europe/", "ab cd"])
  func `what is no zone is refused`(_ text: String) { #expect(Zone(text) == nil) }

  static let hasDatabase = Zone("Europe/Berlin") != nil

  @Test(
    .enabled(if: hasDatabase, "no zone database here"),
    arguments: [
      ("Europe/Berlin", utc(2026, 1, 15), 3600), ("Europe/Berlin", utc(2026, 7, 15), 7200),
      ("Europe/Berlin", utc(2026, 3, 29, 0, 59, 59), 3600), ("Europe/Berlin", utc(2026, 3, 29, 1), 7200),
      ("Europe/Berlin", utc(2026, 10, 25, 0, 59, 59), 7200), ("Europe/Berlin", utc(2026, 10, 25, 1), 3600),
      ("Europe/Berlin", utc(1999, 7, 15), 7200), ("America/New_York", utc(2026, 7, 15), -14_400),
      ("America/New_York", utc(2045, 1, 15), -18_000), ("Australia/Sydney", utc(2026, 1, 15), 39_600),
      ("Australia/Sydney", utc(2060, 7, 15), 36_000), ("Asia/Kolkata", utc(2026, 7, 15), 19_800),
    ]) func `the database's zones are right in winter, in summer and at their borders`(
      _ name: String, _ moment: Timestamp, _ offset: Int
    ) throws
  {
    #expect(try #require(Zone(name)).offset(at: Int(moment.seconds)) == offset)
  }

  @Test(.enabled(if: hasDatabase, "no zone database here"))
  func `of a repeated hour the first is meant, and a skipped hour is not lost`() throws {
    let zone = try #require(Zone("Europe/Berlin"))
    #expect(zone.moment(ofLocal: Int(utc(2026, 10, 25, 2, 30).seconds)) == Int(utc(2026, 10, 25, 0, 30).seconds))
    #expect(zone.moment(ofLocal: Int(utc(2026, 3, 29, 2, 30).seconds)) == Int(utc(2026, 3, 29, 1, 30).seconds))
    #expect(zone.moment(ofLocal: Int(utc(2026, 3, 29, 3, 30).seconds)) == Int(utc(2026, 3, 29, 1, 30).seconds))
  }

  @Test(arguments: [
    "1795451160.250000\tC", "1795451160.25 h", "1795451160.5\n", "179545116.250000 ", "17954511601.250000 ",
    "1795451160. h",
    "1795451160.1234567 ", "4294967295.0 ", "4294967296.0 ", "1795451160,250000 ", "1795451160 2500 ",
  ]) func `a count of seconds is read in one look as it is step by step`(_ text: String) {
    let base = Array((text + "                ").utf8)
    for place in 0..<text.utf8.count {
      for byte in UInt8.min...127 {
        var bytes = base
        bytes[place] = byte
        let view = ByteView(bytes.span)
        var (clock, fresh) = (LineClock(), LineClock())
        let one = clock.read(view, at: 0)
        let other = StampReading.mayBegin(view, at: 0) ? fresh.readAnew(view, at: 0) : (0, .missing)
        if one.length != other.length || one.time != other.time { Issue.record("\(text): \(place) \(byte)") }
      }
    }
  }

  @Test func `rules without a table are understood`() throws {
    let berlin = try #require(ZoneRule("CET-1CEST,M3.5.0,M10.5.0/3"))
    #expect(berlin.offset(at: Int(utc(2040, 7, 1).seconds)) == 7200)
    #expect(berlin.offset(at: Int(utc(2040, 12, 1).seconds)) == 3600)
    let south = try #require(ZoneRule("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0"))
    #expect(south.offset(at: Int(utc(2040, 1, 1).seconds)) == 39_600)
    #expect(south.offset(at: Int(utc(2040, 7, 1).seconds)) == 37_800)
    #expect(try #require(ZoneRule("<+03>-3")).offset(at: 0) == 10_800)
    #expect(ZoneRule("") == nil)
    #expect(ZoneRule("CET-1CEST") == nil)
  }
}
