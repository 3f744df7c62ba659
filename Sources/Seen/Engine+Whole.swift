extension Engine {
  /// All bytes of an input, for what is read in one piece: a saved ledger, a pasted record. `-` is standard input.
  public static func bytes(of path: String) throws(ReadError) -> [UInt8] {
    var source = try Source(path, range: nil)
    try source.prime()
    return try source.rest()
  }
}
