public import AgentSpeak
public import PDDL

/// Why a term cannot be said in PDDL.
public struct BeliefMappingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, and what the domain has instead.
  public var description: String

  /// Makes an error.
  public init(_ description: String) {
    self.description = description
  }
}

/// The border between what an agent believes and what the planner plans with.
///
/// | AgentSpeak | PDDL |
/// |---|---|
/// | `on(a,b)` | `(on a b)` |
/// | `on_table(a)` or `'on-table'(a)` | `(on-table a)` |
/// | `battery(spot,40)`, if `battery` is a function | `(= (battery spot) 40)` |
/// | `object(a,block)` | `a - block` |
/// | `p & not q`, `p \| q`, `[p,q]` as a goal | `(and p (not q))`, `(or p q)`, `(and p q)` |
///
/// What is not believed is false for the planner. Objects come from the problem that the vocabulary was
/// made with, from `object` beliefs, and from arguments of beliefs: those get the type that the
/// predicate has in that place.
public struct BeliefVocabulary: Sendable {
  /// The domain whose words are used.
  public let domain: Domain
  /// Objects that are known before any belief.
  public let objects: [TypedName]
  private var names: NameTable
  private let predicates: [String: PredicateDeclaration]
  private let functions: [String: FunctionDeclaration]
  private let supertypes: [String: Set<String>]

  /// Makes the vocabulary of a domain.
  public init(domain: Domain, objects: [TypedName] = []) {
    self.domain = domain
    self.objects = objects
    names = NameTable(
      domain.predicates.map(\.name) + domain.functions.map(\.name) + domain.actions.map(\.name)
        + domain.types.map(\.name) + (domain.constants + objects).map(\.name))
    predicates = Dictionary(domain.predicates.map { ($0.name, $0) }) { first, _ in first }
    functions = Dictionary(domain.functions.map { ($0.name, $0) }) { first, _ in first }
    var parents: [String: [String]] = [:]
    for type in domain.types { parents[type.name, default: []] += type.type.alternatives }
    var supertypes: [String: Set<String>] = [:]
    for type in domain.types.map(\.name) + ["object"] {
      var reached: Set<String> = ["object"]
      var open = [type]
      while let next = open.popLast() {
        if reached.insert(next).inserted { open += parents[next] ?? [] }
      }
      supertypes[type] = reached
    }
    self.supertypes = supertypes
  }

  // MARK: To AgentSpeak

  /// An atom as a literal.
  public func literal(of atom: GroundAtom) -> Structure {
    Structure(Symbol(names.atom(of: atom.predicate)), atom.arguments.map { name($0) })
  }

  /// The value of a function as a literal: `(= (battery spot) 40)` is `battery(spot,40)`.
  public func literal(of function: GroundFunctionTerm, value: Double) -> Structure {
    Structure(
      Symbol(names.atom(of: function.name)),
      function.arguments.map { name($0) } + [AgentSpeak.Term.number(value)])
  }

  /// A step as an action term: `(pick-up a)` is `pick_up(a)`.
  public func term(of step: PlanStep) -> AgentSpeak.Term {
    let structure = Structure(
      Symbol(names.atom(of: step.action)), step.arguments.map { name($0) })
    return structure.count == 0 ? .atom(structure.functor) : .structure(structure)
  }

  /// A condition as a logical expression; `true` if it has no parts.
  public func term(of condition: GroundCondition) -> AgentSpeak.Term {
    var parts = condition.literals.sorted { $0.description < $1.description }.map { literal in
      let term = self.literal(of: literal.atom).term
      return literal.isPositive ? term : .structure(Structure(.not, [term], kind: .logical))
    }
    var reader = NumberReader(vocabulary: self)
    let comparisons = condition.comparisons.sorted { "\($0)" < "\($1)" }.map {
      Structure(
        Symbol($0.comparator == .equal ? "==" : $0.comparator.rawValue),
        [reader.term(of: $0.left), reader.term(of: $0.right)], kind: .relational)
    }
    parts += reader.queries + comparisons.map { .structure($0) }
    guard let last = parts.popLast() else { return .true }
    return parts.reversed().reduce(last) { rest, part in
      .structure(Structure(.and, [part, rest], kind: .logical))
    }
  }

  func name(_ name: String) -> AgentSpeak.Term { .atom(named: names.atom(of: name)) }

