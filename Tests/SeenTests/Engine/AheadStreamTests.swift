import Testing

@testable import Seen

/// What a thread reads ahead is what was there, in its order, and it ends when nobody wants more.
@Suite struct AheadStreamTests {
  /// A stream of given portions, behind which it ends, fails, or begins anew.
  private final class Portions: ByteStream {
    enum End { case none, error, never }

    private let portions: [[UInt8]]
    private let end: End
    private var next = 0

    init(_ portions: [[UInt8]], _ end: End = .none) { (self.portions, self.end) = (portions, end) }

    func read(into room: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
      if next == portions.count {
        if end == .error { throw ReadError(damage: "is cut", path: "a.gz", offset: 7) }
        if end == .none { return 0 }
        next = 0
      }
      defer { next += 1 }
      unsafe room.copyBytes(from: portions[next])
      return portions[next].count
    }
  }

  /// All that a stream gives, `room` bytes at a time, and the error that ended it.
  private static func all(_ stream: any ByteStream, room: Int) -> (bytes: [UInt8], error: ReadError?) {
    var bytes: [UInt8] = []
    let place = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 1)
    defer { unsafe place.deallocate() }
    do throws(ReadError) {
      while true {
        let got = unsafe try stream.read(into: place)
        if got == 0 { return (bytes, nil) }
        unsafe bytes += place[..<got]
      }
    } catch { return (bytes, error) }
  }

  static let portions: [[[UInt8]]] = [
    [], [[1]], (0..<40).map { Array(repeating: UInt8($0), count: 1000 * $0 + 1) },
    [Array(repeating: 9, count: 1 << 18)],
  ]

  @Test(arguments: portions, [1000, 1 << 20])
  func `all bytes come, and then the end`(_ portions: [[UInt8]], _ room: Int) throws {
    let stream = try #require(AheadStream(Portions(portions)))
    #expect(Self.all(stream, room: room) == (Array(portions.joined()), nil))
    #expect(Self.all(stream, room: room) == ([], nil))
  }

  @Test func `an error is told behind all that was read before it`() throws {
    let stream = try #require(AheadStream(Portions([[1, 2], [3]], .error)))
    let (bytes, error) = Self.all(stream, room: 100)
    #expect(bytes == [1, 2, 3])
    #expect(error?.isDamage == true && error?.offset == 7)
  }

  @Test func `a stream without end is left`() throws {
    let stream = try #require(AheadStream(Portions([[1, 2, 3]], .never)))
    let place = UnsafeMutableRawBufferPointer.allocate(byteCount: 2, alignment: 1)
    defer { unsafe place.deallocate() }
    #expect(unsafe try stream.read(into: place) == 2 && stream.read(into: place) == 1)
  }
}
