public import AgentSpeak

/// A program that agents can run: read, with its directives carried out, compiled.
///
/// Agents of the same program share its plans.
public struct AgentProgram: Sendable {
  /// The file's name.
  public let name: String
  /// What was found; no errors.
  public let warnings: [Diagnostic]
  let plans: PlanLibrary
  let beliefs: [Program.Clause]
  let goals: [Program.Clause]
  let ruleFunctions: [Symbol: Symbol]
  let lastLabel: Int
  /// What was read: the program, then the files that it includes.
  let sources: [SourceText]

  /// Reads a file.
  ///
  /// - Parameter folders: where included files are looked for, besides the folder of the file.
  /// - Throws: all findings if one is an error.
  public init(
    contentsOfFile path: String, kit: AgentKit = .standard, folders: [String] = []
  ) throws(DiagnosticsError) {
    try self.init(SourceText(contentsOfFile: path), kit: kit, folders: folders)
  }

  /// Reads a text.
  ///
  /// - Throws: all findings if one is an error.
  public init(
    _ source: SourceText, kit: AgentKit = .standard, folders: [String] = [],
    namespace: Symbol = .defaultNamespace
  ) throws(DiagnosticsError) {
    try self.init([source], kit: kit, folders: folders, namespace: namespace)
  }

  /// Reads a program whose included files are at hand, if they are behind its text.
  init(
    _ sources: [SourceText], kit: AgentKit, folders: [String],
    namespace: Symbol = .defaultNamespace
  ) throws(DiagnosticsError) {
    let source = sources.first ?? SourceText("")
    var loader = ProgramLoader(kit: kit, folders: folders, known: Array(sources.dropFirst()))
    loader.load(source, namespace: namespace)
    loader.load(SourceText(LibraryPlans.text, name: "library"), namespace: .defaultNamespace)
    if loader.diagnostics.contains(where: { $0.severity == .error }) {
      throw DiagnosticsError(loader.sortedDiagnostics)
    }
    name = source.name
    warnings = loader.sortedDiagnostics
    var library = loader.plans
    library.buildIndexes()
    plans = library
    beliefs = loader.beliefs
    goals = loader.goals
    ruleFunctions = loader.ruleFunctions
    lastLabel = loader.lastLabel
    self.sources = [source] + loader.included
  }
}

extension Agent {
  /// Gives the agent a program: its plans, rules, beliefs and goals, in addition to what it has.
  public mutating func load(_ program: AgentProgram) {
    let first = programName
    programName = program.name
    defer { if !first.isEmpty { programName = first } }
    if plans.plans.isEmpty {
      plans = program.plans
    } else {
      for plan in program.plans.plans {
        if self.plans.plan(named: plan.name) == nil {
          plans.add(plan)
        } else if plan.name.name.hasPrefix("p__") {
          // Labels that were made up get another number.
          try? add(plan.source, source: .atom(.selfSource), first: false)
        }
      }
    }
    lastLabel = max(lastLabel, program.lastLabel)
    ruleFunctions.merge(program.ruleFunctions) { $1 }
    add(beliefs: program.beliefs)
    for goal in program.goals { achieve(goal.head) }
  }

  /// Adds initial beliefs and rules: they are queried in their order; the events come in the other.
  private mutating func add(beliefs clauses: [Program.Clause]) {
    for clause in clauses.reversed() {
      let literal = clause.head.withOwnSource
      if clause.condition != nil || !literal.isGround {
        beliefs.add(
          rule: Belief(
            literal: clause.condition == nil ? literal : clause.head, condition: clause.condition,
            variableCount: Int32(truncatingIfNeeded: clause.variables.count),
            variables: clause.variables))
        continue
      }
      // Arithmetic in a belief is calculated when it is added.
      let value = (try? Bindings().resolve(.structure(literal), 0, &self))?.literal ?? literal
      if plans.hasCandidates(.add, .belief, value) {
        addBelief(value)
      } else {
        _ = beliefs.add(value)
      }
    }
  }
}
