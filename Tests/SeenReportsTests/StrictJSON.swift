/// A strict reader of JSON (RFC 8259) that keeps the order of keys, for tests alone.
indirect enum StrictJSON: Equatable {
  case object([Member])
  case array([StrictJSON])
  case string(String)
  case number(String)
  case bool(Bool)

  struct Member: Equatable {
    var key: String
    var value: StrictJSON
  }

  struct Complaint: Error, CustomStringConvertible {
    var description: String
  }

  init(_ text: String) throws(Complaint) {
    var reader = Reader(bytes: Array(text.utf8))
    self = try reader.value()
    reader.skipBlanks()
    if reader.place != reader.bytes.count { throw Complaint(description: "more after the end at \(reader.place)") }
  }

  var keys: [String] {
    if case .object(let members) = self { return members.map(\.key) }
    return []
  }

  subscript(key: String) -> StrictJSON? {
    if case .object(let members) = self { return members.first { $0.key == key }?.value }
    return nil
  }

  subscript(index: Int) -> StrictJSON? {
    if case .array(let elements) = self, elements.indices.contains(index) { return elements[index] }
    return nil
  }

  var count: Int? {
    if case .array(let elements) = self { return elements.count }
    return nil
  }
}

private struct Reader {
  let bytes: [UInt8]
  var place = 0

  mutating func skipBlanks() {
    while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
  }

  mutating func value() throws(StrictJSON.Complaint) -> StrictJSON {
    skipBlanks()
    guard place < bytes.count else { throw complaint("ends early") }
    switch bytes[place] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): throw complaint("null is never written")
    default: return try number()
    }
  }

  mutating func object() throws(StrictJSON.Complaint) -> StrictJSON {
    var members: [StrictJSON.Member] = []
    place += 1
    while true {
      skipBlanks()
      if members.isEmpty, take("}") { return .object([]) }
      skipBlanks()
      let key = try string()
      if members.contains(where: { $0.key == key }) { throw complaint("key \(key) twice") }
      skipBlanks()
      guard take(":") else { throw complaint("no colon") }
      members.append(.init(key: key, value: try value()))
      skipBlanks()
      if take("}") { return .object(members) }
      guard take(",") else { throw complaint("no comma") }
    }
  }

  mutating func array() throws(StrictJSON.Complaint) -> StrictJSON {
    var elements: [StrictJSON] = []
    place += 1
    skipBlanks()
    if take("]") { return .array([]) }
    while true {
      elements.append(try value())
      skipBlanks()
      if take("]") { return .array(elements) }
      guard take(",") else { throw complaint("no comma") }
    }
  }

  mutating func string() throws(StrictJSON.Complaint) -> String {
    guard take("\"") else { throw complaint("no string") }
    var units: [UInt16] = []
    var raw: [UInt8] = []
    func flush(_ raw: inout [UInt8], _ units: inout [UInt16]) throws(StrictJSON.Complaint) {
      guard let text = String(validating: raw, as: UTF8.self) else { throw complaint("invalid UTF-8") }
      units += Array(text.utf16)
      raw = []
    }
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") {
        try flush(&raw, &units)
        return String(decoding: units, as: UTF16.self)
      }
      if byte < 0x20 { throw complaint("raw control character") }
      if byte != UInt8(ascii: "\\") {
        raw.append(byte)
        continue
      }
      try flush(&raw, &units)
      units.append(try escape())
    }
    throw complaint("a string without end")
  }

  mutating func escape() throws(StrictJSON.Complaint) -> UInt16 {
    guard place < bytes.count else { throw complaint("an escape without end") }
    let letter = Character(Unicode.Scalar(bytes[place]))
    place += 1
    let simple: [Character: UInt16] = ["\"": 0x22, "\\": 0x5C, "/": 0x2F, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9]
    if let unit = simple[letter] { return unit }
    guard letter == "u", place + 4 <= bytes.count,
      let unit = UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    else { throw complaint("no such escape") }
    place += 4
    return unit
  }

  mutating func number() throws(StrictJSON.Complaint) -> StrictJSON {
    let start = place
    while place < bytes.count, "+-.0123456789eE".utf8.contains(bytes[place]) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil else {
      throw complaint("no value: \(text)")
    }
    return .number(text)
  }

  mutating func word(_ word: String, _ value: StrictJSON) throws(StrictJSON.Complaint) -> StrictJSON {
    guard bytes[place...].starts(with: word.utf8) else { throw complaint("no value") }
    place += word.utf8.count
    return value
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: scalar) else { return false }
    place += 1
    return true
  }

  func complaint(_ text: String) -> StrictJSON.Complaint { .init(description: "\(text) at byte \(place)") }
}
