// The sums that a report must show (docs/contract.md), and what else is asked of it; status 1 where something fails:
// `swift .ci/sums.swift [--causes LEAST] [--events COUNT] [--named "CAUSE…"] REPORT.json…`
import Foundation

/// The report that a file holds; nil, with a sentence, where it is none.
func report(in path: String) -> [String: Any]? {
  let parsed = FileManager.default.contents(atPath: path).flatMap { try? JSONSerialization.jsonObject(with: $0) }
  guard let report = parsed as? [String: Any], report["schema"] as? String == "seen.report/1" else {
    print("\(path): not a report of schema seen.report/1")
    return nil
  }
  return report
}

/// What does not add up in a report.
func faults(of report: [String: Any], wanted: [String: String]) -> [String] {
  guard let input = report["input"] as? [String: Any], let findings = report["findings"] as? [[String: Any]] else {
    return ["no input or no findings"]
  }
  func sum(_ name: String, of items: [[String: Any]]) -> Int { items.reduce(0) { $0 + (($1[name] as? Int) ?? 0) } }
  func total(_ name: String) -> Int { input[name] as? Int ?? -1 }
  let files = input["files"] as? [[String: Any]] ?? []
  var faults: [String] = []
  if total("lines") != total("event_lines") + total("other") + total("unparsed") {
    faults.append("\(total("lines")) lines are not \(total("event_lines")) + \(total("other")) + \(total("unparsed"))")
  }
  if sum("events", of: findings) != total("events") {
    faults.append("findings hold \(sum("events", of: findings)) events of \(total("events"))")
  }
  for name in ["lines", "event_lines", "other", "unparsed", "bytes"]
  where sum(name, of: files) != total(name) && input[name] != nil {
    faults.append("the files' \(name) are \(sum(name, of: files)), the input's \(total(name))")
  }
  let causes = Set(findings.compactMap { $0["cause"] as? String }).subtracting(["unexplained"])
  if let events = wanted["--events"].flatMap({ Int($0) }), events != total("events") {
    faults.append("\(total("events")) events, not \(events)")
  }
  if let least = wanted["--causes"].flatMap({ Int($0) }), causes.count < least {
    faults.append("only \(causes.count) causes: \(causes.sorted().joined(separator: " "))")
  }
  for cause in wanted["--named", default: ""].split(separator: " ") where !causes.contains(String(cause)) {
    faults.append("no finding names \(cause)")
  }
  return faults
}

var arguments = Array(CommandLine.arguments.dropFirst())
var wanted: [String: String] = [:]
while let option = arguments.first, option.hasPrefix("--"), arguments.count > 1 {
  wanted[option] = arguments[1]
  arguments.removeFirst(2)
}
var sound = !arguments.isEmpty
for path in arguments {
  let found = report(in: path).map { faults(of: $0, wanted: wanted) } ?? ["unreadable"]
  for fault in found { print("\(path): \(fault)") }
  sound = sound && found.isEmpty
}
exit(sound ? 0 : 1)
