// swift-tools-version: 6.2
import PackageDescription

// Coverage-guided fuzzing of the readers with libFuzzer, where the toolchain has it: Fuzzing/run. Own package: it is built
// with other flags than everything else, and its main function is libFuzzer's.
let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "seen", path: "..")],
  targets: [
    .executableTarget(
      name: "guided", dependencies: [.product(name: "Seen", package: "seen")],
      swiftSettings: [.strictMemorySafety(), .unsafeFlags(["-sanitize=fuzzer"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])])
  ]
)
