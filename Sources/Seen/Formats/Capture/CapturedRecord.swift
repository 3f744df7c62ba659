/// One packet's record in a capture file: where its bytes lie, and what the file says of it.
struct CapturedRecord: BitwiseCopyable {
  /// The record's first byte in the buffer.
  var record: Int
  /// First byte of the packet and the byte after it, in the buffer.
  var start: Int
  var end: Int
  /// The byte after the record.
  var next: Int
  var time: Timestamp
  /// Nanoseconds after the second.
  var nanoseconds: UInt32
  /// Bytes of the packet on the wire.
  var originalLength: Int
  var linkType: LinkType
  /// Number of the interface in its section, 0 in a classic file; below 0 where the file does not describe it.
  var interface: Int
}

/// What stands at a place of a capture file.
enum CaptureStep: BitwiseCopyable {
  case packet(CapturedRecord)
  /// Something that is no packet, up to `next`; it may end beyond the buffer.
  case passed(next: Int)
  /// The buffer ends within the record.
  case starved
  case damaged(CaptureDamage)
}

/// What ends the reading of a capture.
enum CaptureDamage: BitwiseCopyable, Equatable {
  /// A record claims more bytes than any packet has.
  case length(UInt32)
  /// A block's length is no multiple of four or below twelve, or no section came before it.
  case blockLength(UInt32)
  /// The section does not begin with a byte-order mark.
  case byteOrder
  /// The file header is cut off or its version unknown.
  case header

  /// A sentence with the place, for `FileAccount.damage`.
  func sentence(packet: Int, offset: Int) -> String {
    switch self {
    case .length(let bytes): "packet \(packet), at byte \(offset), claims \(bytes) bytes; nothing after it was read"
    case .blockLength(let bytes): "the block at byte \(offset) gives its length as \(bytes); nothing after it was read"
    case .byteOrder: "the section at byte \(offset) has no byte-order mark; nothing after it was read"
    case .header: "the file's header, at byte \(offset), cannot be read"
    }
  }
}

/// The longest packet that is believed: 256 KiB, libpcap's own limit.
let longestPacket = 262_144
