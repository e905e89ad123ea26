import AgentSpeak

// ExecInt: one step of the plan on top of an intention.
extension Agent {
  /// Carries out the next step of an intention.
  mutating func executeIntention(_ intention: Intention) {
    guard let top = intention.top, let instruction = nextInstruction(top, intention) else { return }
    do throws(Failure) {
      if let goal = instruction.goal {
        try achieve(goal, isPlain: instruction.isPlainGoal, intention, top)
      } else {
        try execute(instruction, intention, top)
      }
    } catch {
      fail(intention.id, error, instruction.formula)
    }
  }

  /// The next step; nil if none is left, or if it was the next round of a `for`.
  private mutating func nextInstruction(_ top: IntendedMeans, _ intention: Intention)
    -> Instruction?
  {
    while true {
      if let instruction = top.takeStep() { return instruction }
      switch top.blocks.popLast() {
      case .sequence(let body, let step)?:
        top.body = body
        top.step = step
      case .loop(let body, let step, let slots)?:
        top.body = body
        top.step = step
        top.slots = slots
      case .forEach(let loop)?:
        do throws(Failure) {
          try iterate(loop, top, isFirst: false)
        } catch {
          fail(intention.id, error, loop.instruction.formula)
        }
        return nil
      case nil: return nil
      }
    }
  }

  private mutating func execute(
    _ instruction: Instruction, _ intention: Intention, _ top: IntendedMeans
  ) throws(Failure) {
    switch instruction.operation {
    case .achieve(let literal):
      try achieve(literal, isPlain: instruction.isPlainGoal, intention, top)
    case .achieveNewFocus(let literal):
      let event = try goalEvent(.achieve, literal, top)
      event.returns = []
      if event.template.hasDeadline { event.goal = nextNumber() }
      announce(.pending, of: event)
      post(event)
    case .test(let query): try test(query, intention, top)
    case .add(let literal, let newFocus, let last):
      if literal.kind == .variableLiteral, let plan = try planOrRule(literal, top) {
        return try addPlan(plan, source: .atom(.selfSource), first: !last)
      }
      try addBelief(
        resolved(literal, top).withOwnSource, last: last, newFocus ? nil : intention)
    case .remove(let literal, let newFocus):
      try removeBelief(literal, newFocus ? nil : intention, top)
    case .replace(let literal): try replaceBelief(literal, intention, top)
    case .plan(let operation, let term):
      let plan = try resolved(term, top)
      switch operation {
      case .remove, .removeNewFocus: try removePlans(like: plan)
      default: try addPlan(plan, source: .atom(.selfSource), first: operation != .addLast)
      }
    case .internalAction(let action, let structure):
      try perform(action, structure, intention, top)
    case .externalAction(let term): try act(term, intention, top)
    case .condition(let condition):
      guard try solveFirst(condition, &top.slots) else {
        let names = top.plan.source.variables
        throw Failure(.constraintFailed) {
          "\(TermWriter.text(condition, names: names)) does not hold"
        }
      }
    case .variable(let term): try performValue(of: term, instruction, intention, top)
    case .ifThenElse(let condition, let then, let otherwise):
      if try solveFirst(condition, &top.slots) {
        top.enter(then)
      } else if let otherwise {
        top.enter(otherwise)
      }
    case .loop(let condition, let body):
      let slots = top.slots
      guard try solveFirst(condition, &top.slots) else { return }
      top.blocks.append(.loop(top.body, top.step - 1, slots))
      top.body = body
      top.step = 0
    case .forEach(let condition, let body):
      try beginForEach(condition, body, instruction, top)
    case .fork(let kind, let branches): fork(kind, branches, intention, top)
    }
  }

  // MARK: Parts of steps

  /// A term with the values of a plan's variables.
  mutating func resolved(_ term: Term, _ top: IntendedMeans) throws(Failure) -> Term {
    if term.isConstant { return term }
    return try Bindings(slots: top.slots).resolve(term, 0, &self)
  }

