/// The words of netfilter's LOG lines as little-endian numbers, so that one comparison recognises each.
///
/// Literals, since a constant computed from text at run time costs more than the comparison. A test spells them out.
enum NetfilterTag {
  // Four bytes.
  @inline(__always) static var source: UInt32 { 0x3D43_5253 }  // SRC=
  @inline(__always) static var destination: UInt32 { 0x3D54_5344 }  // DST=
  @inline(__always) static var length: UInt32 { 0x3D4E_454C }  // LEN=
  @inline(__always) static var egress: UInt32 { 0x3D54_554F }  // OUT=
  @inline(__always) static var mac: UInt32 { 0x3D43_414D }  // MAC=
  @inline(__always) static var serviceType: UInt32 { 0x3D53_4F54 }  // TOS=
  @inline(__always) static var timeToLive: UInt32 { 0x3D4C_5454 }  // TTL=
  @inline(__always) static var sourcePort: UInt32 { 0x3D54_5053 }  // SPT=
  @inline(__always) static var destinationPort: UInt32 { 0x3D54_5044 }  // DPT=
  @inline(__always) static var sequence: UInt32 { 0x3D51_4553 }  // SEQ=
  @inline(__always) static var acknowledgement: UInt32 { 0x3D4B_4341 }  // ACK=
  @inline(__always) static var reserved: UInt32 { 0x3D53_4552 }  // RES=
  @inline(__always) static var mtu: UInt32 { 0x3D55_544D }  // MTU=
  @inline(__always) static var precedence: UInt32 { 0x4345_5250 }  // PREC
  @inline(__always) static var hopLimit: UInt32 { 0x4C50_4F48 }  // HOPL
  @inline(__always) static var flowLabel: UInt32 { 0x574F_4C46 }  // FLOW
  @inline(__always) static var networkProtocol: UInt32 { 0x544F_5250 }  // PROT
  @inline(__always) static var window: UInt32 { 0x444E_4957 }  // WIND
  @inline(__always) static var urgent: UInt32 { 0x5047_5255 }  // URGP
  @inline(__always) static var type: UInt32 { 0x4550_5954 }  // TYPE
  @inline(__always) static var code: UInt32 { 0x4544_4F43 }  // CODE
  @inline(__always) static var fragment: UInt32 { 0x4741_5246 }  // FRAG
  @inline(__always) static var incomplete: UInt32 { 0x4F43_4E49 }  // INCO
  @inline(__always) static var truncated: UInt32 { 0x4E55_5254 }  // TRUN
  @inline(__always) static var physical: UInt32 { 0x5359_4850 }  // PHYS
  @inline(__always) static var macDecoded: UInt32 { 0x5343_414D }  // MACS
  @inline(__always) static var ipSource: UInt32 { 0x5253_5049 }  // IPSR
  @inline(__always) static var ipDestination: UInt32 { 0x5344_5049 }  // IPDS
  @inline(__always) static var hardwareType: UInt32 { 0x5059_5448 }  // HTYP
  // ebtables' `IP proto=6`, `Next Header=6`.
  @inline(__always) static var bridgedProtocol: UInt32 { 0x746F_7270 }  // prot
  @inline(__always) static var bridgedHeader: UInt32 { 0x6461_6548 }  // Head
  @inline(__always) static var quote: UInt32 { 0x4352_535B }  // [SRC
  @inline(__always) static var esp: UInt32 { 0x2050_5345 }  // ESP
  @inline(__always) static var options: UInt32 { 0x2054_504F }  // OPT

  // Two and three bytes.
  @inline(__always) static var identification: UInt32 { 0x3D4449 }  // ID=
  @inline(__always) static var fragmentIdentification: UInt32 { 0x3A4449 }  // ID:
  @inline(__always) static var ingress: UInt32 { 0x3D4E49 }  // IN=
  @inline(__always) static var trafficClass: UInt32 { 0x3D4354 }  // TC=
  @inline(__always) static var syn: UInt32 { 0x4E5953 }  // SYN
  @inline(__always) static var ack: UInt32 { 0x4B4341 }  // ACK
  @inline(__always) static var rst: UInt32 { 0x545352 }  // RST
  @inline(__always) static var fin: UInt32 { 0x4E4946 }  // FIN
  @inline(__always) static var psh: UInt32 { 0x485350 }  // PSH
  @inline(__always) static var urg: UInt32 { 0x475255 }  // URG
  @inline(__always) static var ece: UInt32 { 0x454345 }  // ECE
  @inline(__always) static var cwr: UInt32 { 0x525743 }  // CWR
  @inline(__always) static var arp: UInt32 { 0x505241 }  // ARP
  @inline(__always) static var dontFragment: UInt32 { 0x4644 }  // DF
  @inline(__always) static var moreFragments: UInt32 { 0x464D }  // MF
  @inline(__always) static var congestion: UInt32 { 0x4543 }  // CE

  // Values of PROTO=, with the blank behind them.
  @inline(__always) static var tcp: UInt32 { 0x2050_4354 }  // TCP
  @inline(__always) static var udp: UInt32 { 0x2050_4455 }  // UDP
  @inline(__always) static var icmp: UInt32 { 0x504D_4349 }  // ICMP
}
