// Runs commands in turn, round after round, and prints what each cost in the middle: `interleave ROUNDS COMMAND…`.
//
// Processor time (user and system), because clocks lie on a busy machine; in turn, because a machine's speed drifts.
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct Run {
  var seconds: Double
  var megabytes: Int
}

/// Runs one command with its output thrown away; nil if it did not end with status 0.
func run(_ command: String) -> Run? {
  var process: pid_t = 0
  let words = ["/bin/sh", "-c", "exec >/dev/null 2>&1 </dev/null; " + command]
  var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
  defer { unsafe arguments.forEach { word in unsafe free(word) } }
  guard unsafe posix_spawn(&process, "/bin/sh", nil, nil, &arguments, environ) == 0 else { return nil }
  var status: Int32 = 0
  var usage = rusage()
  guard unsafe wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
  return Run(seconds: seconds(usage.ru_utime) + seconds(usage.ru_stime), megabytes: usage.ru_maxrss / 1024)
}

func padded(_ number: Double, _ decimals: Int) -> String {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let units = Int((number * scale).rounded())
  let fraction = String(units % Int(scale))
  return "\(units / Int(scale))." + String(repeating: "0", count: decimals - fraction.count) + fraction
}

let words = CommandLine.arguments.dropFirst()
guard let rounds = words.first.flatMap({ Int($0) }), rounds > 0, words.count > 1 else {
  print("usage: interleave ROUNDS COMMAND…")
  exit(2)
}
let commands = Array(words.dropFirst())
var runs: [[Run]] = commands.map { _ in [] }
for _ in 0..<rounds {
  for (place, command) in commands.enumerated() {
    guard let run = run(command) else {
      print("did not end well: \(command)")
      exit(1)
    }
    runs[place].append(run)
  }
}
let medians = runs.map { $0.map(\.seconds).sorted()[$0.count / 2] }
print("cpu s (median)   least   peak MB   ratio to the first")
for (place, command) in commands.enumerated() {
  let least = runs[place].map(\.seconds).min() ?? 0, most = runs[place].map(\.megabytes).max() ?? 0
  print(
    "\(padded(medians[place], 3))            \(padded(least, 3))   \(most)   \(padded(medians[place] / medians[0], 2))   \(command)"
  )
}
