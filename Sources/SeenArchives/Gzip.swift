#if Archives
  import CZlib
  import Seen

  /// gzip (RFC 1952), by zlib.
  struct Gzip: Compression {
    let name = "gzip"

    func recognises(_ head: Span<UInt8>) -> Bool {
      head.count > 3 && head[0] == 0x1F && head[1] == 0x8B && head[2] == 8
    }

    func decoder() -> (any Decoder)? { GzipDecoder() }
  }

  @safe
  private final class GzipDecoder: Decoder {
    /// The largest window, and the sum of 16 that asks for gzip's header and checksum.
    private static let windowBits: Int32 = 15 + 16

    // zlib keeps the address.
    private let stream: UnsafeMutablePointer<z_stream>

    init?() {
      unsafe stream = .allocate(capacity: 1)
      unsafe stream.initialize(to: z_stream())
      let size = unsafe Int32(MemoryLayout<z_stream>.size)
      if unsafe inflateInit2_(stream, GzipDecoder.windowBits, ZLIB_VERSION, size) != Z_OK {
        unsafe stream.deallocate()
        return nil
      }
    }

    deinit {
      unsafe inflateEnd(stream)
      unsafe stream.deallocate()
    }

    func decode(
      _ packed: UnsafeRawBufferPointer, isLast: Bool, into room: UnsafeMutableRawBufferPointer
    ) -> DecodingStep {
      let given = UInt32(clamping: packed.count)
      let free = UInt32(clamping: room.count)
      unsafe stream.pointee.next_in = UnsafeMutablePointer(
        mutating: packed.baseAddress?.assumingMemoryBound(to: UInt8.self))
      unsafe stream.pointee.avail_in = given
      unsafe stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
      unsafe stream.pointee.avail_out = free
      let status = unsafe inflate(stream, Z_NO_FLUSH)
      let used = unsafe Int(given - stream.pointee.avail_in)
      let made = unsafe Int(free - stream.pointee.avail_out)
      return DecodingStep(used: used, made: made, state: state(status))
    }

    private func state(_ status: Int32) -> DecodingStep.State {
      switch status {
      case Z_OK, Z_BUF_ERROR: .goesOn
      case Z_STREAM_END: .complete
      case Z_MEM_ERROR: .damaged("there is no memory to unpack it")
      default: unsafe .damaged(stream.pointee.msg.map { unsafe String(cString: $0) } ?? "it makes no sense")
      }
    }
  }
#endif
