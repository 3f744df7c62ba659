/// A walk over the words of a Cisco message: sentences in which addresses stand at known prepositions.
struct CiscoWords: ~Escapable {
  let view: ByteView
  var at: Int
  let end: Int
  /// ICMP type and code that stood in brackets behind an endpoint.
  var typeAndCode: (type: UInt8, code: UInt8)?

  @_lifetime(copy view)
  init(_ view: ByteView, _ range: Range<Int>) {
    self.view = view
    at = range.lowerBound
    end = range.upperBound
  }

  /// Steps over `text` if it stands here.
  mutating func take(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard at &+ length <= end, view.holds(text, at: at) else { return false }
    at &+= length
    return true
  }

  /// The next word, up to a blank; empty at the end.
  @inline(__always)
  mutating func word() -> Range<Int> {
    let start = min(end, view.wordStart(from: at, to: end))
    at = view.wordEnd(from: start, to: end)
    return start..<at
  }

  @inline(__always)
  mutating func skipBlanks() { at = min(end, view.wordStart(from: at, to: end)) }

  /// A decimal number here, stepped over.
  mutating func number() -> UInt64? {
    let start = at
    while at < end, view.byte(at: at) &- 48 < 10 { at &+= 1 }
    return view.largeNumber(in: start..<at)
  }

  /// Steps behind the bracket that closes the one here; to the end if none does.
  mutating func skipBracket() {
    var depth = 0
    while at < end {
      let byte = view.byte(at: at)
      at &+= 1
      if byte == UInt8(ascii: "(") { depth &+= 1 }
      if byte == UInt8(ascii: ")") {
        depth &-= 1
        if depth <= 0 { return }
      }
    }
  }
}

/// One side of a connection: `outside:192.0.2.1/443 (198.51.100.1/443)(LOCAL\user)`.
struct CiscoEndpoint {
  /// Missing if the device wrote a name in its place.
  var address = Address.missing
  var port: UInt16?
  var interface = 0..<0
  /// After translation; missing if the line has none.
  var mapped = Address.missing
  var mappedPort: UInt16 = 0

  /// The address after translation, if that is another one.
  var translation: Address { mapped == address ? .missing : mapped }
}

extension CiscoWords {
  /// An endpoint and the brackets behind it; `nil`, and nothing is stepped over, if the next word is none.
  ///
  /// The device's own interface is the only one with blanks in its name, `NP Identity Ifc`.
  @inline(__always)
  mutating func endpoint() -> CiscoEndpoint? {
    skipBlanks()
    if view.byte(at: at) == UInt8(ascii: "="), at < end {
      at &+= 1
      skipBlanks()
    }
    let start = at
    var found = CiscoEndpoint()
    let quad = view.dottedQuad(at: start)
    if quad.length > 0 {
      found.address = Address(v4: quad.value)
      at = start &+ quad.length
    } else if let colon = view.first(0x3A3A_3A3A_3A3A_3A3A, from: start, to: min(end, start &+ 64)),
      case let quad = view.dottedQuad(at: colon &+ 1), quad.length > 0,
      view.wordEnd(from: start, to: colon) == colon || view.holds("NP Identity Ifc:", at: start)
    {
      found.interface = start..<colon
      found.address = Address(v4: quad.value)
      at = colon &+ 1 &+ quad.length
    }
    guard at > start, !isLetterOrDigit(view.byte(at: at)), at <= end else {
      at = start
      return otherEndpoint()
    }
    if view.byte(at: at) == UInt8(ascii: "/") { found.port = port() }
    brackets(into: &found)
    return found
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || byte == UInt8(ascii: ":")
  }

  /// IPv6, names in place of addresses, interfaces with a colon in their names.
  @inline(never)
  private mutating func otherEndpoint() -> CiscoEndpoint? {
    let start = at
    // `(0.0.0.0)`, and `= 192.0.2.1`.
    if view.byte(at: at) == UInt8(ascii: "("), let found = bracketedAddress() { return found }
    var stop = at
    while stop < end, !isStop(view.byte(at: stop)) { stop &+= 1 }
    while stop > start, view.byte(at: stop &- 1) == UInt8(ascii: ".") || view.byte(at: stop &- 1) == UInt8(ascii: ":") {
      stop &-= 1
    }
    guard stop > start else { return nil }
    var slash = stop
    while slash > start, view.byte(at: slash &- 1) != UInt8(ascii: "/") { slash &-= 1 }
    let hasPort = slash > start
    let body = start..<(hasPort ? slash &- 1 : stop)
    guard var found = addressed(body, isNamed: hasPort) else { return nil }
    at = body.upperBound
    if hasPort { found.port = port() }
    at = max(at, min(stop, end))
    brackets(into: &found)
    return found
  }

  private func isStop(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
      || byte == UInt8(ascii: ")")
  }

  /// `if:address`, `address`, `if:name`; a name stands for an address only where a port or an interface is beside it.
  private func addressed(_ body: Range<Int>, isNamed: Bool) -> CiscoEndpoint? {
    var found = CiscoEndpoint()
    if let address = view.anyAddress(in: body) {
      found.address = address
      return found
    }
    var split = body.lowerBound
    for _ in 0..<4 {
      guard let colon = view.first(0x3A3A_3A3A_3A3A_3A3A, from: split, to: body.upperBound) else { break }
      if let address = view.anyAddress(in: colon &+ 1..<body.upperBound) {
        found.address = address
        found.interface = body.lowerBound..<colon
        return found
      }
      split = colon &+ 1
    }
    guard isNamed else { return nil }
    if let colon = view.first(0x3A3A_3A3A_3A3A_3A3A, from: body.lowerBound, to: body.upperBound) {
      found.interface = body.lowerBound..<colon
    }
    return found
  }

