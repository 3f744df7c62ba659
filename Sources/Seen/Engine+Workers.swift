import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Calls `body` with 0 ..< `count`, each on its own thread, and returns when all are done.
func inParallel(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
  var threads: [pthread_t] = []
  for index in 1..<max(1, count) {
    let job = unsafe Unmanaged.passRetained(Job { body(index) })
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = unsafe pthread_create(&thread, nil, runJob, job.toOpaque())
      if status == 0, let thread { threads.append(thread) }
    #else
      var thread = pthread_t()
      let status = unsafe pthread_create(&thread, nil, runJob, job.toOpaque())
      if status == 0 { threads.append(thread) }
    #endif
    // No thread to be had: the caller's own does the work.
    if status != 0 { unsafe job.takeRetainedValue().body() }
  }
  body(0)
  for thread in threads { _ = pthread_join(thread, nil) }
}

private final class Job: Sendable {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

private func runJob(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let argument = unsafe argument else { return nil }
  unsafe Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().body()
  return nil
}

/// Hands out 0, 1, 2 … to whoever asks.
final class Counter: Sendable {
  private let next = Atomic<Int>(0)

  func take(below limit: Int) -> Int? {
    let taken = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return taken < limit ? taken : nil
  }
}

/// A place for each result of threads that fill different places; read when all are done.
final class Slots<Value>: @unchecked Sendable {
  private let lock = Mutex(())
  private var filled: [Value?]

  init(_ count: Int) { filled = Array(repeating: nil, count: count) }

  subscript(index: Int) -> Value? {
    get { lock.withLock { _ in filled[index] } }
    set { lock.withLock { _ in filled[index] = newValue } }
  }

  var values: [Value] { filled.compactMap { $0 } }
}
