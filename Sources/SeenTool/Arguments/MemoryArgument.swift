import ArgumentParser
import Seen

/// How much memory the program may take, as `--memory` takes it: a number of MiB or GiB, such as 512M or 4G.
struct MemoryArgument {
  let bytes: Int

  init(_ text: String) throws {
    let units = ["K": 10, "M": 20, "G": 30]
    var digits = text.uppercased()
    if digits.hasSuffix("B") { digits.removeLast() }
    if digits.hasSuffix("I") { digits.removeLast() }
    let shift = digits.last.flatMap { units[String($0)] }
    if shift != nil { digits.removeLast() }
    guard let number = Int(digits), number > 0, number <= Int.max >> (shift ?? 0) else {
      throw ValidationError("'\(text)' is no size: write 512M or 4G.")
    }
    bytes = number << (shift ?? 0)
    guard bytes >= Ledger.Limits.leastMemory else {
      throw ValidationError("--memory takes \(Ledger.Limits.leastMemory >> 20)M at least.")
    }
  }
}
