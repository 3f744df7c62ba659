/// Which inputs are wholly the beginning of another: rotated copies, packed or not, that would count twice.
struct Copies {
  /// The number of the input that holds all of this one.
  private(set) var original: [Int: Int] = [:]

  init(of inputs: [Plan.Input], _ compressions: [any Compression]) {
    // Only what begins alike is read further.
    var alike: [UInt64: [Int]] = [:]
    for index in inputs.indices where inputs[index].member == nil {
      if let head = inputs[index].head { alike[head, default: []].append(index) }
    }
    for group in alike.values where group.count > 1 { compare(group, inputs, compressions) }
  }

  /// Longest first, so that a copy is compared only with what may hold it; of two alike the first stays.
  private mutating func compare(_ group: [Int], _ inputs: [Plan.Input], _ compressions: [any Compression]) {
    let lengths = group.map { inputs[$0].isLayered ? Copies.length(inputs[$0], compressions) : inputs[$0].size }
    let ordered = zip(group, lengths).sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
    var kept: [Int] = []
    for index in ordered {
      if let holder = kept.first(where: { Copies.holds(inputs[$0], all: inputs[index], compressions) }) {
        original[index] = holder
      } else {
        kept.append(index)
      }
    }
  }

  private static let step = 1 << 20

  /// Bytes of what is packed, as far as it can be unpacked.
  private static func length(_ input: Plan.Input, _ compressions: [any Compression]) -> Int {
    guard var source = try? input.open(nil, compressions), (try? source.prime()) != nil else { return 0 }
    var length = 0
    while let bytes = try? source.bytes(from: length, count: step), !bytes.isEmpty { length += bytes.count }
    return length
  }

  private static func holds(_ longer: Plan.Input, all shorter: Plan.Input, _ compressions: [any Compression]) -> Bool {
    guard var one = try? shorter.open(nil, compressions), (try? one.prime()) != nil,
      var other = try? longer.open(nil, compressions), (try? other.prime()) != nil
    else { return false }
    var at = 0
    while let bytes = try? one.bytes(from: at, count: step), !bytes.isEmpty {
      guard let same = try? other.bytes(from: at, count: bytes.count), same == bytes else { return false }
      at += bytes.count
    }
    return at > 0
  }
}
