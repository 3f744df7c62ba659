#if Archives
  import Foundation
  import Testing

  @testable import Seen
  @testable import SeenArchives

  /// What is packed is read as if it were not.
  @Suite struct ArchivesTests {
    /// Four lines of netfilter's, packed by each program.
    static let packed: [(name: String, base64: String)] = [
      (
        "gzip",
        "H4sIAAAAAAACA73OwQqCQBSF4X1PcV7A4d47KiXcTWohiSPOiFS0NIKiRQT1+LlvJ9TuwM+BT0jSiDkSGzjNJM2IDji/cB0f9/GW4dhvBqxr"
          + "l+9OqBodnxeC64PCd7kKWUOG2RpG4YPyamkSNkxkBHXZaEwIodZEUBXKaDsXnIa8hW/DFImm37REMFRN4QZlkhhd6ZXeRPD7Bn23bZUW8uXkOU75"
          + "v1PmOO3/nXaOM/618wM7ejNjoAIAAA=="
      ),
      (
        "zstd",
        "KLUv/QRo9QQA4sohGGDbAY6weXZEdUP2ttwGQEOmJG5JgktABAKl7g3wTw1lbYRVy1zyVwu1gnP/JSmRc63710nZZmbh61TtlNSXqkRN268468NDtS"
          + "4LHy3Q+mTu2cMsjP5aKduTdk+elP0TqtqvlrTsjdxHzm5PIkHIXoyl7QFyoch9S3abMR+EH0RX6kF3QDh7ByDAswc9Sc57KctTXnrxZKiVt9FIPLGo"
      ),
      (
        "xz",
        "/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AKfAKxdABkMApKyqWYUhWegJPydumISh4CugNHdci6lEbwnxCE54g7AKilsbMPNP3uW3GNersSz9In+"
          + "FrqHq4AqRAf7CDkNpXi9nZhC1gjISFKQn/mfW0FopJr1mJyL8Ud36ukm+RtHe9sSp8JcqnTlMhOyc+yt3HFjF93uI0A9fUzA3z7aj05fjrbSrP+z"
          + "2W0VHKavPSs5mV5bfDMt3BLy50iEGgQJaH3Q71ild5eAHAAAELHh6jtGT40AAcgBoAUAAFq6LkixxGf7AgAAAAAEWVo="
      ),
      (
        "bzip2",
        "QlpoOTFBWSZTWSRwnusAAHRfgAAQQAN/ch+t3roDTRTAMAFYAGNNBoAZNAZGmhiaMMaaDQAyaAyNNDE0YFVVP9AhJ5QyNDTIG0TQ00oe5Ywi/CDM"
          + "gsUKm40lBtLGo3n8ajQY9SC8lBDvNByKGR3kjoXlCZjBEzIlBE7yC6RU1kyZrJFDMoWpYgvNZUXlhgRaDAuJTkWEiCQoeRB+mkYms4G42FDcQbCD"
          + "eZkz1OBMqZlSosWOJBMYGBeTPk+jM6xU0GBcZGBxJkztEjI7jrJipB8lSxYeRiai45EEj6IJFxt8/TGpyOZzMih0IOZ0IHQxP8XckU4UJAkcJ7rA"
      ),
    ]

    static func bytes(_ name: String) throws -> [UInt8] {
      let text = try #require(packed.first { $0.name == name }).base64
      return Array(try #require(Data(base64Encoded: text)))
    }

    /// Reads one file of these bytes.
    static func read(_ bytes: [UInt8], threads: Int = 1) throws -> (Reading, Ledger) {
      let path = FileManager.default.temporaryDirectory.appending(path: "seen-\(UUID().uuidString)").path
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      defer { try? FileManager.default.removeItem(atPath: path) }
      var options = Engine.Options()
      options.compressions = Archives.compressions
      options.threads = threads
      let result = Engine(options).result(of: [path])
      return (result.reading, result.ledger)
    }

    @Test(arguments: packed.map(\.name)) func `packed lines are read`(_ name: String) throws {
      let (reading, _) = try Self.read(Self.bytes(name))
      let file = try #require(reading.files.first)
      #expect(file.events == 4 && file.format == "netfilter" && file.damage == nil)
    }

    @Test(arguments: packed.map(\.name)) func `stretches one behind the other are one`(_ name: String) throws {
      let one = try Self.bytes(name)
      for padding in [[], [UInt8](repeating: 0, count: 512)] {
        let (reading, _) = try Self.read(one + padding + one + padding)
        #expect(reading.files.first?.events == 8)
        #expect(reading.files.first?.damage == nil)
      }
    }

    @Test(arguments: packed.map(\.name)) func `what is cut anywhere is read as far as it goes`(_ name: String) throws {
      let whole = try Self.bytes(name)
      for length in stride(from: 16, to: whole.count, by: 11) {
        let (reading, _) = try Self.read(Array(whole[..<length]))
        let file = try #require(reading.files.first)
        let damage = try #require(file.damage)
        #expect(damage.contains(name) && damage.contains("at byte"))
        #expect(reading.errors.isEmpty)
        #expect(file.events <= 4)
        // A thread that unpacks beside says the same.
        let (beside, _) = try Self.read(Array(whole[..<length]), threads: 2)
        #expect(beside.files.first?.events == file.events && beside.errors.isEmpty)
        #expect(beside.files.first?.damage?.contains("at byte") == true)
      }
    }

    @Test(arguments: packed.map(\.name)) func `a changed byte traps nowhere`(_ name: String) throws {
      let whole = try Self.bytes(name)
      for index in stride(from: 4, to: whole.count, by: 5) {
        var changed = whole
        changed[index] ^= 0x41
        let (reading, _) = try Self.read(changed)
        #expect(reading.files.count == 1)
      }
    }

    @Test func `what follows packed data is named`() throws {
      let (reading, _) = try Self.read(Self.bytes("gzip") + Array("something else".utf8))
      #expect(reading.files.first?.events == 4)
      #expect(reading.files.first?.damage?.contains("is followed by something else") == true)
    }

    @Test func `packed within packed is opened, but not without end`() throws {
      var layers = try Self.bytes("gzip")
      for depth in 1...4 {
        let (reading, _) = try Self.read(layers)
        #expect(reading.files.first?.events == (depth <= 3 ? 4 : 0))
        layers = Self.stored(layers)
      }
    }

    @Test func `what unpacks to much is read to its end, and its lines are found again`() throws {
      // A thousand stretches: more than the buffer holds, and a line over most of its borders.
      let one = Self.stored(Array(repeating: UInt8(ascii: "x"), count: 5000) + [0x0A])
      let many = try Array(repeatElement(one, count: 1000).joined()) + Self.bytes("gzip")
      let path = FileManager.default.temporaryDirectory.appending(path: "seen-\(UUID().uuidString)").path
      try Data(many).write(to: URL(fileURLWithPath: path))
      defer { try? FileManager.default.removeItem(atPath: path) }
      var options = Engine.Options()
      options.compressions = Archives.compressions
      for threads in [1, 2] {
        options.threads = threads
        let (reading, sink) = Engine(options).read([path]) { count, _, _ in Array(repeating: Collector(), count: count)
        }
        #expect(reading.files.first?.bytes == 1000 * 5001 + 672)
        let found = reading.locator.records(at: sink.events.map(\.location))
        #expect(found.values.map(\.line).sorted() == [1001, 1002, 1003, 1004])
        #expect(found.values.allSatisfy { $0.text?.contains("DST=198.51.100.2") == true })
      }
    }

    @Test func `a copy is noticed although one of the two is packed`() throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "seen-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let line = "2026-11-23T16:26:00Z fw kernel: IN=eth0 OUT= SRC=203.0.113.1 DST=198.51.100.2 LEN=40 TTL=52 ID=1 "
      let lines = (0..<1200).map { "\(line)PROTO=UDP SPT=\($0) DPT=53 LEN=20\n" }
      let whole = Array(lines.joined().utf8)
      let begun = Array(lines.prefix(1000).joined().utf8)
      let paths = ["fw.log", "fw.log.1.gz", "other.log"].map { folder.appending(path: $0).path }
      try Data(whole).write(to: URL(fileURLWithPath: paths[0]))
      try Data(Self.stored(begun)).write(to: URL(fileURLWithPath: paths[1]))
      try Data(whole.dropFirst()).write(to: URL(fileURLWithPath: paths[2]))
      var options = Engine.Options()
      options.compressions = Archives.compressions
      let result = Engine(options).result(of: paths)
      #expect(result.reading.skipped == [Report.SkippedFile(path: paths[1], copyOf: paths[0])])
    }

    /// gzip without compression (RFC 1951 §3.2.4), its checksum included.
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
      var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
      var at = 0
      repeat {
        let part = bytes[at..<min(bytes.count, at + 65_535)]
        at += part.count
        let length = UInt16(part.count)
        packed += [at == bytes.count ? 1 : 0] + little(UInt32(length), 2) + little(UInt32(~length), 2) + part
      } while at < bytes.count
      return packed + little(checksum(bytes), 4) + little(UInt32(bytes.count), 4)
    }

    private static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
      var sum = UInt32.max
      for byte in bytes {
        sum ^= UInt32(byte)
        for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
      }
      return ~sum
    }
  }

  /// Keeps all events.
  private struct Collector: FoldingSink {
    var events: [Event] = []

    mutating func take(_ events: Span<Event>) {
      for index in events.indices { self.events.append(events[index]) }
    }

    mutating func merge(_ other: Collector) throws(ReadError) { events += other.events }
  }
#endif
