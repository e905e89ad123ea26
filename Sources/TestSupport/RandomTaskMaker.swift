import PDDL
import Validation

/// Builds one random task, section by section.
struct RandomTaskMaker {
  private(set) var domain = Domain(name: "random")
  private let features: RandomTask.Features
  private let seed: Int
  private var formulas: RandomFormulas
  private var objects: [TypedName] = []
  private var fluents: [PredicateDeclaration] = []

  init(seed: Int, features: RandomTask.Features) {
    self.seed = seed
    self.features = features
    formulas = RandomFormulas(seed: seed, features: features)
  }

  /// Makes types, constants, objects, predicates, functions and derived predicates.
  mutating func makeVocabulary() {
    domain.requirements = [":adl", ":derived-predicates", ":action-costs"]
    domain.types = [TypedName("a"), TypedName("b")]
    if features.contains(.typeHierarchy) {
      domain.types.append(TypedName("c", type: TypeExpression("a")))
    }
    formulas.types = domain.types
    makeObjects()
    makePredicates()
    if features.contains(.derivedPredicates) { makeDerivedPredicates() }
    if features.contains(.costs) {
      domain.functions = [
        FunctionDeclaration("total-cost"),
        FunctionDeclaration("price", [TypedName("x", type: TypeExpression("a"))]),
      ]
    }
  }

  private mutating func makeObjects() {
    // At least one object is of type a, so that no parameter needs to stay without a value.
    objects = (0..<formulas.number(in: 3...5)).map { number in
      let type = number == 0 ? "a" : formulas.pick(domain.types.map(\.name)) ?? "a"
      return TypedName("o\(number)", type: TypeExpression(type))
    }
    if features.contains(.constants) {
      let count = formulas.number(in: 1...2)
      domain.constants = Array(objects.prefix(count))
      objects.removeFirst(min(count, objects.count))
    }
    formulas.terms = domain.constants
  }

  private mutating func makePredicates() {
    let count = formulas.number(in: 3...5)
    for number in 0..<count {
      // There is an object of type a, and so always an atom of the first predicate.
      let arity = number == 0 ? 1 : formulas.weighted([(0, 2), (1, 5), (2, 4), (3, 1)])
      let parameters = (0..<arity).map {
        TypedName("p\($0)", type: number == 0 ? TypeExpression("a") : formulas.parameterType())
      }
      let predicate = PredicateDeclaration("f\(number)", parameters)
      domain.predicates.append(predicate)
      // Many atoms make too many states: those of large predicates stay as they are.
      if arity < 3, formulas.chance(arity < 2 ? 0.9 : 0.6) || number == 0 {
        fluents.append(predicate)
      }
    }
    formulas.predicates = domain.predicates
  }

  private mutating func makeDerivedPredicates() {
    for number in 0..<formulas.number(in: 1...3) {
      let arity = formulas.weighted([(0, 2), (1, 4), (2, 2)])
      let parameters = (0..<arity).map { TypedName("p\($0)", type: formulas.parameterType()) }
      let predicate = PredicateDeclaration("d\(number)", parameters)
      for _ in 0..<formulas.number(in: 1...2) {
        let head = PredicateDeclaration(
          predicate.name,
          parameters.enumerated().map { TypedName("h\($0.offset)", type: $0.element.type) })
        // All predicates before this one may stand below negations, this one may not.
        let condition = formulas.formula(depth: 2, scope: head.parameters)
        domain.derivedPredicates.append(DerivedPredicate(head: head, condition: condition))
        if features.contains(.quantifiers), formulas.chance(0.5) {
          let step = formulas.recursion(on: predicate, scope: head.parameters)
          domain.derivedPredicates.append(DerivedPredicate(head: head, condition: step))
        }
      }
      domain.predicates.append(predicate)
      formulas.predicates.append(predicate)
    }
  }

  /// Makes the actions.
  mutating func makeActions() {
    for number in 0..<formulas.number(in: 3...5) {
      var parameters: [TypedName] = []
      var conjuncts: [Formula] = []
      var effects: [Effect] = []
      // Most actions use something up and bring something about: plans need several steps then.
      for _ in 0..<formulas.number(in: 0...2) {
        let atom = fluentAtom(addingTo: &parameters)
        conjuncts.append(.atom(atom))
        if formulas.chance(0.6) { effects.append(.delete(atom)) }
      }
      effects.append(.add(fluentAtom(addingTo: &parameters)))
      if formulas.chance(0.5) { conjuncts.append(formulas.formula(depth: 2, scope: parameters)) }
      for _ in 0..<formulas.number(in: 0...2) {
        effects.append(effect(scope: parameters, mayQuantify: true))
      }
      if features.contains(.costs) { effects.append(cost(scope: parameters)) }
      domain.actions.append(
        Action(
          "act\(number)", parameters: parameters, precondition: .and(conjuncts),
          effect: .and(effects)))
    }
  }

