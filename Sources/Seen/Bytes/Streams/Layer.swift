/// What an input is wrapped in as a whole, by its first bytes: a compression, or characters of 16 bits.
enum Layer {
  case packed(any Compression)
  case wide(isBigEndian: Bool)

  /// Layers within layers that are opened.
  static let deepest = 3

  static func of(_ head: Span<UInt8>, _ compressions: [any Compression]) -> Layer? {
    for compression in compressions where compression.recognises(head) { return .packed(compression) }
    return UTF16Stream.byteOrder(head).map { .wide(isBigEndian: $0) }
  }

  func open(_ stream: any ByteStream, path: String) -> any ByteStream {
    switch self {
    case .packed(let compression): UnpackedStream(stream, compression, path: path)
    case .wide(let isBigEndian): UTF16Stream(stream, isBigEndian: isBigEndian)
    }
  }
}
