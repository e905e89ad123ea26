import AgentSpeak

// ExecInt: one step of the plan on top of an intention.
extension Agent {
  /// Carries out the next step of an intention.
  mutating func executeIntention(_ id: IntentionID) {
    guard let instruction = nextInstruction(id) else { return }
    do throws(Failure) {
      try execute(instruction, id)
    } catch {
      fail(id, error, instruction.formula)
    }
  }

  /// The next step; nil if none is left, or if it was the next round of a `for`.
  private mutating func nextInstruction(_ id: IntentionID) -> Instruction? {
    while let last = intentions[id]?.stack.indices.last {
      if let instruction = intentions[id]?.stack[last].takeStep() { return instruction }
      switch intentions[id]?.stack[last].blocks.last {
      case .sequence(let body, let step)?:
        intentions[id]?.stack[last].blocks.removeLast()
        intentions[id]?.stack[last].body = body
        intentions[id]?.stack[last].step = step
      case .loop(let body, let step, let slots)?:
        intentions[id]?.stack[last].blocks.removeLast()
        intentions[id]?.stack[last].body = body
        intentions[id]?.stack[last].step = step
        intentions[id]?.stack[last].slots = slots
      case .forEach(let loop)?:
        intentions[id]?.stack[last].blocks.removeLast()
        do throws(Failure) {
          try iterate(loop, id, isFirst: false)
        } catch {
          fail(id, error, loop.instruction.formula)
        }
        return nil
      case nil: return nil
      }
    }
    return nil
  }

  private mutating func execute(_ instruction: Instruction, _ id: IntentionID) throws(Failure) {
    switch instruction.operation {
    case .achieve(let literal): try achieve(literal, id)
    case .achieveNewFocus(let literal):
      var event = try goalEvent(.achieve, literal, id)
      event.returns = []
      announce("pending", of: event)
      post(event)
    case .test(let query): try test(query, id)
    case .add(let literal, let newFocus, let last):
      try addBelief(resolved(literal, id).withOwnSource, last: last, newFocus ? nil : id)
    case .remove(let literal, let newFocus): try removeBelief(literal, newFocus ? nil : id, id)
    case .replace(let literal): try replaceBelief(literal, id)
    case .plan(let operation, let term):
      let plan = try resolved(term, id)
      switch operation {
      case .remove, .removeNewFocus: try removePlans(like: plan)
      default: try addPlan(plan, source: .atom(.selfSource), first: operation != .addLast)
      }
    case .internalAction(let action, let structure): try perform(action, structure, id)
    case .externalAction(let term): try act(term, id)
    case .condition(let condition):
      guard try solve(condition, id) else {
        throw Failure("constraint_failed", "\(text(condition, id)) does not hold")
      }
    case .variable(let term): try performValue(of: term, instruction, id)
    case .ifThenElse(let condition, let then, let otherwise):
      if try solve(condition, id) {
        modifyTop(id) { $0.enter(then) }
      } else if let otherwise {
        modifyTop(id) { $0.enter(otherwise) }
      }
    case .loop(let condition, let body):
      let slots = intentions[id]?.stack.last?.slots ?? []
      guard try solve(condition, id) else { return }
      modifyTop(id) { top in
        top.blocks.append(.loop(top.body, top.step - 1, slots))
        top.body = body
        top.step = 0
      }
    case .forEach(let condition, let body):
      try beginForEach(condition, body, instruction, id)
    case .fork(let kind, let branches): fork(kind, branches, id)
    }
  }

  // MARK: Parts of steps

  /// Changes the plan on top of an intention.
  mutating func modifyTop(_ id: IntentionID, _ change: (inout IntendedMeans) -> Void) {
    guard let last = intentions[id]?.stack.indices.last else { return }
    intentions[id]?.stack[last].apply(change)
  }

  /// Solves a condition in the variables of the plan on top of an intention.
  private mutating func solve(_ condition: Term, _ id: IntentionID) throws(Failure) -> Bool {
    var slots: [Term?] = []
    modifyTop(id) { swap(&$0.slots, &slots) }
    defer { modifyTop(id) { swap(&$0.slots, &slots) } }
    return try solveFirst(condition, &slots)
  }

  func topBindings(_ id: IntentionID) -> Bindings {
    Bindings(slots: intentions[id]?.stack.last?.slots ?? [])
  }

  mutating func resolved(_ term: Term, _ id: IntentionID) throws(Failure) -> Term {
    if term.isConstant { return term }
    return try topBindings(id).resolve(term, 0, &self)
  }

