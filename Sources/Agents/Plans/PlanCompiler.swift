import AgentSpeak

/// Turns plans as they are written into instructions.
struct PlanCompiler {
  let actions: [Symbol: any InternalAction]
  let file: String
  /// What the plans were read from; nil if it is not at hand.
  private let source: SourceText?
  private(set) var diagnostics: [Diagnostic] = []

  init(actions: [Symbol: any InternalAction], file: String) {
    self.actions = actions
    self.file = file
    source = nil
  }

  init(actions: [Symbol: any InternalAction], source: SourceText) {
    self.actions = actions
    self.source = source
    file = source.name
  }

  /// A plan that encloses others, and the variables that these share with it.
  private struct Enclosing {
    let plan: Plan
    let visible: Set<String>
  }

  /// A plan with its subplans.
  ///
  /// - Parameter label: the name of its label if the plan has none.
  mutating func compile(_ plan: Plan, label: @autoclosure () -> Symbol) -> CompiledPlan {
    compile(plan, label: label(), in: nil)
  }

  private mutating func compile(
    _ plan: Plan, label: @autoclosure () -> Symbol, in enclosing: Enclosing?
  ) -> CompiledPlan {
    var plan = plan
    var named = plan.label ?? Structure(.none)
    if named.functor == .none { named = Structure(label(), annotations: named.annotations) }
    let compiledLabel = named.withOwnSource
    if let context = plan.context { check(context, isCondition: true) }
    if let condition = plan.goalCondition { check(condition, isCondition: true) }
    let inherited = enclosing.map { Self.inherit(from: $0, in: &plan) } ?? []
    var subplans: PlanLibrary?
    if !plan.subplans.isEmpty {
      let passedOn = inherited.map { plan.variables[Int($0.own)] }
      let visible = Self.variables(ofHead: plan).union(passedOn)
      var library = PlanLibrary()
      for (index, subplan) in plan.subplans.enumerated() {
        library.add(
          compile(
            subplan, label: Symbol("\(named.qualifiedName)_\(index + 1)"),
            in: Enclosing(plan: plan, visible: visible)))
      }
      subplans = library
    }
    return CompiledPlan(
      source: plan, label: compiledLabel, file: file, body: compile(plan.body),
      subplans: subplans, inherited: inherited)
  }

  /// The names of the variables of trigger and context: a plan's subplans share them.
  private static func variables(ofHead plan: Plan) -> Set<String> {
    var found: Set<String> = []
    func take(_ variable: Int32) -> Int32 {
      if Int(variable) < plan.variables.count { found.insert(plan.variables[Int(variable)]) }
      return variable
    }
    _ = plan.trigger.literal.renamingVariables(take)
    _ = plan.context?.renamingVariables(take)
    found.remove("_")
    return found
  }

  /// The variables that a plan shares with the one that encloses it; it gets those, too, that only its own
  /// subplans use.
  private static func inherit(from enclosing: Enclosing, in plan: inout Plan)
    -> [(own: Int32, outer: Int32)]
  {
    var used = Set(plan.variables)
    var rest = plan.subplans
    while let subplan = rest.popLast() {
      used.formUnion(subplan.variables)
      rest += subplan.subplans
    }
    return enclosing.plan.variables.enumerated().compactMap { outer, name in
      guard enclosing.visible.contains(name), used.contains(name) else { return nil }
      let own = plan.variables.firstIndex(of: name) ?? plan.variables.count
      if own == plan.variables.count { plan.variables.append(name) }
      return (Int32(own), Int32(outer))
    }
  }

  /// The instructions of a body.
  mutating func compile(_ formulas: [Formula]) -> Body {
    formulas.isEmpty ? .empty : Body(formulas.map { compile($0) })
  }

  private mutating func compile(_ formula: Formula) -> Instruction {
    Instruction(operation: operation(formula), formula: formula)
  }

