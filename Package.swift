// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "seen",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "seen", targets: ["SeenTool"]),
    .library(name: "Seen", targets: ["Seen"]),
    .library(name: "SeenKnowledge", targets: ["SeenKnowledge"]),
    .library(name: "SeenReports", targets: ["SeenReports"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // The engine: no dependency, no Foundation. The C header holds one function, the processor's prefetch.
    .target(name: "SeenPrefetch"),
    .target(name: "Seen", dependencies: ["SeenPrefetch"]),
    .testTarget(name: "SeenTests", dependencies: ["Seen"]),

    // The living FAQ: Markdown, checked and compiled into the program.
    .executableTarget(name: "knowledge-compiler"),
    .plugin(name: "CompileKnowledge", capability: .buildTool(), dependencies: ["knowledge-compiler"]),
    .target(name: "SeenKnowledge", exclude: ["Articles", "faq-ids.tsv"], plugins: ["CompileKnowledge"]),
    .testTarget(name: "SeenKnowledgeTests", dependencies: ["SeenKnowledge", "Seen", "knowledge-compiler"]),

    // What people and programs read.
    .target(name: "SeenReports", dependencies: ["Seen", "SeenKnowledge"]),
    .testTarget(name: "SeenReportsTests", dependencies: ["SeenReports", "Seen", "SeenKnowledge"]),
    .executableTarget(
      name: "SeenTool",
      dependencies: [
        "Seen", "SeenKnowledge", "SeenReports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Feeds the readers damaged records, by the hundred thousand in ./check.
    .executableTarget(name: "fuzz", dependencies: ["Seen", "SeenKnowledge"]),
  ]
)

for target in package.targets where target.type != .plugin && target.name != "SeenPrefetch" {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableExperimentalFeature("Lifetimes"),
      .strictMemorySafety(),
      .treatAllWarnings(as: .error),
    ]
}
