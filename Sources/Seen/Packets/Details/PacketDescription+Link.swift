/// Link headers in words.

extension PacketDescription {
  mutating func describeLink(_ bytes: Span<UInt8>, linkType: LinkType) {
    switch linkType {
    case .ethernet: describeEthernet(bytes)
    case .linuxCooked where bytes.count >= LinuxCooked.headerLength:
      describeCooked(kind: UInt8(truncatingIfNeeded: bytes.network16(at: 0)), sender: bytes.macAddress(at: 6))
    case .linuxCooked2 where bytes.count >= LinuxCooked2.headerLength:
      note("Interface Index", bytes.network32(at: 4))
      describeCooked(kind: bytes[10], sender: bytes.macAddress(at: 12))
    case .null, .loop:
      if bytes.count >= 4 {
        let family = bytes.network32(at: 0)
        note("Address Family", family > 0xFFFF ? family.byteSwapped : family)
      }
    case .nfLog: describeNFLog(bytes)
    case .pfLog: describePFLog(bytes)
    default: break
    }
  }

  private mutating func describeEthernet(_ bytes: Span<UInt8>) {
    guard bytes.count >= Ethernet.headerLength else { return }
    note("Destination MAC", bytes.macAddress(at: 0))
    note("Source MAC", bytes.macAddress(at: 6))
    var type = EtherType(rawValue: bytes.network16(at: 12))
    var offset = Ethernet.headerLength
    while type.isVLANTag, offset + 4 <= bytes.count, offset < Ethernet.headerLength + 4 * Ethernet.maximumTags {
      note("VLAN ID", bytes.network16(at: offset) & 0xFFF)
      type = EtherType(rawValue: bytes.network16(at: offset + 2))
      offset += 4
    }
    if type.rawValue < 0x0600 { note("Length", type.rawValue) } else { note("EtherType", type) }
  }

  private mutating func describeCooked(kind: UInt8, sender: String?) {
    let word =
      switch kind {
      case 0: "to us"
      case 1: "broadcast"
      case 2: "multicast"
      case 3: "to another host"
      case 4: "sent by us"
      default: "\(kind)"
      }
    note("Packet Type", word)
    note("Source MAC", sender)
  }

  private mutating func describeNFLog(_ bytes: Span<UInt8>) {
    guard let log = NFLog(bytes) else { return }
    note("Prefix", log.prefix.map { bytes.name(at: $0.lowerBound, count: $0.count) })
    note("Input Interface Index", log.ingressIndex == 0 ? nil : log.ingressIndex)
    note("Output Interface Index", log.egressIndex == 0 ? nil : log.egressIndex)
    note("Mark", log.mark)
  }

  private mutating func describePFLog(_ bytes: Span<UInt8>) {
    guard let log = PFLog(bytes) else { return }
    let interface = bytes.name(at: 4, count: 16)
    let actions = ["pass", "block", "scrub", "no scrub", "nat", "no nat", "binat", "no binat", "rdr", "no rdr"]
    note("Action", actions.indices.contains(Int(log.action)) ? actions[Int(log.action)] : "\(log.action)")
    note("Direction", log.direction == 1 ? "in" : log.direction == 2 ? "out" : "in or out")
    note("Interface", interface)
    note("Rule", log.rule == .max ? nil : log.rule)
    change { details in
      if log.direction == 1 { details.ingressInterface = interface }
      if log.direction == 2 { details.egressInterface = interface }
    }
  }
}
