import AgentSpeak
internal import RandomNumbers

/// Finds the solutions of a logical expression, one after the other: depth first, left to right.
///
/// It is a machine with its own stacks, so that recursion in rules cannot exhaust the processor's, and
/// plain data, so that a query can be saved between two solutions. Expressions are not copied: a rule
/// is its syntax and the offset of its variables.
struct Solver: Sendable {
  /// How deep rules may call rules.
  static let depthLimit: Int32 = 1_000_000
  /// How many goals may be open.
  static let goalLimit = 8_000_000

  /// A goal that has to hold after the present one.
  struct Goal: Sendable {
    var expression: Term
    var offset: Int32
    /// The goal after it; -1 at the end.
    var next: Int32
    var depth: Int32
    /// If not negative: the operand of a `not` holds; the `not` that is this choice fails.
    var negation: Int32 = -1
  }

  /// A point to go back to.
  struct Choice: Sendable {
    enum Alternatives: Sendable {
      /// The right side of `|`.
      case expression(Term, Int32)
      /// A `not` whose operand has been tried: it holds if this is reached.
      case negation
      /// Beliefs and rules that may answer a query; `places` nil means all. `index` counts down.
      case beliefs(Structure, Int32, entries: [Belief?], places: [Int32]?, index: Int)
      /// Terms that a pattern may unify with.
      case terms(Term, [Term], index: Int)
      /// Numbers that a term may be.
      case numbers(Term, from: Double, step: Double, left: Int)
      /// Random numbers that a term may be.
      case randomNumbers(Term, left: Int)
      /// Namespaces that a query may be about.
      case namespaces(Structure, Int32, [Symbol], index: Int)
    }

    var alternatives: Alternatives
    var next: Int32
    var depth: Int32
    var trail: Int
    var slots: Int
    var goals: Int
  }

  var bindings = Bindings()
  var goals: [Goal] = []
  var choices: [Choice] = []
  // The present goal.
  var expression = Term.true
  var offset: Int32 = 0
  var next: Int32 = -1
  var depth: Int32 = 0
  /// How many steps it has taken; now and then it looks whether it is to stop.
  private var steps = 0

  /// Starts a query; the variables must be in `bindings` already.
  mutating func start(_ expression: Term, offset: Int32 = 0) {
    goals.removeAll(keepingCapacity: true)
    choices.removeAll(keepingCapacity: true)
    bindings.trail.removeAll(keepingCapacity: true)
    self.expression = expression
    self.offset = offset
    next = -1
    depth = 0
  }

  /// Finds the first solution.
  ///
  /// - Throws: what an internal action or arithmetic throws, and `recursion_limit`.
  mutating func first(_ agent: inout Agent) throws(Failure) -> Bool {
    try run(&agent)
  }

  /// Finds the next solution, which takes back the bindings of the one before.
  mutating func following(_ agent: inout Agent) throws(Failure) -> Bool {
    guard try backtrack(&agent) else { return false }
    return try run(&agent)
  }

  /// Forgets what is left to try, and with it the beliefs it holds on to.
  mutating func finish() {
    choices.removeAll(keepingCapacity: true)
    goals.removeAll(keepingCapacity: true)
  }

  private mutating func run(_ agent: inout Agent) throws(Failure) -> Bool {
    while true {
      steps &+= 1
      if steps & 0xFFF == 0, agent.stopSignal?.isDue() == true {
        throw Failure("interrupted", "a query was given up, as the run has to end")
      }
      if try step(&agent) {
        guard try proceed(&agent) else { return true }
      } else {
        guard try backtrack(&agent) else { return false }
      }
    }
  }

  /// Goes on to the next goal; false if all hold. May backtrack, if what holds was negated.
  private mutating func proceed(_ agent: inout Agent) throws(Failure) -> Bool {
    guard next >= 0 else { return false }
    let goal = goals[Int(next)]
    expression = goal.expression
    offset = goal.offset
    depth = goal.depth
    next = goal.next
    if goal.negation >= 0 {
      choices.removeSubrange((Int(goal.negation) + 1)...)
      if let barrier = choices.popLast() { restore(barrier) }
      expression = .false
    }
    return true
  }

