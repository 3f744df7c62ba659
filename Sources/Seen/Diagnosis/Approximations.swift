/// What a full table made approximate, in sentences.
enum Approximations {
  static func told(_ ledger: Ledger, _ sample: SourceSample?) -> [String] {
    var sentences: [String] = []
    if let sample { sentences.append(told(sample)) }
    let levels = ledger.levels
    if levels.targets > 0 {
      sentences.append(
        "The table of destinations was full: one in \(Sentence.grouped(1 << levels.targets)) is known by itself, of the "
          + "\(Sentence.grouped(levels.residueTargetEvents)) packets to the others only their kind.")
    }
    return sentences
  }

  private static func told(_ sample: SourceSample) -> String {
    let share = Sentence.grouped(1 << sample.level)
    return
      "There were more sources than memory for them, about \(Sentence.grouped(sample.sources)): one in \(share) is known by "
      + "itself; of the \(Sentence.grouped(sample.events)) packets of the others their kind, their targets and who sent much. "
      + "More memory (--memory) keeps more."
  }
}
