@testable import Seen

/// What a reader made of some lines.
struct LinesRead: EventSink {
  var events: [Event] = []
  var account = FileAccount()

  mutating func take(_ events: Span<Event>) {
    for index in events.indices { self.events.append(events[index]) }
  }

  /// Reads a log whole. Padding before and after keeps the template's window open for every line.
  init(
    _ text: String, anchor: Timestamp = .missing, zone: Zone? = nil, usesTemplate: Bool = true, padded: Bool = false
  ) {
    self.init(Array(text.utf8), anchor: anchor, zone: zone, usesTemplate: usesTemplate, padded: padded)
  }

  init(
    _ bytes: [UInt8], anchor: Timestamp = .missing, zone: Zone? = nil, usesTemplate: Bool = true, padded: Bool = false
  ) {
    var reader = TextReader(anchor: anchor, zone: zone)
    reader.usesTemplate = usesTemplate
    let padding = padded ? [UInt8](repeating: 0x0A, count: NetfilterTemplate.reach + 64) : []
    let all = bytes + padding
    var account = FileAccount()
    account.placement.base = 0
    var batch = EventBatch()
    let used = reader.read(all.span, isLast: true, at: 0, account: &account, batch: &batch, sink: &self)
    precondition(used == all.count, "a text reader consumes everything at the end")
    if !batch.isEmpty { take(batch.events) }
    self.account = account
  }
}

/// The packet of most tests, behind whatever stands before it.
let plainPacket =
  "IN=eth0 OUT= MAC=00:00:5e:00:53:01:00:00:5e:00:53:02:08:00 SRC=203.0.113.7 DST=198.51.100.2 LEN=40 TOS=0x00 "
  + "PREC=0x00 TTL=52 ID=54321 PROTO=TCP SPT=40001 DPT=22 WINDOW=1024 RES=0x00 SYN URGP=0 "

/// One event of one line; a trap if there is none.
func event(_ line: String, anchor: Timestamp = .missing) -> Event? { LinesRead(line, anchor: anchor).events.first }

/// A moment in UTC.
func utc(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0) -> Timestamp {
  Timestamp(year: year, month: month, day: day, hour: hour, minute: minute, second: second) ?? .missing
}