  /// A literal with its values; a variable must have a literal as its value.
  mutating func resolved(_ literal: Structure, _ top: IntendedMeans) throws(Failure) -> Structure {
    if literal.isConstant { return literal }
    let bindings = Bindings(slots: top.slots)
    if literal.kind == .literal { return try bindings.resolveArguments(literal, 0, &self) }
    let value = try bindings.resolve(.structure(literal), 0, &self)
    guard let result = value.literal, result.kind == .literal else {
      if case .structure(let structure) = value, structure.kind != .variableLiteral {
        throw Failure("body_var_not_literal", "\(value) is no literal")
      }
      if case .structure = value {
        throw Failure("body_var_without_value", "a variable used as a goal or belief has no value")
      }
      throw Failure("body_var_not_literal", "\(value) is no literal")
    }
    return result
  }

  /// The plan or rule that a variable stands for; a rule with the annotations of the variable.
  private mutating func planOrRule(_ variable: Structure, _ top: IntendedMeans) throws(Failure)
    -> Term?
  {
    let bindings = Bindings(slots: top.slots)
    let value = try bindings.resolve(variable[0], 0, &self)
    guard case .structure(let structure) = value else { return nil }
    switch structure.kind {
    case .plan: return value
    case .rule:
      guard let head = structure[0].literal else { return nil }
      let added = try bindings.resolve(variable.annotations, 0, &self)
      let annotated = head.withAnnotations(head.annotations(adding: added))
      return .structure(structure.withArguments([.structure(annotated), structure[1]]))
    default: return nil
    }
  }

  /// An event about a goal, with variables of its own.
  private mutating func goalEvent(
    _ subject: Trigger.Subject, _ literal: Structure, _ top: IntendedMeans
  ) throws(Failure) -> Event {
    if literal.isConstant { return Event(.add, subject, literal) }
    if literal.kind == .literal {
      return try Bindings(slots: top.slots).capture(.add, subject, literal, &self)
    }
    return Event.capturing(.add, subject, try resolved(literal, top).withOwnSource)
  }

  private mutating func achieve(
    _ literal: Structure, isPlain: Bool, _ intention: Intention, _ top: IntendedMeans
  ) throws(Failure) {
    let event: Event
    if isPlain {
      event = try Bindings(slots: top.slots).capturePlain(.add, .achieve, literal, &self)
    } else {
      event = try goalEvent(.achieve, literal, top)
      if event.template.hasDeadline { event.goal = nextNumber() }
    }
    event.intention = intention.id
    intention.state = .event
    announce(.pending, of: event)
    post(event)
  }

  private mutating func test(_ query: Term, _ intention: Intention, _ top: IntendedMeans)
    throws(Failure)
  {
    if try solveFirst(query, &top.slots) { return }
    let value = try resolved(query, top)
    if let literal = value.literal, literal.kind == .literal, !literal.isInternalAction,
      plans.hasCandidates(.add, .test, literal)
        || hasScopedPlans(.add, .test, literal, intention.id)
    {
      let event = Event.capturing(.add, .test, literal.withOwnSource)
      event.intention = intention.id
      intention.state = .event
      post(event)
      return
    }
    throw Failure(.testGoalFailed) { "\(value) is not known" }
  }

  private mutating func perform(
    _ action: any InternalAction, _ structure: Structure, _ intention: Intention,
    _ top: IntendedMeans
  ) throws(Failure) {
    var arguments: [Term] = []
    if structure.count > 0 {
      arguments.reserveCapacity(structure.count)
      let bindings = Bindings(slots: top.slots)
      for index in 0..<structure.count {
        if index == 0, action.takesCondition, structure[0].isLogicalExpression {
          arguments.append(structure[0])
        } else {
          arguments.append(try bindings.resolve(structure[index], 0, &self))
        }
      }
    }
    let result = try call(action, arguments)
    // The action may have ended the intention, or popped the plan that called it.
    guard !intention.isGone, intention.state == .running else { return }
    if case .yes = result { return }
    guard try apply(result, to: intention.id) else {
      throw Failure(.actionFailed, "\(action.name) failed")
    }
  }

