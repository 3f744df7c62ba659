public import Seen

/// A report as programs read it, schema `seen.report/1`: every finding, one a line, keys in the order of docs/contract.md.
public struct ReportJSON<Samples: SampleText> {
  let report: Report
  let samples: Samples
  /// Items of one list; the rest is left out, most events first.
  let listLimit: Int

  /// With `all`, lists hold every item; otherwise at most 100.
  public init(_ report: Report, all: Bool = false, samples: Samples = NoSampleText()) {
    self.report = report
    self.samples = samples
    listLimit = all ? .max : 100
  }

  /// Writes the report, in pieces of one finding each: a report of a million findings needs no memory for its text.
  public func write(to output: inout some ReportOutput) {
    var json = JSONWriter()
    json.object { json in
      json.string("schema", "seen.report/1")
      json.newline()
      writeInput(&json)
      writeHome(&json)
      json.strings("blind_spots", report.blindSpots)
      if !report.approximations.isEmpty { json.strings("approximate", report.approximations) }
      if let sample = report.sample { json.write(sample) }
      writeHeaviest(&json)
      json.newline()
      writeFindings(&json, to: &output)
    }
    json.newline()
    output.write(json.take())
  }

  private func writeHeaviest(_ json: inout JSONWriter) {
    guard !report.heaviest.isEmpty else { return }
    json.array("heaviest") { json in
      for heavy in report.heaviest.prefix(listLimit) {
        json.object { json in
          json.plain("address", heavy.source)
          json.number("events", heavy.events)
        }
      }
    }
    json.newline()
  }

  private func writeFindings(_ json: inout JSONWriter, to output: inout some ReportOutput) {
    json.array("findings") { json in
      for finding in report.findings {
        json.newline()
        json.write(finding, listLimit: listLimit, samples: samples)
        output.write(json.take())
      }
    }
  }

  private func writeHome(_ json: inout JSONWriter) {
    json.object("home") { json in
      json.strings("networks", report.home.networks.lazy.map(\.description))
      json.bool("stated", report.home.stated)
      json.string("because", report.home.because)
    }
    json.newline()
  }

  private func writeInput(_ json: inout JSONWriter) {
    json.object("input") { json in
      json.array("files") { json in
        for file in report.files { json.write(file) }
      }
      json.array("skipped") { json in
        for file in report.skipped { json.write(file) }
      }
      json.plain("first", report.first.dated)
      json.plain("last", report.last.dated)
      if report.first.isYearless || report.last.isYearless { json.bool("yearless", true) }
      json.number("lines", report.files.reduce(0) { $0 + $1.lines })
      json.number("event_lines", report.files.reduce(0) { $0 + $1.eventLines })
      json.number("other", report.files.reduce(0) { $0 + $1.other })
      json.number("unparsed", report.files.reduce(0) { $0 + $1.unparsed })
      json.number("events", report.events)
      json.number("outside", report.outside)
    }
    json.newline()
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ sample: SourceSample) {
    object("sampled") { json in
      json.number("one_source_in", 1 << sample.level)
      json.number("sources", sample.sources)
      json.number("events_of_others", sample.events)
    }
    newline()
  }

  fileprivate mutating func write(_ file: Report.SkippedFile) {
    object { json in
      json.string("path", file.path)
      json.string("copy_of", file.copyOf)
    }
  }

  mutating func write(_ file: FileAccount) {
    object { json in
      json.string("path", file.path)
      json.string("format", file.format.isEmpty ? nil : file.format)
      if file.formats.count > 1 {
        json.object("formats") { json in
          for format in file.formats { json.number(format.id, format.lines) }
        }
      }
      json.plain("anchor", file.anchor.dated)
      if file.yearless { json.bool("yearless", true) }
      json.number("lines", file.lines)
      json.number("event_lines", file.eventLines)
      json.number("other", file.other)
      json.number("unparsed", file.unparsed)
      json.number("events", file.events)
      json.number("bytes", file.bytes)
      json.array("reasons") { json in
        for reason in file.reasons { json.write(reason) }
      }
      json.string("damage", file.damage)
    }
  }

  private mutating func write(_ reason: FileAccount.ReasonCount) {
    object { json in
      json.string("reason", reason.reason)
      json.number("lines", reason.lines)
      json.strings("samples", reason.samples)
    }
  }
}
