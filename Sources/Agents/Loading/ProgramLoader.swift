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
  /// The files that were included, in the order in which they were read.
  private(set) var included: [SourceText] = []
  /// Files that need not be read.
  private let known: [SourceText]
  private var labels: Set<Symbol> = []
  /// The files that are being read, the outermost first.
  private var open: [SourceText] = []

  /// How many files may include each other in a row.
  private static let includeLimit = 50

  /// - Parameters:
  ///   - folders: where included files are looked for, besides the folder of the file.
  ///   - known: what files hold that need not be read.
  init(kit: AgentKit, folders: [String], known: [SourceText] = []) {
    self.kit = kit
    self.folders = folders
    self.known = known
  }

  /// The findings, file by file as they were read, in the order of each file's text.
  var sortedDiagnostics: [Diagnostic] {
    var order: [String: Int] = [:]
    for finding in diagnostics where order[finding.file] == nil {
      order[finding.file] = order.count
    }
    return diagnostics.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return (order[a.file] ?? 0, a.line, a.column, left.offset)
        < (order[b.file] ?? 0, b.line, b.column, right.offset)
    }.map(\.element)
  }

  mutating func load(_ source: SourceText, namespace: Symbol) {
    let reading = ProgramReader.read(source, options: kit.readingOptions(namespace: namespace))
    diagnostics += reading.diagnostics
    open.append(source)
    defer { open.removeLast() }
    add(reading.value?.parts ?? [], source)
  }

  private mutating func add(_ parts: [Program.Part], _ source: SourceText) {
    for part in parts {
      switch part {
      case .belief(let clause): beliefs.append(clause)
      case .goal(let clause): goals.append(clause)
      case .rule(let clause):
        var compiler = PlanCompiler(actions: kit.actions, source: source)
        if let condition = clause.condition { compiler.check(condition, isCondition: true) }
        diagnostics += compiler.diagnostics
        beliefs.append(clause)
      case .plan(let plan): add(plan, source)
      case .directive(let directive): carryOut(directive, source)
      }
    }
  }

  private mutating func add(_ plan: Plan, _ source: SourceText) {
    var compiler = PlanCompiler(actions: kit.actions, source: source)
    if let name = plan.label?.qualifiedName, name != .none, !labels.insert(name).inserted {
      report(
        "there is already a plan '@\(name)'", source, plan.label?.line ?? plan.line, "@\(name)")
    }
    let compiled = compiler.compile(plan, label: nextLabel())
    plans.add(compiled)
    diagnostics += compiler.diagnostics
  }

  private mutating func nextLabel() -> Symbol {
    repeat { lastLabel += 1 } while labels.contains(Symbol("p__\(lastLabel)"))
    return Symbol("p__\(lastLabel)")
  }

  /// Reports an error about a word in a line.
  private mutating func report(
    _ message: String, _ source: SourceText, _ line: Int32, _ word: String
  ) {
    diagnostics.append(source.diagnostic(.error, message, line: Int(line), word: word))
  }

  private mutating func carryOut(_ directive: Program.Directive, _ source: SourceText) {
    let literal = directive.literal
    switch literal.functor.name {
    case "include": include(directive, source)
    case "namespace": add(directive.parts ?? [], source)
    case "register_function": registerFunction(directive, source)
    default:
      do throws(Failure) {
        guard let parts = try GoalPatterns.expand(directive) else {
          report(
            "there is no directive '\(literal.functor)'", source, directive.line,
            literal.functor.name)
          return
        }
        add(parts, source)
      } catch {
        report(error.message, source, directive.line, literal.functor.name)
      }
    }
  }

  private mutating func registerFunction(_ directive: Program.Directive, _ source: SourceText) {
    guard case .string(let name) = directive.literal[0] else {
      report(
        "a function needs a name in double quotes", source, directive.line, "register_function")
      return
    }
    if directive.literal.count == 3, case .string(let predicate) = directive.literal[2] {
      ruleFunctions[Symbol(name.value)] = Symbol(predicate.value)
    } else if kit.functions[Symbol(name.value)] == nil {
      report(
        "there is no function '\(name.value)': functions of one's own are written in Swift "
          + "or as rules", source, directive.line, name.value)
    }
  }

  private mutating func include(_ directive: Program.Directive, _ source: SourceText) {
    guard case .string(let path) = directive.literal[0] else {
      report("'include' needs a file in double quotes", source, directive.line, "include")
      return
    }
    guard kit.mayUseFiles else {
      report("programs may not use files here", source, directive.line, "include")
      return
    }
    guard open.count < Self.includeLimit else {
      report(
        "files include each other more than \(Self.includeLimit) deep", source, directive.line,
        "include")
      return
    }
    var namespace = Symbol.defaultNamespace
    if directive.literal.count > 1 {
      // A variable stands for a namespace that nobody else has.
      namespace = directive.literal[1].atomName ?? Symbol("ns__\(beliefs.count)_\(plans.version)")
    }
    let folder = source.name.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let places =
      [folder.isEmpty ? path.value : folder + "/" + path.value]
      + folders.map { $0 + "/" + path.value } + [path.value]
    var reason: Diagnostic?
    for place in places {
      do throws(DiagnosticsError) {
        let atHand = known.first { $0.name == place }
        let file = if let atHand { atHand } else { try SourceText(contentsOfFile: place) }
        included.append(file)
        load(file, namespace: namespace)
        return
      } catch {
        reason = reason ?? error.diagnostics.first
      }
    }
    if path.value.hasPrefix("$") {
      // `$jasonJar/…`, `$jacamo/…`: such files come with the programs of those who have Java.
      diagnostics.append(
        source.diagnostic(
          .warning, "'\(path.value)' is part of a Java library and left out",
          line: Int(directive.line), word: path.value))
      return
    }
    report(
      "the file \"\(path.value)\" cannot be read" + (reason?.found.map { ": \($0)" } ?? ""), source,
      directive.line,
      "include")
  }
}
