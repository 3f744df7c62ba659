/// From inputs to a ledger, and from a ledger to a report: what the tool calls.

extension Engine {
  /// A ledger of all that was read, and what became of the inputs.
  public struct Result: Sendable {
    public var ledger: Ledger
    public var reading: Reading
    let home: [Network]
    let census: Census
    let systems: Systems
    let threads: Int

    /// The diagnosis, with the files' accounts. `more`: who else says that they scan the Internet.
    public func report(_ more: [Census.Entry] = []) -> Report {
      var report = Diagnosis.report(
        ledger, files: reading.files, skipped: reading.skipped, home: home, census: census.adding(more),
        systems: systems, threads: threads)
      report.outside = reading.outside
      return report
    }
  }

  /// Reads all inputs. What cannot be read is named in `Result.reading.errors`; the others are read nevertheless.
  public func result(of paths: [String]) -> Result {
    var (reading, share) = read(paths) { count, readers, bytes in
      let exchange = Exchange(between: count, readers: readers, options.limits)
      return (0..<count).map { LedgerShare($0, exchange, expecting: bytes) }
    }
    let ledger = share.whole()
    for input in reading.inputs { ledger.register(input) }
    ledger.files = reading.files.enumerated().filter { reading.states[$0.offset] == nil }.map(\.element)
    // From the last to the first: the numbers of those that are left stay as they are.
    for (number, state) in reading.states.sorted(by: { $0.key > $1.key }) {
      do throws(StateError) {
        let saved = try Ledger.decoded(state.span)
        let accounts = saved.files
        try ledger.merge(state: saved)
        reading.replace(number, by: accounts)
      } catch {
        reading.refuse(number, because: error)
      }
    }
    return Result(
      ledger: ledger, reading: reading, home: options.home, census: options.census, systems: options.systems,
      threads: options.threads)
  }
}