  /// A literal with its values; a variable must have a literal as its value.
  mutating func resolved(_ literal: Structure, _ id: IntentionID) throws(Failure) -> Structure {
    if literal.isConstant { return literal }
    let value = try topBindings(id).resolve(.structure(literal), 0, &self)
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

  func text(_ term: Term, _ id: IntentionID) -> String {
    TermWriter.text(term, names: intentions[id]?.stack.last?.plan.source.variables ?? [])
  }

  /// An event about a goal, with variables of its own.
  mutating func goalEvent(_ subject: Trigger.Subject, _ literal: Structure, _ id: IntentionID)
    throws(Failure) -> Event
  {
    let goal = try resolved(literal, id).withOwnSource
    return Event.capturing(.add, subject, goal)
  }

  private mutating func achieve(_ literal: Structure, _ id: IntentionID) throws(Failure) {
    var event = try goalEvent(.achieve, literal, id)
    event.intention = id
    if event.trigger.literal.annotationList.contains(where: {
      $0.literal?.functor == "hard_deadline"
    }) {
      event.goal = nextNumber()
    }
    intentions[id]?.state = .event
    announce("pending", of: event)
    post(event)
  }

  private mutating func test(_ query: Term, _ id: IntentionID) throws(Failure) {
    if try solve(query, id) { return }
    let value = try resolved(query, id)
    if let literal = value.literal, literal.kind == .literal, !literal.isInternalAction,
      plans.hasCandidates(.add, .test, literal) || hasScopedPlans(.add, .test, literal, id)
    {
      var event = Event.capturing(.add, .test, literal.withOwnSource)
      event.intention = id
      intentions[id]?.state = .event
      post(event)
      return
    }
    throw Failure("test_goal_failed", "\(value) is not known")
  }

  private mutating func perform(
    _ action: any InternalAction, _ structure: Structure, _ id: IntentionID
  ) throws(Failure) {
    var arguments: [Term] = []
    arguments.reserveCapacity(structure.count)
    let bindings = topBindings(id)
    for index in 0..<structure.count {
      arguments.append(try bindings.resolve(structure[index], 0, &self))
    }
    let result = try call(action, arguments)
    // The action may have ended the intention, or popped the plan that called it.
    guard intentions.contains(id), intentions[id]?.state == .running else { return }
    if case .yes = result { return }
    guard try apply(result, to: id) else {
      throw Failure("ia_failed", "\(action.name) failed")
    }
  }

  private mutating func act(_ term: Term, _ id: IntentionID) throws(Failure) {
    let action = try resolved(term, id)
    guard settings.hasEnvironment else {
      throw Failure("action_failed", "there is no environment that knows the action \(action)")
    }
    let number = nextNumber()
    intentions[id]?.state = .action(number)
    requests.append(.act(action, number: number))
  }

  /// A variable as a step: its value is a plan body, an action or a condition.
  private mutating func performValue(
    of term: Term, _ instruction: Instruction, _ id: IntentionID
  ) throws(Failure) {
    let value = try resolved(term, id)
    var compiler = PlanCompiler(actions: kit.actions, file: "")
    if let formulas = Formula.formulas(of: value) {
      let body = compiler.compile(formulas)
      modifyTop(id) { $0.enter(body) }
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
      try execute(step, id)
    default: throw Failure("body_var_not_literal", "\(value) is no action")
    }
  }

  // MARK: For

  private mutating func beginForEach(
    _ condition: Term, _ body: Body, _ instruction: Instruction, _ id: IntentionID
  ) throws(Failure) {
    guard let top = intentions[id]?.stack.last else { return }
    var solver = Solver()
    solver.bindings.slots = top.slots
    solver.start(condition)
    let loop = IntendedMeans.ForEach(
      solver: solver, slots: top.slots, block: body, outer: top.body, outerStep: top.step,
      instruction: instruction)
    try iterate(loop, id, isFirst: true)
  }

  /// Begins the next round of a `for`, each with the variables as they were before it.
  private mutating func iterate(
    _ loop: IntendedMeans.ForEach, _ id: IntentionID, isFirst: Bool
  ) throws(Failure) {
    var loop = loop
    let isFound = isFirst ? try loop.solver.first(&self) : try loop.solver.following(&self)
    guard isFound else {
      modifyTop(id) { top in
        top.slots = loop.slots
        top.body = loop.outer
        top.step = loop.outerStep
      }
      return
    }
    var bindings = loop.solver.bindings
    try bindings.shorten(to: loop.slots.count, &self)
    modifyTop(id) { top in
      top.slots = bindings.slots
      top.blocks.append(.forEach(loop))
      top.body = loop.block
      top.step = 0
    }
  }

  // MARK: Fork

  private mutating func fork(_ kind: ForkKind, _ bodies: [Body], _ id: IntentionID) {
    guard var frame = intentions[id]?.stack.last else { return }
    frame.blocks = []
    frame.isBranch = true
    var branches: [IntentionID] = []
    for body in bodies {
      let branch = intentions.make()
      frame.body = body
      frame.step = 0
      intentions[branch]?.stack = [frame]
      intentions[branch]?.parent = id
      intentions[branch]?.branchSlots = frame.slots.count
      branches.append(branch)
      if (intentions[id]?.atomicCount ?? 0) > 0 { atomic.insert(branch) }
      enqueue(branch)
    }
    intentions[id]?.branches = branches
    intentions[id]?.fork = kind
    intentions[id]?.state = .fork
  }
}

extension Event {
  /// An event about a literal, whose variables get numbers from 0.
  static func capturing(
    _ operation: Trigger.Operation, _ subject: Trigger.Subject, _ literal: Structure
  ) -> Event {
    if literal.isGround { return Event(operation, subject, literal) }
    var returns: [Int32] = []
    let captured = literal.renamingVariables { variable in
      if let known = returns.firstIndex(of: variable) { return Int32(known) }
      returns.append(variable)
      return Int32(returns.count - 1)
    }
    var event = Event(operation, subject, captured)
    event.variableCount = Int32(returns.count)
    event.returns = returns
    return event
  }
}
