/// The files in a tar archive (POSIX.1-2017 "pax Interchange Format", GNU tar): where each lies.
struct TapeArchive {
  struct Member: Sendable, Equatable {
    var name: String
    /// In the archive, unpacked.
    var range: Range<Int>
  }

  private static let block = 512
  /// Names longer than this are no names.
  private static let longestName = 1 << 16
  /// More members than anybody packs.
  private static let limit = 100_000

  private(set) var members: [Member] = []
  /// Why the list ends early.
  private(set) var damage: ReadError?

  static func recognises(_ head: Span<UInt8>) -> Bool {
    let view = ByteView(head)
    return view.count >= block && view.holds("ustar", at: 257) && Header(view) != nil
  }

  /// Lists an archive: reads through all of it.
  init(_ stream: PositionedStream) {
    do throws(ReadError) { try list(stream) } catch { damage = error }
  }

  private mutating func list(_ stream: PositionedStream) throws(ReadError) {
    var name: String?
    while members.count < TapeArchive.limit {
      let bytes = try stream.bytes(TapeArchive.block)
      guard bytes.count == TapeArchive.block, let header = Header(ByteView(bytes.span)) else { return }
      let start = stream.position
      switch header.type {
      case UInt8(ascii: "L"), UInt8(ascii: "x"):
        let text = try stream.bytes(min(header.size, TapeArchive.longestName))
        name = header.type == UInt8(ascii: "L") ? TapeArchive.text(text) : TapeArchive.path(text) ?? name
      case UInt8(ascii: "0"), 0, UInt8(ascii: "7"):
        if header.size > 0 { members.append(Member(name: name ?? header.name, range: start..<start + header.size)) }
        name = nil
      case UInt8(ascii: "g"): break
      default: name = nil
      }
      let (size, isOver) = header.size.addingReportingOverflow(TapeArchive.block - 1)
      guard !isOver, size < .max - start else { return }
      try stream.skip(to: start + size / TapeArchive.block * TapeArchive.block)
    }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }

  /// `27 path=a/long/name\n` among the records of an extended header.
  private static func path(_ bytes: [UInt8]) -> String? {
    let view = ByteView(bytes.span)
    guard let start = view.find(" path=", in: 0..<view.count), let end = view.newline(from: start) else { return nil }
    return view.text(start + 6..<end)
  }

  /// One block that stands before a file; `nil` if its checksum is not right, which the empty block at the end has not.
  private struct Header {
    var name = ""
    var size = 0
    var type: UInt8 = 0

    init?(_ view: ByteView) {
      var sum = 0
      for index in 0..<TapeArchive.block {
        sum += (148..<156).contains(index) ? 0x20 : Int(view.byte(at: index))
      }
      guard Header.octal(view, 148..<156) == sum, let size = Header.number(view, 124..<136) else { return nil }
      self.size = size
      type = view.byte(at: 156)
      let prefix = view.holds("ustar\0", at: 257) ? Header.text(view, 345..<500) : ""
      name = (prefix.isEmpty ? "" : prefix + "/") + Header.text(view, 0..<100)
    }

    private static func text(_ view: ByteView, _ range: Range<Int>) -> String {
      var end = range.lowerBound
      while end < range.upperBound, view.byte(at: end) != 0 { end += 1 }
      return view.text(range.lowerBound..<end)
    }

    private static func octal(_ view: ByteView, _ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        let byte = view.byte(at: index)
        if byte == 0 || byte == 0x20 { continue }
        guard byte &- 48 < 8 else { return nil }
        value = value << 3 | Int(byte - 48)
      }
      return value
    }

    /// Octal digits, or with the first bit set a number of 64 bits (GNU).
    private static func number(_ view: ByteView, _ range: Range<Int>) -> Int? {
      guard view.byte(at: range.lowerBound) & 0x80 != 0 else { return octal(view, range) }
      var value: UInt64 = 0
      for index in range.suffix(8) { value = value << 8 | UInt64(view.byte(at: index)) }
      return Int(exactly: value)
    }
  }
}
