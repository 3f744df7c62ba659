import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Calls `body` with 0 ..< n, each on its own thread, and returns when all are done. n is `count`, or less where the system
/// gives no more threads; `prepare` is told it before.
func inParallel(_ count: Int, prepare: (Int) -> Void = { _ in }, _ body: @escaping @Sendable (Int) -> Void) {
  let gate = Monitor(false)
  var companions: [Companion] = []
  for index in 1..<max(1, count) {
    let companion = Companion {
      gate.wait { $0 ? () : nil }
      body(index)
    }
    guard let companion else { break }
    companions.append(companion)
  }
  prepare(companions.count + 1)
  gate.change { $0 = true }
  body(0)
  for companion in companions { companion.join() }
}

/// A thread that does one thing beside the one that made it, which waits for it in the end.
final class Companion: Sendable {
  private let thread: pthread_t

  /// `nil` where the system gives no thread.
  init?(_ body: @escaping @Sendable () -> Void) {
    let job = unsafe Unmanaged.passRetained(Job(body))
    guard let thread = unsafe started(job.toOpaque()) else {
      unsafe job.release()
      return nil
    }
    self.thread = thread
  }

  func join() { _ = pthread_join(thread, nil) }
}

/// A thread that runs a job; `nil` if there is none to be had.
private func started(_ job: UnsafeMutableRawPointer) -> pthread_t? {
  #if canImport(Darwin)
    var thread: pthread_t?
    return unsafe pthread_create(&thread, nil, runJob, job) == 0 ? thread : nil
  #else
    var thread = pthread_t()
    return unsafe pthread_create(&thread, nil, runJob, job) == 0 ? thread : nil
  #endif
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

  var count: Int { lock.withLock { _ in filled.count } }

  /// The value of a place, which is empty then.
  func take(_ index: Int) -> Value? {
    lock.withLock { _ in
      defer { filled[index] = nil }
      return filled[index]
    }
  }

  var values: [Value] { filled.compactMap { $0 } }
}
