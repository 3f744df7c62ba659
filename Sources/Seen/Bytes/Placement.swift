/// Where the records of one input stand on the line of granules that `Event.location` counts.
///
/// All inputs that can be read twice lie one after another, each rounded up to 16 bytes. A record that yields an event
/// is longer than that, so a granule names it: it is the last record that begins there.
struct Placement: Sendable, Hashable {
  static let granule = 16
  /// Bytes of the inputs before this one; `nil` if it cannot be read twice.
  var base: Int?
  /// Bytes that have a place; more of them, as of what is packed, have none.
  var room = Int.max

  static let nowhere = Placement(base: nil)

  /// The location of a record that begins at `offset` of the input; 0 where 32 bits do not reach.
  @inline(__always)
  func location(of offset: Int) -> UInt32 {
    guard let base, offset < room else { return 0 }
    let granule = (base &+ offset) &>> 4
    return granule < Int(UInt32.max) ? UInt32(truncatingIfNeeded: granule &+ 1) : 0
  }

  /// The same of many records that begin within `count` bytes from `offset` on.
  func stretch(from offset: Int, count: Int) -> Stretch {
    guard location(of: offset &+ count) > 0, let base else { return Stretch(placement: self, offset: offset) }
    return Stretch(placement: self, offset: offset, first: base &+ offset)
  }

  /// Bytes of an input that lie together, all of which have a place, as nearly always.
  struct Stretch {
    fileprivate let placement: Placement
    fileprivate let offset: Int
    /// Where it begins on the line of granules, in bytes; `nil` if not all of it has a place.
    fileprivate var first: Int?

    @inline(__always)
    func location(at index: Int) -> UInt32 {
      guard let first else { return placement.location(of: offset &+ index) }
      return UInt32(truncatingIfNeeded: (first &+ index) &>> 4 &+ 1)
    }
  }

  /// Bytes that an input of `size` takes on the line.
  static func width(of size: Int) -> Int { (size + granule - 1) / granule * granule }
}
