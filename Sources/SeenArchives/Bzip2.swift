#if Archives
  import CBzip2
  import Seen

  /// bzip2, by libbz2.
  struct Bzip2: Compression {
    let name = "bzip2"

    func recognises(_ head: Span<UInt8>) -> Bool {
      guard head.count >= 10, head[0] == 0x42, head[1] == 0x5A, head[2] == 0x68, (0x31...0x39).contains(head[3]) else {
        return false
      }
      // A block, or the end of a stream without one.
      return head[4] == 0x31 && head[5] == 0x41 || head[4] == 0x17 && head[5] == 0x72
    }

    func decoder() -> (any Decoder)? { Bzip2Decoder() }
  }

  @safe
  private final class Bzip2Decoder: Decoder {
    // libbz2 keeps the address.
    private let stream: UnsafeMutablePointer<bz_stream>

    init?() {
      unsafe stream = .allocate(capacity: 1)
      unsafe stream.initialize(to: bz_stream())
      if unsafe BZ2_bzDecompressInit(stream, 0, 0) != BZ_OK {
        unsafe stream.deallocate()
        return nil
      }
    }

    deinit {
      unsafe BZ2_bzDecompressEnd(stream)
      unsafe stream.deallocate()
    }

    func decode(
      _ packed: UnsafeRawBufferPointer, isLast: Bool, into room: UnsafeMutableRawBufferPointer
    ) -> DecodingStep {
      let given = UInt32(clamping: packed.count)
      let free = UInt32(clamping: room.count)
      unsafe stream.pointee.next_in = UnsafeMutablePointer(
        mutating: packed.baseAddress?.assumingMemoryBound(to: CChar.self))
      unsafe stream.pointee.avail_in = given
      unsafe stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: CChar.self)
      unsafe stream.pointee.avail_out = free
      let status = unsafe BZ2_bzDecompress(stream)
      let used = unsafe Int(given - stream.pointee.avail_in)
      let made = unsafe Int(free - stream.pointee.avail_out)
      return DecodingStep(used: used, made: made, state: Bzip2Decoder.state(status))
    }

    private static func state(_ status: Int32) -> DecodingStep.State {
      switch status {
      case BZ_OK: .goesOn
      case BZ_STREAM_END: .complete
      case BZ_MEM_ERROR: .damaged("there is no memory to unpack it")
      default: .damaged("its blocks or checksums are wrong")
      }
    }
  }
#endif
