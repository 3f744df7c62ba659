#if arch(x86_64)
  internal import SeenVectors

  extension Window {
    /// As every source of words has it, by the processor's vectors: an IPv6 address in eight groups of four digits, 39 bytes.
    @inline(never)
    func fullGroups(at offset: Int) -> Address? {
      guard byte(at: offset &+ 4) == 0x3A, byte(at: offset &+ 9) == 0x3A, byte(at: offset &+ 14) == 0x3A,
        byte(at: offset &+ 19) == 0x3A, byte(at: offset &+ 24) == 0x3A, byte(at: offset &+ 29) == 0x3A,
        byte(at: offset &+ 34) == 0x3A
      else { return nil }
      let upper = unsafe seen_hexadecimal(address(at: offset))
      let lower = unsafe seen_hexadecimal(address(at: offset &+ 20))
      guard seen_are_digits(upper, lower) else { return nil }
      let bytes = seen_bytes(upper, lower)
      return Address(high: bytes[0].byteSwapped, low: bytes[1].byteSwapped)
    }
  }
#endif
