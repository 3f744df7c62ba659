import SeenReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A report as a page in a file, which appears whole or not at all.
enum PageFile {
  /// False and a complaint if it cannot be written. `-` is standard output.
  static func write(_ page: ReportPage<some SampleText>, to path: String) -> Bool {
    var bytes: [UInt8] = []
    page.write(to: &bytes)
    if path == "-" {
      var output = StandardOutput()
      output.write(bytes)
      output.flush()
      return true
    }
    let isWritten = Descriptor.replace(path) { Descriptor.write(bytes, to: $0) }
    if !isWritten { complain("\(path): cannot be written: \(unsafe String(cString: strerror(errno)))") }
    return isWritten
  }
}
