import Seen

/// Arguments of the commonest shape: a report or a question, with few options, and no more than one thing to say of each.
///
/// The library learns what options there are by asking the running program about its types, which is half of what is executed for an
/// empty file. It is asked for all that is not understood here, and so it alone complains.
enum PlainArguments {
  case report(ReportRun)
  case explain(ExplainRun)

  init?(_ arguments: [String]) {
    guard let first = arguments.first, !first.hasPrefix("-"), !arguments.contains("help") else { return nil }
    switch first {
    case "explain": self.init(question: arguments.dropFirst())
    case "report": self.init(report: arguments.dropFirst())
    case _ where SeenCommand.names(first): return nil
    default: self.init(report: arguments[...])
    }
  }

  func run() throws {
    switch self {
    case .report(let run): try run.run()
    case .explain(let run): try run.run()
    }
  }

  private init?(question arguments: ArraySlice<String>) {
    var run = ExplainRun()
    for word in arguments {
      if word == "--json" {
        run.json = true
      } else if Self.isOption(word) {
        return nil
      } else {
        run.words.append(word)
      }
    }
    guard !run.words.isEmpty else { return nil }
    self = .explain(run)
  }

  private init?(report arguments: ArraySlice<String>) {
    var (run, rest) = (ReportRun(), arguments)
    while let word = rest.popFirst() {
      switch word {
      case "--json": run.showing.json = true
      case "--all": run.showing.all = true
      case "--threads": guard run.options.setThreads(rest.popFirst()) else { return nil }
      case "--memory": guard run.options.setMemory(rest.popFirst()) else { return nil }
      case _ where Self.isOption(word): return nil
      default: run.files.append(word)
      }
    }
    self = .report(run)
  }

  /// A word that the library would take for an option, or for the end of them.
  private static func isOption(_ word: String) -> Bool { word.hasPrefix("-") && word != "-" }
}

extension Engine.Options {
  fileprivate mutating func setThreads(_ word: String?) -> Bool {
    guard let threads = word.flatMap({ Int($0) }), ReadingOptions.threadCounts.contains(threads) else { return false }
    self.threads = threads
    return true
  }

  fileprivate mutating func setMemory(_ word: String?) -> Bool {
    guard let memory = try? word.map(MemoryArgument.init) else { return false }
    limits = Ledger.Limits(memory: memory.bytes)
    return true
  }
}
