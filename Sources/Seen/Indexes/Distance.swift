/// How many routers a packet passed, read off its TTL: senders start at 32, 64, 128 or 255.
enum Distance {
  /// The usual initial value that a TTL came down from (nmap's rule; RFC 1700 recommends 64).
  static func initial(_ ttl: UInt8) -> UInt8 {
    ttl <= 32 ? 32 : ttl <= 64 ? 64 : ttl <= 128 ? 128 : 255
  }

  static func hops(_ ttl: UInt8) -> Int { Int(initial(ttl)) - Int(ttl) }

  /// Whether a packet can have come from the same segment: it passed no router, or was sent with a TTL of one.
  static func isNear(_ ttl: UInt8) -> Bool { hops(ttl) == 0 || ttl <= 2 }
}
