/// One packet of a sketch as a netfilter line.
struct SketchPacket {
  private let kind: String
  private let type: String
  private var sides: (from: (address: String, port: Int), to: (address: String, port: Int))
  private var flags: String?
  private var options: [String: Int] = [:]
  private var gateway = "203.0.113.1"
  private var way = "in"
  private var action = "[UFW BLOCK] "
  private var fragment: String?
  private var quote: String?
  /// The frame went to everybody on the link.
  private var isToAll = false
  private var random = 1
  private let turn: Int

  /// Words, with the brackets of a quoted packet apart.
  static func words(of packet: String) -> [String] {
    packet.split(separator: " ").flatMap { word -> [String] in
      if word.hasPrefix("["), !word.contains("]") { return ["[", String(word.dropFirst())] }
      if word.hasSuffix("]"), !word.hasPrefix("[") { return [String(word.dropLast()), "]"] }
      return [String(word)]
    }
  }

  init(_ words: [String], turn: Int, dice: inout SketchDice) {
    self.turn = turn
    kind = words[0]
    let hasType = kind == "icmp" || kind == "proto"
    type = hasType ? (kind == "proto" ? String(dice.value(words[1], turn: turn, 0)) : words[1]) : ""
    let first = hasType ? 2 : 1
    let from = SketchPacket.side(words[first], turn, &dice)
    sides = (from, SketchPacket.side(words[first + 2], turn, &dice))
    var index = first + 3
    var fields: [(String, String)] = []
    while index < words.count {
      let word = words[index]
      index += 1
      if word == "[", let end = words[index...].firstIndex(of: "]") {
        quote = SketchPacket(Array(words[index..<end]), turn: turn, dice: &dice).header
        index = end + 1
      } else if let mark = word.firstIndex(of: "=") {
        fields.append((String(word[..<mark]), String(word[word.index(after: mark)...])))
      } else {
        note(word)
      }
    }
    for (name, value) in fields where name == "gw" { gateway = value }
    for (name, value) in fields where name != "gw" { options[name] = dice.value(value, turn: turn, 1) }
    random = 1 + dice.next() % 65_000
  }

  private mutating func note(_ word: String) {
    switch word {
    case "in", "out", "fwd", "lan", "within": way = word
    case "allow": action = "[UFW ALLOW] "
    case "audit": action = "[UFW AUDIT] "
    case "block": action = "[UFW BLOCK] "
    case "none": action = ""
    case "df", "nodf", "mf": fragment = word
    case "toall": isToAll = true
    default: flags = word == "-" ? "" : word
    }
  }

  private static func side(_ text: String, _ turn: Int, _ dice: inout SketchDice) -> (address: String, port: Int) {
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      let port = text[text.index(after: end)...].dropFirst()
      let inside = String(text[text.index(after: text.startIndex)..<end])
      let address = inside.contains("+") ? side(inside, turn, &dice).address : inside
      return (address, dice.value(String(port), turn: turn, 1024))
    }
    if text.contains("::"), let mark = text.lastIndex(of: ":") {
      let last = dice.value(String(text[text.index(after: mark)...]), turn: turn, 1)
      return (text[...mark] + String(last, radix: 16), 0)
    }
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let address = dice.address(parts[0], turn: turn)
    return (address, parts.count > 1 ? dice.value(parts[1], turn: turn, 1024) : 0)
  }

  /// Everything after the kernel's name.
  var line: String { action + interfaces + header }

  private var interfaces: String {
    let (from, to) = (options["by"] ?? 1, isToAll ? "ff:ff:ff:ff:ff:ff" : "00:00:5e:00:53:02")
    let mac = "MAC=\(to):00:00:5e:00:53:\(from < 10 ? "0" : "")\(from):08:00 "
    switch way {
    case "out": return "IN= OUT=eth0 "
    case "fwd": return "IN=eth0 OUT=eth1 " + mac
    case "lan": return "IN=eth1 OUT=eth0 " + mac
    case "within": return "IN=eth1 OUT= " + mac
    default: return "IN=eth0 OUT= " + mac
    }
  }

  private var isV6: Bool { sides.from.address.contains(":") }

  /// What an ordinary system's packet of this kind has: bytes, window, IP ID, DF.
  private var defaults: (length: Int, window: Int, id: Int, df: Bool) {
    switch (kind, flags ?? "S") {
    case ("tcp", "S"): (60, 64_240, random, true)
    case ("tcp", "SA"): (44, 64_240, 0, true)
    case ("tcp", "R"), ("tcp", "RA"): (40, 0, 0, true)
    case ("tcp", _): (52, 501, random, true)
    case ("udp", _): (60, 0, random, false)
    case ("icmp", _): type == "8/0" || type == "0/0" ? (84, 0, random, true) : (56, 0, random, false)
    default: (40, 0, random, false)
    }
  }

  private var header: String {
    let length = options["len"] ?? defaults.length + (isV6 ? 20 : 0)
    let ttl = options["ttl"] ?? 52
    let mark = fragment ?? (defaults.df && options["id"] == nil ? "df" : "")
    var text = "SRC=\(sides.from.address) DST=\(sides.to.address) LEN=\(length) "
    text +=
      isV6
      ? "TC=0 HOPLIMIT=\(ttl) FLOWLBL=0 "
      : "TOS=0x00 PREC=0x00 TTL=\(ttl) ID=\(options["id"] ?? defaults.id) \(mark == "df" ? "DF " : mark == "mf" ? "MF " : "")"
    return text + transport(length)
  }

  private func transport(_ length: Int) -> String {
    switch kind {
    case "tcp":
      let numbers = options["seq"].map { "SEQ=\($0) ACK=\(options["ack"] ?? 0) " } ?? ""
      let words = [
        ("C", "CWR"), ("E", "ECE"), ("U", "URG"), ("A", "ACK"), ("P", "PSH"), ("R", "RST"), ("S", "SYN"), ("F", "FIN"),
      ]
      .filter { (flags ?? "S").contains($0.0) }.map { $0.1 + " " }.joined()
      return
        "PROTO=TCP SPT=\(sides.from.port) DPT=\(sides.to.port) \(numbers)WINDOW=\(options["win"] ?? defaults.window) RES=0x00 "
        + words + "URGP=0 "
    case "udp": return "PROTO=UDP SPT=\(sides.from.port) DPT=\(sides.to.port) LEN=\(length - (isV6 ? 40 : 20)) "
    case "icmp": return icmp
    default: return "PROTO=\(type) "
    }
  }

  private var icmp: String {
    let parts = type.split(separator: "/")
    var text = "PROTO=\(isV6 ? "ICMPv6" : "ICMP") TYPE=\(parts[0]) CODE=\(parts[1]) "
    if ["8", "0", "13", "14", "15", "16", "17", "18", "128", "129"].contains(parts[0]) {
      text += "ID=\(options["ident"] ?? 4711) SEQ=\(options["echo"] ?? 1 + turn) "
    }
    if parts[0] == "5" { text += "GATEWAY=\(gateway) " }
    if let quote { text += "[\(quote)] " }
    if let mtu = options["mtu"] { text += "MTU=\(mtu) " }
    return text
  }
}
