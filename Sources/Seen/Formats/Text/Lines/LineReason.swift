/// Why a line is no event: recognised but without a packet in it, or not readable.
enum LineReason: UInt8, CaseIterable {
  case blank
  case anotherProgram
  case kernelMessage
  case linkLayerHeader
  case notIP
  case repeatsNoEvent
  case journal
  case preamble
  case noPacket
  case brackets
  case cutOff
  case tooLong
  case unknown

  /// Recognised, but no packet in it; else unparsed.
  var isOther: Bool { rawValue < LineReason.cutOff.rawValue }

  var text: String {
    switch self {
    case .blank: "blank line"
    case .anotherProgram: "another program's line"
    case .kernelMessage: "another message of the kernel"
    case .linkLayerHeader: "link-layer header of the packet before"
    case .notIP: "not an IP packet"
    case .repeatsNoEvent: "repeats a line without a packet"
    case .journal: "journalctl's own line"
    case .preamble: "names the columns that follow"
    case .noPacket: "a message without a packet"
    case .brackets: "opens or closes a list"
    case .cutOff: "cut off"
    case .tooLong: "longer than 1 MiB"
    case .unknown: "in no format that is known"
    }
  }
}
