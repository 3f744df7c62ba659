#if Archives
  import CZstandard
  import Seen

  /// Zstandard (RFC 8878), by libzstd; frames to be skipped among the others.
  struct Zstandard: Compression {
    let name = "zstd"

    func recognises(_ head: Span<UInt8>) -> Bool {
      guard head.count >= 4 else { return false }
      if head[0] == 0x28, head[1] == 0xB5, head[2] == 0x2F, head[3] == 0xFD { return true }
      return head[0] & 0xF0 == 0x50 && head[1] == 0x2A && head[2] == 0x4D && head[3] == 0x18
    }

    func decoder() -> (any Decoder)? { ZstandardDecoder() }
  }

  @safe
  private final class ZstandardDecoder: Decoder {
    private let context: OpaquePointer

    init?() {
      guard let made = unsafe ZSTD_createDStream() else { return nil }
      unsafe context = made
    }

    deinit { unsafe _ = ZSTD_freeDStream(context) }

    func decode(
      _ packed: UnsafeRawBufferPointer, isLast: Bool, into room: UnsafeMutableRawBufferPointer
    ) -> DecodingStep {
      var input = unsafe ZSTD_inBuffer(src: packed.baseAddress, size: packed.count, pos: 0)
      var output = unsafe ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
      let status = unsafe ZSTD_decompressStream(context, &output, &input)
      var state = DecodingStep.State.goesOn
      if ZSTD_isError(status) != 0 {
        unsafe state = .damaged(String(cString: ZSTD_getErrorName(status)))
      } else if status == 0 {
        state = .complete
      }
      return unsafe DecodingStep(used: input.pos, made: output.pos, state: state)
    }
  }
#endif