  /// An atom of a predicate that actions change, with parameters for its arguments.
  private mutating func fluentAtom(addingTo parameters: inout [TypedName]) -> Atom {
    guard let predicate = formulas.pick(fluents) else { return Atom("f0") }
    let arguments = predicate.parameters.map { parameter -> Term in
      let reuse = formulas.chance(parameters.count < 3 ? 0.4 : 1)
      if reuse, let term = formulas.term(for: parameter, scope: parameters) {
        return term
      }
      parameters.append(TypedName("x\(parameters.count)", type: parameter.type))
      return .variable("x\(parameters.count - 1)")
    }
    return Atom(predicate.name, arguments)
  }

  private mutating func effect(scope: [TypedName], mayQuantify: Bool) -> Effect {
    if mayQuantify, features.contains(.universalEffects), formulas.chance(0.2) {
      let variable = TypedName("e\(scope.count)", type: formulas.parameterType())
      return .forall([variable], effect(scope: scope + [variable], mayQuantify: false))
    }
    if features.contains(.conditionalEffects), formulas.chance(0.3) {
      let condition = formulas.formula(depth: 1, scope: scope)
      return .when(
        condition,
        .and((0..<formulas.number(in: 1...2)).map { _ in simpleEffect(scope: scope) }))
    }
    return simpleEffect(scope: scope)
  }

  private mutating func simpleEffect(scope: [TypedName]) -> Effect {
    guard let atom = formulas.atom(of: fluents, scope: scope) else { return .none }
    return formulas.chance(0.65) ? .add(atom) : .delete(atom)
  }

  private mutating func cost(scope: [TypedName]) -> Effect {
    let total = FunctionTerm("total-cost")
    let parameter = TypedName("p", type: TypeExpression("a"))
    if formulas.chance(0.4), let term = formulas.term(for: parameter, scope: scope) {
      return .numeric(.increase, total, .function(FunctionTerm("price", [term])))
    }
    return .numeric(.increase, total, .number(Double(formulas.number(in: 0...5))))
  }

  /// Makes the problem.
  mutating func makeProblem() -> Problem {
    formulas.terms = domain.constants + objects
    var problem = Problem(name: "random-\(seed)", domainName: domain.name, objects: objects)
    let derived = Set(domain.derivedPredicates.map(\.head.name))
    for predicate in domain.predicates where !derived.contains(predicate.name) {
      for arguments in formulas.groundArguments(of: predicate) where formulas.chance(0.35) {
        problem.initial.atoms.append(GroundAtom(predicate.name, arguments))
      }
    }
    if features.contains(.costs) {
      problem.initial.numericValues = [NumericValue(GroundFunctionTerm("total-cost"), 0)]
      let price = PredicateDeclaration("price", [TypedName("x", type: TypeExpression("a"))])
      for arguments in formulas.groundArguments(of: price) {
        problem.initial.numericValues.append(
          NumericValue(
            GroundFunctionTerm("price", arguments), Double(formulas.number(in: 0...5))))
      }
      problem.metric = Metric(.minimize, .function(FunctionTerm("total-cost")))
    }
    problem.goal = goal(of: problem)
    return problem
  }

  /// A goal: in a quarter of the tasks any formula, else what is true in a state far from the
  /// initial one and not in that one, so that these tasks have plans, and not only short ones.
  private mutating func goal(of problem: Problem) -> Formula {
    let anything = formulas.formula(depth: 2, scope: [])
    guard formulas.chance(0.75), let world = try? World(domain: domain, problem: problem) else {
      return anything
    }
    let state = farState(of: world)
    func isNew(_ formula: Formula) -> Bool {
      (try? world.holds(formula, in: state)) == true
        && (try? world.holds(formula, in: world.initialState)) == false
    }
    let literals = world.atoms(in: state, includingFixed: false).map { atom in
      Formula.atom(Atom(atom.predicate, atom.arguments.map { .constant($0) }))
    }
    var conjuncts = literals.filter { isNew($0) || formulas.chance(0.3) }
    if features.contains(.negation) {
      conjuncts += world.atoms(in: world.initialState, includingFixed: false).map { atom in
        Formula.not(.atom(Atom(atom.predicate, atom.arguments.map { .constant($0) })))
      }.filter { isNew($0) && formulas.chance(0.5) }
    }
    for _ in 0..<10 {
      let formula = formulas.formula(depth: 2, scope: [])
      if isNew(formula) {
        conjuncts.append(formula)
        break
      }
    }
    return conjuncts.isEmpty ? anything : .and(conjuncts)
  }

  /// The last of the first hundred states that breadth-first search comes to.
  private func farState(of world: World) -> State {
    let enumerator = ActionEnumerator(world)
    var known: Set = [world.relevantPart(of: world.initialState)]
    var queue = [world.initialState]
    var next = 0
    while next < queue.count, queue.count < 100 {
      for action in enumerator.applicableActions(in: queue[next]) {
        guard let state = try? world.successor(of: queue[next], by: action) else { continue }
        if known.insert(world.relevantPart(of: state)).inserted { queue.append(state) }
      }
      next += 1
    }
    return queue.last ?? world.initialState
  }
}
