// swift-tools-version: 6.1
import PackageDescription

/// Settings of every target: see `CONTRIBUTING.md`, "Language settings".
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One module of the design's table: its sources are `Sources/<name>`.
func module(_ name: String, imports dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one module: they are in `Tests/<name>Tests`.
func tests(of name: String, imports dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name), "TestSupport"] + dependencies,
    swiftSettings: settings)
}

let package = Package(
  name: "Praxis",
  products: [
    .library(name: "Diagnostics", targets: ["Diagnostics"]),
    .library(name: "PDDL", targets: ["PDDL"]),
    .library(name: "AgentSpeak", targets: ["AgentSpeak"]),
    .library(name: "Agents", targets: ["Agents"]),
    .library(name: "Robots", targets: ["Robots"]),
    .library(name: "Interchange", targets: ["Interchange"]),
    .library(name: "RobotConformance", targets: ["RobotConformance"]),
    .library(name: "LeggedRobot", targets: ["LeggedRobot"]),
    .library(name: "Grounding", targets: ["Grounding"]),
    .library(name: "Validation", targets: ["Validation"]),
    .library(name: "Search", targets: ["Search"]),
    .library(name: "Trajectories", targets: ["Trajectories"]),
    .library(name: "ModelLearning", targets: ["ModelLearning"]),
    .library(name: "Executive", targets: ["Executive"]),
    .executable(name: "praxis", targets: ["praxis"]),
    .executable(name: "praxis-server", targets: ["praxis-server"]),
  ],
  traits: [
    .trait(
      name: "MuJoCo",
      description: "The legged robot's physics; needs the library of Debian's libmujoco-dev."),
    .default(enabledTraits: ["MuJoCo"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.2"),
  ],
  targets: [
    // Below the floors
    module("RandomNumbers"),
    module("Diagnostics"),
    // Floor 0
    module("PDDL", imports: ["Diagnostics"]),
    module("AgentSpeak", imports: ["Diagnostics"]),
    module("Robots", imports: ["RandomNumbers"]),
    module("JSON"),
    .target(name: "CSpawn"),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
    .systemLibrary(name: "CMuJoCo", providers: [.apt(["libmujoco-dev"])]),
    // Floor 1
    module("Agents", imports: ["AgentSpeak", "RandomNumbers"]),
    module("Grounding", imports: ["PDDL"]),
    module("Validation", imports: ["PDDL"]),
    module("Workers", imports: ["JSON", "CSpawn"]),
    module(
      "LeggedRobot",
      imports: [
        "Robots", "RandomNumbers", .target(name: "CMuJoCo", condition: .when(traits: ["MuJoCo"])),
      ]),
    // Floor 2
    module("Search", imports: ["Grounding", "RandomNumbers"]),
    module("Trajectories", imports: ["PDDL", "RandomNumbers", "Validation"]),
    // Floor 3
    module(
      "ModelLearning",
      imports: [
        "PDDL", "Grounding", "Trajectories", "Validation", "Search", "RandomNumbers",
        .product(name: "BitCollections", package: "swift-collections"),
        .product(name: "BigInt", package: "BigInt"),
      ]),
    // Floor 4
    module("Interchange", imports: ["PDDL", "Robots", "CLibXML2"]),
    module(
      "Executive",
      imports: [
        "PDDL", "AgentSpeak", "Agents", "Robots", "Grounding", "Validation", "Workers", "Search",
        "Trajectories", "ModelLearning", "JSON", "RandomNumbers",
      ]),
    // Floor 5
    module("ContextProtocol", imports: ["JSON", "Workers"]),
    module(
      "Store",
      imports: ["PDDL", "Trajectories", .product(name: "GRDB", package: "GRDB.swift")]),
    // Floor 6
    .target(
      name: "Service",
      dependencies: [
        "JSON", "PDDL", "Store", "Trajectories", "Workers",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      // The page is part of the program, so that there is nothing to install beside it.
      resources: [
        "index.html", "style.css", "agents.js", "app.js", "causal-graph.js", "elements.js",
        "evidence.js", "job.js", "jobs.js", "mind.js", "models.js", "pddl.js", "plan.js",
        "requests.js", "robots.js",
      ].map { .embedInCode("Page/\($0)") },
      swiftSettings: settings),
    // Floor 7
    .executableTarget(
      name: "praxis-server",
      dependencies: [
        "Service", "Store", "Workers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "praxis",
      dependencies: [
        "PDDL", "AgentSpeak", "Agents", "Grounding", "Validation", "Search", "Trajectories",
        "ModelLearning", "Executive", "Robots", "LeggedRobot", "Interchange", "JSON", "Workers",
        "ContextProtocol",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Beside the floors: what makes the problems in `Domains`
    module("DomainGenerators", imports: ["RandomNumbers"]),
    .executableTarget(
      name: "generate-domains",
      dependencies: [
        "DomainGenerators",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Beside the floors: the rules that every robot backend has to keep, for tests
    module("RobotConformance", imports: ["Robots"]),

    // Tests
    module("TestSupport", imports: ["PDDL", "RandomNumbers", "Validation"]),
    tests(of: "RandomNumbers"),
    tests(of: "Diagnostics"),
    tests(of: "PDDL"),
    tests(of: "AgentSpeak"),
    tests(of: "JSON"),
    tests(of: "Workers", imports: ["JSON", "praxis"]),
    tests(of: "ContextProtocol", imports: ["JSON", "Workers", "praxis"]),
    tests(of: "Service", imports: ["JSON", "Store", "praxis", "praxis-server"]),
    tests(of: "Store", imports: ["PDDL", "Trajectories", "Validation"]),
    tests(of: "Agents", imports: ["AgentSpeak"]),
    tests(of: "Robots", imports: ["RobotConformance"]),
    tests(of: "Interchange", imports: ["PDDL", "Robots"]),
    tests(of: "LeggedRobot", imports: ["Robots", "RobotConformance"]),
    tests(of: "Grounding", imports: ["PDDL", "Validation"]),
    tests(of: "Validation", imports: ["PDDL"]),
    tests(of: "Search", imports: ["PDDL", "Grounding", "RandomNumbers", "Validation"]),
    tests(of: "Trajectories", imports: ["PDDL", "Validation"]),
    tests(
      of: "ModelLearning",
      imports: ["PDDL", "Trajectories", "Validation", .product(name: "BigInt", package: "BigInt")]),
    tests(
      of: "Executive",
      imports: [
        "PDDL", "AgentSpeak", "Agents", "JSON", "ModelLearning", "Robots", "Trajectories",
        "Validation",
      ]),
    tests(of: "DomainGenerators", imports: ["PDDL", "RandomNumbers"]),
    .testTarget(
      name: "DomainsTests",
      dependencies: ["PDDL", "praxis", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "PackageTests", dependencies: ["praxis", "TestSupport"], swiftSettings: settings),
    tests(of: "praxis", imports: ["PDDL", "Grounding", "Search", "Validation", "Trajectories"]),
  ]
)
