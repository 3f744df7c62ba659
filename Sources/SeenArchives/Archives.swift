public import Seen

/// The compressions that the program unpacks by itself, for `Engine.Options.compressions`; none where the package was built
/// without its trait Archives.
public enum Archives {
  #if Archives
    public static let compressions: [any Compression] = [Gzip(), Zstandard(), XZ(), Bzip2()]
  #else
    public static let compressions: [any Compression] = []
  #endif
}