  // MARK: To PDDL

  /// The step that an action term stands for.
  ///
  /// - Throws: `BeliefMappingError` if the domain has no such action or an argument is no name.
  public func step(of action: AgentSpeak.Term) throws(BeliefMappingError) -> PlanStep {
    guard let literal = action.literal, let name = names.name(of: literal.functor.name),
      let schema = domain.actions.first(where: { $0.name == name })
    else { throw BeliefMappingError("the domain \(domain.name) has no action \(action)") }
    guard schema.parameters.count == literal.count else {
      throw BeliefMappingError(
        "\(name) takes \(schema.parameters.count) arguments, found \(literal.count)")
    }
    return PlanStep(name, try arguments(literal, literal.count))
  }

  /// The atom that a literal stands for; nil if it is about something else than the domain.
  public func atom(of literal: Structure) -> GroundAtom? {
    guard literal.kind == .literal, literal.namespace == .defaultNamespace,
      let name = names.name(of: literal.functor.name), let predicate = predicates[name],
      predicate.parameters.count == literal.count,
      let arguments = try? arguments(literal, literal.count)
    else { return nil }
    return GroundAtom(name, arguments)
  }

  /// The value that a belief like `battery(spot,40)` gives to a function; nil if it gives none.
  public func value(of literal: Structure) -> NumericValue? {
    guard literal.kind == .literal, !literal.isNegated, literal.count > 0,
      let name = names.name(of: literal.functor.name), let function = functions[name],
      function.parameters.count == literal.count - 1,
      let number = literal[literal.count - 1].numberValue,
      let arguments = try? arguments(literal, literal.count - 1)
    else { return nil }
    return NumericValue(GroundFunctionTerm(name, arguments), number)
  }

  /// A goal as a formula.
  ///
  /// - Throws: `BeliefMappingError` if the domain lacks a predicate, or the term is no condition.
  public func goal(of term: AgentSpeak.Term) throws(BeliefMappingError) -> PDDL.Formula {
    if let elements = term.elements { return .and(try formulas(elements)) }
    guard let literal = term.literal else {
      throw BeliefMappingError("\(term) cannot be a goal: expected a literal")
    }
    if literal.kind == .logical {
      switch literal.functor {
      case .and: return .and(try formulas(literal.arguments))
      case .or: return .or(try formulas(literal.arguments))
      case .not: return .not(try goal(of: literal[0]))
      default: break
      }
    }
    if term.atomName == .true { return .truth }
    if let value = value(of: literal) {
      return .comparison(
        .equal,
        .function(
          FunctionTerm(value.function.name, value.function.arguments.map { .constant($0) })),
        .number(value.value))
    }
    guard let atom = atom(of: literal) else {
      let known = domain.predicates.map { "\(names.atom(of: $0.name))/\($0.parameters.count)" }
      throw BeliefMappingError(
        "the domain \(domain.name) has no predicate \(literal.functor)/\(literal.count); it has "
          + known.joined(separator: ", "))
    }
    let formula = PDDL.Formula.atom(Atom(atom.predicate, atom.arguments.map { .constant($0) }))
    return literal.isNegated ? .not(formula) : formula
  }

  private func formulas(_ terms: [AgentSpeak.Term]) throws(BeliefMappingError) -> [PDDL.Formula] {
    var all: [PDDL.Formula] = []
    for term in terms { all.append(try goal(of: term)) }
    return all
  }

  private func arguments(_ literal: Structure, _ count: Int) throws(BeliefMappingError)
    -> [String]
  {
    var all: [String] = []
    for index in 0..<count {
      guard let atom = literal[index].atomName, let name = names.name(of: atom.name) else {
        throw BeliefMappingError("\(literal[index]) in \(literal) is no name of an object")
      }
      all.append(name)
    }
    return all
  }

  // MARK: States

