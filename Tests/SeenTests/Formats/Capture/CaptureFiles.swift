import Foundation

@testable import Seen

/// Captures outside the repository, found through the environment.
enum CaptureFiles {
  /// The folder of recorded tools, `SEEN_LAB`, or of third-party captures, `SEEN_CORPUS`; `nil` where it is not set.
  static func folder(_ variable: String) -> String? {
    ProcessInfo.processInfo.environment[variable].map { $0 + "/pcap" }
  }

  /// Paths of the captures in a folder, sorted by name.
  static func captures(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".pcap") || $0.hasSuffix(".pcapng") || $0.hasSuffix(".cap") }
      .map { folder + "/" + $0 }
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  /// Keeps every event that it is given.
  struct Kept: EventSink {
    var all: [Event] = []
    mutating func take(_ events: Span<Event>) {
      for index in events.indices { all.append(events[index]) }
    }
  }

  /// Reads bytes through a block reader as the engine does, in buffers of `step` bytes beyond what is left over.
  static func read<Reader: BlockReader>(
    _ bytes: [UInt8], with reader: inout Reader, step: Int = .max
  ) -> (account: FileAccount, events: [Event]) {
    var account = FileAccount()
    var batch = EventBatch()
    var sink = Kept()
    var (start, end) = (0, 0)
    repeat {
      end = step > bytes.count - end ? bytes.count : end + step
      start += reader.read(
        bytes.span.extracting(start..<end), isLast: end == bytes.count, at: start, account: &account, batch: &batch,
        sink: &sink)
    } while end < bytes.count
    sink.take(batch.events)
    return (account, sink.all)
  }
}
