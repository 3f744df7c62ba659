/// What became of the inputs of a run: accounts, what was left out, what could not be read, and the way back to records.
public struct Reading: Sendable {
  /// One for each input that was read, in the order in which they were named.
  public private(set) var files: [FileAccount] = []
  /// Inputs that another input holds wholly.
  public private(set) var skipped: [Report.SkippedFile] = []
  /// Inputs that could not be read, or not to their end.
  public private(set) var errors: [ReadError] = []
  /// Events that `--since` and `--until` left out.
  public private(set) var outside = 0
  /// Names of the inputs' contents, of those that are large enough to have one.
  public private(set) var inputs: [InputID] = []
  public private(set) var locator = Locator()

  /// Saved ledgers among the inputs, by their number in `files`.
  private(set) var states: [Int: [UInt8]] = [:]

  init() {}

  init(_ plan: Plan, results: [UnitResult], _ compressions: [any Compression]) {
    skipped = plan.skipped
    locator = Locator(compressions)
    errors = plan.errors
    inputs = plan.inputs.compactMap { $0.id } + results.compactMap { $0.id }
    for (number, input) in plan.inputs.enumerated() {
      var account = FileAccount(path: input.path)
      account.placement = input.placement
      var checkpoints: [Checkpoint] = []
      var isFirst = true
      for (unit, result) in zip(plan.units, results) where unit.input == number {
        checkpoints += result.checkpoints.map { point in
          Checkpoint(offset: point.offset, lines: point.lines + account.lines, capture: point.capture)
        }
        if isFirst { (account.appearance, account.likeness) = (result.account.appearance, result.account.likeness) }
        isFirst = false
        account.merge(result.account)
        outside += result.outside
        if let error = result.error { errors.append(error) }
        if let state = result.state { states[files.count] = state }
      }
      account.finish()
      files.append(account)
      locator.add(input, checkpoints, appearance: account.appearance)
    }
  }

  mutating func note(_ error: ReadError) { errors.append(error) }

  /// Puts the inputs that a saved ledger was made from in the place of the ledger itself.
  mutating func replace(_ number: Int, by accounts: [FileAccount]) {
    states[number] = nil
    files.replaceSubrange(number...number, with: accounts)
  }

  /// Keeps why a saved ledger was not taken in.
  mutating func refuse(_ number: Int, because error: StateError) {
    states[number] = nil
    note(ReadError(path: files[number].path, reason: error.description))
  }
}
