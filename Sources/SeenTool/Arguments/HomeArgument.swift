import ArgumentParser
import Seen

/// A network that is ours, as `--home` takes it.
struct HomeArgument {
  let network: Network

  init(_ text: String) throws {
    guard let network = Network(text) else {
      throw ValidationError("'\(text)' is neither an address nor a network such as 203.0.113.0/24.")
    }
    self.network = network
  }
}
