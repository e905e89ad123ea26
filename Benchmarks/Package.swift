// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that users of Praxis never resolve or build what only measuring needs.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "Praxis", path: "..")],
  targets: [
    .executableTarget(
      name: "ParseBenchmark", dependencies: [.product(name: "PDDL", package: "Praxis")]),
    .executableTarget(
      name: "KinematicBenchmark", dependencies: [.product(name: "Robots", package: "Praxis")]),
    .executableTarget(
      name: "LeggedBenchmark",
      dependencies: [
        .product(name: "LeggedRobot", package: "Praxis"),
        .product(name: "Robots", package: "Praxis"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
