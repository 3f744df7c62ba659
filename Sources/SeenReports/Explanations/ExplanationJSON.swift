import Seen

extension Explanation {
  /// Writes the explanation as programs read it, schema `seen.explain/1`.
  public func writeJSON(to output: inout some ReportOutput) {
    var json = JSONWriter()
    json.object { json in
      json.string("schema", "seen.explain/1")
      json.string("input", input)
      json.string("kind", kind)
      json.string("what", what)
      json.string("verdict", verdict?.rawValue)
      json.write(causes)
      json.array("fields") { json in
        for field in fields { json.write(field) }
      }
      json.strings("next", next)
      json.string("advice", advice)
      json.strings("articles", articles)
      if !faq.isEmpty { json.strings("faq", faq) }
      json.writeSections(sections)
    }
    json.newline()
    output.write(json.take())
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ field: Explanation.Field) {
    object { json in
      json.string("name", field.name)
      json.string("value", field.value)
      json.string("means", field.means.isEmpty ? nil : field.means)
    }
  }

  fileprivate mutating func writeSections(_ sections: [Explanation.Section]) {
    if sections.isEmpty { return }
    array("sections") { json in
      for section in sections {
        json.object { json in
          json.string("heading", section.heading)
          json.string("text", section.text)
        }
      }
    }
  }
}
