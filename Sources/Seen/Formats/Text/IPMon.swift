/// IP Filter's ipmon (Solaris, NetBSD, FreeBSD): `16:26:00.123456 hme0 @0:1 b 203.0.113.7,40001 -> 198.51.100.2,22 PR tcp
/// len 20 60 -S IN` (ipmon(8), "OUTPUT").
enum IPMon: TextFormat {
  static let about = Format(
    id: "ipmon", kind: .text, writers: "IP Filter: Solaris, NetBSD, FreeBSD",
    example: "ipmon[4711]: 16:26:00.123456 hme0 @0:1 b 203.0.113.7,40001 -> 198.51.100.2,22 PR tcp len 20 60 -S IN",
    tells: [.accepts, .denials, .interfaces, .ports, .flags, .length, .icmp])
  static let programs: [StaticString] = ["ipmon"]

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
  private static func packet(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record)
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
  private static func dated(_ view: ByteView, _ word: Range<Int>) -> Bool {
    word.count == 10 && view.byte(at: word.lowerBound + 2) == 0x2F && view.byte(at: word.lowerBound + 5) == 0x2F
  }

  /// `16:26:00.123456`
  private static func isTime(_ view: ByteView, _ word: Range<Int>) -> Bool {
    word.count >= 8 && view.byte(at: word.lowerBound + 2) == 0x3A && view.byte(at: word.lowerBound + 5) == 0x3A
  }

  private static func setTime(
    _ view: ByteView, _ date: Range<Int>, _ time: Range<Int>, _ context: inout LineContext, into record: inout Record
  ) {
    let (day, clock) = (date.lowerBound, time.lowerBound)
    guard let dayNumber = view.small(in: day..<day + 2), let month = view.small(in: day + 3..<day + 5),
      let year = view.port(in: day + 6..<day + 10), let hour = view.small(in: clock..<clock + 2),
      let minute = view.small(in: clock + 3..<clock + 5), let second = view.small(in: clock + 6..<clock + 8),
      (1...31).contains(dayNumber), (1...12).contains(month), hour < 24, minute < 60, second < 61
    else { return }
    var stamp = Stamp()
    (stamp.year, stamp.month, stamp.day) = (Int(year), Int(month), Int(dayNumber))
    (stamp.hour, stamp.minute, stamp.second) = (Int(hour), Int(minute), Int(second))
    if time.count == 15, let micro = view.number(in: clock + 9..<clock + 15) { stamp.microseconds = micro }
    context.setTime(stamp, into: &record)
  }

  /// `p` and `b` by a rule that says so, `P` and `B` because all such are logged; `n`, `L` and `S` leave it open.
  private static func meaning(_ view: ByteView, _ word: Range<Int>) -> Action {
    if view.equals("p", word) { return .allow }
    return view.equals("b", word) ? .deny : .unknown
  }

  /// `len 20 60 -S IN`, `len 20 84 icmp echo/0 OUT`, `len 20 (1500) frag …`
  private static func setRest(
    _ view: ByteView, _ words: inout Words, _ interface: Range<Int>, into record: inout Record
  ) {
    var before = 0..<0
    var place = 0
    while place < 24 {
      let word = words.next()
      guard !word.isEmpty else { return }
      if place == 2, let length = view.port(in: word) { record.event.length = length }
      if view.byte(at: word.lowerBound) == UInt8(ascii: "-"), record.event.isTCP, word.count > 1, word.count < 10 {
        record.set(TCPFlags(letters: view, word))
      } else if view.equals("icmp", before), record.event.isICMP {
        setICMP(view, word, into: &record)
      } else if view.equals("frag", word) {
        record.event.marks.insert(.fragment)
      } else if view.equals("in", word) {
        record.setInterfaces(interface, 0..<0)
      } else if view.equals("out", word) {
        record.setInterfaces(0..<0, interface)
      }
      before = word
      place += 1
    }
  }

  private enum Kind: Int, FieldName {
    case echorep, unreach, sourcequench, redir, echo, routerad, routersol, timex, paramprob, timest, timestrep
    case inforeq, inforep, maskreq, maskrep
    var type: UInt8 { [0, 3, 4, 5, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18][rawValue] }
  }
  private static let kinds = Names<Kind>()

  private enum Unreachable: Int, FieldName {
    case net, host, proto, port, needfrag, srcfail, netUnknown, hostUnknown, isolate, netProhibited, hostProhibited
    case netService, hostService, filterProhibited
    static let spellings: [Unreachable: String] = [
      .netUnknown: "net_unk", .hostUnknown: "host_unk", .netProhibited: "net_prohib", .hostProhibited: "host_prohib",
      .netService: "tosnet", .hostService: "toshost", .filterProhibited: "filter_prohib",
    ]
  }
  private static let unreachables = Names<Unreachable>()

  /// `echo/0`, `unreach/port`, `3/3`
  private static func setICMP(_ view: ByteView, _ word: Range<Int>, into record: inout Record) {
    guard let slash = view.first(0x2F2F_2F2F_2F2F_2F2F, from: word.lowerBound, to: word.upperBound) else { return }
    let (name, detail) = (word.lowerBound..<slash, slash + 1..<word.upperBound)
    guard let type = view.small(in: name) ?? kinds.find(view, name)?.type else { return }
    let code = view.small(in: detail) ?? unreachables.find(view, detail).flatMap { UInt8(exactly: $0.rawValue) }
    if let code { record.setICMP(type: type, code: code) }
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let at = line.view.find(" @", in: line.all) else { return }
    let end = line.view.wordEnd(from: at + 2, to: line.end)
    details.addField("rule", line.view.text(at + 2..<end))
  }
}
