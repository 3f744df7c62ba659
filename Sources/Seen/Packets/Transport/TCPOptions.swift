/// The options of a TCP header in words (IANA "TCP Option Kind Numbers"), for people: `MSS 1460, SACK permitted, NOP`.
enum TCPOptions {
  static func description(_ bytes: Span<UInt8>) -> String {
    var words: [String] = []
    var position = 0
    while position < bytes.count {
      let kind = bytes[position]
      if kind <= 1 {
        words.append(kind == 0 ? "EOL" : "NOP")
        if kind == 0 { break }
        position += 1
        continue
      }
      guard position + 1 < bytes.count, bytes[position + 1] >= 2 else {
        words.append("\(name(kind)) cut off")
        break
      }
      let end = position + Int(bytes[position + 1])
      words.append(end > bytes.count ? "\(name(kind)) cut off" : word(kind, bytes.extracting(position + 2..<end)))
      position = end
    }
    return words.joined(separator: ", ")
  }

  private static func word(_ kind: UInt8, _ data: Span<UInt8>) -> String {
    switch (kind, data.count) {
    case (2, 2): "MSS \(data.network16(at: 0))"
    case (3, 1): "window scale \(data[0])"
    case (8, 8): "timestamps \(data.network32(at: 0)) \(data.network32(at: 4))"
    default: name(kind)
    }
  }

  private static func name(_ kind: UInt8) -> String {
    switch kind {
    case 2: "MSS"
    case 3: "window scale"
    case 4: "SACK permitted"
    case 5: "SACK"
    case 6: "echo"
    case 7: "echo reply"
    case 8: "timestamps"
    case 14: "alternate checksum"
    case 19: "MD5 signature"
    case 27: "quick start"
    case 28: "user timeout"
    case 29: "TCP-AO"
    case 30: "MPTCP"
    case 34: "fast open"
    case 253, 254: "experiment"
    default: "option \(kind)"
    }
  }
}
