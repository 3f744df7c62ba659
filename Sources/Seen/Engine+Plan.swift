/// What there is to read: inputs in order, which of them are copies, and the parts that threads share.
struct Plan: Sendable {
  struct Input: Sendable {
    /// As it is named to people: a file, or `archive.tar.gz!member`.
    var path: String
    /// What is opened.
    var file: String
    /// Where the input lies in an archive, unpacked; `nil` if it is a file of its own.
    var member: Range<Int>?
    /// Bytes of the file, or of the member.
    var size = 0
    /// A pipe or the like: nobody knows how much will come.
    var isPipe = false
    /// Its bytes are not the file's own, but packed in them: it is read from the start, by one thread.
    var isLayered = false
    var placement = Placement.nowhere
    /// Names the content; `nil` for what is small, packed or cannot be read twice.
    var id: InputID?
    /// Names the first 64 KiB of the content; `nil` if there are fewer.
    var head: UInt64?
    /// What year-less stamps are resolved against; `nil` if only the reader can tell.
    var anchor: Timestamp?
    /// The same, where the reader finds no dated stamp.
    var fallback = Timestamp.missing
    /// A large log whose lines stand for themselves: it may be cut between them.
    var isSeparable = false
  }

  /// An input, or a part of it.
  struct Unit: Sendable {
    var input: Int
    var range: Range<Int>?
  }

  private(set) var inputs: [Input] = []
  private(set) var skipped: [Report.SkippedFile] = []
  private(set) var errors: [ReadError] = []
  private(set) var units: [Unit] = []
  /// Units that one thread reads one after another: the members of an archive, else one each.
  private(set) var groups: [Range<Int>] = []

  /// `isSplit`: large inputs become several units.
  init(_ paths: [String], options: Engine.Options, isSplit: Bool = true) {
    var seen: [Input] = []
    for path in Rotation.ordered(paths) {
      do throws(ReadError) { seen += try Plan.look(at: path, options, &errors) } catch { errors.append(error) }
    }
    let copies = Copies(of: seen, options.compressions)
    var base = 0
    for (index, var input) in seen.enumerated() {
      if let original = copies.original[index] {
        skipped.append(Report.SkippedFile(path: input.path, copyOf: seen[original].path))
        continue
      }
      let room = input.room
      if input.size > 0 { input.placement = Placement(base: base, room: room) }
      base += Placement.width(of: room)
      add(input, threads: isSplit ? options.threads : 1)
    }
  }

  /// Of all inputs whose size is known.
  var bytes: Int { inputs.reduce(0) { $0 + $1.size } }

  /// About what it all comes to, unpacked: logs shrink to an eighth and less.
  var expectedBytes: Int {
    inputs.reduce(0) { $0 + ($1.isLayered && $1.member == nil ? 8 * $1.size : $1.size) }
  }

  /// Whether what is packed is unpacked by threads of its own, beside its parsing: where there is one to spare for each group of it.
  func unpacksBeside(threads granted: Int) -> Bool {
    let packed = packedGroups
    return packed > 0 && granted >= groups.count + packed
  }

  private var packedGroups: Int {
    groups.count { inputs[units[$0.lowerBound].input].isLayered }
  }

  /// How many threads of those that the user grants have something to do: one for each group; all where events are shared and
  /// there are many, or nobody knows how many. Those that unpack are not among them.
  func threads(of all: Int, sharing shared: Bool) -> Int {
    let granted = unpacksBeside(threads: all) ? all - packedGroups : all
    let isLarge = bytes >= Engine.splitSize || inputs.contains { $0.isPipe || $0.isLayered }
    return max(1, shared && isLarge ? min(granted, Exchange.mostThreads) : min(granted, groups.count))
  }

  private mutating func add(_ input: Input, threads: Int) {
    let follows = input.member != nil && inputs.last?.member != nil && inputs.last?.file == input.file
    let more = Plan.units(of: input, number: inputs.count, threads: threads)
    for index in units.count..<units.count + more.count {
      if follows, let last = groups.popLast() {
        groups.append(last.lowerBound..<index + 1)
      } else {
        groups.append(index..<index + 1)
      }
    }
    units += more
    inputs.append(input)
  }

  /// Bytes of the smallest part of a log: some milliseconds of work.
  private static let leastPart = 4 << 20

