/// A way of packing bytes. The engine knows none by itself: modules above it bring them (`Engine.Options.compressions`).
public protocol Compression: Sendable {
  /// The name by which people call it: `gzip`.
  var name: String { get }
  /// Whether packed data begins so.
  func recognises(_ head: Span<UInt8>) -> Bool
  /// Unpacks one stretch of packed data; `nil` if there is no memory for it.
  func decoder() -> (any Decoder)?
}

/// Turns one stretch of packed data into what was packed, piece by piece.
public protocol Decoder: AnyObject {
  /// Reads from the front of `packed`, writes to the front of `room`. `isLast`: nothing follows `packed`.
  func decode(
    _ packed: UnsafeRawBufferPointer, isLast: Bool, into room: UnsafeMutableRawBufferPointer
  ) -> DecodingStep
}

/// What one call of a decoder did.
public struct DecodingStep: Sendable {
  public enum State: Sendable, Equatable {
    /// Give more bytes, or more room.
    case goesOn
    /// The stretch is complete.
    case complete
    /// Why it cannot go on, as the rest of a sentence: "its checksum is wrong".
    case damaged(String)
  }

  /// Bytes read, and bytes written.
  public var used: Int
  public var made: Int
  public var state: State

  public init(used: Int, made: Int, state: State) {
    self.used = used
    self.made = made
    self.state = state
  }
}
