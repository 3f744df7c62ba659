/// Linux netfilter's LOG lines, of iptables and nftables alike, and ulogd's imitation of them.
///
/// Also what ebtables logs of bridged packets: `IN=eth0 OUT=eth1 MAC source = … IP SRC=… IP DST=…, IP tos=0x00, IP proto=6
/// SPT=… DPT=…` (Linux, net/bridge/netfilter/ebt_log.c).
///
/// Format: `PREFIX IN=eth0 OUT= MAC=… SRC=… DST=… LEN=… … PROTO=TCP SPT=… DPT=… …` (Linux,
/// net/netfilter/nf_log_syslog.c). The prefix is the administrator's; where its words say so, they give the action.
enum Netfilter: TextFormat {
  static let about = Format(
    id: "netfilter", kind: .text,
    writers: "Linux iptables and nftables LOG, ufw, firewalld, Shorewall, OpenWrt, UniFi, Proxmox, ulogd",
    example: "[UFW BLOCK] IN=eth0 OUT= MAC=… SRC=203.0.113.7 DST=198.51.100.2 LEN=40 … PROTO=TCP SPT=40001 DPT=22 …",
    tells: [
      .accepts, .denials, .interfaces, .ports, .flags, .ttl, .identification, .length, .window, .sequence, .quotes,
      .icmp,
    ])
  static let signs: [StaticString] = ["SRC=", "IN="]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let message = min(line.header.messageStart, line.end)..<line.end
    guard !line.beginsQuoted,
      let start = fieldsStart(line.view, message), !isQuoted(line.view, min(line.header.stampEnd, start)..<start)
    else { return .foreign }
    let words = message.lowerBound..<start
    record.event.marks.action = RuleWords.action(line.view, words)
    if let reason = read(line.view, from: start, to: line.end, into: &record.event) { return .nothing(reason) }
    if words.count > 20, let count = Repetition.count(line.view, words) { record.event.repeated(count) }
    return .event
  }

  /// An open quotation mark before the fields: the line is a value in another record. UniFi's `DESCR="…"` closes it.
  private static func isQuoted(_ view: ByteView, _ words: Range<Int>) -> Bool {
    var (isOpen, at) = (false, words.lowerBound)
    while let mark = view.first(0x2222_2222_2222_2222, from: at, to: words.upperBound) {
      // An escaped one stands within quotation marks.
      if view.byte(at: mark - 1) == 0x5C { return true }
      isOpen.toggle()
      at = mark + 1
    }
    return isOpen
  }

  /// Where the fields of a line begin, after whatever prefix; `nil` if `range` holds none.
  static func fieldsStart(_ view: ByteView, _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    var egress: Int?
    while let equals = view.first(0x3D3D_3D3D_3D3D_3D3D, from: at, to: range.upperBound) {
      at = equals + 1
      switch UInt32(truncatingIfNeeded: view.wordOrRest(at: equals - 3)) {
      case NetfilterTag.source:
        if let egress { return egress }
        if !isSecondWord(view, equals - 3) { return equals - 3 }
      case NetfilterTag.egress: egress = egress ?? equals - 3
      default:
        guard view.byte(at: equals - 1) == 0x4E, view.byte(at: equals - 2) == 0x49, view.byte(at: equals - 3) != 0x53
        else { continue }
        if isIngress(view, at, to: range.upperBound) { return equals - 2 }
      }
    }
    return nil
  }

  /// `MAC SRC=`, `IP SRC=`: without `IN=` before them TP-Link's, whose access points copy ebtables.
  private static func isSecondWord(_ view: ByteView, _ at: Int) -> Bool {
    view.byte(at: at - 1) == 0x20
      && (view.holds("MAC ", at: at - 4) || view.holds("IP ", at: at - 3) && view.byte(at: at - 4) <= 0x20)
  }

  /// Whether the value at `at` is followed by what the kernel writes after `IN=`.
  private static func isIngress(_ view: ByteView, _ at: Int, to end: Int) -> Bool {
    let next = view.wordStart(from: view.wordEnd(from: at, to: end), to: end)
    guard next - at < 40 else { return false }
    switch UInt32(truncatingIfNeeded: view.wordOrRest(at: next)) {
    case NetfilterTag.egress, NetfilterTag.source, NetfilterTag.mac, NetfilterTag.physical: return true
    default: return false
    }
  }

  /// Reads the fields from `start` on into an event; `nil` if that worked, else why not.
  static func read(_ view: ByteView, from start: Int, to end: Int, into event: inout Event) -> LineReason? {
    var quote: PacketFields?
    var fields = PacketFields()
    _ = fields.read(view, from: start, to: end, quote: &quote)
    guard fields.has.isSuperset(of: .addresses) else {
      if fields.has.contains(.arp) { return arp(fields, view, into: &event) }
      // A frame's own line ends in its MAC= and nothing else.
      return fields.has.contains(.mac) && fields.has.isDisjoint(with: .packet) ? .notIP : .cutOff
    }
    if fields.has.contains(.arp) { return arp(fields, view, into: &event) }
    guard fields.has.contains(.networkProtocol) || fields.has.contains(.truncated) || mayLackProtocol(fields) else {
      return .cutOff
    }
    set(&event, from: fields, view, end: end)
    event.setLink(LinkPair(rawValue: fields.link))
    if let quote { set(&event, quote: quote) }
    event.deriveRole()
    if fields.has.contains(.sourceRoute) {
      event.role = .sourceRouted
    } else if fields.has.contains(.option) {
      event.role = .ipOption
    }
    return nil
  }

  /// IPv6 headers that end in ESP or a fragment's options, and later fragments of AH, are written without PROTO=.
  private static func mayLackProtocol(_ fields: PacketFields) -> Bool {
    fields.has.contains(.flowLabel) || fields.offset > 0
  }

  private static func arp(_ fields: PacketFields, _ view: ByteView, into event: inout Event) -> LineReason? {
    event.source = fields.source
    event.destination = fields.destination
    markInterfaces(&event, fields, view)
    event.role = .arp
    return nil
  }

  private static func markInterfaces(_ event: inout Event, _ fields: PacketFields, _ view: ByteView) {
    if !fields.ingress.isEmpty { event.marks.insert(.entered) }
    if !fields.egress.isEmpty { event.marks.insert(.left) }
  }

  private static func set(_ event: inout Event, from fields: PacketFields, _ view: ByteView, end: Int) {
    event.source = fields.source
    event.destination = fields.destination
    markInterfaces(&event, fields, view)
    setHeader(&event, fields, wasRouted: wasRouted(fields, view))
    guard fields.has.contains(.networkProtocol) else { return }
    event.networkProtocol = IPProtocol(rawValue: UInt8(truncatingIfNeeded: fields.networkProtocol))
    event.marks.insert(.networkProtocol)
    if event.networkProtocol.isICMP { setICMP(&event, fields) } else { setPorts(&event, fields) }
  }

  /// A packet between two interfaces was routed, and its TTL lowered, before it was logged; a bridged one, whose IN=
  /// and OUT= are the bridge, was not.
  static func wasRouted(_ fields: PacketFields, _ view: ByteView) -> Bool {
    guard !fields.ingress.isEmpty, !fields.egress.isEmpty else { return false }
    guard fields.ingress.count == fields.egress.count else { return true }
    for (one, other) in zip(fields.ingress, fields.egress) where view.byte(at: one) != view.byte(at: other) {
      return true
    }
    return false
  }

  private static func setHeader(_ event: inout Event, _ fields: PacketFields, wasRouted: Bool) {
    if fields.has.contains(.length) { event.length = UInt16(clamping: fields.length) }
    if fields.has.contains(.timeToLive), fields.timeToLive < 256 {
      event.ttl = UInt8(min(255, fields.timeToLive + (wasRouted ? 1 : 0)))
      event.marks.insert(.ttl)
    }
    if fields.has.contains(.identification), fields.identification < 65_536 {
      event.identification = UInt16(fields.identification)
      event.marks.insert(.identification)
    }
    if fields.has.contains(.dontFragment) { event.marks.insert(.dontFragment) }
    if fields.has.contains(.moreFragments) || fields.offset > 0 { event.marks.insert(.fragment) }
  }

  private static func setPorts(_ event: inout Event, _ fields: PacketFields) {
    // A full line always goes on behind the ports: where it does not, it was cut, perhaps within the number.
    let isCut = fields.has.isSuperset(of: .cutInPorts)
    if fields.has.isSuperset(of: .ports), !isCut, fields.sourcePort < 65_536,
      fields.destinationPort < 65_536
    {
      event.sourcePort = UInt16(fields.sourcePort)
      event.destinationPort = UInt16(fields.destinationPort)
      event.marks.insert(.ports)
    }
    guard event.networkProtocol == .tcp else { return }
    if fields.has.contains(.window), fields.window < 65_536 {
      event.window = UInt16(fields.window)
      event.marks.insert(.window)
    }
    if fields.has.isSuperset(of: .numbers) {
      event.sequence = fields.sequence
      event.acknowledgement = fields.acknowledgement
      event.marks.insert(.sequence)
    }
    // The kernel's URGP= follows the flags: without it their list was cut. Proxmox writes neither RES= nor URGP=.
    if fields.has.contains(.urgent) || (fields.has.contains(.flags) && !fields.has.contains(.reserved)) {
      event.tcpFlags = TCPFlags(rawValue: fields.flags)
      event.marks.insert(.flags)
    }
  }

  private static func setICMP(_ event: inout Event, _ fields: PacketFields) {
    guard fields.has.isSuperset(of: .typeAndCode), fields.type < 256, fields.code < 256 else { return }
    event.sourcePort = UInt16(fields.type << 8 | fields.code)
    event.marks.insert(.ports)
    if fields.has.contains(.mtu), isTooBig(event) { event.destinationPort = UInt16(clamping: fields.mtu) }
    guard isEchoOrQuery(event), fields.has.isSuperset(of: .echo),
      fields.echoIdentifier < 65_536, fields.echoSequence < 65_536
    else { return }
    event.destinationPort = UInt16(fields.echoIdentifier)
    event.window = UInt16(fields.echoSequence)
    event.marks.insert(.window)
  }

  private static func isTooBig(_ event: Event) -> Bool {
    event.networkProtocol == .icmp ? event.sourcePort == 0x0304 : event.sourcePort >> 8 == 2
  }

  private static func isEchoOrQuery(_ event: Event) -> Bool {
    let type = event.sourcePort >> 8
    return event.networkProtocol == .icmp
      ? type == 0 || type == 8 || (13...18).contains(type) : type == 128 || type == 129
  }

  /// Takes the packet that an ICMP error quotes.
  private static func set(_ event: inout Event, quote: PacketFields) {
    guard event.isICMP, event.marks.contains(.ports), quote.has.isSuperset(of: .addresses) else { return }
    var quoted = Event()
    setHeader(&quoted, quote, wasRouted: false)
    if quote.has.contains(.networkProtocol) {
      quoted.networkProtocol = IPProtocol(rawValue: UInt8(truncatingIfNeeded: quote.networkProtocol))
      if quoted.networkProtocol.isICMP { setICMP(&quoted, quote) } else { setPorts(&quoted, quote) }
    }
    quoted.source = quote.source
    quoted.destination = quote.destination
    event.quote(quoted)
  }
}
