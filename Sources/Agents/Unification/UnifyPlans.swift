import AgentSpeak

// Plan bodies and plans that stand inside terms.
extension Bindings {
  /// Unifies plan bodies step by step: `{ A; R } = { a; !b; c }`.
  ///
  /// A variable as the last step takes all steps that are left, which may be none. An action on one side
  /// counts as a body of one step.
  ///
  /// - Complexity: O(n) for bodies of n steps.
  mutating func unifyBodies(
    _ x: Structure, _ xOffset: Int32, _ y: Structure, _ yOffset: Int32, _ agent: inout Agent
  ) throws(Failure) -> Bool {
    let left = steps(of: x, xOffset)
    let right = steps(of: y, yOffset)
    for index in 0... {
      if index == left.count - 1, let variable = variable(left[index]) {
        if index == right.count - 1, self.variable(right[index]) != nil {
          return try unify(step: left[index], right[index], &agent)
        }
        return bind(variable, body(right[min(index, right.count)...]), 0)
      }
      if index == right.count - 1, let variable = variable(right[index]) {
        return bind(variable, body(left[min(index, left.count)...]), 0)
      }
      guard index < left.count, index < right.count else { return left.count == right.count }
      guard try unify(step: left[index], right[index], &agent) else { return false }
    }
    return true
  }

  /// Unifies plans part by part; no context is the same as `true`. A variable alone as the body takes the
  /// whole body, one of a single action as that action.
  mutating func unifyPlans(
    _ x: Structure, _ xOffset: Int32, _ y: Structure, _ yOffset: Int32, _ agent: inout Agent
  ) throws(Failure) -> Bool {
    func context(_ plan: Structure) -> Term {
      if case .emptyList = plan[2] { .true } else { plan[2] }
    }
    guard try unify(x[0], xOffset, y[0], yOffset, &agent),
      try unify(x[1], xOffset, y[1], yOffset, &agent),
      try unify(context(x), xOffset, context(y), yOffset, &agent)
    else { return false }
    guard case .structure(let left) = x[3], case .structure(let right) = y[3] else { return false }
    let (mine, others) = (steps(of: left, xOffset), steps(of: right, yOffset))
    if mine.count == 1, others.count == 1, Self.isPerformed(mine[0].formula),
      Self.isPerformed(others[0].formula)
    {
      return try unify(step: mine[0], others[0], &agent)
    }
    return try unifyBodies(left, xOffset, right, yOffset, &agent)
  }

  /// A step with the offset of its variables.
  private typealias Step = (formula: Structure, offset: Int32)

  /// The steps of a body, with those of variables that stand for bodies.
  private func steps(of body: Structure, _ offset: Int32) -> [Step] {
    guard body.kind == .body else { return [(Self.step(body.term), offset)] }
    var steps: [Step] = []
    for index in 0..<body.count {
      guard case .structure(let formula) = body[index], formula.kind == .formula else {
        steps.append((Self.step(body[index]), offset))
        continue
      }
      let (value, valueOffset) = walk(formula[0], offset)
      if Self.isPerformed(formula), case .structure(let inner) = value, inner.kind == .body {
        steps += self.steps(of: inner, valueOffset)
      } else {
        steps.append((formula, offset))
      }
    }
    return steps
  }

  private static func step(_ action: Term) -> Structure {
    Structure(.none, [action], kind: .formula)
  }

  private static func isPerformed(_ formula: Structure) -> Bool {
    formula.functor.name.isEmpty
  }

  /// The variable without value that a step is.
  private func variable(_ step: Step) -> Int32? {
    guard Self.isPerformed(step.formula),
      case .variable(let place) = walk(step.formula[0], step.offset).term
    else { return nil }
    return place
  }

  /// Unifies two steps. A variable takes an action as it is, another step as a body of that step.
  private mutating func unify(step x: Step, _ y: Step, _ agent: inout Agent) throws(Failure)
    -> Bool
  {
    if x.formula.functor == y.formula.functor {
      return try unify(x.formula[0], x.offset, y.formula[0], y.offset, &agent)
    }
    if let variable = variable(x) { return bind(variable, body([y]), 0) }
    if let variable = variable(y) { return bind(variable, body([x]), 0) }
    return false
  }

  /// Steps as a plan body.
  private func body(_ steps: ArraySlice<Step>) -> Term {
    let formulas = steps.map { step -> Term in
      let formula = Term.structure(step.formula)
      return step.offset == 0
        ? formula : formula.renamingVariables { [offset = step.offset] in $0 + offset }
    }
    return .structure(Structure(.sequence, formulas, kind: .body))
  }
}
