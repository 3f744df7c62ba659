import Foundation
import Seen

/// Reads inputs one after another, and now and then diagnoses what came of them.
struct Trial {
  /// An input of a few hundred bytes that takes longer hangs.
  private static let limit = 200_000

  private(set) var events = 0
  private(set) var slowest = 0
  private(set) var slowestNumber = 0
  private(set) var faults: [String] = []
  private var ledger = Ledger()
  private var folded = 0
  private let engine: Engine

  init() {
    var options = Engine.Options()
    options.anchor = Timestamp(year: 2026, month: 12, day: 1)
    engine = Engine(options)
  }

  mutating func run(_ input: [UInt8], number: Int) {
    let begun = DispatchTime.now().uptimeNanoseconds
    let records = engine.records(inText: input)
    let lines = 1 + input.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    if records.count > 4096 + lines * 64 { faults.append("input \(number): \(records.count) events of \(lines) lines") }
    events += records.count
    fold(records.map(\.event))
    folded += records.count
    if folded > 20_000 { diagnose() }
    let took = Int((DispatchTime.now().uptimeNanoseconds - begun) / 1000)
    if took > slowest, folded > 0 { (slowest, slowestNumber) = (took, number) }
    if took > Trial.limit, folded > 0 { faults.append("input \(number) took \(took) µs") }
  }

  private func fold(_ events: [Event]) { ledger.fold(events.span) }

  /// The findings of what was read since the last time hold all of it.
  mutating func diagnose() {
    let report = Diagnosis.report(ledger)
    let found = report.findings.reduce(0) { $0 + $1.events }
    if found != report.events || report.events != folded {
      faults.append("\(folded) events folded, \(report.events) counted, \(found) in findings")
    }
    ledger = Ledger()
    folded = 0
  }
}
