/// Where a Cisco message begins, `%ASA-4-106023:`, `%SEC-6-IPACCESSLOGP:`, behind what devices and collectors write
/// before it.
///
/// Devices write a sequence number, their name, `*` or `.` for a clock that is not set, a stamp of their own with a
/// zone's name, in an order that depends on the configuration (Cisco, "System Message Logging"); a collector's stamp
/// and host may stand before all that. Only such words may: whoever quotes a message in a text of his own is not read.
struct CiscoHeader {
  /// Where the percent sign stands.
  var start = 0
  /// Where the device's own stamp begins; negative if the line's header has the only one.
  var stamp = -1

  /// Where the sign must stand at the latest, counted from the end of the header's stamp.
  private static let reach = 160

  @inline(__always)
  static func find(_ line: borrowing Line) -> CiscoHeader? {
    if line.header.isStamped, let found = direct(line) { return found }
    return walk(line.view, line.afterStamp) ?? direct(line)
  }

  /// Behind the tag or the host of the line's header.
  @inline(__always)
  private static func direct(_ line: borrowing Line) -> CiscoHeader? {
    let view = line.view
    let behindTag = line.afterTag.lowerBound
    if view.byte(at: behindTag) == 0x25, behindTag < line.end { return CiscoHeader(start: behindTag) }
    let behindHost = line.afterHost.lowerBound
    if view.byte(at: behindHost) == 0x25, behindHost < line.end { return CiscoHeader(start: behindHost) }
    return nil
  }

  @inline(never)
  private static func walk(_ view: ByteView, _ range: Range<Int>) -> CiscoHeader? {
    let end = min(range.upperBound, range.lowerBound + reach)
    guard let sign = view.first(0x2525_2525_2525_2525, from: range.lowerBound, to: end),
      view.byte(at: sign + 1) &- 65 < 26
    else { return nil }
    var found = CiscoHeader(start: sign)
    var at = range.lowerBound
    var words = 0
    while true {
      while at < sign, isMark(view.byte(at: at)) { at += 1 }
      guard at < sign else { return found }
      if found.stamp < 0, let stamp = Stamp.read(view, at: at), at + stamp.length <= sign {
        found.stamp = at
        at += stamp.length
        continue
      }
      let stop = at
      guard isFirst(view.byte(at: at)) else { return nil }
      while at < sign, isName(view.byte(at: at)) { at += 1 }
      words += 1
      guard at > stop, words <= 5, at == sign || isMark(view.byte(at: at)) else { return nil }
    }
  }

  /// Between the words: blanks, the colon behind each, `*` and `.` before the stamp of a clock that is not set.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: ".")
  }

  private static func isFirst(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || byte == UInt8(ascii: "<")
  }

  /// What names of hosts and zones, numbers and `2y10w` consist of; `<` and `>` where a host's name was taken out.
  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}

/// `%FACILITY-SEVERITY-MNEMONIC: text`, as IOS, IOS-XE and NX-OS write it.
struct CiscoMessage {
  var facility: Range<Int>
  var mnemonic: Range<Int>
  /// Behind the colon.
  var text: Range<Int>

  /// The message that begins with the percent sign at `start`; `nil` if it is none, or its mnemonic is a number (ASA).
  init?(_ view: ByteView, _ start: Int, to end: Int) {
    var at = start + 1
    // A severity between two dashes divides the facility, which may hold dashes itself (`PIM-SW1`), from the mnemonic.
    while at < end, CiscoMessage.isSymbol(view.byte(at: at)) {
      if view.byte(at: at) == 0x2D, view.byte(at: at + 1) &- 48 < 8, view.byte(at: at + 2) == 0x2D { break }
      at += 1
    }
    guard at < end, at > start + 1, at - start < 48, view.byte(at: at) == 0x2D else { return nil }
    facility = start + 1..<at
    let name = at + 3
    guard view.byte(at: name) &- 65 < 26 else { return nil }
    at = name
    while at < end, CiscoMessage.isSymbol(view.byte(at: at)) { at += 1 }
    guard at < end, at - name < 48, view.byte(at: at) == UInt8(ascii: ":") else { return nil }
    mnemonic = name..<at
    text = view.wordStart(from: at + 1, to: end)..<end
  }

  private static func isSymbol(_ byte: UInt8) -> Bool {
    byte &- 65 < 26 || byte &- 48 < 10 || byte == 0x2D || byte == 0x5F
  }
}