  private mutating func act(_ term: Term, _ intention: Intention, _ top: IntendedMeans)
    throws(Failure)
  {
    let action = try resolved(term, top)
    guard settings.hasEnvironment else {
      throw Failure("action_failed", "there is no environment that knows the action \(action)")
    }
    let number = nextNumber()
    intention.state = .action(number)
    acting[number] = intention.id
    requests.append(.act(action, number: number))
  }

  /// A variable as a step: its value is a plan body, an action or a condition.
  private mutating func performValue(
    of term: Term, _ instruction: Instruction, _ intention: Intention, _ top: IntendedMeans
  ) throws(Failure) {
    let value = try resolved(term, top)
    var compiler = PlanCompiler(actions: kit.actions, file: "")
    if let formulas = Formula.formulas(of: value) {
      top.enter(compiler.compile(formulas))
      return
    }
    switch value {
    case .variable:
      throw Failure("body_var_without_value", "a variable used as a step has no value")
    case .structure(let structure) where structure.kind == .variableLiteral:
      throw Failure("body_var_without_value", "a variable used as a step has no value")
    case .structure, .atom:
      let formula = Formula(.perform, value, line: instruction.formula.line)
      guard let step = compiler.compile([formula]).instructions.first else { return }
      if compiler.diagnostics.contains(where: { $0.severity == .error }) {
        throw Failure("unknown", compiler.diagnostics[0].message)
      }
      try execute(step, intention, top)
    default: throw Failure("body_var_not_literal", "\(value) is no action")
    }
  }

  // MARK: For

  private mutating func beginForEach(
    _ condition: Term, _ body: Body, _ instruction: Instruction, _ top: IntendedMeans
  ) throws(Failure) {
    var solver = Solver()
    solver.bindings.slots = top.slots
    solver.start(condition)
    let loop = IntendedMeans.ForEach(
      solver: solver, slots: top.slots, block: body, outer: top.body, outerStep: top.step,
      instruction: instruction)
    try iterate(loop, top, isFirst: true)
  }

  /// Begins the next round of a `for`, each with the variables as they were before it.
  private mutating func iterate(
    _ loop: consuming IntendedMeans.ForEach, _ top: IntendedMeans, isFirst: Bool
  ) throws(Failure) {
    let isFound = isFirst ? try loop.solver.first(&self) : try loop.solver.following(&self)
    guard isFound else {
      top.slots = loop.slots
      top.body = loop.outer
      top.step = loop.outerStep
      return
    }
    var bindings = loop.solver.bindings
    try bindings.shorten(to: loop.slots.count, &self)
    top.slots = bindings.slots
    top.body = loop.block
    top.step = 0
    top.blocks.append(.forEach(loop))
  }

  // MARK: Fork

  private mutating func fork(
    _ kind: ForkKind, _ bodies: [Body], _ intention: Intention, _ top: IntendedMeans
  ) {
    var branches: [IntentionID] = []
    for body in bodies {
      let frame = IntendedMeans(copying: top)
      frame.blocks = []
      frame.isBranch = true
      frame.body = body
      frame.step = 0
      let branch = intentions.make()
      branch.stack = [frame]
      branch.parent = intention.id
      branch.branchSlots = frame.slots.count
      branches.append(branch.id)
      if intention.atomicCount > 0 { atomic.insert(branch.id) }
      enqueue(branch)
    }
    intention.branches = branches
    intention.fork = kind
    intention.state = .fork
  }
}

extension Term {
  /// Whether this is a comparison, or a conjunction, disjunction or negation.
  fileprivate var isLogicalExpression: Bool {
    guard case .structure(let structure) = self else { return false }
    return structure.kind == .relational || structure.kind == .logical
  }
}
