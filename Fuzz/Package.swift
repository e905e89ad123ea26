// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that users of Praxis never build fuzzers. `run.sh` builds it with
// libFuzzer and the address sanitizer; without them it does not link.
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "Praxis", path: "..")],
  targets: [
    .systemLibrary(name: "CLibFuzzer"),
    .target(name: "FuzzDriver", dependencies: ["CLibFuzzer"]),
    .executableTarget(
      name: "FuzzPDDLReader",
      dependencies: ["FuzzDriver", .product(name: "PDDL", package: "Praxis")]),
    .executableTarget(
      name: "FuzzPlanReader",
      dependencies: ["FuzzDriver", .product(name: "PDDL", package: "Praxis")]),
    .executableTarget(
      name: "FuzzWorldReader",
      dependencies: ["FuzzDriver", .product(name: "Robots", package: "Praxis")]),
    .executableTarget(
      name: "FuzzAgentReader",
      dependencies: ["FuzzDriver", .product(name: "AgentSpeak", package: "Praxis")]),
    .executableTarget(
      name: "FuzzAgentRun",
      dependencies: [
        "FuzzDriver", .product(name: "AgentSpeak", package: "Praxis"),
        .product(name: "Agents", package: "Praxis"),
      ]),
    .executableTarget(
      name: "FuzzMJCFReader",
      dependencies: [
        "FuzzDriver", .product(name: "Interchange", package: "Praxis"),
        .product(name: "PDDL", package: "Praxis"), .product(name: "Robots", package: "Praxis"),
      ]),
  ]
)
