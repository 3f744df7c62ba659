/// The words in brackets of Netgear's log, and what they say of a packet.
enum NetgearLabel {
  enum Kind { case none, attack, access, service, other }

  static func kind(_ view: ByteView, _ label: Range<Int>) -> Kind {
    let at = label.lowerBound
    switch view.byte(at: at) | 0x20 {
    case UInt8(ascii: "d"):
      if view.holds("DoS Attack: ", at: at) || view.holds("DoS attack: ", at: at) { return .attack }
      return view.holds("DHCP IP: ", at: at) || view.holds("Dynamic DNS", at: at) ? .other : .none
    case UInt8(ascii: "l"): return view.holds("LAN access from remote", at: at) ? .access : .none
    case UInt8(ascii: "s"):
      if view.holds("Service blocked: ", at: at) || view.holds("service blocked: ", at: at) { return .service }
      return view.holds("site blocked: ", at: at) || view.holds("site allowed: ", at: at) ? .other : .none
    default: return isOther(view, at) ? .other : .none
    }
  }

  static func isOther(_ view: ByteView, _ at: Int) -> Bool {
    switch view.byte(at: at) {
    case UInt8(ascii: "I"):
      view.holds("Internet connected", at: at) || view.holds("Internet disconnected", at: at)
        || view.holds("Initialized, firmware", at: at)
    case UInt8(ascii: "W"): view.holds("WLAN access ", at: at)
    case UInt8(ascii: "T"): view.holds("Time synchronized with NTP", at: at)
    case UInt8(ascii: "U"): view.holds("UPnP set event: ", at: at)
    case UInt8(ascii: "a"): view.holds("admin login", at: at)
    case UInt8(ascii: "r"): view.holds("remote login", at: at)
    case UInt8(ascii: "A"): view.holds("Admin login", at: at) || view.holds("Access Control", at: at)
    case UInt8(ascii: "L"): view.holds("Log Cleared", at: at)
    case UInt8(ascii: "E"): view.holds("email sent to", at: at) || view.holds("Email sent to", at: at)
    default: false
    }
  }

  /// A scan is named by the flags of its packets, or by its protocol.
  static func setPacket(_ view: ByteView, _ range: Range<Int>, into record: inout Record) {
    guard !range.isEmpty else { return }
    let word = range.lowerBound..<view.wordEnd(from: range.lowerBound, to: range.upperBound)
    if view.equals("udp", word) || view.equals("fraggle", word) { return record.set(.udp) }
    if view.equals("icmp", word) || view.equals("ping", word) || view.equals("smurf", word) { return record.set(.icmp) }
    if view.equals("tcp", word) { return record.set(.tcp) }
    guard let flags = TCPFlags(words: view, word), view.find("Scan", in: range) != nil || flags == .syn else { return }
    record.set(.tcp)
    record.set(flags)
  }
}
