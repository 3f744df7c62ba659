#if Archives
  import CLZMA
  import Seen

  /// xz, by liblzma.
  struct XZ: Compression {
    let name = "xz"

    func recognises(_ head: Span<UInt8>) -> Bool {
      head.count >= 6 && head[0] == 0xFD && head[1] == 0x37 && head[2] == 0x7A && head[3] == 0x58 && head[4] == 0x5A
        && head[5] == 0
    }

    func decoder() -> (any Decoder)? { XZDecoder() }
  }

  @safe
  private final class XZDecoder: Decoder {
    /// What `xz -9` needs is 65 MiB; more than this is meant to do harm.
    private static let memory: UInt64 = 256 << 20

    private let stream: UnsafeMutablePointer<lzma_stream>

    init?() {
      unsafe stream = .allocate(capacity: 1)
      unsafe stream.initialize(to: lzma_stream())
      if unsafe lzma_stream_decoder(stream, XZDecoder.memory, 0) != LZMA_OK {
        unsafe stream.deallocate()
        return nil
      }
    }

    deinit {
      unsafe lzma_end(stream)
      unsafe stream.deallocate()
    }

    func decode(
      _ packed: UnsafeRawBufferPointer, isLast: Bool, into room: UnsafeMutableRawBufferPointer
    ) -> DecodingStep {
      unsafe stream.pointee.next_in = packed.baseAddress?.assumingMemoryBound(to: UInt8.self)
      unsafe stream.pointee.avail_in = packed.count
      unsafe stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
      unsafe stream.pointee.avail_out = room.count
      let status = unsafe lzma_code(stream, isLast ? LZMA_FINISH : LZMA_RUN)
      let used = unsafe packed.count - stream.pointee.avail_in
      let made = unsafe room.count - stream.pointee.avail_out
      return DecodingStep(used: used, made: made, state: XZDecoder.state(status))
    }

    private static func state(_ status: lzma_ret) -> DecodingStep.State {
      switch status {
      case LZMA_OK, LZMA_BUF_ERROR: .goesOn
      case LZMA_STREAM_END: .complete
      case LZMA_MEM_ERROR, LZMA_MEMLIMIT_ERROR: .damaged("it needs more than 256 MiB to unpack")
      case LZMA_OPTIONS_ERROR: .damaged("it was packed in a way that is not known")
      default: .damaged("its blocks or checksums are wrong")
      }
    }
  }
#endif
