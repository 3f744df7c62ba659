// Feeds the readers what no firewall writes: `fuzz COUNT [SEED [FOLDER…]]` mutates the articles' examples and the lines of
// `*.log` below the folders, reads each, and diagnoses what came of them. Status 1 where a law breaks; a trap ends it, and
// the number in `fuzz.last` names the input (`fuzz --show NUMBER SEED [FOLDER…]` prints it).
import Foundation
import Seen

var arguments = Array(CommandLine.arguments.dropFirst())
let isShowing = arguments.first == "--show"
if isShowing { arguments.removeFirst() }
guard let count = arguments.first.flatMap({ Int($0) }) else {
  print("usage: fuzz COUNT [SEED [FOLDER…]]")
  exit(2)
}
let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
let seeds = Seeds(folders: Array(arguments.dropFirst(2)))
if isShowing {
  FileHandle.standardOutput.write(Data(seeds.input(number: count, seed: seed)))
  exit(0)
}
var trial = Trial()
let marker = FileManager.default.temporaryDirectory.appending(path: "fuzz.last").path
_ = FileManager.default.createFile(atPath: marker, contents: nil)
let mark = FileHandle(forWritingAtPath: marker)
let begun = Date()
for number in 0..<count {
  if number % 64 == 0 {
    mark?.seek(toFileOffset: 0)
    mark?.write(Data("\(number) and the 63 behind it, seed \(seed)\n".utf8))
  }
  trial.run(seeds.input(number: number, seed: seed), number: number)
}
trial.diagnose()
let seconds = Date().timeIntervalSince(begun)
print(
  "\(count) inputs from \(seeds.count) seeds, \(trial.events) events, slowest \(trial.slowest) µs (input \(trial.slowestNumber))"
)
print(
  "\(trial.faults.isEmpty ? "no fault" : trial.faults.joined(separator: "\n")), \(Int(Double(count) / max(seconds, 0.001))) inputs a second"
)
exit(trial.faults.isEmpty ? 0 : 1)
