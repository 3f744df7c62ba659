// Fuzzes the readers guided by coverage: libFuzzer's options are those of the command line.
import Seen

/// libFuzzer's driver (LLVM, compiler-rt/lib/fuzzer/FuzzerInterface.h): runs `test` on one input after another.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// Reads one input as whatever it is, and diagnoses what came of it.
func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  var options = Engine.Options()
  options.anchor = Timestamp(year: 2026, month: 12, day: 1)
  let events = Engine(options).records(inText: input).map(\.event)
  let ledger = Ledger()
  ledger.fold(events.span)
  let report = Diagnosis.report(ledger)
  precondition(report.findings.reduce(0) { $0 + $1.events } == events.count, "an event is lost")
  return 0
}

var count = CommandLine.argc
var arguments = unsafe CommandLine.unsafeArgv
let status = unsafe runDriver(&count, &arguments, { start, size in unsafe testOneInput(start, size) })
