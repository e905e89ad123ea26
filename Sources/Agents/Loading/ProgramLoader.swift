import AgentSpeak

/// Collects what a program consists of; carries directives out on the way.
struct ProgramLoader {
  let kit: AgentKit
  let folders: [String]
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var plans = PlanLibrary()
  private(set) var beliefs: [Program.Clause] = []
  private(set) var goals: [Program.Clause] = []
  private(set) var ruleFunctions: [Symbol: Symbol] = [:]
  private(set) var lastLabel = 0
  private var labels: Set<Symbol> = []
  /// The files that are being read, the outermost first.
  private var open: [String] = []

  /// How many files may include each other in a row.
  private static let includeLimit = 50

  init(kit: AgentKit, folders: [String]) {
    self.kit = kit
    self.folders = folders
  }

  mutating func load(_ source: SourceText, namespace: Symbol) {
    let reading = ProgramReader.read(source, options: kit.readingOptions(namespace: namespace))
    diagnostics += reading.diagnostics
    open.append(source.name)
    defer { open.removeLast() }
    add(reading.value.parts, file: source.name)
  }

  private mutating func add(_ parts: [Program.Part], file: String) {
    for part in parts {
      switch part {
      case .belief(let clause): beliefs.append(clause)
      case .goal(let clause): goals.append(clause)
      case .rule(let clause):
        var compiler = PlanCompiler(actions: kit.actions, file: file)
        if let condition = clause.condition { compiler.check(condition, isCondition: true) }
        diagnostics += compiler.diagnostics
        beliefs.append(clause)
      case .plan(let plan): add(plan, file: file)
      case .directive(let directive): carryOut(directive, file: file)
      }
    }
  }

  private mutating func add(_ plan: Plan, file: String) {
    var compiler = PlanCompiler(actions: kit.actions, file: file)
    if let name = plan.label?.functor, name != .none, !labels.insert(name).inserted {
      report(.error, "there is already a plan '@\(name)'", file, plan.line)
    }
    let compiled = compiler.compile(plan, label: nextLabel())
    plans.add(compiled)
    diagnostics += compiler.diagnostics
  }

  private mutating func nextLabel() -> Symbol {
    repeat { lastLabel += 1 } while labels.contains(Symbol("p__\(lastLabel)"))
    return Symbol("p__\(lastLabel)")
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ message: String, _ file: String, _ line: Int32
  ) {
    diagnostics.append(Diagnostic(severity, message, file: file, line: Int(line)))
  }

  private mutating func carryOut(_ directive: Program.Directive, file: String) {
    let literal = directive.literal
    switch literal.functor.name {
    case "include": include(directive, file: file)
    case "namespace": add(directive.parts ?? [], file: file)
    case "register_function": registerFunction(directive, file: file)
    default:
      do throws(Failure) {
        guard let parts = try GoalPatterns.expand(directive) else {
          report(.error, "there is no directive '\(literal.functor)'", file, directive.line)
          return
        }
        add(parts, file: file)
      } catch {
        report(.error, error.message, file, directive.line)
      }
    }
  }

  private mutating func registerFunction(_ directive: Program.Directive, file: String) {
    guard case .string(let name) = directive.literal[0] else {
      report(.error, "a function needs a name in double quotes", file, directive.line)
      return
    }
    if directive.literal.count == 3, case .string(let predicate) = directive.literal[2] {
      ruleFunctions[Symbol(name.value)] = Symbol(predicate.value)
    } else if kit.functions[Symbol(name.value)] == nil {
      report(
        .error,
        "there is no function '\(name.value)': functions of one's own are written in Swift "
          + "or as rules", file, directive.line)
    }
  }

  private mutating func include(_ directive: Program.Directive, file: String) {
    guard case .string(let path) = directive.literal[0] else {
      report(.error, "'include' needs a file in double quotes", file, directive.line)
      return
    }
    guard open.count < Self.includeLimit else {
      report(
        .error, "files include each other more than \(Self.includeLimit) deep", file, directive.line
      )
      return
    }
    var namespace = Symbol.defaultNamespace
    if directive.literal.count > 1 {
      // A variable stands for a namespace that nobody else has.
      namespace = directive.literal[1].atomName ?? Symbol("ns__\(beliefs.count)_\(plans.version)")
    }
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let places =
      [folder.isEmpty ? path.value : folder + "/" + path.value]
      + folders.map { $0 + "/" + path.value } + [path.value]
    var reason: Diagnostic?
    for place in places {
      do throws(DiagnosticsError) {
        load(try SourceText(contentsOfFile: place), namespace: namespace)
        return
      } catch {
        reason = reason ?? error.diagnostics.first
      }
    }
    report(
      .error, "the file \"\(path.value)\" \(reason?.message ?? "cannot be read")", file,
      directive.line)
  }
}
