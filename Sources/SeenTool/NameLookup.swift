import Seen

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Asks DNS who a scanner says that it is: a name under a known suffix counts if it leads back to the address.
enum NameLookup {
  /// Suffixes of organisations that scan the Internet and name their machines so (their own pages).
  private static let suffixes: [(suffix: String, organisation: String)] = [
    (".census.shodan.io", "shodan"), (".shadowserver.org", "shadowserver"), (".censys-scanner.com", "censys"),
    (".binaryedge.ninja", "binaryedge"), (".stretchoid.com", "stretchoid"), (".internet-measurement.com", "driftnet"),
    (".onyphe.net", "onyphe"), (".internet-census.org", "internet-census"), (".rapid7.com", "rapid7"),
    (".criminalip.com", "criminalip"), (".leakix.org", "leakix"), (".netsystemsresearch.com", "netsystemsresearch"),
  ]
  /// Names asked for in one run: each may take seconds.
  private static let most = 64

  /// Questions in a row to which no server answered, before no more are asked: each takes as long as the system waits.
  private static let mostSilent = 2

  /// Actors of findings that are worth a look, whose name is confirmed and known.
  static func scanners(among report: Report) -> [Census.Entry] {
    var asked: Set<Address> = []
    for finding in report.findings where finding.drawer != .ignore {
      for actor in finding.actors.prefix(most) where asked.count < most { asked.insert(actor) }
    }
    var found: [Census.Entry] = []
    var silent = 0
    for address in asked.sorted() {
      let answer = name(of: address)
      silent = answer.isAnswered ? 0 : silent + 1
      if silent == mostSilent {
        complain("--resolve: no name server answers")
        break
      }
      if let name = answer.name, let entry = entry(address, name) { found.append(entry) }
    }
    return found
  }

  private static func entry(_ address: Address, _ name: String) -> Census.Entry? {
    guard let known = suffixes.first(where: { name.hasSuffix($0.suffix) }), leads(name, to: address) else { return nil }
    return Census.Entry(
      network: Network(holding: address, bits: 128), organisation: known.organisation,
      evidence: "name \(name), confirmed")
  }

  /// The name that the address's owner gives it, in lower case; whether anybody answered at all.
  private static func name(of address: Address) -> (name: String?, isAnswered: Bool) {
    let answer: (name: String?, isAnswered: Bool)? = unsafe withAddressInfo(address.description, flags: AI_NUMERICHOST)
    { info in
      var buffer = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      let status = unsafe getnameinfo(
        info.pointee.ai_addr, info.pointee.ai_addrlen, &buffer, socklen_t(buffer.count), nil, 0, NI_NAMEREQD)
      guard status == 0 else { return (nil, status != EAI_AGAIN) }
      let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      return (String(decoding: bytes, as: UTF8.self).lowercased(), true)
    }
    return answer ?? (nil, true)
  }

  /// Whether a name's own addresses hold this one: only then has its owner agreed.
  private static func leads(_ name: String, to address: Address) -> Bool {
    unsafe withAddressInfo(name, flags: 0) { first in
      var next: UnsafeMutablePointer<addrinfo>? = unsafe first
      while let info = unsafe next {
        var buffer = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let status = unsafe getnameinfo(
          info.pointee.ai_addr, info.pointee.ai_addrlen, &buffer, socklen_t(buffer.count), nil, 0, NI_NUMERICHOST)
        let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        if status == 0, Address(String(decoding: bytes, as: UTF8.self)) == address { return true }
        unsafe next = info.pointee.ai_next
      }
      return false
    } ?? false
  }

  private static func withAddressInfo<Answer>(
    _ host: String, flags: Int32, _ use: (UnsafeMutablePointer<addrinfo>) -> Answer?
  ) -> Answer? {
    var hints = unsafe addrinfo()
    unsafe hints.ai_flags = flags
    var found: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(host, nil, &hints, &found) == 0, let info = unsafe found else { return nil }
    defer { unsafe freeaddrinfo(info) }
    return unsafe use(info)
  }
}
