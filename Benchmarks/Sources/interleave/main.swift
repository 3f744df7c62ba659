// Runs commands in turn, round after round, since a machine's speed drifts: `interleave ROUNDS NAME COMMAND [NAME COMMAND…]`.
//
// Each round has an order of its own, the same in every run: memory that the one before gave back costs a tenth of what other
// memory does where a host takes back what is free, so that it matters whom one follows.
//
// Prints a line for each: name, median and least processor seconds, median wall seconds, peak kilobytes, parted by tabs;
// name and `failed` where a run did not end well.
import Measuring
import Traffic

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Chance that is the same in every run.
struct Order: RandomNumberGenerator {
  private var dice = Dice(seed: 0)

  mutating func next() -> UInt64 { dice.roll() }
}

let words = CommandLine.arguments.dropFirst()
guard let rounds = words.first.flatMap({ Int($0) }), rounds > 0, words.count > 1, words.count % 2 == 1 else {
  print("usage: interleave ROUNDS NAME COMMAND [NAME COMMAND…]")
  exit(2)
}
let pairs = Array(words.dropFirst())
let contenders = stride(from: 0, to: pairs.count, by: 2).map { (name: pairs[$0], command: pairs[$0 + 1]) }
var runs: [[Run]] = contenders.map { _ in [] }
var order = Order()
for round in 0..<rounds {
  // Who failed once is not asked again.
  for place in contenders.indices.shuffled(using: &order) where runs[place].count == round {
    if let run = Run(contenders[place].command, isQuiet: true) { runs[place].append(run) }
  }
}
for (contender, runs) in zip(contenders, runs) {
  guard runs.count == rounds else {
    print("\(contender.name)\tfailed")
    continue
  }
  let seconds = runs.map(\.seconds).sorted(), walls = runs.map(\.wall).sorted()
  let peak = runs.map(\.kilobytes).max() ?? 0
  print(
    "\(contender.name)\t\(rounded(seconds[rounds / 2], 4))\t\(rounded(seconds[0], 4))\t\(rounded(walls[rounds / 2], 4))\t\(peak)"
  )
}