  private mutating func bracketedAddress() -> CiscoEndpoint? {
    let start = at
    skipBracket()
    guard at > start &+ 2, let address = view.anyAddress(in: start &+ 1..<at &- 1) else {
      at = start
      return nil
    }
    return CiscoEndpoint(address: address)
  }

  /// Behind a slash: a number, or one of Cisco's names for it.
  mutating func port() -> UInt16? {
    let start = at &+ 1
    let found = view.anyNumber(at: start)
    if found.length > 0, !isLetterOrDigit(view.byte(at: start &+ found.length)), start &+ found.length <= end {
      at = start &+ found.length
      return UInt16(exactly: found.value)
    }
    at = min(start, end)
    while at < end, isLetterOrDigit(view.byte(at: at)) || view.byte(at: at) == 0x2D { at &+= 1 }
    guard at > start else { return nil }
    return CiscoNames.port(view, start..<at)
  }

  /// What stands in brackets: the endpoint after translation, users and tags of security groups, ICMP's type and code.
  mutating func brackets(into found: inout CiscoEndpoint) {
    while at < end {
      let byte = view.byte(at: at)
      let isNext = byte == 0x20 && view.byte(at: at &+ 1) == UInt8(ascii: "(") && at &+ 1 < end
      guard byte == UInt8(ascii: "(") || isNext else { return }
      if isNext { at &+= 1 }
      if !mapping(into: &found), !typeAndCodeInBrackets() { skipBracket() }
    }
  }

  /// `(198.51.100.1/443)`, `(198.51.100.1)`.
  private mutating func mapping(into found: inout CiscoEndpoint) -> Bool {
    let start = at &+ 1
    var stop = start
    let quad = view.dottedQuad(at: start)
    if quad.length > 0 {
      stop = start &+ quad.length
    } else {
      guard (view.byte(at: start) | 0x20) &- 97 < 6 || view.byte(at: start) &- 48 < 10 || view.byte(at: start) == 0x3A
      else { return false }
      while stop < end, isLetterOrDigit(view.byte(at: stop)) || view.byte(at: stop) == UInt8(ascii: ".") { stop &+= 1 }
    }
    let next = view.byte(at: stop)
    guard stop < end, next == UInt8(ascii: "/") || next == UInt8(ascii: ")") || next == UInt8(ascii: "("),
      let address = quad.length > 0 ? Address(v4: quad.value) : view.anyAddress(in: start..<stop)
    else { return false }
    at = stop
    if next != UInt8(ascii: ")") { found.mappedPort = port() ?? 0 }
    found.mapped = address
    if view.byte(at: at) == UInt8(ascii: ")"), at < end { at &+= 1 }
    return true
  }

  /// `(type 8, code 0)`.
  private mutating func typeAndCodeInBrackets() -> Bool {
    let start = at
    at &+= 1
    guard take("type ") else {
      at = start
      return false
    }
    readTypeAndCode()
    at = start
    skipBracket()
    return true
  }

  /// `8, code 0`, `8 code 0`, `=3, code=3`, `echo-reply, code 0`: type and code, from behind the word "type".
  mutating func readTypeAndCode() {
    if view.byte(at: at) == UInt8(ascii: "=") || view.byte(at: at) == 0x20 { at &+= 1 }
    let start = min(at, end)
    at = start
    while at < end, view.byte(at: at) > 0x20, !isStop(view.byte(at: at)) { at &+= 1 }
    guard let type = view.small(in: start..<at) ?? CiscoNames.icmpType(view, start..<at) else { return }
    if view.byte(at: at) == UInt8(ascii: ",") { at = min(at &+ 1, end) }
    skipBlanks()
    guard take("code"), view.byte(at: at) == UInt8(ascii: "=") || view.byte(at: at) == 0x20 else {
      if CiscoNames.hasOneCode(type) { typeAndCode = (type, 0) }
      return
    }
    at &+= 1
    if let code = number(), code < 256 { typeAndCode = (type, UInt8(code)) }
  }

  /// `inside/192.0.2.1(1024)`: interface, address and port as access lists' messages write them.
  @inline(__always)
  mutating func listEndpoint() -> CiscoEndpoint? {
    skipBlanks()
    let start = at
    guard let open = view.first(0x2828_2828_2828_2828, from: start, to: min(end, start &+ 320)) else { return nil }
    var slash = open
    while slash > start, view.byte(at: slash &- 1) != UInt8(ascii: "/") { slash &-= 1 }
    var found = CiscoEndpoint()
    if slash > start { found.interface = start..<slash &- 1 }
    guard view.wordEnd(from: start, to: open) == open else { return nil }
    if let address = view.anyAddress(in: slash..<open) { found.address = address }
    let number = view.anyNumber(at: open &+ 1)
    at = open
    if number.length > 0, view.byte(at: open &+ 1 &+ number.length) == UInt8(ascii: ")") {
      found.port = UInt16(exactly: number.value)
      at = min(end, open &+ 2 &+ number.length)
    } else {
      at = open &+ 1
      let name = at
      while at < end, view.byte(at: at) != UInt8(ascii: ")") { at &+= 1 }
      found.port = CiscoNames.port(view, name..<at)
      at = min(end, at &+ 1)
    }
    brackets(into: &found)
    return found
  }
}
