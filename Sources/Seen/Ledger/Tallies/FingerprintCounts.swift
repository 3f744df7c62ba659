/// How many events of a tally bear a tool's mark that one event can show by itself; saturating at 65,535.
///
/// Rules and sources: research of tool sources, named per field. They are counted when folding because a sample of
/// sixteen events cannot say "all of them".
public struct FingerprintCounts: BitwiseCopyable, Hashable, Sendable {
  /// IP ID 54321: ZMap up to 4.0 (zmap, `probe_modules/packet.c`).
  public var zmap: UInt16 = 0
  /// IP ID = low half of destination XOR port XOR low half of sequence: masscan (`src/templ-pkt.c`). TCP with sequence only.
  public var masscan: UInt16 = 0
  /// Sequence number = destination address: Mirai and its children (Mirai `bot/scanner.c`).
  public var mirai: UInt16 = 0
  /// A bare probe: SYN, ACK or odd flags with window 1024 and no more than an MSS option (length 40 or 44), TTL at most 59:
  /// nmap's raw probes (nmap `scan_engine_raw.cc`); FINGERPRINTS of the lab.
  public var nmap: UInt16 = 0

  public init() {}
}
