/// The one place where it is written down which module may import which: `Docs/design.md` explains it.
///
/// A module lives on a floor and imports only modules of the floors below, and of those only the ones
/// that its row names. Rows of modules that do not exist yet say where they will live.
struct ModuleTable {
  struct Row {
    let floor: Int
    let module: String
    /// The modules of the project that it may import.
    let imports: [String]
    /// The modules of others that it may import beside those of `everywhere`.
    var outside: [String] = []
    /// The suffixless name of its tests' folder; nil if what it does is tested through another module.
    var tests: String?

    init(
      _ floor: Int, _ module: String, imports: [String] = [], outside: [String] = [],
      isTestedByOthers: Bool = false
    ) {
      self.floor = floor
      self.module = module
      self.imports = imports
      self.outside = outside
      self.tests = isTestedByOthers ? nil : "\(module)Tests"
    }
  }

  /// The modules of others that every module may import: the C library and the standard library's own.
  ///
  /// Foundation is not among them: linked statically it is tens of megabytes that every start of the
  /// command would pay for.
  static let everywhere: Set<String> = ["Glibc", "Swift", "Synchronization", "_Concurrency"]

  static let rows: [Row] = [
    // Below the floors.
    Row(-1, "RandomNumbers"),
    Row(-1, "Diagnostics"),

    Row(0, "PDDL", imports: ["Diagnostics"]),
    Row(0, "AgentSpeak", imports: ["Diagnostics"]),
    Row(0, "JSON"),
    Row(0, "Robots", imports: ["RandomNumbers"]),
    Row(0, "CSpawn", isTestedByOthers: true),
    Row(0, "CMuJoCo", isTestedByOthers: true),
    Row(0, "CLibXML2", isTestedByOthers: true),

    Row(1, "Grounding", imports: ["PDDL"]),
    Row(1, "Validation", imports: ["PDDL"]),
    Row(1, "Agents", imports: ["AgentSpeak", "RandomNumbers"]),
    // Commands of Praxis as child processes: what must not be harmed by it starts work through this.
    Row(1, "Workers", imports: ["JSON", "CSpawn"]),
    Row(1, "LeggedRobot", imports: ["Robots", "CMuJoCo", "RandomNumbers"]),

    Row(2, "Search", imports: ["Grounding", "RandomNumbers"]),
    // Traces are made by executing plans, so this module sits above the judge whom it asks.
    Row(2, "Trajectories", imports: ["PDDL", "RandomNumbers", "Validation"]),

    Row(
      3, "ModelLearning",
      imports: ["PDDL", "Grounding", "RandomNumbers", "Trajectories", "Validation", "Search"],
      outside: ["BigInt", "BitCollections"]),

    Row(4, "Executive", imports: modules(below: 4)),
    Row(4, "Interchange", imports: modules(below: 4)),
    Row(5, "ContextProtocol", imports: ["JSON", "Workers"]),
    Row(
      5, "Store", imports: ["PDDL", "Trajectories"],
      // The database library speaks of bytes as Foundation does.
      outside: ["GRDB", "FoundationEssentials"]),
    Row(
      6, "Service", imports: ["JSON", "PDDL", "Store", "Trajectories", "Workers"],
      outside: [
        "HTTPTypes", "Hummingbird", "HummingbirdCore", "Logging", "NIOCore", "NIOHTTPTypes",
        "ServiceLifecycle",
        "UnixSignals",
      ]),
    // What `praxis serve` becomes: HTTP and the database must not make every start slower.
    Row(
      7, "praxis-server", imports: ["Service", "Store", "Workers"], outside: ["ArgumentParser"],
      isTestedByOthers: true),
    Row(7, "praxis", imports: modules(below: 7), outside: ["ArgumentParser"]),

    // Beside the floors: nothing on them may import these.
    Row(0, "DomainGenerators", imports: ["RandomNumbers"]),
    Row(
      7, "generate-domains", imports: ["DomainGenerators"], outside: ["ArgumentParser"],
      isTestedByOthers: true),
    Row(1, "RobotConformance", imports: ["Robots"], isTestedByOthers: true),
    Row(
      2, "TestSupport", imports: ["PDDL", "RandomNumbers", "Validation"], isTestedByOthers: true),
  ]

  /// The row of a module; nil if the table does not know it.
  static func row(of module: String) -> Row? {
    rows.first { $0.module == module }
  }

  /// The modules on the floors below one, as the upper floors may import all of them.
  private static func modules(below floor: Int) -> [String] {
    let floors: [[String]] = [
      [
        "PDDL", "AgentSpeak", "JSON", "CSpawn", "Robots", "CMuJoCo", "CLibXML2", "RandomNumbers",
        "Diagnostics",
      ],
      ["Grounding", "Validation", "Agents", "Workers", "LeggedRobot"],
      ["Search", "Trajectories"],
      ["ModelLearning"],
      ["Executive", "Interchange"],
      ["ContextProtocol", "Store"],
      ["Service"],
    ]
    return floors.prefix(floor).flatMap { $0 }
  }
}
