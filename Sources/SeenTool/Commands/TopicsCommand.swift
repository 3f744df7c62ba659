import ArgumentParser
import SeenKnowledge
import SeenReports

/// `seen topics`: the articles that `seen explain` shows.
struct TopicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics", abstract: "Lists the articles that seen explain shows.",
    discussion: "Examples: seen topics | grep dns; seen topics --counts")

  @Flag(help: "Count them by kind instead.")
  var counts = false

  func run() throws {
    var output = StandardOutput()
    if counts {
      output.write(TopicCounts.text)
      return output.flush()
    }
    for kind in Article.Kind.allCases {
      for article in Knowledge.articles(of: kind).sorted(by: { $0.id < $1.id }) {
        output.write("\(kind.rawValue)\t\(article.id)\t\(article.title)\n")
      }
    }
    output.flush()
  }
}