  private mutating func push(_ expression: Term, _ offset: Int32, negation: Int32 = -1)
    throws(Failure)
  {
    guard goals.count < Self.goalLimit else {
      throw Failure("recursion_limit", "a query has more than \(Self.goalLimit) open goals")
    }
    goals.append(
      Goal(expression: expression, offset: offset, next: next, depth: depth, negation: negation))
    next = Int32(truncatingIfNeeded: goals.count - 1)
  }

  private mutating func remember(_ alternatives: Choice.Alternatives) {
    choices.append(
      Choice(
        alternatives: alternatives, next: next, depth: depth, trail: bindings.trail.count,
        slots: bindings.slots.count, goals: goals.count))
  }

  private mutating func restore(_ choice: Choice) {
    bindings.undo(to: choice.trail)
    if bindings.slots.count > choice.slots {
      bindings.slots.removeLast(bindings.slots.count - choice.slots)
    }
    if goals.count > choice.goals { goals.removeLast(goals.count - choice.goals) }
    next = choice.next
    depth = choice.depth
  }

  /// Works on the present goal: true if it holds (so far), with what is left to do in `next`.
  private mutating func step(_ agent: inout Agent) throws(Failure) -> Bool {
    while true {
      switch expression {
      case .atom(let name):
        if name == .true { return true }
        return name == .false ? false : try query(Structure(name), &agent)
      case .variable:
        let (value, _) = bindings.walk(expression, offset)
        if case .variable = value {
          throw Failure("body_var_without_value", "a variable used as a query has no value")
        }
        expression = value
        offset = 0
      case .structure(let structure):
        switch structure.kind {
        case .literal:
          return structure.isInternalAction
            ? try call(structure, &agent) : try query(structure, &agent)
        case .relational: return try compare(structure, &agent)
        case .logical: try open(structure)
        case .variableLiteral:
          let value = try bindings.resolve(expression, offset, &agent)
          guard let literal = value.literal else { return false }
          if literal.kind == .variableLiteral {
            guard literal.hasAnnotations else {
              throw Failure("body_var_without_value", "\(value) used as a query has no value")
            }
            // `_[source(bob)]`: any belief with these annotations.
            let all = agent.beliefs.all.filter { !$0.isRule }.map { Term.structure($0.literal) }
            return try unifyWithOne(of: all, value, 0, &agent)
          }
          expression = .structure(literal)
          offset = 0
        default: return false
        }
      default: return false
      }
    }
  }

  /// Makes the left operand the present goal and sees to the right one.
  private mutating func open(_ structure: Structure) throws(Failure) {
    switch structure.functor {
    case .and: try push(structure[1], offset)
    case .or: remember(.expression(structure[1], offset))
    default:
      remember(.negation)
      try push(.true, 0, negation: Int32(truncatingIfNeeded: choices.count - 1))
    }
    expression = structure[0]
  }

  private mutating func compare(_ structure: Structure, _ agent: inout Agent) throws(Failure)
    -> Bool
  {
    if let verdict = bindings.quickVerdict(structure, offset) { return verdict }
    switch structure.functor {
    case .unifies:
      return try bindings.unify(structure[0], offset, structure[1], offset, &agent)
    case .univ: return try univ(structure, offset: offset, &agent)
    default:
      let left = try bindings.resolve(structure[0], offset, &agent)
      let right = try bindings.resolve(structure[1], offset, &agent)
      let order = left.compare(to: right)
      switch structure.functor {
      case .less: return order < 0
      case .lessOrEqual: return order <= 0
      case .greater: return order > 0
      case .greaterOrEqual: return order >= 0
      case .equal: return order == 0
      default: return order != 0
      }
    }
  }

  // MARK: Beliefs

  /// Queries beliefs and rules about a literal.
  private mutating func query(_ literal: Structure, _ agent: inout Agent) throws(Failure) -> Bool {
    var namespace = literal.namespace
    if literal.namespaceVariable >= 0 {
      switch bindings.namespace(of: literal, offset) {
      case .variable:
        remember(.namespaces(literal, offset, agent.beliefs.namespaces, index: 0))
        return false
      case let value: namespace = value.atomName ?? .defaultNamespace
      }
    }
    return try query(literal, offset, namespace, &agent)
  }

