/// Turns the stamps of one input into moments: the log's time, never the clock's.
///
/// A stamp without a year means the largest year that keeps it no later than 26 hours after the anchor; without an
/// anchor it stays in `Timestamp.yearlessYear`. A stamp without a zone is in the stated zone, else UTC. What a stamp
/// means depends on the stamp and the anchor alone, so a log may be cut anywhere.
struct LineClock {
  /// How long after the anchor a stamp may lie: a day and a zone's width more.
  static let slack = 26 * 3600

  let anchor: Timestamp
  let zone: Zone
  private(set) var yearAssumed = false
  private(set) var zoneAssumed = false
  private(set) var yearless = false

  // The last stamp, to read the next by comparison: all bytes before the seconds, and all after the fraction.
  private var prefix: (UInt64, UInt64, UInt64) = (.max, .max, .max)
  private var middle = 0
  private var last = 0
  private var secondsAt = 0
  private var hasFraction = false
  private var tail: UInt64 = 0
  private var tailMask: UInt64 = 0
  private var tailLength = 0
  private var minute: UInt32 = 0

  init(anchor: Timestamp = .missing, zone: Zone? = nil) {
    self.anchor = anchor
    self.zone = zone ?? .utc
  }

  /// The length of the stamp at `start`, 0 if there is none, and its moment.
  mutating func read(_ view: ByteView, at start: Int) -> (length: Int, time: Timestamp) {
    let recalled = recall(view, at: start)
    if recalled.length > 0 { return recalled }
    guard StampReading.mayBegin(view, at: start) else { return (0, .missing) }
    return LineClock.epoch(view, at: start) ?? readAnew(view, at: start)
  }

  /// `1795451160.123456`: ten digits, and up to six behind the point. Such a stamp needs no anchor and no zone, and no other begins
  /// as it does, so that it is not read step by step.
  @inline(__always)
  private static func epoch(_ view: ByteView, at start: Int) -> (length: Int, time: Timestamp)? {
    guard view.byte(at: start &+ 10) == 0x2E, view.byte(at: start &+ 4) &- 48 < 10 else { return nil }
    let seconds = view.anyNumber(at: start)
    let fraction = view.number(at: start &+ 11)
    let end = start &+ 11 &+ fraction.length
    guard seconds.length == 10, 1...6 ~= fraction.length, view.byte(at: end) <= 0x20 else { return nil }
    return (end &- start, Timestamp(seconds: seconds.value))
  }

  /// The same by comparison with the last stamp: a length of 0 also means that it differs by more than its seconds.
  @inline(__always)
  func recall<Source: WordSource & ~Escapable>(_ view: Source, at start: Int) -> (length: Int, time: Timestamp) {
    let differs =
      (view.word(at: start) ^ prefix.0) | (view.word(at: start &+ middle) ^ prefix.1)
      | (view.word(at: start &+ last) ^ prefix.2)
    var next = start &+ secondsAt
    let seconds = view.word(at: next)
    let tens = UInt32(truncatingIfNeeded: seconds & 0xFF) &- 48
    let ones = UInt32(truncatingIfNeeded: seconds &>> 8 & 0xFF) &- 48
    guard differs == 0, tens < 7, ones < 10 else { return (0, .missing) }
    next = next &+ 2
    if hasFraction {
      guard seconds &>> 16 & 0xFD == 0x2C else { return (0, .missing) }
      let digits = view.word(at: next &+ 1) ^ 0x3030_3030_3030_3030
      let others = digits.othersThanDigits
      guard others & 0xFFFF_FFFF_FFFF_FF00 == others, others != 0 else { return (0, .missing) }
      next = next &+ 1 &+ others.trailingZeroBitCount &>> 3
    }
    guard (view.word(at: next) ^ tail) & tailMask == 0 else { return (0, .missing) }
    return (next &+ tailLength &- start, Timestamp(seconds: minute &+ tens &* 10 &+ ones))
  }

  @inline(never)
  mutating func readAnew(_ view: ByteView, at start: Int) -> (length: Int, time: Timestamp) {
    guard let stamp = Stamp.read(view, at: start) else { return (0, .missing) }
    note(stamp)
    guard let moment = moment(of: stamp), let seconds = UInt32(exactly: moment) else { return (stamp.length, .missing) }
    remember(stamp, view, at: start, moment: seconds)
    return (stamp.length, Timestamp(seconds: seconds))
  }

  /// The moment of a stamp that a format put together itself; missing if there is no such date.
  mutating func time(of stamp: Stamp) -> Timestamp {
    note(stamp)
    return moment(of: stamp).flatMap { UInt32(exactly: $0) }.map { Timestamp(seconds: $0) } ?? .missing
  }

  private mutating func note(_ stamp: Stamp) {
    guard stamp.unix == nil else { return }
    if stamp.zone == nil { zoneAssumed = true }
    if stamp.year == nil {
      if anchor.isMissing { yearless = true } else { yearAssumed = true }
    }
  }

  /// The moment that a stamp means, in seconds since 1970; `nil` if there is no such date.
  func moment(of stamp: Stamp) -> Int? {
    if stamp.unix != nil || stamp.year != nil { return stamp.seconds(year: 0).map { moment($0, of: stamp) } }
    guard !anchor.isMissing else { return stamp.seconds(year: Timestamp.yearlessYear) }
    let latest = Int(anchor.seconds) + LineClock.slack
    // Eight years back there is always a 29 February. Whole minutes are compared, since the minute is remembered.
    for year in stride(from: anchor.civil.year + 1, through: anchor.civil.year - 8, by: -1) {
      guard let local = stamp.seconds(year: year) else { continue }
      let moment = moment(local, of: stamp)
      if moment - stamp.second <= latest { return moment }
    }
    return nil
  }

  private func moment(_ local: Int, of stamp: Stamp) -> Int {
    if stamp.unix != nil { return local }
    if let offset = stamp.zone { return local - offset }
    return zone.moment(ofLocal: local)
  }

  private mutating func remember(_ stamp: Stamp, _ view: ByteView, at start: Int, moment: UInt32) {
    secondsAt = 0
    prefix = (.max, .max, .max)
    // The byte after the stamp belongs to the comparison: it ends the stamp.
    let after = stamp.prefix + 2 + stamp.fraction
    let length = stamp.length - after + 1
    guard stamp.prefix >= 8, length <= 8, stamp.second <= moment else { return }
    middle = min(8, stamp.prefix - 8)
    last = stamp.prefix - 8
    prefix = (view.word(at: start), view.word(at: start + middle), view.word(at: start + last))
    guard prefix.0 != 0, prefix.2 != 0, last <= 16 else {
      prefix = (.max, .max, .max)
      return
    }
    secondsAt = stamp.prefix
    hasFraction = stamp.fraction > 0
    tailMask = length == 8 ? .max : (1 << UInt64(8 * length)) - 1
    tail = view.word(at: start + after) & tailMask
    tailLength = length - 1
    minute = moment - UInt32(stamp.second)
  }
}
