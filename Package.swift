// swift-tools-version: 6.2
import PackageDescription

/// A library of the system that only the trait Archives needs.
func whereUnpacking(_ name: String) -> Target.Dependency {
  .target(name: name, condition: .when(traits: ["Archives"]))
}

/// A library of the system: on Linux its archive, so that the program stays one file.
func linked(_ name: String) -> [LinkerSetting] {
  [
    .linkedLibrary(":lib\(name).a", .when(platforms: [.linux], traits: ["Archives"])),
    .linkedLibrary(name, .when(platforms: [.macOS], traits: ["Archives"])),
  ]
}

let package = Package(
  name: "seen",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "seen", targets: ["SeenTool"]),
    .library(name: "Seen", targets: ["Seen"]),
    .library(name: "SeenKnowledge", targets: ["SeenKnowledge"]),
    .library(name: "SeenReports", targets: ["SeenReports"]),
    .library(name: "SeenArchives", targets: ["SeenArchives"]),
  ],
  traits: [
    .default(enabledTraits: ["Archives"]),
    .trait(name: "Archives", description: "Unpacks gzip, zstd, xz and bzip2 with the system's libraries."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // The engine: no dependency, no Foundation. The C headers hold what Swift does not have: the processor's prefetch, and some
    // functions of its vectors.
    .target(name: "SeenPrefetch"),
    .target(name: "SeenVectors"),
    .target(name: "Seen", dependencies: ["SeenPrefetch", "SeenVectors"]),
    .testTarget(name: "SeenTests", dependencies: ["Seen"]),

    // What is packed, unpacked: the system's libraries, linked into the program where they can be.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .yum(["zlib-static"])]),
    .systemLibrary(name: "CZstandard", providers: [.apt(["libzstd-dev"]), .yum(["libzstd-static"])]),
    .systemLibrary(name: "CLZMA", providers: [.apt(["liblzma-dev"]), .yum(["xz-static"])]),
    .systemLibrary(name: "CBzip2", providers: [.apt(["libbz2-dev"]), .yum(["bzip2-static"])]),
    .target(
      name: "SeenArchives",
      dependencies: ["Seen"] + ["CZlib", "CZstandard", "CLZMA", "CBzip2"].map { whereUnpacking($0) },
      linkerSettings: ["z", "zstd", "lzma", "bz2"].flatMap { linked($0) }),
    .testTarget(name: "SeenArchivesTests", dependencies: ["SeenArchives", "Seen"]),

    // The living FAQ: Markdown, checked and compiled into the program.
    .executableTarget(name: "knowledge-compiler"),
    .plugin(name: "CompileKnowledge", capability: .buildTool(), dependencies: ["knowledge-compiler"]),
    // Its words are a module of their own: a changed article compiles that, and nothing that reads it.
    .target(name: "SeenTexts", plugins: ["CompileKnowledge"]),
    .target(
      name: "SeenKnowledge", dependencies: ["SeenTexts"],
      exclude: ["Articles", "faq-ids.tsv", "iana-services.tsv", "services.sh"]),
    .testTarget(
      name: "SeenKnowledgeTests", dependencies: ["SeenKnowledge", "Seen", "knowledge-compiler"],
      exclude: ["Style/terms.txt"]),

    // What people and programs read.
    .target(name: "SeenReports", dependencies: ["Seen", "SeenKnowledge"]),
    .testTarget(
      name: "SeenReportsTests", dependencies: ["SeenReports", "Seen", "SeenKnowledge"], exclude: ["Transcripts"]),
    .executableTarget(
      name: "SeenTool",
      dependencies: [
        "Seen", "SeenArchives", "SeenKnowledge", "SeenReports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Feeds the readers damaged records, by the hundred thousand in ./check.
    .executableTarget(name: "fuzz", dependencies: ["Seen", "SeenKnowledge"]),
  ]
)

for target in package.targets
where ![.plugin, .system].contains(target.type) && !["SeenPrefetch", "SeenVectors"].contains(target.name) {
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
