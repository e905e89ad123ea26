import PDDL
import Trajectories

/// Finds the ground actions of a state that are worth a try.
///
/// Parameters are bound one after the other; as soon as those of a required literal are bound and it
/// does not hold, no further binding is looked at.
struct TryEnumerator {
  private let vocabulary: LearningVocabulary
  /// The objects: the domain's constants first.
  private let objects: [TypedName]
  private let numbers: [String: Int]
  private let trueAtoms: Set<AtomCode>

  /// Prepares a state.
  ///
  /// - Complexity: O(objects + true atoms).
  init(_ vocabulary: LearningVocabulary, objects: [TypedName], _ state: ObservedState) {
    self.vocabulary = vocabulary
    let constants = vocabulary.traces.constants
    let isConstant = Set(constants.map(\.name)).contains
    let objects = constants + objects.filter { !isConstant($0.name) }
    let numbers = Dictionary(objects.enumerated().map { ($0.element.name, $0.offset) }) { $1 }
    let predicates = Dictionary(
      vocabulary.traces.predicates.enumerated().map { ($0.element.name, $0.offset) }
    ) { first, _ in first }
    var trueAtoms: Set<AtomCode> = []
    for atom in state.trueAtoms {
      guard let predicate = predicates[atom.predicate] else { continue }
      var code = AtomCode(predicate)
      for argument in atom.arguments { code.append(numbers[argument] ?? objects.count) }
      trueAtoms.insert(code)
    }
    self.objects = objects
    self.numbers = numbers
    self.trueAtoms = trueAtoms
  }

  /// A ground atom as one number, in a number system whose base is a little over 2^18: two atoms have one
  /// code only if they have seven arguments or more, or there are over 262,000 objects, and then by a
  /// chance of some 2^-128.
  private struct AtomCode: Hashable {
    private var code: UInt128

    init(_ predicate: Int) { code = UInt128(truncatingIfNeeded: predicate) &+ 1 }

    mutating func append(_ object: Int) {
      code = code &* 262_147 &+ UInt128(truncatingIfNeeded: object)
    }
  }

  /// The bindings of an action that are not certainly rejected.
  ///
  /// - Parameters:
  ///   - mustAnswer: whether steps are left out that can answer nothing.
  ///   - body: is called with the step and what it could answer, nil if nothing.
  func forEachStep(
    of questions: OpenQuestions, mustAnswer: Bool,
    _ body: (PlanStep, OpenQuestions.Answers?) -> Void
  ) {
    let types = vocabulary.traces.types
    let choices = questions.vocabulary.parameters.map { parameter in
      objects.indices.filter { types.isSubtype(objects[$0].type, of: parameter.type) }
    }
    var binder = Binder(self, questions, choices)
    binder.bind { binding, enumerator in
      let isTrue = { (literal: LiftedLiteral) in
        enumerator.isTrue(literal, questions.vocabulary, binding)
      }
      guard questions.clauses.allSatisfy({ $0.contains(where: isTrue) }) else { return }
      let answers = questions.answers(where: isTrue)
      if mustAnswer, answers == nil { return }
      body(PlanStep(questions.vocabulary.name, binding.map { objects[$0].name }), answers)
    }
  }

  /// The literals out of some that hold with the objects of a step.
  func literals(
    _ literals: [LiftedLiteral], of vocabulary: ActionVocabulary, thatHoldFor step: PlanStep
  ) -> [LiftedLiteral] {
    let binding = step.arguments.map { numbers[$0] ?? objects.count }
    return literals.filter { isTrue($0, vocabulary, binding) }
  }

  private func isTrue(
    _ literal: LiftedLiteral, _ vocabulary: ActionVocabulary, _ binding: [Int]
  ) -> Bool {
    let atom = vocabulary.atoms[literal.atom]
    if atom.isEquality {
      let isEqual =
        Self.object(atom.arguments[0], binding) == Self.object(atom.arguments[1], binding)
      return isEqual != literal.isNegated
    }
    var code = AtomCode(atom.predicate)
    for argument in atom.arguments { code.append(Self.object(argument, binding)) }
    return trueAtoms.contains(code) != literal.isNegated
  }

  private static func object(_ argument: LiftedAtom.Argument, _ binding: [Int]) -> Int {
    switch argument {
    case .parameter(let place): binding[place]
    case .constant(let place): place
    }
  }

  /// Binds the parameters of one action, depth first.
  private struct Binder {
    let enumerator: TryEnumerator
    let vocabulary: ActionVocabulary
    let choices: [[Int]]
    /// The required literals by how many parameters have to be bound for them.
    let checks: [[LiftedLiteral]]
    var binding: [Int] = []

    init(_ enumerator: TryEnumerator, _ questions: OpenQuestions, _ choices: [[Int]]) {
      self.enumerator = enumerator
      self.choices = choices
      vocabulary = questions.vocabulary
      var checks: [[LiftedLiteral]] = Array(repeating: [], count: choices.count + 1)
      for literal in questions.required {
        checks[vocabulary.depth(of: literal.atom)].append(literal)
      }
      self.checks = checks
    }

    mutating func bind(_ body: ([Int], TryEnumerator) -> Void) {
      let depth = binding.count
      for literal in checks[depth] where !enumerator.isTrue(literal, vocabulary, binding) { return }
      guard depth < choices.count else { return body(binding, enumerator) }
      for object in choices[depth] {
        binding.append(object)
        bind(body)
        binding.removeLast()
      }
    }
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
