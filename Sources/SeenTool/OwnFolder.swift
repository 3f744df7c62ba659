import Seen

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that the program fills with files of its own, again and again.
///
/// Its list of files lies in it as `.seen-files`. A folder that holds something and no such list is somebody else's and
/// refused; what a later writing no longer has is removed, what somebody else put there stays. Each file is written beside
/// its place and renamed, so that a reader sees the old one or the new one, never a half.
struct OwnFolder {
  /// What cannot be done, with the path.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private static let list = ".seen-files"
  private let path: String

  init(_ path: String) { self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path }

  /// Writes files, by their paths within the folder, and the folders that they need.
  func write(_ files: [(path: String, text: String)]) throws(Failure) {
    try makeFolder(path)
    let old = try ownFiles()
    // The list comes first: an interrupted writing can be taken up again.
    let names = files.map(\.path)
    try save((old + names).joined(separator: "\n") + "\n", to: Self.list)
    var made: Set<String> = []
    for file in files {
      let parts = file.path.split(separator: "/").dropLast()
      for depth in parts.indices {
        let folder = parts[...depth].joined(separator: "/")
        if made.insert(folder).inserted { try makeFolder("\(path)/\(folder)") }
      }
      try save(file.text, to: file.path)
    }
    for name in Set(old).subtracting(names) where Self.isWithin(name) { unsafe unlink("\(path)/\(name)") }
    try save(names.joined(separator: "\n") + "\n", to: Self.list)
  }

  /// What an earlier writing left; throws where something else is there.
  private func ownFiles() throws(Failure) -> [String] {
    let list = "\(path)/\(Self.list)"
    if unsafe access(list, F_OK) == 0 {
      guard let bytes = try? Engine.bytes(of: list) else { throw failure(list, "cannot be read") }
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    guard let entries = unsafe opendir(path) else { throw failure(path, "cannot be opened") }
    defer { unsafe closedir(entries) }
    var count = 0
    while unsafe readdir(entries) != nil { count += 1 }
    if count > 2 {
      throw Failure(description: "\(path): holds something that seen did not write; name a new or an empty folder")
    }
    return []
  }

  /// A list that was tampered with must not lead out of the folder.
  private static func isWithin(_ name: String) -> Bool {
    !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
  }

  private func makeFolder(_ path: String) throws(Failure) {
    if unsafe mkdir(path, 0o777) == 0 { return }
    var facts = stat()
    if errno == EEXIST, unsafe stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR { return }
    throw errno == EEXIST ? Failure(description: "\(path): is not a folder") : failure(path, "cannot be made")
  }

  private func save(_ text: String, to name: String) throws(Failure) {
    let target = "\(path)/\(name)"
    guard Descriptor.replace(target, by: { Descriptor.write(Array(text.utf8), to: $0) }) else {
      throw failure(target, "cannot be written")
    }
  }

  private func failure(_ path: String, _ what: String) -> Failure {
    Failure(description: "\(path): \(what): \(unsafe String(cString: strerror(errno)))")
  }
}
