import SeenKnowledge
import Testing

/// The tables that are compiled in: IANA's services, the registries' blocks, the glossary's places.
@Suite struct TablesTests {
  @Test func `every line of the registry is a service, in the order of numbers`() {
    let all = ServiceRegistry.all
    #expect(all.count > 6000)
    for (one, next) in zip(all, all.dropFirst()) { #expect(one.ports.lowerBound <= next.ports.lowerBound) }
    for service in all { #expect(!service.transports.isEmpty && !service.name.isEmpty, "\(service)") }
    #expect(ServiceRegistry.source.contains("https://www.iana.org/") && ServiceRegistry.source.contains("2024"))
  }

  @Test(arguments: [
    (22, "tcp", "ssh"), (22, "sctp", "ssh"), (53, "udp", "domain"), (6010, "tcp", "x11"), (11112, "tcp", "dicom"),
    (3389, "tcp", "ms-wbt-server"), (69, "udp", "tftp"),
  ])
  func `a registered service is found by its number`(_ port: Int, _ transport: String, _ name: String) {
    let port = UInt16(port)
    #expect(ServiceRegistry.services(on: port, transport: transport).map(\.name).contains(name))
    #expect(ServiceRegistry.services(named: name.uppercased()).contains { $0.ports.contains(port) })
  }

  @Test func `what is not registered is not found`() {
    #expect(ServiceRegistry.services(on: 31_337).allSatisfy { $0.name == "eldim" })
    #expect(ServiceRegistry.services(on: 65_000).isEmpty)
    #expect(ServiceRegistry.services(named: "no-such-service").isEmpty)
  }

  @Test(arguments: [
    (1, AddressRegistry.apnic), (2, .ripe), (3, .arin), (41, .afrinic), (93, .ripe), (177, .lacnic), (191, .lacnic),
    (196, .afrinic), (203, .apnic), (216, .arin), (223, .apnic), (31, .ripe), (32, .arin), (63, .arin), (64, .arin),
  ])
  func `the first number of an address tells its registry`(_ first: Int, _ registry: AddressRegistry) {
    #expect(AddressRegistry(ofIPv4: UInt8(first)) == registry)
  }

  @Test func `221 blocks belong to registries, and each registry has some`() {
    let found = (UInt8.min...UInt8.max).compactMap { AddressRegistry(ofIPv4: $0) }
    // 256 less 0, 10, 127 and the 32 from 224 up.
    #expect(found.count == 221)
    #expect(Set(found).count == AddressRegistry.allCases.count)
    for special in [0, 10, 127, 224, 240, 255] as [UInt8] { #expect(AddressRegistry(ofIPv4: special) == nil) }
    #expect(AddressRegistry(ofIPv6: 0x2A0) == .ripe && AddressRegistry(ofIPv6: 0x200) == nil)
  }

  /// IANA's special-purpose registries of IPv4 and IPv6 (RFC 6890), as of 2025.
  static let specialPurpose = [
    "0.0.0.0/8", "0.0.0.0", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
    "192.0.0.0/24", "192.0.0.0/29", "192.0.0.8", "192.0.0.9", "192.0.0.10", "192.0.0.170", "192.0.0.171",
    "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.88.99.2", "192.168.0.0/16",
    "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "255.255.255.255",
    "::1", "::", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23", "2001::/32",
    "2001:1::1", "2001:1::2", "2001:1::3", "2001:2::/48", "2001:3::/32", "2001:4:112::/48", "2001:10::/28",
    "2001:20::/28", "2001:30::/28", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20", "5f00::/16",
    "fc00::/7", "fe80::/10",
  ]

  @Test(arguments: specialPurpose) func `a special-purpose block is told`(_ block: String) {
    #expect(AddressTable.entries.contains { $0.block == block })
  }

  @Test func `every assigned protocol number has its row`() throws {
    let rows = try #require(Knowledge.article("protocol-numbers")).body.split(separator: "\n").compactMap { line in
      line.hasPrefix("| ") ? Int(line.dropFirst(2).prefix { $0.isNumber }) : nil
    }
    #expect(rows == Array(0...147) + [253, 255])
  }

  @Test func `every reference leads somewhere`() {
    for article in Knowledge.articles {
      for reference in article.references {
        #expect(["RFC ", "https://", "http://"].contains { reference.hasPrefix($0) }, "\(article.id): \(reference)")
      }
    }
  }
}
