#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whole small files, read and written through the C library.
enum Files {
  /// The text of a file. Anything that is not UTF-8 is a complaint, as no article may hold it.
  static func text(at path: String) throws(Complaint) -> String {
    guard let file = unsafe fopen(path, "rb") else {
      throw Complaint(path: path, line: 1, sentence: "this file cannot be opened")
    }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe block.withUnsafeMutableBytes { unsafe fread($0.baseAddress, 1, $0.count, file) }
      if count == 0 { break }
      bytes += block[..<count]
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Complaint(path: path, line: 1, sentence: "this file is not valid UTF-8")
    }
    return text
  }

  /// Writes only if the file does not hold this already, so that an unchanged result compiles nothing again.
  static func save(_ text: String, to path: String) throws(Complaint) {
    if let present = try? Self.text(at: path), present == text { return }
    guard let file = unsafe fopen(path, "wb") else {
      throw Complaint(path: path, line: 1, sentence: "this file cannot be written")
    }
    let bytes = Array(text.utf8)
    let written = unsafe bytes.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, file) }
    guard unsafe fclose(file) == 0, written == bytes.count else {
      throw Complaint(path: path, line: 1, sentence: "the disk took only a part of this file")
    }
  }

  static func complain(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
  }

  static func end(status: Int32) -> Never { exit(status) }
}
