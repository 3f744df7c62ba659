import Foundation
import Testing

@testable import Seen

/// In which order inputs are read, which of them are left out, and what they are taken for.
@Suite struct PlanTests {
  @Test(arguments: [
    (
      ["ufw.log", "ufw.log.1", "ufw.log.2.gz", "ufw.log.10.gz"],
      ["ufw.log.10.gz", "ufw.log.2.gz", "ufw.log.1", "ufw.log"]
    ),
    (["b.log", "a.log", "b.log.1"], ["b.log.1", "b.log", "a.log"]),
    (["fw-20261123", "fw-20261121.gz", "fw", "x"], ["fw-20261121.gz", "fw-20261123", "fw", "x"]),
    (["a/fw.log.1", "b/fw.log", "a/fw.log"], ["a/fw.log.1", "a/fw.log", "b/fw.log"]),
    (["2026-11-23.log", "2026-11-22.log", "-"], ["2026-11-23.log", "2026-11-22.log", "-"]),
    (["192.0.2.1", "192.0.2.2", ".1", "/1.1"], ["192.0.2.2", "192.0.2.1", ".1", "/1.1"]),
  ])
  func `a rotated set is read from the oldest to the newest`(_ named: [String], _ ordered: [String]) {
    #expect(Rotation.ordered(named) == ordered)
  }

  @Test(arguments: [
    ("<!DOCTYPE html>\n<html><head>", "an HTML page"), ("%PDF-1.7\n%", "a PDF document"),
    ("SQLite format 3\0\u{10}", "an SQLite database"), ("\u{7F}ELF\u{2}\u{1}", "a program (ELF)"),
    ("ElfFile\0\0\0", "a Windows event log: export it first (wevtutil qe /lf:true /f:xml FILE)"),
    ("#!/bin/sh\necho\n", "a script"), ("{\"a\": [1, 2]}\n", "JSON of something else"),
    ("<?xml version=\"1.0\"?>\n<a/>\n", "XML of something else"),
    ("Received: from a\nReceived: from b\nSubject: c\nFrom: d\n\ntext\n", "an e-mail"),
    ("import Foo\n\nfunc a() {\n  b();\n}\nfunc c() {\n}\n", "source code"),
    (
      "Nov 23 16:26:00 h sshd[1]: a\nNov 23 16:26:00 h sshd[2]: b\nNov 23 16:26:00 h CRON[3]: c\n",
      "a log of other programs (sshd, CRON)"
    ),
  ])
  func `a file that is no firewall's log is told apart`(_ text: String, _ likeness: String) {
    #expect(Self.likeness(Array(text.utf8)) == likeness)
  }

  @Test(arguments: ["hello\nworld\n", "", "[ 12.5] usb 1-1: new device\n", "to be\nor not\n"])
  func `ordinary text is like nothing`(_ text: String) {
    #expect(Self.likeness(Array(text.utf8)) == nil)
  }

  static func likeness(_ bytes: [UInt8]) -> String? { Likeness.of(bytes.span) }
  static func isSeparable(_ bytes: [UInt8]) -> Bool { !Leaning.isFound(in: bytes.span) }

  @Test func `an image is told apart`() {
    #expect(Self.likeness([0x89, 0x50, 0x4E, 0x47, 0x0D]) == "an image (PNG)")
    #expect(Self.likeness([0xFF, 0xD8, 0xFF, 0xE0]) == "an image (JPEG)")
  }

  @Test(arguments: [("pfsense", "filterlog"), ("netfiler", "netfilter"), ("ufw", "netfilter"), ("pcap2", "pcap")])
  func `a format that is none has near ones`(_ name: String, _ id: String) {
    #expect(Formats.nearest(to: name).contains { $0.id == id })
  }

  @Test func `a stated format reads nothing else`() throws {
    let folder = try Folder()
    let path = try folder.write("Nov 23 16:26:00 fw kernel: \(plainPacket)\n", to: "a.log")
    #expect(read([path]) { $0.inputFormat = "filterlog" }.events.isEmpty)
    #expect(read([path]) { $0.inputFormat = "netfilter" }.events.count == 1)
    let (reading, events) = read([path]) { $0.inputFormat = "pcap" }
    #expect(events.isEmpty && reading.files[0].appearance == .capture)
    #expect(read([path]) { $0.inputFormat = "hexdump" }.reading.files[0].appearance == .hexDump)
  }

  @Test func `what stands over several lines, or behind a header, is not cut between threads`() throws {
    let json = Array("{\n\"message\": \"Nov 23 16:26:00 fw kernel: \(plainPacket)\"\n}\n".utf8)
    let table = Array("_time,_raw\n2026-11-23,\"Nov 23 16:26:00 fw kernel: \(plainPacket)\"\n".utf8)
    let plain = Array("Nov 23 16:26:00 fw kernel: \(plainPacket)\n".utf8)
    #expect(!Self.isSeparable(json))
    #expect(!Self.isSeparable(table))
    #expect(Self.isSeparable(plain))
  }

  @Test func `the files in a tar archive are inputs of their own`() throws {
    let folder = try Folder()
    let line = Array("2026-11-23T16:26:00Z fw kernel: \(plainPacket)\n".utf8)
    let long = String(repeating: "d/", count: 80) + "long.log"
    let archive =
      Tape.file("var/log/a.log", line + line) + Tape.file("empty", [])
      + Tape.file("././@LongLink", Array(long.utf8), type: "L")
      + Tape.file("d", line) + Tape.file("notes.txt", Array("hello\n".utf8)) + [UInt8](repeating: 0, count: 1024)
    let path = try folder.write(archive, to: "logs.tar")
    for threads in [1, 3] {
      let (reading, events) = read([path]) { $0.threads = threads }
      #expect(reading.files.map(\.path) == ["\(path)!var/log/a.log", "\(path)!\(long)", "\(path)!notes.txt"])
      #expect(reading.files.map(\.events) == [2, 1, 0])
      let found = reading.locator.records(at: events.map(\.location))
      #expect(Set(found.values.map { "\($0.path) \($0.line)" }).count == 3)
    }
    var listed: [String] = []
    _ = Engine().events(in: [path]) { listed.append("\($0.path) \($0.line)") }
    #expect(listed == ["\(path)!var/log/a.log 1", "\(path)!var/log/a.log 2", "\(path)!\(long) 1"])
    let cut = try folder.write(Array(archive.prefix(600)), to: "cut.tar")
    #expect(read([cut]).reading.files.count == 1)
  }
}

/// One file of a tar archive (POSIX.1-2017, "ustar Interchange Format").
private enum Tape {
  static func file(_ name: String, _ content: [UInt8], type: Character = "0") -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at start: Int) {
      for (index, byte) in text.utf8.enumerated() { header[start + index] = byte }
    }
    put(name, at: 0)
    put("0000644\0", at: 100)
    let size = String(content.count, radix: 8)
    put(String(repeating: "0", count: 11 - size.count) + size + "\0", at: 124)
    put("00000000000\0", at: 136)
    put("        ", at: 148)
    put(String(type), at: 156)
    put("ustar\000", at: 257)
    let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
    put(String(repeating: "0", count: 6 - sum.count) + sum + "\0 ", at: 148)
    return header + content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }
}
