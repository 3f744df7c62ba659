/// A hardware (MAC) address, or the fourteen bytes that netfilter prints as `MAC=`: receiver, sender, kind of content.
///
/// Sources: IEEE Std 802-2014 §8 (the two low bits of the first byte); RFC 1112 §6.4 and RFC 2464 §7 (multicast); RFC 9568
/// §7.3 (VRRP); RFC 9542 (documentation); the makers' own pages for virtual machines.
public struct HardwareAddress: Sendable, Equatable {
  public let bytes: [UInt8]
  /// Of the long form, the sender and the EtherType.
  public let sender: [UInt8]?
  public let content: UInt16?

  /// `00:00:5e:00:53:01`, `00-00-5E-00-53-01`, `0000.5e00.5301`, and fourteen bytes with or without `MAC=`.
  init?(_ text: String) {
    var text = text.lowercased()[...]
    if text.hasPrefix("mac=") { text = text.dropFirst(4) }
    let digits = text.filter(\.isHexDigit)
    let isPairs = [":", "-"].contains { text.split(separator: $0).allSatisfy { $0.count == 2 } && text.contains($0) }
    let isQuads = text.count == 14 && text.split(separator: ".").map(\.count) == [4, 4, 4]
    guard isPairs || isQuads, digits.count == 12 || digits.count == 28,
      text.allSatisfy({ $0.isHexDigit || ":-.".contains($0) })
    else { return nil }
    var bytes: [UInt8] = []
    var rest = digits[...]
    while !rest.isEmpty {
      guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    self.bytes = Array(bytes.prefix(6))
    sender = bytes.count == 14 ? Array(bytes[6..<12]) : nil
    content = bytes.count == 14 ? UInt16(bytes[12]) << 8 | UInt16(bytes[13]) : nil
  }

  /// Whose an address is, as far as its bytes tell.
  static func meaning(of bytes: [UInt8]) -> String {
    for (start, meaning) in known where bytes.starts(with: start) { return meaning }
    if bytes[0] & 1 == 1 { return "a group of devices, not one" }
    return bytes[0] & 2 == 2
      ? "made up by software, as telephones, containers and virtual machines do: it names no maker"
      : "one device's own; its first three bytes name the maker"
  }

  private static let known: [([UInt8], String)] = [
    ([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], "everybody on this network (broadcast)"),
    ([0x01, 0x00, 0x5E], "an IPv4 multicast group: the last 23 bits are those of its address"),
    ([0x33, 0x33], "an IPv6 multicast group: the last four bytes are those of its address"),
    ([0x01, 0x80, 0xC2], "switches among themselves (spanning tree, LLDP)"),
    ([0x01, 0x00, 0x0C], "Cisco devices among themselves (CDP)"),
    ([0x00, 0x00, 0x5E, 0x00, 0x01], "a virtual router (VRRP, CARP): the last byte is its group"),
    ([0x00, 0x00, 0x5E, 0x00, 0x02], "a virtual IPv6 router (VRRP): the last byte is its group"),
    ([0x00, 0x00, 0x5E, 0x00, 0x53], "for documentation only: nobody has it"),
    ([0x00, 0x00, 0x0C, 0x07, 0xAC], "a virtual router of Cisco (HSRP): the last byte is its group"),
    ([0x02, 0x42], "a container of Docker"), ([0x52, 0x54, 0x00], "a virtual machine of QEMU or KVM"),
    ([0x08, 0x00, 0x27], "a virtual machine of VirtualBox"), ([0x00, 0x0C, 0x29], "a virtual machine of VMware"),
    ([0x00, 0x50, 0x56], "a virtual machine of VMware"), ([0x00, 0x15, 0x5D], "a virtual machine of Hyper-V"),
    ([0x00, 0x16, 0x3E], "a virtual machine of Xen"), ([0x00, 0x00, 0x00, 0x00, 0x00, 0x00], "none: loopback"),
  ]

  /// What a frame carries, by its EtherType.
  static func content(_ type: UInt16) -> String {
    switch type {
    case 0x0800: "IPv4"
    case 0x0806: "ARP"
    case 0x86DD: "IPv6"
    case 0x8100: "a VLAN's frame"
    case 0x8863, 0x8864: "PPPoE"
    case 0x8847, 0x8848: "MPLS: a provider's labels"
    case 0x888E: "IEEE 802.1X: a login at a switch or a wireless network"
    case 0x88A8: "a provider's VLAN"
    case 0x88CC: "LLDP: switches and hosts tell each other who they are"
    case 0x88E1, 0x8912: "HomePlug: adapters that use the power line"
    case 0x893A: "IEEE 1905.1: boxes of a home network that form a mesh"
    case 0x88F7: "PTP: exact time"
    case 0x9000: "a test of the line itself (loopback)"
    default: "something else than IP"
    }
  }
}

extension HardwareAddress: CustomStringConvertible {
  public var description: String { Self.text(bytes) }

  /// `0x0800`.
  static func hexadecimal(_ type: UInt16) -> String {
    let digits = String(type, radix: 16)
    return "0x" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }

  static func text(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: ":")
  }
}
