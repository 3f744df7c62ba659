/// An event as XML: `<Event …><System><EventID>5152</EventID>…</System><EventData><Data Name='SourceAddress'>…`.
enum SecurityXML {
  private static let names = Names<WindowsSecurity.Key>()

  /// Behind blanks, and the dash that browsers show before an element that can be folded.
  static func start(_ view: ByteView, _ range: Range<Int>) -> Int {
    let start = view.wordStart(from: range.lowerBound, to: range.upperBound)
    let isFolded = view.holds("- <", at: start) && start + 2 < range.upperBound
    return isFolded ? start + 2 : start
  }

  static func begins(_ view: ByteView, _ start: Int) -> Bool {
    guard view.holds("<Event", at: start) else { return false }
    let next = view.byte(at: start + 6)
    return next == 0x20 || next == 0x3E || next == 0x0D || next == 0x0A
  }

  /// False for events of another kind of log, which other formats may know.
  static func read(_ view: ByteView, _ range: Range<Int>, _ values: inout WindowsSecurity.Values) -> Bool {
    var at = range.lowerBound
    while let open = view.first(0x3C3C_3C3C_3C3C_3C3C, from: at, to: range.upperBound) {
      at = open + 1
      if view.holds("Data Name=", at: at) {
        noteData(view, at + 10, range.upperBound, &values)
      } else if view.holds("EventID", at: at) {
        if let value = text(view, from: at, to: range.upperBound) { values.note(.event, value) }
      } else if view.holds("TimeCreated SystemTime=", at: at) {
        values.note(.time, quoted(view, at + 23, range.upperBound))
      }
    }
    guard let number = view.number(in: values[.event]) else { return false }
    return (5150...5159).contains(number) || view.find("Microsoft-Windows-Security-Auditing", in: range) != nil
  }

  /// What stands between the mark at `start` and the next like it.
  private static func quoted(_ view: ByteView, _ start: Int, _ end: Int) -> Range<Int> {
    let pattern = UInt64(view.byte(at: start)) &* 0x0101_0101_0101_0101
    let close = view.first(pattern, from: start + 1, to: end) ?? start + 1
    return start + 1..<close
  }

  private static func noteData(_ view: ByteView, _ start: Int, _ end: Int, _ values: inout WindowsSecurity.Values) {
    let name = quoted(view, start, end)
    guard let key = names.find(view, name), let value = text(view, from: name.upperBound, to: end) else { return }
    values.note(key, value)
  }

  /// What stands between the next `>` and the next `<`.
  private static func text(_ view: ByteView, from start: Int, to end: Int) -> Range<Int>? {
    guard let open = view.first(0x3E3E_3E3E_3E3E_3E3E, from: start, to: end),
      let close = view.first(0x3C3C_3C3C_3C3C_3C3C, from: open + 1, to: end)
    else { return nil }
    return open + 1..<close
  }

  static func extent(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent {
    var at = start
    while view.byte(at: at) == 0x20 || view.byte(at: at) == 0x09 { at += 1 }
    if view.holds("- <", at: at) { at += 2 }
    guard view.byte(at: at) == 0x3C else { return .single }
    guard begins(view, at) else { return listExtent(view, at, from: start) }
    let limit = min(view.count, start + 65_536)
    guard let end = view.find("</Event>", in: at..<limit) else {
      return isLast || limit < view.count ? .single : .unfinished
    }
    // In what the Event Viewer saves, another follows at once.
    let close = end + 8
    let next = view.wordStart(from: close, to: min(view.count, close + 64))
    if view.byte(at: next) == 0x3C, view.newline(from: close).map({ $0 > next }) ?? true { return .frame(end: next) }
    guard let newline = view.newline(from: end) else { return isLast ? .lines(end: view.count) : .unfinished }
    guard let first = view.newline(from: start), first < end else { return .single }
    return .lines(end: newline + 1)
  }

  /// `<Events>`, behind `<?xml …?>` or not, up to the first event; `</Events>`.
  private static func listExtent(_ view: ByteView, _ start: Int, from line: Int) -> RecordExtent {
    let limit = min(view.count, start + 400)
    var at = start
    if view.holds("<?xml ", at: at) {
      guard let close = view.find("?>", in: at..<limit) else { return .single }
      at = view.wordStart(from: close + 2, to: limit)
    }
    guard view.holds("<Events", at: at), let close = view.first(0x3E3E_3E3E_3E3E_3E3E, from: at, to: limit) else {
      return .single
    }
    let next = view.wordStart(from: close + 1, to: limit)
    return begins(view, next) ? .frame(end: next) : .single
  }

  /// What opens or closes the list that the Event Viewer saves.
  static func isBracket(_ view: ByteView, _ range: Range<Int>) -> Bool {
    if view.holds("<Events", at: range.lowerBound) || view.holds("</Events>", at: range.lowerBound) { return true }
    return view.holds("<?xml ", at: range.lowerBound) && range.count < 400 && view.find("<Events", in: range) != nil
  }

  static func describe(_ view: ByteView, _ range: Range<Int>, _ details: inout EventDetails) {
    var at = range.lowerBound
    while let open = view.first(0x3C3C_3C3C_3C3C_3C3C, from: at, to: range.upperBound) {
      at = open + 1
      guard view.holds("Data Name=", at: at) else { continue }
      let name = quoted(view, at + 10, range.upperBound)
      if let value = text(view, from: name.upperBound, to: range.upperBound) {
        details.addField(view.text(name), view.text(value))
      }
    }
  }
}
