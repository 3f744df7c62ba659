/// IP Filter's ipmon (Solaris, NetBSD, FreeBSD): `16:26:00.123456 hme0 @0:1 b 203.0.113.7,40001 -> 198.51.100.2,22 PR tcp
/// len 20 60 -S IN` (ipmon(8), "OUTPUT").
enum IPMon: TextFormat {
  static let about = Format(
    id: "ipmon", kind: .text, writers: "IP Filter: Solaris, NetBSD, FreeBSD",
    example: "ipmon[4711]: 16:26:00.123456 hme0 @0:1 b 203.0.113.7,40001 -> 198.51.100.2,22 PR tcp len 20 60 -S IN",
    tells: [.accepts, .denials, .interfaces, .ports, .flags, .length, .icmp])
  static let programs: [StaticString] = ["ipmon"]
  static let signs: [StaticString] = ["ipmon", "/"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    guard let packet = packet(line, &context, into: &record) else {
      return line.isTagged("ipmon") ? .nothing(.noPacket) : .foreign
    }
    var words = Words(view, packet)
    let (interface, _, action) = (words.next(), words.next(), words.next())
    let source = view.endpoint(ofWord: words.next(), separator: UInt8(ascii: ","))
    guard view.equals("->", words.next()), let source,
      let destination = view.endpoint(ofWord: words.next(), separator: UInt8(ascii: ",")),
      view.equals("pr", words.next())
    else { return .nothing(.cutOff) }
    (record.event.source, record.event.destination) = (source.address, destination.address)
    if let number = view.ipProtocol(in: words.next()) { record.set(number) }
    if let from = source.port, let to = destination.port { record.setPorts(from, to) }
    record.event.marks.action = meaning(view, action)
    setRest(view, &words, interface, into: &record)
    record.finishPacket()
    return .event
  }

  /// From the interface on. Behind the tag may stand Solaris's `[ID 702911 local0.warning]`, then date and time, then how
  /// often the packet came. Without a tag the date must be there.
  static func packet(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record)
    -> Range<Int>?
  {
    let view = line.view
    let isTagged = line.isTagged("ipmon")
    var words = Words(view, isTagged ? line.afterTag : line.all)
    if isTagged, view.holds("[ID ", at: words.rest.lowerBound) { for _ in 0..<3 { _ = words.next() } }
    var word = words.next()
    let date = dated(view, word) ? word : 0..<0
    guard isTagged || !date.isEmpty else { return nil }
    if !date.isEmpty { word = words.next() }
    guard isTime(view, word) else { return nil }
    let rest = words.rest
    _ = words.next()
    var start = rest
    // `2x`: a count before the interface.
    if view.byte(at: rest.lowerBound) &- 48 < 10 { start = words.rest }
    var fields = Words(view, start)
    _ = fields.next()
    guard view.byte(at: fields.next().lowerBound) == UInt8(ascii: "@") else { return nil }
    if !date.isEmpty { setTime(view, date, word, &context, into: &record) }
    let count = view.anyNumber(at: rest.lowerBound)
    if start != rest, count.length > 0 { record.set(packets: UInt64(count.value)) }
    return start
  }

  /// `23/11/2026`
  static func dated(_ view: ByteView, _ word: Range<Int>) -> Bool {
    word.count == 10 && view.byte(at: word.lowerBound + 2) == 0x2F && view.byte(at: word.lowerBound + 5) == 0x2F
  }

  /// `16:26:00.123456`
  static func isTime(_ view: ByteView, _ word: Range<Int>) -> Bool {
    word.count >= 8 && view.byte(at: word.lowerBound + 2) == 0x3A && view.byte(at: word.lowerBound + 5) == 0x3A
  }

  static func setTime(
    _ view: ByteView, _ date: Range<Int>, _ time: Range<Int>, _ context: inout LineContext, into record: inout Record
  ) {
    let (day, clock) = (date.lowerBound, time.lowerBound)
    var stamp = Stamp()
    guard let dayNumber = view.small(in: day..<day + 2), let month = view.small(in: day + 3..<day + 5),
      let year = view.port(in: day + 6..<day + 10), stamp.setTimeOfDay(view, at: clock),
      (1...31).contains(dayNumber), (1...12).contains(month)
    else { return }
    (stamp.year, stamp.month, stamp.day) = (Int(year), Int(month), Int(dayNumber))
    if time.count == 15, let micro = view.number(in: clock + 9..<clock + 15) { stamp.microseconds = micro }
    context.setTime(stamp, into: &record)
  }

  /// `p` and `b` by a rule that says so, `P` and `B` because all such are logged; `n`, `L` and `S` leave it open.
  static func meaning(_ view: ByteView, _ word: Range<Int>) -> Action {
    if view.equals("p", word) { return .allow }
    return view.equals("b", word) ? .deny : .unknown
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let at = line.view.find(" @", in: line.all) else { return }
    let end = line.view.wordEnd(from: at + 2, to: line.end)
    details.addField("rule", line.view.text(at + 2..<end))
  }
}