  private mutating func operation(_ formula: Formula) -> Instruction.Operation {
    let term = formula.term
    if formula.operation == .perform { return perform(formula) }
    if formula.operation == .test {
      check(term, isCondition: true)
      return .test(term)
    }
    if case .structure(let structure) = term,
      structure.kind == .plan || structure.kind == .trigger || structure.kind == .body
        || structure.kind == .rule
    {
      return .plan(formula.operation, term)
    }
    guard let goal = term.goal else { return .condition(.false) }
    let literal = goal.kind == .variableLiteral ? goal : goal.withOwnSource
    switch formula.operation {
    case .achieve: return .achieve(literal)
    case .achieveNewFocus: return .achieveNewFocus(literal)
    case .addNewFocus: return .add(literal, newFocus: true, last: false)
    case .addLast: return .add(literal, newFocus: false, last: true)
    // What is taken away keeps the annotations it is written with: a source is added by removal.
    case .remove: return .remove(goal, newFocus: false)
    case .removeNewFocus: return .remove(goal, newFocus: true)
    case .replace: return .replace(literal)
    default: return .add(literal, newFocus: false, last: false)
    }
  }

  private mutating func perform(_ formula: Formula) -> Instruction.Operation {
    guard case .structure(let structure) = formula.term else {
      if case .atom(let name) = formula.term, name != .true, name != .false {
        return .externalAction(formula.term)
      }
      if case .variable = formula.term { return .variable(formula.term) }
      return .condition(formula.term)
    }
    switch structure.kind {
    case .literal:
      guard structure.isInternalAction else { return .externalAction(formula.term) }
      return internalAction(structure)
    case .variableLiteral, .body: return .variable(formula.term)
    default:
      check(formula.term, isCondition: true)
      return .condition(formula.term)
    }
  }

  private mutating func internalAction(_ structure: Structure) -> Instruction.Operation {
    func block(_ index: Int) -> [Formula]? { Formula.formulas(of: structure[index]) }
    switch structure.functor.name {
    case ".if_then_else":
      if let then = block(1) {
        check(structure[0], isCondition: true)
        let otherwise = structure.count > 2 ? block(2) : nil
        return .ifThenElse(structure[0], compile(then), otherwise.map { compile($0) })
      }
    case ".loop":
      if let body = block(1) {
        check(structure[0], isCondition: true)
        return .loop(structure[0], compile(body))
      }
    case ".foreach":
      if let body = block(1) {
        check(structure[0], isCondition: true)
        return .forEach(structure[0], compile(body))
      }
    case ".fork":
      let kind = structure[0].atomName.flatMap { ForkKind(rawValue: $0.name) }
      let branches = structure.arguments.dropFirst().compactMap { Formula.formulas(of: $0) }
      if let kind, branches.count == structure.count - 1, !branches.isEmpty {
        return .fork(kind, branches.map { compile($0) })
      }
    default: break
    }
    check(.structure(structure), isCondition: false)
    guard let action = actions[structure.functor] else { return .condition(.false) }
    return .internalAction(action, structure)
  }

  /// Reports internal actions that do not exist or cannot be where they are.
  mutating func check(_ term: Term, isCondition: Bool) {
    var rest = term
    while case .structure(let structure) = rest {
      if structure.kind == .logical || structure.kind == .relational {
        for index in 0..<(structure.count - 1) { check(structure[index], isCondition: isCondition) }
        rest = structure[structure.count - 1]
        continue
      }
      guard structure.isInternalAction else { return }
      guard let action = actions[structure.functor] else {
        var hint = Suggestions.hint(
          for: structure.functor.name, among: actions.keys.map(\.name))
        if hint.isEmpty, !structure.functor.name.hasPrefix(".") {
          hint = ": actions of one's own are written in Swift and handed to AgentKit"
        }
        report("there is no internal action '\(structure.functor)'\(hint)", structure)
        return
      }
      if isCondition, !action.isAllowedInConditions {
        report("the internal action '\(structure.functor)' cannot be a condition", structure)
      } else if !action.arity.contains(structure.count) {
        report(
          "the internal action '\(structure.functor)' takes \(Self.text(action.arity)) arguments, "
            + "found \(structure.count)", structure, .warning)
      }
      return
    }
  }

  static func text(_ arity: ClosedRange<Int>) -> String {
    if arity.lowerBound == arity.upperBound { return "\(arity.lowerBound)" }
    return arity.upperBound == .max
      ? "at least \(arity.lowerBound)" : "\(arity.lowerBound) to \(arity.upperBound)"
  }

  private mutating func report(
    _ message: String, _ structure: Structure, _ severity: Diagnostic.Severity = .error
  ) {
    let line = Int(structure.line)
    diagnostics.append(
      source?.diagnostic(severity, message, line: line, word: structure.functor.name)
        ?? Diagnostic(severity, message, file: file, line: line))
  }
}
