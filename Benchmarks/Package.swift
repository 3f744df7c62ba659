// swift-tools-version: 6.2
import PackageDescription

// Data of any size and a stopwatch. No dependency, and none on the program: what is measured is the program as built.
let package = Package(
  name: "benchmarks",
  targets: [
    .target(name: "Traffic"),
    .target(name: "Measuring"),
    .executableTarget(name: "make-log", dependencies: ["Traffic"]),
    .executableTarget(name: "make-capture", dependencies: ["Traffic"]),
    .executableTarget(name: "make-lines", dependencies: ["Traffic"]),
    .executableTarget(name: "make-flood", dependencies: ["Traffic"]),
    .executableTarget(name: "interleave", dependencies: ["Measuring", "Traffic"]),
    .executableTarget(name: "measure", dependencies: ["Measuring"]),
  ]
)

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