  /// Opens an input, looks at its first and last bytes, and closes it; an archive is listed. What cannot be read twice is
  /// left alone.
  private static func look(
    at path: String, _ options: Engine.Options, _ errors: inout [ReadError]
  ) throws(ReadError) -> [Input] {
    let file = try InputFile(path)
    var input = Input(path: path, file: path, size: file.size, anchor: options.anchor)
    input.fallback = Anchor.date(inName: path)
    input.isPipe = !file.isRegular
    guard file.isRegular, file.size > 0 else { return [input] }
    if input.fallback.isMissing { input.fallback = file.modified }
    let head = try file.bytes(0..<min(file.size, Source.headSize))
    if TapeArchive.recognises(head.span) { return try members(of: input, options, &errors) }
    if Layer.of(head.span, options.compressions) != nil { return try lookWithin(input, options, &errors) }
    input.head = hash(head.span)
    let tail = try file.bytes(max(0, file.size - Source.headSize)..<file.size)
    if file.size >= InputID.smallest { input.id = InputID(length: file.size, head: head.span, tail: tail.span) }
    if case .text = Content.of(head.span, as: options.inputFormat) {
      input.isSeparable = file.size >= Engine.splitSize && !Leaning.isFound(in: head.span)
      input.anchor = options.anchor ?? Anchor.find(head: head, tail: tail, file: file, zone: options.zone)
    }
    return [input]
  }

  /// The same for what is packed.
  private static func lookWithin(
    _ packed: Input, _ options: Engine.Options, _ errors: inout [ReadError]
  ) throws(ReadError) -> [Input] {
    var input = packed
    var source = try Source(input.file, range: nil, options.compressions)
    try source.prime()
    if TapeArchive.recognises(source.head) { return try members(of: input, options, &errors) }
    input.isLayered = source.isLayered
    input.head = hash(source.head)
    return [input]
  }

  private static func hash(_ head: Span<UInt8>) -> UInt64? {
    head.count >= InputID.smallest ? InputID.hash(head.extracting(first: InputID.smallest)) : nil
  }

  /// The parts of an input: large logs are cut at line ends, the first part the largest. Whoever is done takes the next, so that threads
  /// end together although one of them was held up, or has more to fold.
  private static func units(of input: Input, number: Int, threads: Int) -> [Unit] {
    guard threads > 1, input.isSeparable, input.size >= Engine.splitSize, let file = try? InputFile(input.file) else {
      return [Unit(input: number, range: nil)]
    }
    var cuts = [0]
    var place = 0
    while input.size - place > Plan.leastPart {
      place += max(Plan.leastPart, (input.size - place) / (2 * threads))
      guard let cut = try? LineCut.find(in: file, near: place, size: input.size) else { break }
      if let last = cuts.last, cut > last, cut < input.size { cuts.append(cut) }
    }
    return zip(cuts, cuts.dropFirst() + [input.size]).map { Unit(input: number, range: $0..<$1) }
  }
}

/// Where a log may be cut: before a line that stands for itself.
enum LineCut {
  /// Bytes that are looked at, at a time: some dozens of lines.
  private static let portion = 16 << 10

  /// The first such place at or after `offset`; the size if there is none.
  static func find(in file: InputFile, near offset: Int, size: Int) throws(ReadError) -> Int {
    var at = offset
    var isLineStart = false
    while at < size {
      let bytes = try file.bytes(at..<min(size, at + portion))
      let step = firstLine(ByteView(bytes.span), isLineStart: isLineStart, isLast: at + bytes.count >= size)
      switch step {
      case .found(let start): return at + start
      case .goOn(let start, let isStart): (at, isLineStart) = (at + start, isStart)
      }
    }
    return size
  }

  private enum Step {
    case found(Int)
    /// Look on from here, which is a line's start or not.
    case goOn(Int, Bool)
  }

  /// The first line in `view` that does not repeat the one before: that one stays with it.
  private static func firstLine(_ view: ByteView, isLineStart: Bool, isLast: Bool) -> Step {
    guard var start = isLineStart ? 0 : view.newline(from: 0).map({ $0 + 1 }) else {
      return .goOn(max(1, view.count), false)
    }
    while start < view.count {
      let end = view.newline(from: start)
      if end == nil, start > 0, !isLast { break }
      if Repetition.count(view, start..<(end ?? view.count)) == nil { return .found(start) }
      start = end.map { $0 + 1 } ?? view.count
    }
    return .goOn(start, true)
  }
}

extension InputID {
  /// Smaller inputs have no id: they may well be alike.
  static let smallest = 64 << 10

  init(length: Int, head: Span<UInt8>, tail: Span<UInt8>) {
    self.init(length: UInt64(length), head: InputID.hash(head), tail: InputID.hash(tail))
  }

  /// A fixed hash, eight bytes at a time.
  static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    let view = ByteView(bytes)
    var state = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    for offset in stride(from: 0, to: view.count, by: 8) {
      state = (state ^ view.wordOrRest(at: offset)) &* 0xBF58_476D_1CE4_E5B9
      state ^= state &>> 32
    }
    return state
  }
}
