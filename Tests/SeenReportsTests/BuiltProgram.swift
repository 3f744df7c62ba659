import Foundation

/// The program `seen` as it was built beside these tests, run as a shell would run it.
enum BuiltProgram {
  static let path: String? = {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let path = folder.appendingPathComponent("seen").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  struct Outcome {
    var status: Int32
    var output: String
    var complaints: String
  }

  /// Runs the program in `folder` with `input` on standard input and waits for its end.
  static func run(_ arguments: [String], input: String = "", in folder: Folder? = nil) throws -> Outcome {
    try run(path ?? "/nowhere", arguments, input: input, in: folder)
  }

  /// Runs a line of shell that finds the program as `$SEEN`.
  static func shell(_ line: String, in folder: Folder? = nil) throws -> Outcome {
    try run("/bin/sh", ["-c", line], input: "", in: folder)
  }

  private static func run(
    _ program: String, _ arguments: [String], input: String, in folder: Folder?
  ) throws -> Outcome {
    let process = Process()
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder.url }
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
    process.environment = ["TERM": "xterm", "COLUMNS": "80", "SEEN": path ?? "", "PATH": "/usr/bin:/bin"]
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    let complaints = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: output, as: UTF8.self), complaints: String(decoding: complaints, as: UTF8.self))
  }

  /// A folder that lives as long as the test.
  final class Folder {
    let url: URL

    init() throws {
      url = FileManager.default.temporaryDirectory.appendingPathComponent("seen-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func makeFolder(_ name: String) throws {
      try FileManager.default.createDirectory(
        at: url.appendingPathComponent(name), withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
      try Data(bytes).write(to: url.appendingPathComponent(name))
    }
  }
}
