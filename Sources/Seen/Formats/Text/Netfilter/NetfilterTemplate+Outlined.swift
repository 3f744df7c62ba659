#if arch(x86_64)
  internal import SeenVectors

  /// The numbers of a packet whose text has a known outline: found by that, and read by the processor's vectors, four at once.
  extension NetfilterTemplate {
    /// From TTL's first digit to the last one of TCP's window, UDP's length or an echo's number; returns where ` PROTO=` stands, and
    /// the end. `nil` if it is not known; then nothing is set. About 75 instructions.
    @inline(__always)
    static func readOutlined(
      _ view: Window, at start: Int, _ known: borrowing KnownPackets, into event: inout Event
    ) -> (start: Int, networkProtocol: IPProtocol, end: Int)? {
      // Pointers, so that what they hold is fetched where it is asked for, and not kept for later.
      guard let header = unsafe known.headers.recall(view, at: start),
        let ports = unsafe known.ports.recall(view, at: start &+ Int(header.pointee.end))
      else { return nil }
      let at = unsafe start &+ Int(header.pointee.end)
      let upper = unsafe seen_halves(
        view.address(at: at &+ Int(ports.pointee.sourceEnd)), view.address(at: at &+ Int(ports.pointee.destinationEnd)),
        ports.pointee.digits)
      let lower = unsafe seen_halves(
        view.address(at: start &+ Int(header.pointee.identificationEnd)),
        view.address(at: at &+ Int(ports.pointee.end)),
        SIMD2(header.pointee.digits, ports.pointee.windowDigits))
      let numbers = seen_numbers(upper, lower)
      guard !seen_exceeds(numbers), let ttl = unsafe header.pointee.timeToLive(view, at: start) else { return nil }
      let narrowed = seen_narrowed(numbers)
      event.sourcePort = UInt16(truncatingIfNeeded: narrowed)
      event.destinationPort = UInt16(truncatingIfNeeded: narrowed &>> 16)
      event.identification = UInt16(truncatingIfNeeded: narrowed &>> 32)
      event.window = UInt16(truncatingIfNeeded: narrowed &>> 48)
      event.ttl = UInt8(truncatingIfNeeded: min(255, ttl &+ UInt32(event.ttl)))
      event.networkProtocol = unsafe ports.pointee.networkProtocol
      event.marks.rawValue |= unsafe header.pointee.marks | ports.pointee.marks
      return unsafe (at, ports.pointee.networkProtocol, at &+ Int(ports.pointee.end))
    }

    /// UDP's role, and the end of its line.
    @inline(never)
    static func endDatagram(_ view: Window, at end: Int, into event: inout Event) -> Int {
      event.role = event.udpRole
      return nextLine(view, at: end)
    }

    /// An echo's type and code, its role, and the end of its line. `start`: of ` PROTO=ICMP TYPE=8 CODE=0`.
    @inline(never)
    static func endEcho(_ view: Window, from start: Int, at end: Int, into event: inout Event) -> Int {
      let (type, code) = (view.byte(at: start &+ 17) & 15, view.byte(at: start &+ 24) & 15)
      guard type == 8 || type == 0 else { return 0 }
      event.sourcePort = UInt16(type) << 8 | UInt16(code)
      event.role = type == 8 ? .echoRequest : .echoReply
      return nextLine(view, at: end)
    }
  }
#endif
