/// What there is to read: inputs in order, which of them are copies, and the parts that threads share.
struct Plan: Sendable {
  struct Input: Sendable {
    var path: String
    var size = 0
    var placement = Placement.nowhere
    /// Names the content; `nil` for what is small or cannot be read twice.
    var id: InputID?
    /// What year-less stamps are resolved against; `nil` if only the reader can tell.
    var anchor: Timestamp?
    var isText = false
    /// Lines lean on those before them: the input is never cut.
    var isLeaning = false
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

  /// `isSplit`: large inputs become several units.
  init(_ paths: [String], options: Engine.Options, isSplit: Bool = true) {
    var seen: [Input] = []
    for path in paths {
      do throws(ReadError) { seen.append(try Plan.look(at: path, options)) } catch { errors.append(error) }
    }
    let copies = Copies(of: seen)
    var base = 0
    for (index, var input) in seen.enumerated() {
      if let original = copies.original[index] {
        skipped.append(Report.SkippedFile(path: input.path, copyOf: seen[original].path))
        continue
      }
      if input.size > 0 { input.placement.base = base }
      base += Placement.width(of: input.size)
      units += Plan.units(of: input, number: inputs.count, threads: isSplit ? options.threads : 1)
      inputs.append(input)
    }
  }

  /// Opens an input, looks at its first and last bytes, and closes it. What cannot be read twice is left alone.
  private static func look(at path: String, _ options: Engine.Options) throws(ReadError) -> Input {
    let file = try InputFile(path)
    var input = Input(path: path, size: file.size, anchor: options.anchor)
    guard file.isRegular, file.size > 0 else { return input }
    let head = try file.bytes(0..<min(file.size, Source.headSize))
    let tail = try file.bytes(max(0, file.size - Source.headSize)..<file.size)
    if file.size >= InputID.smallest { input.id = InputID(length: file.size, head: head.span, tail: tail.span) }
    if case .text = Content.of(head.span) {
      input.isText = true
      input.isLeaning = file.size >= Engine.splitSize && Leaning.isFound(in: head.span)
      input.anchor = options.anchor ?? Anchor.find(head: head, tail: tail, file: file, zone: options.zone)
    }
    return input
  }

  /// The parts of an input: large logs are cut at line ends.
  private static func units(of input: Input, number: Int, threads: Int) -> [Unit] {
    guard threads > 1, input.isText, !input.isLeaning, input.size >= Engine.splitSize,
      let file = try? InputFile(input.path)
    else {
      return [Unit(input: number, range: nil)]
    }
    var cuts = [0]
    for part in 1..<threads {
      guard let cut = try? LineCut.find(in: file, near: input.size / threads * part, size: input.size) else { break }
      if let last = cuts.last, cut > last, cut < input.size { cuts.append(cut) }
    }
    return zip(cuts, cuts.dropFirst() + [input.size]).map { Unit(input: number, range: $0..<$1) }
  }
}

/// Where a log may be cut: before a line that stands for itself.
enum LineCut {
  /// The first such place at or after `offset`; the size if there is none.
  static func find(in file: InputFile, near offset: Int, size: Int) throws(ReadError) -> Int {
    var at = offset
    var isLineStart = false
    while at < size {
      let bytes = try file.bytes(at..<min(size, at + TextReader.longestLine))
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

/// Which inputs are wholly the beginning of another: rotated copies that would count twice.
struct Copies {
  /// The number of the input that holds all of this one.
  private(set) var original: [Int: Int] = [:]

  init(of inputs: [Plan.Input]) {
    // Longest first, so that a copy is compared only with what may hold it; of two alike the first stays.
    let candidates = inputs.indices.filter { inputs[$0].size >= InputID.smallest }
      .sorted { (inputs[$1].size, $0) < (inputs[$0].size, $1) }
    guard candidates.count > 1 else { return }
    var kept: [UInt64: [Int]] = [:]
    for index in candidates {
      guard let file = try? InputFile(inputs[index].path), let head = try? file.bytes(0..<InputID.smallest) else {
        continue
      }
      let hash = InputID.hash(head.span)
      let holder = kept[hash, default: []].first { Copies.holds(inputs[$0], all: file) }
      if let holder { original[index] = holder } else { kept[hash, default: []].append(index) }
    }
  }

  private static func holds(_ longer: Plan.Input, all file: InputFile) -> Bool {
    guard let other = try? InputFile(longer.path) else { return false }
    for start in stride(from: 0, to: file.size, by: BlockBuffer.blockSize) {
      let range = start..<min(file.size, start + BlockBuffer.blockSize)
      guard let one = try? file.bytes(range), let two = try? other.bytes(range), one == two else { return false }
    }
    return true
  }
}
