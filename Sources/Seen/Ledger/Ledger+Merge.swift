extension Ledger {
  /// Adds all that another ledger holds, which stays as it is. The inputs of both are not compared: parts of one input,
  /// folded by several threads, are merged by this.
  ///
  /// Both must have the same limits and sampling key; ledgers from elsewhere are merged by `merge(state:)`, which checks.
  public func merge(_ other: Ledger) {
    precondition(limits == other.limits && samplingKey == other.samplingKey, "ledgers of one kind")
    tallies.merge(other.tallies)
    mergeRest(other)
  }

  /// Adds all that another ledger of the same share holds, which is of no use any more: what both would have to hold is not
  /// copied.
  func takeOver(_ other: Ledger) {
    precondition(limits == other.limits && samplingKey == other.samplingKey, "ledgers of one kind")
    tallies.takeOver(&other.tallies)
    mergeRest(other)
  }

  /// Adds what went where to another ledger of the same limits; this one has none of it then.
  func pourTargetsAndContacts(into other: Ledger) {
    forgetOrders()
    other.forgetOrders()
    other.targetTable.merge(targetTable)
    other.contacts.merge(contacts)
    targetTable = TargetTable(cap: limits.targets, samplingKey: samplingKey)
    contacts = Contacts()
  }

  private func mergeRest(_ other: Ledger) {
    forgetOrders()
    targetTable.merge(other.targetTable)
    contacts.merge(other.contacts)
    totals.merge(other.totals)
    files = (files + other.files).sorted(by: FileAccount.precedes)
    for input in other.inputs { register(input) }
  }
}

extension FileAccount {
  /// An order that depends on nothing but what the accounts say.
  static func precedes(_ left: FileAccount, _ right: FileAccount) -> Bool {
    if left.path != right.path { return left.path < right.path }
    return (left.lines, left.eventLines, left.other, left.unparsed, left.events, left.bytes)
      < (right.lines, right.eventLines, right.other, right.unparsed, right.events, right.bytes)
  }
}
