/// A field's name with the blank before it, four to seven bytes.
struct Word {
  let text: UInt64
  let length: UInt64

  /// Compares the first four bytes and the last four: numbers that an instruction holds in itself, where eight bytes and
  /// their mask would each take one of their own.
  @inline(__always)
  func stands<Source: WordSource & ~Escapable>(_ view: Source, at offset: Int) -> Bool {
    let rest = length &- 4
    return view.half(at: offset) == UInt32(truncatingIfNeeded: text)
      && view.half(at: offset &+ Int(truncatingIfNeeded: rest)) == UInt32(truncatingIfNeeded: text &>> (8 &* rest))
  }

  @inline(__always) static var source: Word { Word(text: 0x3D_4352_5320, length: 5) }  // ' SRC='
  @inline(__always) static var destination: Word { Word(text: 0x3D_5453_4420, length: 5) }  // ' DST='
  @inline(__always) static var length: Word { Word(text: 0x3D_4E45_4C20, length: 5) }  // ' LEN='
  @inline(__always) static var serviceType: Word { Word(text: 0x3D_534F_5420, length: 5) }  // ' TOS='
  @inline(__always) static var hexadecimalType: Word { Word(text: 0x78_303D_534F_5420, length: 7) }  // ' TOS=0x'
  @inline(__always) static var timeToLive: Word { Word(text: 0x3D_4C54_5420, length: 5) }  // ' TTL='
  @inline(__always) static var identification: Word { Word(text: 0x3D44_4920, length: 4) }  // ' ID='
  @inline(__always) static var dontFragment: Word { Word(text: 0x2046_4420, length: 4) }  // ' DF '
  @inline(__always) static var trafficClass: Word { Word(text: 0x3D43_5420, length: 4) }  // ' TC='
  @inline(__always) static var hopLimit: Word { Word(text: 0x4D_494C_504F_4820, length: 7) }  // ' HOPLIM'
  @inline(__always) static var networkProtocol: Word { Word(text: 0x3D_4F54_4F52_5020, length: 7) }  // ' PROTO='
  @inline(__always) static var sourcePort: Word { Word(text: 0x3D_5450_5320, length: 5) }  // ' SPT='
  @inline(__always) static var destinationPort: Word { Word(text: 0x3D_5450_4420, length: 5) }  // ' DPT='
  @inline(__always) static var sequence: Word { Word(text: 0x3D_5145_5320, length: 5) }  // ' SEQ='
  @inline(__always) static var acknowledgement: Word { Word(text: 0x3D_4B43_4120, length: 5) }  // ' ACK='
  @inline(__always) static var reserved: Word { Word(text: 0x78_303D_5345_5220, length: 7) }  // ' RES=0x'
  @inline(__always) static var urgent: Word { Word(text: 0x3D50_4752_5520, length: 6) }  // ' URGP='
  @inline(__always) static var type: Word { Word(text: 0x3D45_5059_5420, length: 6) }  // ' TYPE='
  @inline(__always) static var code: Word { Word(text: 0x3D45_444F_4320, length: 6) }  // ' CODE='
  @inline(__always) static var egress: Word { Word(text: 0x3D_5455_4F20, length: 5) }  // ' OUT='
  @inline(__always) static var mac: Word { Word(text: 0x3D_4341_4D20, length: 5) }  // ' MAC='
  @inline(__always) static var options: Word { Word(text: 0x2820_5450_4F20, length: 6) }  // ' OPT ('
  @inline(__always) static var mark: Word { Word(text: 0x3D4B_5241_4D20, length: 6) }  // ' MARK='
  @inline(__always) static var user: Word { Word(text: 0x3D_4449_5520, length: 5) }  // ' UID='
  @inline(__always) static var group: Word { Word(text: 0x3D_4449_4720, length: 5) }  // ' GID='
}
