import Seen

/// One finding as an object, keys in the order of docs/contract.md.
extension JSONWriter {
  mutating func write(_ finding: Finding, listLimit: Int, samples: some SampleText) {
    object { json in
      json.writeDiagnosis(of: finding)
      json.writeRivals(of: finding)
      json.writeParties(of: finding, listLimit: listLimit)
      json.writeExtent(of: finding)
      json.array("samples") { json in
        for sample in finding.samples.prefix(listLimit) { json.write(samples.sample(of: sample.event)) }
      }
      json.strings("faq", finding.faq)
      json.strings("approximate", finding.approximate)
    }
  }

  private mutating func writeDiagnosis(of finding: Finding) {
    string("id", finding.id)
    string("symptom", finding.symptom)
    string("cause", finding.cause)
    decimal("probability", finding.permille, places: 3)
    string("confidence", Confidence(permille: finding.permille).rawValue)
    string("verdict", finding.verdict.rawValue)
    decimal("verdict_probability", finding.verdictPermille, places: 3)
    string("drawer", finding.drawer.rawValue)
    string("summary", finding.summary)
    if let tool = finding.tool {
      object("tool") { json in
        json.string("id", tool.id)
        json.decimal("probability", tool.permille, places: 3)
      }
    }
    if let system = finding.system {
      object("system") { json in
        json.string("id", system.id)
        json.decimal("probability", system.permille, places: 3)
      }
    }
    string("technique", finding.technique)
    string("tempo", finding.tempo)
    if let who = finding.who {
      object("who") { json in
        json.string("id", who.id)
        json.string("evidence", who.evidence)
      }
    }
    string("episode", finding.episode)
    if !finding.story.isEmpty { writeStory(finding.story) }
  }

  private mutating func writeStory(_ steps: [Finding.Step]) {
    array("story") { json in
      for step in steps {
        json.object { json in
          json.plain("time", step.time.dated)
          json.string("what", step.what)
          json.string("finding", step.finding)
        }
      }
    }
  }

  private mutating func writeRivals(of finding: Finding) {
    write(finding.causes)
    strings("would_help", finding.wouldHelp)
    strings("next", finding.next)
    string("advice", finding.advice)
  }

  private mutating func writeParties(of finding: Finding, listLimit: Int) {
    plain("actors", finding.actors.prefix(listLimit))
    number("actor_count", finding.actorCount)
    number("sources_seen", finding.sourcesSeen)
    writeNetworks(finding.actorNetworks.prefix(listLimit))
    writeSystems(finding.actorSystems.prefix(listLimit))
    plain("targets", finding.targets.prefix(listLimit))
    number("target_count", finding.targetCount)
    plain("services", finding.services.prefix(listLimit))
    number("service_count", finding.serviceCount)
    if !finding.topServices.isEmpty { writeTop(finding.topServices) }
  }

  private mutating func writeNetworks(_ networks: some Collection<Finding.ActorNetwork>) {
    if networks.isEmpty { return }
    array("actor_networks") { json in
      for block in networks {
        json.object { json in
          json.string("network", block.network.description)
          json.number("actors", block.actors)
          json.number("events", block.events)
        }
      }
    }
  }

  private mutating func writeSystems(_ systems: some Collection<Finding.ActorSystem>) {
    if systems.isEmpty { return }
    array("actor_systems") { json in
      for part in systems {
        json.object { json in
          json.number("number", Int(part.system.number))
          if !part.system.name.isEmpty { json.string("name", part.system.name) }
          if !part.system.country.isEmpty { json.string("country", part.system.country) }
          json.number("actors", part.actors)
          json.number("events", part.events)
        }
      }
    }
  }

  private mutating func writeTop(_ services: [Finding.ServiceShare]) {
    array("top_services") { json in
      for share in services {
        json.object { json in
          json.plain("service", share.service)
          json.decimal("share", share.permille, places: 3)
        }
      }
    }
  }

  private mutating func writeExtent(of finding: Finding) {
    number("events", finding.events)
    number("attempts", finding.attempts)
    plain("first", finding.first.dated)
    plain("last", finding.last.dated)
  }

  private mutating func write(_ sample: SampleRecord) {
    object { json in
      json.string("file", sample.file)
      json.number("line", sample.line)
      json.string("text", sample.text)
      if sample.isRebuilt { json.bool("rebuilt", true) }
    }
  }

  /// The causes of a differential, likeliest first, each with what speaks for and against it.
  mutating func write(_ causes: [RankedCause]) {
    array("causes") { json in
      for cause in causes {
        json.object { json in
          json.string("id", cause.id)
          json.decimal("probability", cause.permille, places: 3)
          json.write(cause.evidenceFor, as: "for")
          json.write(cause.evidenceAgainst, as: "against")
        }
      }
    }
  }

  private mutating func write(_ evidence: [RankedCause.Evidence], as key: String) {
    array(key) { json in
      for item in evidence {
        json.object { json in
          json.string("evidence", item.text)
          json.decimal("db", item.tenthsOfDecibel, places: 1)
        }
      }
    }
  }
}
