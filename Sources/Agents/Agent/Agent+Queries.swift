public import AgentSpeak

// Questions about what an agent believes.
extension Agent {
  /// All answers to a query: the template with the values of each solution.
  ///
  /// - Parameters:
  ///   - query: a logical expression; variables may be numbered in any way, alike in both terms.
  ///   - limit: how many answers are wanted at most.
  /// - Throws: what an internal action in the query throws, and `recursion_limit`.
  public mutating func solutions(of query: Term, template: Term, limit: Int = .max)
    throws(Failure) -> [Term]
  {
    var numbers: [Int32: Int32] = [:]
    func number(_ variable: Int32) -> Int32 {
      if let known = numbers[variable] { return known }
      let fresh = Int32(numbers.count)
      numbers[variable] = fresh
      return fresh
    }
    guard nesting < Self.nestingLimit else {
      throw Failure("recursion_limit", "queries within queries nest too deep")
    }
    nesting += 1
    defer { nesting -= 1 }
    let query = query.renamingVariables(number)
    let template = template.renamingVariables(number)
    var solver = Solver()
    solver.bindings.slots = [Term?](repeating: nil, count: numbers.count)
    solver.start(query)
    var answers: [Term] = []
    var isFound = try solver.first(&self)
    // Variables without value keep a number that no variable of the caller has.
    while isFound, answers.count < limit {
      let answer = try solver.bindings.resolve(template, 0, &self)
      answers.append(answer.isGround ? answer : answer.renamingVariables { $0 + Self.freshStart })
      isFound = answers.count < limit ? try solver.following(&self) : false
    }
    return answers
  }

  /// The first number of variables that stand for nothing in their surroundings.
  static let freshStart: Int32 = 1 << 24

  /// How deep queries may nest in queries, as `.findall` in a rule does.
  static let nestingLimit = 200

  /// Finds the first solution of a condition and keeps its bindings.
  ///
  /// - Parameter slots: the variables; those that are bound by the solution have values afterwards.
  mutating func solveFirst(_ condition: Term, _ slots: inout [Term?]) throws(Failure) -> Bool {
    var condition = condition
    if case .structure(let structure) = condition {
      switch structure.kind {
      case .relational:
        if let verdict = Self.quickVerdict(structure, &slots) { return verdict }
      case .logical where structure.functor == .and:
        // What binds nothing needs not be taken back if the rest fails.
        if case .structure(let first) = structure[0], first.kind == .relational,
          first.functor != .unifies, let verdict = Self.quickVerdict(first, &slots)
        {
          if !verdict { return false }
          condition = structure[1]
        }
      default: break
      }
    }
    var solver = Solver()
    swap(&solver, &scratch)
    swap(&solver.bindings.slots, &slots)
    defer {
      swap(&solver.bindings.slots, &slots)
      solver.finish()
      swap(&solver, &scratch)
    }
    let count = solver.bindings.slots.count
    solver.start(condition)
    do throws(Failure) {
      guard try solver.first(&self) else {
        solver.bindings.undo(to: 0)
        return false
      }
    } catch {
      solver.bindings.undo(to: 0)
      solver.bindings.slots.removeLast(solver.bindings.slots.count - count)
      throw error
    }
    try solver.bindings.shorten(to: count, &self)
    return true
  }

  private static func quickVerdict(_ comparison: Structure, _ slots: inout [Term?]) -> Bool? {
    var bindings = Bindings()
    swap(&bindings.slots, &slots)
    defer { swap(&bindings.slots, &slots) }
    return bindings.quickVerdict(comparison, 0)
  }

  /// Calls an internal action.
  func internalAction(_ structure: Structure) throws(Failure) -> any InternalAction {
    guard let action = kit.actions[structure.functor] else {
      throw Failure("unknown", "there is no internal action '\(structure.functor)'")
    }
    return action
  }

  mutating func call(_ action: any InternalAction, _ arguments: [Term]) throws(Failure)
    -> ActionResult
  {
    guard action.arity.contains(arguments.count) else {
      throw .wrongArguments(
        "\(action.name) takes \(PlanCompiler.text(action.arity)) arguments, found "
          + "\(arguments.count)")
    }
    return try action.call(arguments, in: &self)
  }

  /// The value of an arithmetic function; nil if a variable in its arguments has no value, which only
  /// some functions and rules do not mind.
  mutating func callFunction(_ name: Symbol, _ arguments: [Term]) throws(Failure) -> Term? {
    let isGround = arguments.allSatisfy(\.isGround)
    if let function = kit.functions[name] {
      return isGround || function.takesVariables ? try function.call(&self, arguments) : nil
    }
    if let predicate = ruleFunctions[name] {
      if isGround { return try value(ofRule: predicate, arguments) }
      // Parts of an argument may be free, as in `s(2,3,_)`; an argument may not.
      for case .variable in arguments { return nil }
      guard case .number(let number)? = try? value(ofRule: predicate, arguments) else { return nil }
      return .number(number)
    }
    throw Failure("unknown", "there is no function '\(name)'")
  }

  /// The last argument of a rule's first answer.
  private mutating func value(ofRule predicate: Symbol, _ arguments: [Term]) throws(Failure)
    -> Term?
  {
    let result = Term.variable(Self.freshStart - 1)
    let query = Structure(predicate, arguments + [result])
    return try solutions(of: .structure(query), template: result, limit: 1).first
  }
}

extension Bindings {
  /// Drops the variables behind a place; what values of others need of them gets places behind it.
  mutating func shorten(to count: Int, _ agent: inout Agent) throws(Failure) {
    guard slots.count > count else { return }
    // Values without variables stay as they are.
    let isSimple = trail.allSatisfy { place in
      Int(place) >= count || slots[Int(place)].map(\.isConstant) ?? true
    }
    if isSimple {
      slots.removeLast(slots.count - count)
      trail.removeAll(keepingCapacity: true)
      return
    }
    var kept = Array(slots.prefix(count))
    var numbers: [Int32: Int32] = [:]
    for place in trail where Int(place) < count {
      let value = try resolve(.variable(place), 0, &agent)
      kept[Int(place)] = value.renamingVariables { variable in
        if Int(variable) < count { return variable }
        if let known = numbers[variable] { return known }
        let fresh = Int32(truncatingIfNeeded: count + numbers.count)
        numbers[variable] = fresh
        return fresh
      }
    }
    for _ in 0..<numbers.count { kept.append(nil) }
    slots = kept
    trail.removeAll(keepingCapacity: true)
  }
}
