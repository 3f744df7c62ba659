import ArgumentParser
import Seen

/// A file of those who scan the Internet and say so, as `--scanners` takes it.
struct ScannersArgument {
  let entries: [Census.Entry]

  init(_ path: String) throws {
    let text: String
    do {
      text = String(decoding: try Engine.bytes(of: path), as: UTF8.self)
    } catch {
      throw ValidationError("\(error)")
    }
    do throws(Census.ListError) {
      entries = try Census.entries(of: text)
    } catch {
      throw ValidationError("\(path), \(error)")
    }
  }
}
