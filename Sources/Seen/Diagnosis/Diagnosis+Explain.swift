/// One event, or a handful, explained as a report would: the ranking is for these very records.

extension Diagnosis {
  /// The likeliest reading of one event; `nil` only for an event without any address.
  public static func explain(event: Event) -> Finding? {
    explain([event]).first
  }

  /// The findings that a few events make together, by the rules of a report; home is inferred from them.
  public static func explain(_ events: [Event]) -> [Finding] {
    let ledger = Ledger()
    ledger.fold(events.span)
    return report(ledger).findings
  }
}
