import PDDL
import Trajectories

/// Finds the ground actions of a state that are worth a try.
///
/// Parameters are bound one after the other; as soon as those of a required literal are bound and it
/// does not hold, no further binding is looked at.
struct TryEnumerator {
  /// The true atoms of the state, and the numbers of all atoms that were asked for.
  private var symbols: TraceSymbols
  private let trueAtoms: Set<Int32>
  /// The domain's constants as objects.
  private let constants: [Int32]
  /// The objects with their types.
  private let objects: [(number: Int32, type: TypeExpression)]

  /// Prepares a state.
  init(_ feed: TraceFeed, _ state: ObservedState) {
    var symbols = feed.state.symbols
    let predicates = Dictionary(
      symbols.vocabulary.predicates.enumerated().map { ($0.element.name, $0.offset) }
    ) { first, _ in first }
    var trueAtoms: Set<Int32> = []
    for atom in state.trueAtoms {
      let arguments = atom.arguments.compactMap { symbols.object(named: $0) }
      guard let predicate = predicates[atom.predicate], arguments.count == atom.arguments.count
      else { continue }
      trueAtoms.insert(symbols.atom(predicate, arguments))
    }
    self.trueAtoms = trueAtoms
    constants = symbols.vocabulary.constants.map { symbols.object(named: $0.name) ?? -1 }
    objects = symbols.objects.typedNames.enumerated().map { (Int32($0.offset), $0.element.type) }
    self.symbols = symbols
  }

  /// The bindings of an action that are not certainly rejected.
  ///
  /// - Parameters:
  ///   - body: is called with the step and what it could answer, nil if nothing; false ends it.
  mutating func forEachStep(
    of questions: OpenQuestions, _ body: (PlanStep, Try?) -> Bool
  ) {
    let parameters = questions.vocabulary.parameters
    let types = symbols.vocabulary.types
    let choices = parameters.map { parameter in
      objects.filter { types.isSubtype($0.type, of: parameter.type) }.map(\.number)
    }
    // The required literals by the parameter that binds the last of their arguments.
    var checks: [[LiftedLiteral]] = Array(repeating: [], count: parameters.count + 1)
    for literal in questions.required {
      checks[questions.vocabulary.depth(of: literal.atom)].append(literal)
    }
    var binding: [Int32] = []
    _ = bind(questions, choices, checks, &binding, body)
  }

  /// The literals out of some that hold with the objects of a step.
  mutating func literals(
    _ literals: [LiftedLiteral], of vocabulary: ActionVocabulary, thatHoldFor step: PlanStep
  ) -> [LiftedLiteral] {
    let binding = step.arguments.map { symbols.object(named: $0) ?? -1 }
    return literals.filter { isTrue($0, vocabulary, binding) }
  }

  private mutating func bind(
    _ questions: OpenQuestions, _ choices: [[Int32]], _ checks: [[LiftedLiteral]],
    _ binding: inout [Int32], _ body: (PlanStep, Try?) -> Bool
  ) -> Bool {
    for literal in checks[binding.count] {
      if !isTrue(literal, questions.vocabulary, binding) { return true }
    }
    guard binding.count < choices.count else {
      let step = PlanStep(
        questions.vocabulary.name, binding.map { symbols.objects.names[Int($0)] })
      let complete = binding
      var asked = self
      let isTrue = { (literal: LiftedLiteral) in
        asked.isTrue(literal, questions.vocabulary, complete)
      }
      guard questions.clauses.allSatisfy({ $0.contains(where: isTrue) }) else { return true }
      return body(step, questions.answers(step, where: isTrue))
    }
    for object in choices[binding.count] {
      binding.append(object)
      let goesOn = bind(questions, choices, checks, &binding, body)
      binding.removeLast()
      if !goesOn { return false }
    }
    return true
  }

  private mutating func isTrue(
    _ literal: LiftedLiteral, _ vocabulary: ActionVocabulary, _ binding: [Int32]
  ) -> Bool {
    let atom = vocabulary.atoms[literal.atom]
    let arguments = atom.arguments.map { argument in
      switch argument {
      case .parameter(let place): binding[place]
      case .constant(let place): constants[place]
      }
    }
    let holds =
      atom.isEquality
      ? arguments[0] == arguments[1]
      : trueAtoms.contains(symbols.atom(atom.predicate, arguments))
    return holds != literal.isNegated
  }
}

extension ActionVocabulary {
  /// How many parameters, from the first, have to be bound so that an atom is ground.
  fileprivate func depth(of atom: Int) -> Int {
    atoms[atom].arguments.reduce(0) { depth, argument in
      if case .parameter(let place) = argument { max(depth, place + 1) } else { depth }
    }
  }
}
