/// What the template knows of addresses before it reads one.
struct KnownPackets {
  let shapes = QuadShapes()
  private var network = NetworkMemo()

  init() {}

  /// A destination and its length in bytes, `nil` if there is none: most are of the last one's network.
  @inline(__always)
  mutating func destination(_ view: Window, at start: Int) -> (value: UInt32, length: Int)? {
    network.quad(view, at: start) ?? destinationElsewhere(view, at: start)
  }

  @inline(never)
  private mutating func destinationElsewhere(_ view: Window, at start: Int) -> (value: UInt32, length: Int)? {
    guard let quad = shapes.quad(view, at: start) else { return nil }
    network.remember(view, at: start, quad)
    return quad
  }
}