  /// The state that beliefs describe, and the objects in it.
  ///
  /// - Returns: the atoms and values of the beliefs that the domain knows; the objects with their types;
  ///   and what is wrong with beliefs that could not be used.
  /// - Complexity: linear in the number of beliefs.
  public func state(of beliefs: [Structure])
    -> (state: FactState, objects: [TypedName], problems: [String])
  {
    var state = FactState()
    var problems: [String] = []
    var types: [String: String] = [:]
    var order: [String] = []
    let declared = Set((domain.constants + objects).map(\.name))
    func note(_ name: String, _ type: String, _ belief: Structure) {
      guard !declared.contains(name) else { return }
      guard let known = types[name] else {
        types[name] = type
        order.append(name)
        return
      }
      if supertypes[known]?.contains(type) == true { return }
      if supertypes[type]?.contains(known) == true {
        types[name] = type
      } else {
        problems.append("\(name) is a \(known), and a \(type) by \(belief)")
      }
    }
    for belief in beliefs where !belief.isNegated {
      if belief.functor.name == "object", belief.count == 2, predicates["object"] == nil,
        let pair = try? arguments(belief, 2)
      {
        if supertypes[pair[1]] != nil {
          note(pair[0], pair[1], belief)
        } else {
          problems.append("the domain \(domain.name) has no type \(pair[1]), named by \(belief)")
        }
      } else if let atom = atom(of: belief), let predicate = predicates[atom.predicate] {
        state.atoms.insert(atom)
        for (name, parameter) in zip(atom.arguments, predicate.parameters) {
          note(name, parameter.type.alternatives.first ?? "object", belief)
        }
      } else if let value = value(of: belief), let function = functions[value.function.name] {
        state.values[value.function] = value.value
        for (name, parameter) in zip(value.function.arguments, function.parameters) {
          note(name, parameter.type.alternatives.first ?? "object", belief)
        }
      }
    }
    let found = order.map { TypedName($0, type: TypeExpression(types[$0] ?? "object")) }
    return (state, objects + found, problems)
  }

  /// The problem of reaching a goal from a state.
  public func problem(_ state: FactState, objects: [TypedName], goal: PDDL.Formula) -> Problem {
    let usesCost = domain.functions.contains { $0.name == "total-cost" && $0.parameters.isEmpty }
    var values = state.values
    let cost = GroundFunctionTerm("total-cost")
    if usesCost, values[cost] == nil { values[cost] = 0 }
    return Problem(
      name: "goal", domainName: domain.name, objects: objects,
      initial: InitialState(
        atoms: state.atoms.sorted { $0.text < $1.text },
        numericValues: values.sorted { "\($0.key)" < "\($1.key)" }.map {
          NumericValue($0.key, $0.value)
        }
      ),
      goal: goal,
      metric: usesCost ? Metric(.minimize, .function(FunctionTerm("total-cost"))) : nil)
  }
}

/// Writes numeric expressions of PDDL as terms: functions become beliefs whose value a variable takes.
private struct NumberReader {
  let vocabulary: BeliefVocabulary
  private(set) var queries: [AgentSpeak.Term] = []
  private var variables: [GroundFunctionTerm: Int32] = [:]

  init(vocabulary: BeliefVocabulary) {
    self.vocabulary = vocabulary
  }

  mutating func term(of expression: NumericExpression) -> AgentSpeak.Term {
    switch expression {
    case .number(let number): return .number(number)
    case .function(let term):
      guard let function = term.ground else { return .number(0) }
      return variable(function)
    case .sum(let parts): return chain("+", parts)
    case .product(let parts): return chain("*", parts)
    case .difference(let left, let right): return chain("-", [left, right])
    case .quotient(let left, let right): return chain("/", [left, right])
    case .negation(let inner): return chain("-", [.number(0), inner])
    case .duration, .elapsedTime, .totalTime, .isViolated: return .number(0)
    }
  }

  private mutating func variable(_ function: GroundFunctionTerm) -> AgentSpeak.Term {
    if let known = variables[function] { return .variable(known) }
    let number = Int32(truncatingIfNeeded: variables.count)
    variables[function] = number
    let literal = vocabulary.literal(of: GroundAtom(function.name, function.arguments))
    queries.append(
      .structure(Structure(literal.functor, literal.arguments + [.variable(number)])))
    return .variable(number)
  }

  private mutating func chain(_ functor: String, _ parts: [NumericExpression]) -> AgentSpeak.Term {
    let terms = parts.map { term(of: $0) }
    guard let first = terms.first else { return .number(functor == "*" ? 1 : 0) }
    return terms.dropFirst().reduce(first) { left, right in
      .structure(Structure(Symbol(functor), [left, right], kind: .arithmetic))
    }
  }
}
