#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What one run of a command cost, it and all that it started.
public struct Run: Sendable {
  /// Processor time, user and system: clocks lie on a busy machine.
  public var seconds: Double
  /// What the clock says all the same.
  public var wall: Double
  /// The most memory that one of its processes held at a time.
  public var kilobytes: Int

  /// Runs a line of the shell; `nil` if it did not end with status 0. A quiet one reads nothing and its output is thrown away.
  public init?(_ command: String, isQuiet: Bool) {
    var process: pid_t = 0
    let words = ["/bin/sh", "-c", (isQuiet ? "exec >/dev/null 2>&1 </dev/null; " : "") + command]
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { word in unsafe free(word) } }
    let begun = Run.now()
    guard unsafe posix_spawn(&process, "/bin/sh", nil, nil, &arguments, environ) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    guard unsafe wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
    wall = Run.now() - begun
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
    self.seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    #if canImport(Glibc)
      kilobytes = usage.ru_maxrss
    #else
      kilobytes = usage.ru_maxrss / 1024
    #endif
  }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }
}

/// A number with that many digits behind the point.
public func rounded(_ number: Double, _ decimals: Int) -> String {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let units = Int((number * scale).rounded())
  let fraction = String(units % Int(scale))
  return "\(units / Int(scale))." + String(repeating: "0", count: decimals - fraction.count) + fraction
}
