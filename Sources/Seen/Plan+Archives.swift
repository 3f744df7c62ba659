/// Inputs that are packed, or lie in archives: how they are opened, and what they are called.

extension Plan.Input {
  /// How much more than their packed bytes inputs are taken to hold at most: what is beyond has no place to be found by.
  private static let ratio = 64
  private static let ratioOfLarge = 32
  private static let large = 64 << 20

  /// Bytes that the input takes on the line of all inputs.
  var room: Int {
    guard isLayered else { return size }
    return max(1 << 20, size * (size > Plan.Input.large ? Plan.Input.ratioOfLarge : Plan.Input.ratio))
  }

  /// Opens the input, or a part of it. `archive`: the unpacked archive that it lies in, where that was opened already.
  func open(
    _ range: Range<Int>? = nil, _ compressions: [any Compression], archive: PositionedStream? = nil
  ) throws(ReadError) -> Source {
    guard let member else { return try Source(file, range: range, compressions) }
    let whole: PositionedStream
    if let archive { whole = archive } else { whole = try Plan.archive(file, compressions) }
    return Source(PartStream(whole, member), path: path, isRegular: true, compressions)
  }

  /// What year-less stamps of this input are resolved against.
  func anchor(of head: Span<UInt8>, zone: Zone?) -> Timestamp {
    if let anchor { return anchor }
    let dated = Anchor.find(in: head, zone: zone)
    return dated.isMissing ? fallback : dated
  }
}

extension Plan {
  /// An archive's bytes, unpacked.
  static func archive(
    _ path: String, _ compressions: [any Compression], isBeside: Bool = false
  ) throws(ReadError) -> PositionedStream {
    var source = try Source(path, range: nil, compressions)
    try source.prime(isBeside: isBeside)
    return PositionedStream(source.remainder())
  }

  /// The files in an archive, as inputs: `logs.tar.gz!var/log/ufw.log`.
  static func members(
    of archive: Input, _ options: Engine.Options, _ errors: inout [ReadError]
  ) throws(ReadError) -> [Input] {
    let listed = TapeArchive(try Plan.archive(archive.file, options.compressions))
    if let damage = listed.damage {
      guard damage.isDamage else { throw damage }
      if listed.members.isEmpty { throw damage }
    }
    return listed.members.map { member in
      var input = archive
      input.path = "\(archive.path)!\(member.name)"
      input.member = member.range
      input.size = member.range.count
      // A member may be packed in itself.
      input.isLayered = true
      let date = Anchor.date(inName: member.name)
      if !date.isMissing { input.fallback = date }
      return input
    }
  }
}

/// Reads blocks of a packed input again, one behind the other.
final class Unwinder {
  private let input: Plan.Input
  private let compressions: [any Compression]
  private var source: Source

  init?(_ input: Plan.Input, _ compressions: [any Compression]) {
    self.input = input
    self.compressions = compressions
    guard let source = try? Unwinder.begin(input, compressions) else { return nil }
    self.source = source
  }

  private static func begin(_ input: Plan.Input, _ compressions: [any Compression]) throws(ReadError) -> Source {
    var source = try input.open(nil, compressions)
    try source.prime()
    return source
  }

  /// Up to `count` bytes from `start` on; `nil` if they cannot be read again.
  func bytes(from start: Int, count: Int) -> [UInt8]? {
    if source.offset > start {
      guard let again = try? Unwinder.begin(input, compressions) else { return nil }
      source = again
    }
    if count == .max { return try? source.rest() }
    return try? source.bytes(from: start, count: count)
  }
}
