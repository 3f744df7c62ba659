// A name server for ./check that knows what it is told: `names ADDRESS=NAME=ADDRESS…`, the name of the first address, and the
// address of that name. Answers on 127.0.0.1:53 for at most a minute.
import Glibc

/// The parts of each argument.
let known = CommandLine.arguments.dropFirst().map { $0.split(separator: "=").map(String.init) }.filter { $0.count == 3 }

func reversed(_ address: String) -> String {
  address.split(separator: ".").reversed().joined(separator: ".") + ".in-addr.arpa"
}

func wire(_ name: String) -> [UInt8] { name.split(separator: ".").flatMap { [UInt8($0.utf8.count)] + $0.utf8 } + [0] }

/// The question of a message: its name, type, and where it ends; nil if it is none.
func question(_ message: [UInt8]) -> (name: String, type: UInt16, end: Int)? {
  var at = 12
  var labels: [String] = []
  while at < message.count, message[at] != 0 {
    let end = at + 1 + Int(message[at])
    guard end < message.count else { return nil }
    labels.append(String(decoding: message[at + 1..<end], as: UTF8.self))
    at = end
  }
  guard at + 4 < message.count else { return nil }
  return (labels.joined(separator: ".").lowercased(), UInt16(message[at + 1]) << 8 | UInt16(message[at + 2]), at + 5)
}

/// The answer's data (PTR 12, A 1); nil where there is none.
func data(_ name: String, _ type: UInt16) -> [UInt8]? {
  for entry in known {
    if type == 12, reversed(entry[0]) == name { return wire(entry[1]) }
    if type == 1, entry[1] == name { return entry[2].split(separator: ".").compactMap { UInt8($0) } }
  }
  return nil
}

func answer(_ message: [UInt8]) -> [UInt8]? {
  guard let asked = question(message) else { return nil }
  let found = data(asked.name, asked.type)
  let isKnown = found != nil || known.contains { $0[1] == asked.name }
  var reply = Array(message[0..<2]) + [0x81, isKnown ? 0x80 : 0x83, 0, 1, 0, found == nil ? 0 : 1, 0, 0, 0, 0]
  reply += message[12..<asked.end]
  if let found {
    reply += [0xC0, 12, UInt8(asked.type >> 8), UInt8(asked.type & 255), 0, 1, 0, 0, 0, 60]
    reply += [UInt8(found.count >> 8), UInt8(found.count & 255)] + found
  }
  return reply
}

let server = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
var own = sockaddr_in()
own.sin_family = sa_family_t(AF_INET)
own.sin_port = UInt16(53).bigEndian
own.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
let size = socklen_t(MemoryLayout<sockaddr_in>.size)
let isBound = withUnsafePointer(to: &own) {
  $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(server, $0, size) == 0 }
}
guard isBound else { exit(1) }
alarm(60)
while true {
  var message = [UInt8](repeating: 0, count: 1500)
  var asker = sockaddr_in()
  var length = size
  let count = withUnsafeMutablePointer(to: &asker) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { recvfrom(server, &message, message.count, 0, $0, &length) }
  }
  guard count > 12, let reply = answer(Array(message[0..<count])) else { continue }
  _ = withUnsafePointer(to: &asker) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { sendto(server, reply, reply.count, 0, $0, size) }
  }
}
