import Seen

extension Explanation {
  /// Writes the explanation as programs read it, schema `seen.explain/1`.
  public func writeJSON(to output: inout some ReportOutput) {
    var json = JSONWriter()
    json.write(self, isWhole: true)
    json.newline()
    output.write(json.take())
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ explanation: Explanation, isWhole: Bool) {
    object { json in
      if isWhole { json.string("schema", "seen.explain/1") }
      json.string("input", explanation.input)
      json.string("kind", explanation.kind)
      json.string("what", explanation.what)
      json.string("verdict", explanation.verdict?.rawValue)
      json.write(explanation.causes)
      json.array("fields") { json in
        for field in explanation.fields { json.write(field) }
      }
      json.strings("next", explanation.next)
      json.string("advice", explanation.advice)
      json.strings("articles", explanation.articles)
      if !explanation.faq.isEmpty { json.strings("faq", explanation.faq) }
      json.writeSections(explanation.sections)
      json.string("read_as", explanation.readAs)
      if !explanation.wouldHelp.isEmpty { json.strings("would_help", explanation.wouldHelp) }
      json.writeMentions(explanation.also)
      if explanation.parts.isEmpty { return }
      json.array("parts") { json in
        for part in explanation.parts { json.write(part, isWhole: false) }
      }
    }
  }

  fileprivate mutating func writeMentions(_ mentions: [Explanation.Mention]) {
    if mentions.isEmpty { return }
    array("also") { json in
      for mention in mentions {
        json.object { json in
          json.string("name", mention.name)
          json.string("what", mention.what)
        }
      }
    }
  }

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
