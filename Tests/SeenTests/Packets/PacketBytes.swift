/// Packets built byte by byte for tests: headers as functions, each putting itself before what it carries.
enum PacketBytes {
  static func number(_ value: Int, bytes: Int) -> [UInt8] {
    (0..<bytes).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  static let macs: [UInt8] = [0, 0, 0x5E, 0, 0x53, 1, 0, 0, 0x5E, 0, 0x53, 2]

  static func ethernet(_ type: Int, _ payload: [UInt8]) -> [UInt8] { macs + number(type, bytes: 2) + payload }

  static func vlan(_ id: Int, _ type: Int, _ payload: [UInt8]) -> [UInt8] {
    number(id, bytes: 2) + number(type, bytes: 2) + payload
  }

  static let v4Source: [UInt8] = [192, 0, 2, 1]
  static let v4Destination: [UInt8] = [198, 51, 100, 7]

  /// From 192.0.2.1 to 198.51.100.7 with the right checksum; `flags`: DF is 0x4000, MF 0x2000, and the offset in eights.
  static func ipv4(
    _ networkProtocol: Int, _ payload: [UInt8], options: [UInt8] = [], flags: Int = 0x4000, length: Int? = nil,
    source: [UInt8] = v4Source, destination: [UInt8] = v4Destination
  ) -> [UInt8] {
    var header: [UInt8] = [0x45 + UInt8(options.count / 4), 0]
    header += number(length ?? 20 + options.count + payload.count, bytes: 2) + number(0x1234, bytes: 2)
    header += number(flags, bytes: 2) + [64, UInt8(networkProtocol), 0, 0] + source + destination + options
    let sum = checksum(header)
    (header[10], header[11]) = (UInt8(sum >> 8), UInt8(sum & 255))
    return header + payload
  }

  static func checksum(_ header: [UInt8]) -> Int {
    var sum = stride(from: 0, to: header.count, by: 2).reduce(0) { $0 + Int(header[$1]) << 8 + Int(header[$1 + 1]) }
    while sum > 0xFFFF { sum = sum & 0xFFFF + sum >> 16 }
    return 0xFFFF - sum
  }

  static let v6Source: [UInt8] = [0x20, 1, 0x0D, 0xB8] + [UInt8](repeating: 0, count: 11) + [1]
  static let v6Destination: [UInt8] = [0x20, 1, 0x0D, 0xB8] + [UInt8](repeating: 0, count: 11) + [7]

  /// From 2001:db8::1 to 2001:db8::7.
  static func ipv6(
    _ nextHeader: Int, _ payload: [UInt8], source: [UInt8] = v6Source, destination: [UInt8] = v6Destination
  ) -> [UInt8] {
    [0x60, 0, 0, 0] + number(payload.count, bytes: 2) + [UInt8(nextHeader), 64] + source + destination + payload
  }

  static func tcp(
    _ source: Int = 40000, _ destination: Int = 443, flags: UInt8, options: [UInt8] = [], payload: [UInt8] = []
  ) -> [UInt8] {
    number(source, bytes: 2) + number(destination, bytes: 2) + number(0x0102_0304, bytes: 4) + number(5, bytes: 4)
      + [UInt8(5 + options.count / 4) << 4, flags] + number(1024, bytes: 2) + [0xAB, 0xCD, 0, 0] + options + payload
  }

  static func udp(_ source: Int = 40000, _ destination: Int = 53, payload: [UInt8] = []) -> [UInt8] {
    number(source, bytes: 2) + number(destination, bytes: 2) + number(8 + payload.count, bytes: 2) + [0xB8, 0x36]
      + payload
  }

  /// `rest` is the header's second word.
  static func icmp(_ type: UInt8, _ code: UInt8, rest: Int = 0, _ payload: [UInt8] = []) -> [UInt8] {
    [type, code, 0, 0] + number(rest, bytes: 4) + payload
  }

  /// One netfilter log attribute, little-endian, padded to four bytes.
  static func attribute(_ type: UInt8, _ value: [UInt8]) -> [UInt8] {
    let length = value.count + 4
    return [UInt8(length & 255), UInt8(length >> 8), type, 0] + value
      + [UInt8](repeating: 0, count: (4 - length % 4) % 4)
  }

  /// pf's header, 61 bytes and 3 of padding. Action 0 passes, 1 blocks; direction 1 is in, 2 out.
  static func pfLog(action: UInt8, direction: UInt8, _ packet: [UInt8]) -> [UInt8] {
    let name = Array("em0".utf8) + [UInt8](repeating: 0, count: 13)
    return [61, 2, action, 0] + name + [UInt8](repeating: 0, count: 16) + number(7, bytes: 4)
      + [UInt8](repeating: 0, count: 20) + [direction, 0, 0, 0] + packet
  }
}