  private mutating func query(
    _ literal: Structure, _ literalOffset: Int32, _ namespace: Symbol, _ agent: inout Agent
  ) throws(Failure) -> Bool {
    guard let group = agent.beliefs.group(PredicateKey(literal, namespace: namespace)) else {
      return false
    }
    let places = agent.beliefs.candidates(
      ofGroup: group,
      { index in
        let (value, offset) = self.bindings.walk(literal[index], literalOffset)
        if value.isConstant { return value }
        return self.bindings.quickNumber(value, offset).map { .number($0) }
      }, arity: literal.count)
    let entries = agent.beliefs.entries(ofGroup: group)
    return try tryBeliefs(
      literal, literalOffset, entries, places, (places?.count ?? entries.count) - 1, &agent)
  }

  /// Tries beliefs from `index` downwards until one unifies.
  private mutating func tryBeliefs(
    _ literal: Structure, _ literalOffset: Int32, _ entries: [Belief?], _ places: [Int32]?,
    _ start: Int, _ agent: inout Agent
  ) throws(Failure) -> Bool {
    var index = start
    while index >= 0 {
      let place = places.map { Int($0[index]) } ?? index
      index -= 1
      guard let belief = entries[place] else { continue }
      let mark = (bindings.trail.count, bindings.slots.count)
      if index >= 0 {
        remember(
          .beliefs(literal, literalOffset, entries: entries, places: places, index: index))
      }
      if try matches(literal, literalOffset, belief, &agent) { return true }
      if index >= 0 { choices.removeLast() }
      bindings.undo(to: mark.0)
      bindings.slots.removeLast(bindings.slots.count - mark.1)
    }
    return false
  }

  private mutating func matches(
    _ literal: Structure, _ literalOffset: Int32, _ belief: Belief, _ agent: inout Agent
  ) throws(Failure) -> Bool {
    let base = Int32(truncatingIfNeeded: bindings.slots.count)
    for _ in 0..<belief.variableCount { bindings.slots.append(nil) }
    for index in 0..<literal.count {
      guard
        try bindings.unify(
          literal[index], literalOffset, belief.literal[index], base, &agent)
      else { return false }
    }
    if let condition = belief.condition {
      depth += 1
      guard depth < Self.depthLimit else {
        throw Failure(
          "recursion_limit", "rules call rules more than \(Self.depthLimit) deep")
      }
      try push(condition, base)
      depth -= 1
      if next >= 0 { goals[Int(next)].depth = depth + 1 }
    }
    return literal.hasAnnotations
      ? try matchAnnotations(literal.annotations, literalOffset, belief.literal, base, &agent)
      : true
  }

  /// Makes the annotations of a query a subset of those of a belief; each way to do so is a solution.
  private mutating func matchAnnotations(
    _ list: Term, _ listOffset: Int32, _ belief: Structure, _ base: Int32, _ agent: inout Agent
  ) throws(Failure) -> Bool {
    let query = try bindings.resolve(list, listOffset, &agent)
    guard let wanted = query.elements, wanted.contains(where: { !$0.isGround }) else {
      return try bindings.unifyAnnotations(query, 0, belief.annotations, base, &agent)
    }
    let ground = Term.list(wanted.filter(\.isGround))
    guard try bindings.unifyAnnotations(ground, 0, belief.annotations, base, &agent) else {
      return false
    }
    let present = bindings.annotations(belief.annotations, base).all.map { annotation in
      annotation.term.renamingVariables { $0 + annotation.offset }
    }.sorted { $0.compare(to: $1) < 0 }
    for annotation in wanted.reversed() where !annotation.isGround {
      try push(
        .structure(Structure(.annotationMember, [annotation, .list(present)])), 0)
    }
    return true
  }

  // MARK: Internal actions

