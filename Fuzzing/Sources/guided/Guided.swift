import Seen

/// libFuzzer's entry: reads one input as whatever it is, and diagnoses what came of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  var options = Engine.Options()
  options.anchor = Timestamp(year: 2026, month: 12, day: 1)
  let records = Engine(options).records(inText: input)
  let ledger = Ledger()
  ledger.fold(records.map(\.event).span)
  let report = Diagnosis.report(ledger)
  precondition(report.findings.reduce(0) { $0 + $1.events } == records.count, "an event is lost")
  return 0
}
