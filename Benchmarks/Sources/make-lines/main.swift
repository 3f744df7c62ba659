// Lines of one format, as many bytes as wanted: `make-lines ARTICLE.md… BYTES` takes the records of the article's `log` and
// `hexdump` blocks in turn and gives each stranger another last number; of several articles one after the other. The same
// words give the same bytes on every machine.
import Traffic

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The records of an article: what lines say once, and what comes again and again.
struct Records {
  private(set) var preambles: [[UInt8]] = []
  private(set) var lines: [[UInt8]] = []

  mutating func add(_ text: [UInt8]) {
    var isInside = false
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: "```".utf8) {
        isInside = line.starts(with: "```log".utf8) || line.starts(with: "```hexdump".utf8)
      } else if isInside, !line.starts(with: "…".utf8) {
        // The blank line behind a preamble is part of it.
        let isPreamble =
          line.first == UInt8(ascii: "#") || line.starts(with: "version account-id".utf8)
          || line.isEmpty && lines.isEmpty
        if isPreamble { preambles.append(Array(line)) } else { lines.append(Array(line)) }
      }
    }
  }

  /// A record with the last numbers of documentation addresses drawn anew.
  func line(_ number: Int) -> [UInt8] {
    var line = lines[number % lines.count]
    for prefix in ["203.0.113.", "198.51.100.", "192.0.2."] {
      guard let place = Records.place(of: Array(prefix.utf8), in: line) else { continue }
      var end = place
      while end < line.count, line[end] &- 48 < 10 { end += 1 }
      line.replaceSubrange(place..<end, with: String(1 + Dice.mixed(UInt64(number)) % 254).utf8)
    }
    return line
  }

  /// Where the first occurrence of `needle` ends.
  private static func place(of needle: [UInt8], in line: [UInt8]) -> Int? {
    guard line.count >= needle.count else { return nil }
    for start in 0...(line.count - needle.count) where line[start..<start + needle.count].elementsEqual(needle) {
      return start + needle.count
    }
    return nil
  }
}

func content(of path: String) -> [UInt8] {
  guard let file = unsafe fopen(path, "r") else { return [] }
  defer { _ = unsafe fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = unsafe getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
  return bytes
}

guard CommandLine.arguments.count >= 3, let wanted = CommandLine.arguments.last.flatMap({ Int($0) }) else {
  print("usage: make-lines ARTICLE.md… BYTES")
  exit(2)
}
var records = Records()
for path in CommandLine.arguments.dropFirst().dropLast() { records.add(content(of: path)) }
guard !records.lines.isEmpty else { exit(1) }
var output = Output()
var written = 0
var number = 0
for preamble in records.preambles { output.append(String(decoding: preamble, as: UTF8.self) + "\n") }
while written < wanted {
  let line = records.line(number)
  output.append(String(decoding: line, as: UTF8.self) + "\n")
  output.flushIfFull()
  written += line.count + 1
  number += 1
}
output.flush()
