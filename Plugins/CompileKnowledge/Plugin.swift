import Foundation
import PackagePlugin

/// Runs knowledge-compiler over the articles and tables of `SeenKnowledge` before their text is compiled.
@main struct CompileKnowledge: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let knowledge = context.package.directoryURL.appending(path: "Sources/SeenKnowledge")
    let articles = markdownFiles(below: knowledge.appending(path: "Articles"))
    let tables = ["faq-ids.tsv", "iana-services.tsv"].map { knowledge.appending(path: $0) }
    let questions = context.package.directoryURL.appending(path: "docs/questions.md")
    let outputs = ["CompiledArticles.swift", "CompiledTables.swift"].map {
      context.pluginWorkDirectoryURL.appending(path: $0)
    }
    let inputs = [tables[0], questions, tables[1]] + articles
    return [
      .buildCommand(
        displayName: "Checking \(articles.count) articles",
        executable: try context.tool(named: "knowledge-compiler").url,
        arguments: (outputs + inputs).map(Self.path), inputFiles: inputs, outputFiles: outputs)
    ]
  }

  /// With blanks as blanks: a checkout may stand anywhere.
  private static func path(_ file: URL) -> String { file.path(percentEncoded: false) }

  /// Sorted, so that the command stays the same while no article comes or goes.
  private func markdownFiles(below folder: URL) -> [URL] {
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (walk?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "md" }
    return files.sorted { Self.path($0) < Self.path($1) }
  }
}
