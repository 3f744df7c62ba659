/// Sets of ports that symptoms and weights speak of.
enum Ports {
  /// What web proxies listen on; chat servers and proxy hunters ask for these.
  static let proxies: PortSet = [
    23, 80, 81, 1080, 1081, 1182, 3128, 3380, 3382, 4145, 4914, 5566, 6588, 7441, 8000, 8080, 8081, 8085, 8090, 8118,
    8888, 9050,
    9999, 10800, 65506,
  ]
  /// Those of them that serve little else.
  static let proxiesOnly: PortSet = [
    1080, 1081, 3128, 4145, 6588, 8000, 8080, 8081, 8090, 8118, 8888, 9050, 9999, 10800,
  ]
  /// UDP services that answer with more than they were asked (US-CERT TA14-017A).
  static let amplifiers: PortSet = [
    17, 19, 53, 69, 111, 123, 137, 161, 389, 520, 1434, 1900, 3283, 3702, 5093, 5353, 5683, 11211, 27015, 27960, 37810,
  ]
  /// Where mining pools listen (XMRig's config.json; node-cryptonote-pool's config_example.json; pools' own pages).
  static let pools: PortSet = [3333, 4444, 5555, 7777, 13333, 14433, 14444, 45560, 45700]
  /// Those of them that serve little else.
  static let poolsOnly: PortSet = [3333, 13333, 14433, 14444, 45560, 45700]
  /// Proxies' ports at which nothing else is offered to the world (RFC 1928, squid, Privoxy, Tor).
  static let proxiesForSure: PortSet = [1080, 3128, 4145, 8118, 9050, 10800]
  /// TCP services that ask for a password.
  static let logins: PortSet = [21, 22, 23, 110, 143, 445, 587, 993, 995, 1433, 2222, 3306, 3389, 5432, 5900]
  /// Peer-to-peer, voice, chat, VPN and game ports that clients keep calling after their peer has left (FAQ §1.10 among them).
  static let peers: PortSet = [
    500, 1194, 3074, 4000, 4500, 4662, 4665, 4672, 7777, 7778, 9987, 13223, 21027, 22000, 25565, 26900, 27015, 27910,
    27960, 28910, 28960, 30303, 41641, 51413, 51820,
  ]
  /// Those of `peers` that only UDP means: by TCP they are probed for other services (FAQ §1.10).
  static let playersOverUDP: PortSet = [
    500, 3074, 4000, 4500, 7777, 7778, 9987, 26900, 27015, 27910, 27960, 28910, 28960,
  ]
  /// What the whole Internet is probed for, all day (SANS ISC, GreyNoise top lists).
  static let popular: PortSet = [
    21, 22, 23, 25, 53, 80, 81, 110, 111, 123, 135, 137, 139, 143, 161, 389, 443, 445, 465, 587, 993, 995, 1080, 1433,
    1521, 1723, 1883,
    1900, 2222, 2323, 2375, 3128, 3306, 3389, 4444, 5000, 5060, 5432, 5555, 5900, 5985, 6379, 7547, 8000, 8080, 8081,
    8088,
    8443, 8728, 8888, 9000, 9090, 9200, 10000, 11211, 27017, 37215, 52869, 60001,
  ]
  /// Ports of trojans of 1998-2003.
  static let trojans: PortSet = [
    555, 1243, 2140, 3129, 3150, 6711, 6776, 12345, 12346, 16959, 17300, 20034, 27374, 30100, 30101, 30102, 31337,
    31338, 31785, 31789, 31790, 33270, 37337, 50505, 54320, 54321, 65000,
  ]

  static func isPeerToPeer(_ port: UInt16) -> Bool {
    peers.contains(port) || torrents.contains(port)
  }
  /// BitTorrent's (IANA).
  static let torrents: ClosedRange<UInt16> = 6881...6999
  /// Where traceroutes send to (RFC 1393's base, 33434, three probes a hop, 64 hops and more).
  static func isTraceroute(_ port: UInt16) -> Bool { (33434...33690).contains(port) }
  /// Temporary ports of clients (RFC 6335 §6 and what systems use).
  static func isTemporary(_ port: UInt16) -> Bool {
    port >= 1024 && !TCPService.isService(port) && !UDPService.isService(port)
  }
}
