import ArgumentParser
import Seen

/// A table of who announces which addresses, as `--networks` takes it.
struct NetworksArgument {
  let systems: Systems

  init(_ path: String) throws {
    do {
      let bytes = try Engine.bytes(of: path)
      systems = try Systems(table: bytes.span)
    } catch let error as Systems.TableError {
      throw ValidationError("\(path), \(error)")
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
