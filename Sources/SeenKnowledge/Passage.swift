internal import SeenTexts

/// A piece of the text that holds all articles: where it begins, and how many bytes it has. Nothing is copied until it is read.
struct Passage: Sendable {
  var start: Int32
  var count: Int32

  var isEmpty: Bool { count == 0 }

  /// The bytes, which live as long as the program.
  var bytes: Span<UInt8> {
    @_lifetime(immortal)
    get {
      // The table of the same text says where its pieces are; `Shelf` has checked that they lie within it.
      let text = unsafe UnsafeBufferPointer(start: Texts.articles().utf8Start + Int(start), count: Int(count))
      return unsafe _overrideLifetime(Span(_unsafeElements: text), copying: ())
    }
  }

  /// Whether it is this text, letter for letter.
  func holds(_ letters: [UInt8]) -> Bool {
    count == letters.count && begins(with: letters)
  }

  func begins(with letters: [UInt8]) -> Bool {
    guard count >= letters.count else { return false }
    let bytes = bytes
    for index in letters.indices where bytes[index] != letters[index] { return false }
    return true
  }

  /// A copy of the bytes: cheaper than a text that is cut up again.
  var array: [UInt8] { unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) } }

  var text: String { unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) } }
}
