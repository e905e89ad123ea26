import PDDL
import TestSupport

/// Makes random domains and problems that use every part of the language and are free of errors.
///
/// The same seed makes the same task. Small seeds make small tasks, so the smallest failing seed is
/// a good place to start looking.
struct RandomTask {
  private(set) var domain = Domain(name: "random-domain")
  private(set) var problem = Problem(name: "random-problem", domainName: "random-domain")
  private var random: SeededGenerator
  private let size: Int
  private var hierarchy: TypeHierarchy
  private var scope: [TypedName] = []

  init(seed: Int) {
    random = SeededGenerator(seed: seed)
    size = 1 + seed % 5
    hierarchy = TypeHierarchy([])
    makeDomain()
    makeProblem()
  }

  // MARK: Choices

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func number(upTo limit: Int) -> Int {
    Int.random(in: 0...limit, using: &random)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  private mutating func list<Element>(
    _ minimum: Int = 0, _ make: (inout RandomTask) -> Element
  ) -> [Element] {
    (0..<(minimum + number(upTo: size))).map { _ in make(&self) }
  }

  private mutating func value() -> Double {
    switch number(upTo: 5) {
    case 0: Double(number(upTo: 9))
    case 1: -Double(number(upTo: 1000))
    case 2: Double(bitPattern: UInt64.random(in: 0..<0x7FF0_0000_0000_0000, using: &random))
    case 3: Double(number(upTo: 1_000_000)) / 1000
    case 4: 1e20
    default: Double.random(in: -1...1, using: &random)
    }
  }

  private mutating func time() -> Double { Double(number(upTo: 5000)) / 100 }

  // MARK: Declarations

  private mutating func type() -> TypeExpression {
    let names = ["object"] + domain.types.map(\.name)
    if chance(15) { return TypeExpression(either: [pick(names), pick(names)]) }
    return TypeExpression(pick(names))
  }

  private mutating func parameters(_ prefix: String) -> [TypedName] {
    (0..<number(upTo: min(size, 3))).map { TypedName("\(prefix)\($0)", type: type()) }
  }

  private mutating func makeDomain() {
    domain.requirements = chance(50) ? [":adl", ":numeric-fluents", ":typing"] : []
    for index in 0..<number(upTo: size) {
      domain.types.append(TypedName("type\(index)", type: type()))
    }
    hierarchy = TypeHierarchy(domain.types)
    for index in 0..<number(upTo: size) {
      domain.constants.append(TypedName("constant\(index)", type: type()))
    }
    // Names that are keywords elsewhere, and always something without parameters to fall back on.
    for (index, name) in ["p", "at", "over", "always", "within", "total-time"].enumerated()
    where index == 0 || chance(60) {
      let parameters = index == 0 ? [] : parameters("a")
      domain.predicates.append(PredicateDeclaration(name, parameters))
    }
    for index in 0..<(1 + number(upTo: 1)) {
      domain.predicates.append(PredicateDeclaration("derived\(index)", parameters("d")))
    }
    domain.functions.append(FunctionDeclaration("total-cost"))
    for index in 0..<number(upTo: size) {
      let type: TypeExpression = chance(60) ? .number : type()
      domain.functions.append(
        FunctionDeclaration("function\(index)", parameters("f"), type: type))
    }
    if chance(30) { domain.constraints = constraint(depth: 2) }
    for predicate in domain.predicates where predicate.name.hasPrefix("derived") {
      for _ in 0..<(1 + number(upTo: 1)) {
        scope = predicate.parameters
        domain.derivedPredicates.append(
          DerivedPredicate(head: predicate, condition: condition(depth: size)))
      }
    }
    domain.actions = (0..<number(upTo: size)).map { action("action\($0)") }
    domain.processes = (0..<number(upTo: 1)).map { action("process\($0)", isProcess: true) }
    domain.events = (0..<number(upTo: 1)).map { action("event\($0)") }
    domain.durativeActions = (0..<number(upTo: 2)).map { durativeAction("durative\($0)") }
    scope = []
  }

  private mutating func action(_ name: String, isProcess: Bool = false) -> Action {
    scope = parameters("x")
    var effect = effect(depth: size)
    if isProcess {
      effect = .numeric(
        .increase, FunctionTerm("total-cost"), .product([.elapsedTime, numeric(depth: 1)]))
    }
    let goal = goal(depth: size)
    return Action(name, parameters: scope, precondition: goal, effect: effect)
  }

  private mutating func durativeAction(_ name: String) -> DurativeAction {
    scope = parameters("x")
    let comparators: [Comparator] = [.equal, .lessOrEqual, .greaterOrEqual]
    let times: [TimeSpecifier?] = [nil, .atStart, .atEnd]
    let duration = list {
      DurationConstraint(
        $0.pick(comparators), $0.numeric(depth: 1), time: $0.pick(times))
    }
    let condition = Formula.and(
      list { $0.timed($0.condition(depth: 2)) }
        + [.forall([TypedName("q", type: type())], timed(.atom(Atom("p"))))])
    let effects = list { (task: inout RandomTask) in
      Effect.timed(task.pick([.atStart, .atEnd]), task.effect(depth: 2))
    }
    let conditional = Effect.when(
      timed(self.condition(depth: 1)), .timed(.atEnd, .add(Atom("p"))))
    let continuous = Effect.numeric(
      .decrease, FunctionTerm("total-cost"), .product([.elapsedTime, .number(value())]))
    let atEnd = Effect.timed(
      .atEnd, .numeric(.assign, FunctionTerm("total-cost"), .sum([.duration, .number(1)])))
    return DurativeAction(
      name, parameters: scope, duration: duration, condition: condition,
      effect: .and(effects + [conditional, continuous, atEnd]))
  }

  private mutating func timed(_ formula: Formula) -> Formula {
    .timed(pick(TimeSpecifier.allCases), formula)
  }

  // MARK: Terms

  /// A term of a type, if the scope has one.
  private mutating func term(_ type: TypeExpression, depth: Int = 1) -> Term? {
    var candidates =
      scope.reversed().filter { hierarchy.isSubtype($0.type, of: type) }.map {
        Term.variable($0.name)
      }
      + (domain.constants + problem.objects).filter { hierarchy.isSubtype($0.type, of: type) }
      .map { Term.constant($0.name) }
    if depth > 0, chance(20) {
      let functions = domain.functions.filter {
        $0.type != .number && hierarchy.isSubtype($0.type, of: type)
      }
      if !functions.isEmpty, let term = functionTerm(pick(functions), depth: depth - 1) {
        candidates.append(.function(term))
      }
    }
    return candidates.isEmpty ? nil : pick(candidates)
  }

  private mutating func arguments(_ parameters: [TypedName], depth: Int = 1) -> [Term]? {
    var arguments: [Term] = []
    for parameter in parameters {
      guard let term = term(parameter.type, depth: depth) else { return nil }
      arguments.append(term)
    }
    return arguments
  }

  private mutating func functionTerm(
    _ function: FunctionDeclaration, depth: Int = 1
  ) -> FunctionTerm? {
    arguments(function.parameters, depth: depth).map { FunctionTerm(function.name, $0) }
  }

  private mutating func atom(derived: Bool = true) -> Atom {
    let predicate = pick(domain.predicates.filter { derived || !$0.name.hasPrefix("derived") })
    // A function as last argument would make `(at start (f))` a time: the language is ambiguous
    // there, and times win.
    let depth = ["at", "over", "always", "within"].contains(predicate.name) ? 0 : 1
    return arguments(predicate.parameters, depth: depth).map { Atom(predicate.name, $0) }
      ?? Atom("p")
  }

  private mutating func numericFunction() -> FunctionTerm {
    let function = pick(domain.functions.filter { $0.type == .number })
    return functionTerm(function) ?? FunctionTerm("total-cost")
  }

  private mutating func numeric(depth: Int) -> NumericExpression {
    if depth == 0 || chance(30) {
      return chance(50) ? .number(value()) : .function(numericFunction())
    }
    let next = depth - 1
    return switch number(upTo: 4) {
    case 0: .sum([numeric(depth: next), numeric(depth: next)])
    case 1: .product([numeric(depth: next), numeric(depth: next), numeric(depth: next)])
    case 2: .difference(numeric(depth: next), numeric(depth: next))
    case 3: .quotient(numeric(depth: next), numeric(depth: next))
    default: .negation(numeric(depth: next))
    }
  }

  // MARK: Conditions

  private mutating func quantified(_ depth: Int) -> ([TypedName], Formula) {
    let variables = [TypedName("q\(depth)", type: type()), TypedName("r\(depth)", type: type())]
    scope += variables
    defer { scope.removeLast(2) }
    return (variables, condition(depth: depth - 1))
  }

  private mutating func condition(depth: Int) -> Formula {
    if depth <= 0 { return .atom(atom()) }
    switch number(upTo: 9) {
    case 0: return .and(list { $0.condition(depth: depth - 1) })
    case 1: return .or(list { $0.condition(depth: depth - 1) })
    case 2: return .not(condition(depth: depth - 1))
    case 3: return .imply(condition(depth: depth - 1), condition(depth: depth - 1))
    case 4:
      let (variables, body) = quantified(depth)
      return .exists(variables, body)
    case 5:
      let (variables, body) = quantified(depth)
      return .forall(variables, body)
    case 6:
      guard let left = term(.object), let right = term(.object) else { return .truth }
      return .equal(left, right)
    case 7:
      return .comparison(pick(Comparator.allCases), numeric(depth: 2), numeric(depth: 2))
    default: return .atom(atom())
    }
  }

  private mutating func goal(depth: Int) -> Formula {
    chance(20)
      ? .and([.preference(chance(50) ? "wish" : nil, condition(depth: depth))])
      : condition(depth: depth)
  }

  private mutating func constraint(depth: Int) -> Formula {
    switch number(upTo: 12) {
    case 0 where depth > 0: return .and(list(1) { $0.constraint(depth: depth - 1) })
    case 1 where depth > 0: return .forall([TypedName("c", type: type())], constraint(depth: 0))
    case 2 where depth > 0: return .preference("soft", constraint(depth: 0))
    case 3: return .trajectory(.atEnd(condition(depth: 1)))
    case 4: return .trajectory(.always(condition(depth: 1)))
    case 5: return .trajectory(.sometime(condition(depth: 1)))
    case 6: return .trajectory(.within(time(), condition(depth: 1)))
    case 7: return .trajectory(.atMostOnce(condition(depth: 1)))
    case 8: return .trajectory(.sometimeAfter(condition(depth: 1), condition(depth: 1)))
    case 9: return .trajectory(.sometimeBefore(condition(depth: 1), condition(depth: 1)))
    case 10: return .trajectory(.alwaysWithin(time(), condition(depth: 1), condition(depth: 1)))
    case 11: return .trajectory(.holdDuring(time(), time(), condition(depth: 1)))
    default: return .trajectory(.holdAfter(time(), condition(depth: 1)))
    }
  }

  // MARK: Effects

  private mutating func effect(depth: Int) -> Effect {
    if depth <= 0 { return .add(atom(derived: false)) }
    switch number(upTo: 7) {
    case 0, 1: return .and(list { $0.effect(depth: depth - 1) })
    case 2: return .delete(atom(derived: false))
    case 3:
      let variables = [TypedName("e\(depth)", type: type())]
      scope += variables
      defer { scope.removeLast() }
      return .forall(variables, effect(depth: depth - 1))
    case 4: return .when(condition(depth: 2), effect(depth: depth - 1))
    case 5:
      return .numeric(pick(AssignmentOperator.allCases), numericFunction(), numeric(depth: 2))
    case 6:
      let functions = domain.functions.filter { $0.type != .number }
      guard !functions.isEmpty else { return .none }
      let declaration = pick(functions)
      guard let function = functionTerm(declaration) else { return .none }
      return .object(function, chance(80) ? term(declaration.type) : nil)
    default: return .add(atom(derived: false))
    }
  }

  // MARK: Problem

  private mutating func makeProblem() {
    problem.requirements = chance(30) ? [":strips"] : []
    for index in 0..<(1 + number(upTo: size * 2)) {
      problem.objects.append(TypedName("object\(index)", type: type()))
    }
    makeInitialState()
    problem.goal = goal(depth: size)
    if chance(40) { problem.constraints = .and([.preference("soft", constraint(depth: 0))]) }
    if chance(60) {
      var terms: [NumericExpression] = [.totalTime, numeric(depth: 1)]
      if problem.constraints != nil { terms.append(.isViolated("soft")) }
      problem.metric = Metric(chance(50) ? .minimize : .maximize, .sum(terms))
    }
  }

  private func ground(_ terms: [Term]) -> [String]? {
    var names: [String] = []
    for term in terms {
      guard case .constant(let name) = term else { return nil }
      names.append(name)
    }
    return names
  }

  private mutating func groundAtom() -> GroundAtom {
    let atom = atom(derived: false)
    return ground(atom.arguments).map { GroundAtom(atom.predicate, $0) } ?? GroundAtom("p")
  }

  private mutating func makeInitialState() {
    var known: Set<GroundAtom> = []
    for atom in list(0, { $0.groundAtom() }) where known.insert(atom).inserted {
      problem.initial.atoms.append(atom)
    }
    for atom in list(0, { $0.groundAtom() }) where known.insert(atom).inserted {
      problem.initial.negatedAtoms.append(atom)
    }
    for function in domain.functions {
      guard let arguments = arguments(function.parameters, depth: 0).flatMap(ground) else {
        continue
      }
      let term = GroundFunctionTerm(function.name, arguments)
      if function.type == .number {
        problem.initial.numericValues.append(NumericValue(term, value()))
      } else if case .constant(let object) = self.term(function.type, depth: 0) {
        problem.initial.objectValues.append(ObjectValue(term, object))
      }
    }
    let changes: [TimedInitialLiteral.Change] = [
      .add(groundAtom()), .delete(groundAtom()),
      .assign(NumericValue(GroundFunctionTerm("total-cost"), value())),
    ]
    if chance(50) {
      for change in changes {
        problem.initial.timedLiterals.append(TimedInitialLiteral(time: time(), change: change))
      }
    }
  }
}
