/// The words before the stamp of an access log's line.
extension WebAccess {
  /// Who asked whom: the words before the stamp.
  struct Clients {
    var client = Address.missing
    var clientPort: UInt16 = 0
    var server = Address.missing
    var serverPort: UInt16 = 0
    var user = 0..<0

    /// `203.0.113.7 - -`, `example.com:443 203.0.113.7 - alice`, `10.0.0.2, 203.0.113.7 - -`: of several addresses the
    /// first that is not private, since proxies put their own behind.
    @inline(__always)
    mutating func read(_ view: ByteView, _ range: Range<Int>) {
      let end = view.wordEnd(from: range.lowerBound, to: range.upperBound)
      let quad = view.dottedQuad(at: range.lowerBound)
      if quad.length > 0, range.lowerBound &+ quad.length == end, view.byte(at: end &+ 1) == 0x2D {
        client = Address(v4: quad.value)
      } else {
        readSlowly(view, range)
      }
      readUser(view, end, range.upperBound)
    }

    /// The last word before the stamp, unless it is a dash.
    @inline(__always)
    private mutating func readUser(_ view: ByteView, _ start: Int, _ limit: Int) {
      var end = limit
      while end > start, view.byte(at: end &- 1) == 0x20 { end &-= 1 }
      var first = end
      while first > start, view.byte(at: first &- 1) != 0x20 { first &-= 1 }
      if end &- first > 1 || view.byte(at: first) != 0x2D { user = first..<end }
    }

    @inline(never)
    private mutating func readSlowly(_ view: ByteView, _ range: Range<Int>) {
      var at = range.lowerBound
      var isFirst = true
      while at < range.upperBound {
        var end = view.wordEnd(from: at, to: range.upperBound)
        let next = view.wordStart(from: end, to: range.upperBound)
        if view.byte(at: at) == 0x22 { at += 1 }
        while end > at, view.byte(at: end - 1) == 0x22 || view.byte(at: end - 1) == 0x2C { end -= 1 }
        if end - at == 1, view.byte(at: at) == 0x2D { break }
        take(view, at..<end, isFirst: isFirst)
        isFirst = false
        at = next
      }
    }

    /// One word: an address, with or without a port, or the name of a host.
    private mutating func take(_ view: ByteView, _ word: Range<Int>, isFirst: Bool) {
      if let found = view.endpoint(in: word) {
        if let port = found.port, isFirst {
          (client, clientPort) = (found.address, port)
        } else if client.isMissing || clientPort > 0 || (client.isPrivate && !found.address.isPrivate) {
          // What came first with a port was the server, if an address follows.
          if clientPort > 0 { (server, serverPort, clientPort) = (client, clientPort, 0) }
          client = found.address
        }
      } else if isFirst {
        serverPort = Clients.port(view, word)
      }
    }

    /// `example.com:443`.
    private static func port(_ view: ByteView, _ word: Range<Int>) -> UInt16 {
      var at = word.upperBound
      while at > word.lowerBound, view.byte(at: at - 1) &- 48 < 10 { at -= 1 }
      guard at > word.lowerBound, view.byte(at: at - 1) == 0x3A, at < word.upperBound else { return 0 }
      return view.port(in: at..<word.upperBound) ?? 0
    }
  }
}
