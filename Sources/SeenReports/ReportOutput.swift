/// Where a report goes, a piece at a time: standard output, a file, an array in a test.
public protocol ReportOutput {
  mutating func write(_ bytes: [UInt8])
}

extension ReportOutput {
  public mutating func write(_ text: String) { write(Array(text.utf8)) }
}

extension [UInt8]: ReportOutput {
  public mutating func write(_ bytes: [UInt8]) { append(contentsOf: bytes) }
}