  private mutating func call(_ structure: Structure, _ agent: inout Agent) throws(Failure) -> Bool {
    if structure.functor == .annotationMember {
      let wanted = try bindings.resolve(structure[0], offset, &agent)
      return try unifyWithOne(of: structure[1].elements ?? [], wanted, 0, &agent)
    }
    let action = try agent.internalAction(structure)
    guard action.isAllowedInConditions else {
      throw Failure("unknown", "the internal action '\(structure.functor)' cannot be a condition")
    }
    var arguments: [Term] = []
    arguments.reserveCapacity(structure.count)
    for index in 0..<structure.count {
      arguments.append(try bindings.resolve(structure[index], offset, &agent))
    }
    switch try agent.call(action, arguments) {
    case .yes: return true
    case .no: return false
    case .unify(let left, let right):
      let count = bindings.slots.count
      let known = left.adopting(into: &bindings.slots, known: count)
      let other = right.adopting(into: &bindings.slots, known: count)
      return try bindings.unify(known, 0, other, 0, &agent)
    case .choices(let pattern, let terms):
      let known = pattern.adopting(into: &bindings.slots, known: bindings.slots.count)
      return try unifyWithOne(of: terms, known, 0, &agent)
    case .numbers(let term, let from, let step, let count):
      return try tryNumbers(term, from, step, count, &agent)
    case .randomNumbers(let term, let count): return try tryRandomNumbers(term, count, &agent)
    case .suspended:
      throw Failure("unknown", "the internal action '\(structure.functor)' cannot be a condition")
    }
  }

  private mutating func unifyWithOne(
    of terms: [Term], _ pattern: Term, _ start: Int, _ agent: inout Agent
  ) throws(Failure) -> Bool {
    var index = start
    while index < terms.count {
      let term = terms[index]
      index += 1
      let mark = bindings.trail.count
      if index < terms.count { remember(.terms(pattern, terms, index: index)) }
      // Variables of the term get places here: they are numbered as none of this query's.
      let adopted = term.adopting(into: &bindings.slots, known: bindings.slots.count)
      if try bindings.unify(pattern, 0, adopted, 0, &agent) { return true }
      if index < terms.count { choices.removeLast() }
      bindings.undo(to: mark)
    }
    return false
  }

  private mutating func tryNumbers(
    _ term: Term, _ from: Double, _ step: Double, _ left: Int, _ agent: inout Agent
  ) throws(Failure) -> Bool {
    guard left > 0 else { return false }
    if left > 1 { remember(.numbers(term, from: from + step, step: step, left: left - 1)) }
    return try bindings.unify(term, 0, .number(from), 0, &agent)
  }

  private mutating func tryRandomNumbers(_ term: Term, _ left: Int, _ agent: inout Agent)
    throws(Failure) -> Bool
  {
    guard left > 0 else { return false }
    if left > 1 { remember(.randomNumbers(term, left: left == .max ? left : left - 1)) }
    return try bindings.unify(term, 0, .number(agent.random.unit()), 0, &agent)
  }

  // MARK: Going back

  /// Goes back to the last choice that has an alternative; false if there is none.
  private mutating func backtrack(_ agent: inout Agent) throws(Failure) -> Bool {
    while let choice = choices.popLast() {
      restore(choice)
      switch choice.alternatives {
      case .expression(let term, let termOffset):
        expression = term
        offset = termOffset
        return true
      case .negation:
        expression = .true
        return true
      case .beliefs(let literal, let literalOffset, let entries, let places, let index):
        if try tryBeliefs(literal, literalOffset, entries, places, index, &agent) {
          expression = .true
          return true
        }
      case .terms(let pattern, let terms, let index):
        if try unifyWithOne(of: terms, pattern, index, &agent) {
          expression = .true
          return true
        }
      case .numbers(let term, let from, let step, let left):
        if try tryNumbers(term, from, step, left, &agent) {
          expression = .true
          return true
        }
      case .randomNumbers(let term, let left):
        if try tryRandomNumbers(term, left, &agent) {
          expression = .true
          return true
        }
      case .namespaces(let literal, let literalOffset, let namespaces, let index):
        guard index < namespaces.count else { continue }
        remember(.namespaces(literal, literalOffset, namespaces, index: index + 1))
        let variable = Term.variable(literal.namespaceVariable + literalOffset)
        if try bindings.unify(variable, 0, .atom(namespaces[index]), 0, &agent),
          try query(literal, literalOffset, namespaces[index], &agent)
        {
          expression = .true
          return true
        }
      }
    }
    return false
  }
}

extension Symbol {
  /// The functor of a goal of the solver itself: an annotation is one of a list.
  static let annotationMember = Symbol(".annotation member")
}
