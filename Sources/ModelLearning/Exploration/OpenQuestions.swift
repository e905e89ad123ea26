public import PDDL

/// What is still open about one action: what tries of it can answer.
///
/// A try in a state answers something in two cases. Either it is not certain whether the action is
/// applicable: then the outcome tells about its precondition. Or it certainly is applicable, and there
/// is an effect that only now would show.
struct OpenQuestions {
  let vocabulary: ActionVocabulary
  /// The literals that certainly are in the precondition, and those that hold by assumption.
  let required: [LiftedLiteral]
  /// The literals that may be in the precondition or not.
  let doubtful: [LiftedLiteral]
  /// Rejections that are not explained yet: of each, some literal is in the precondition.
  let clauses: [[LiftedLiteral]]
  /// What has to hold before a try so that an effect would show of which it is not known whether the
  /// action has it: an atom that it may delete is true, or one that it may add is false.
  let hiddenEffects: [LiftedLiteral]

  /// Whether what was seen contradicts the assumptions: a try was rejected though all held that may be
  /// required, or an effect showed at one time and not at another.
  let isContradicted: Bool

  /// Whether no try can answer anything.
  var isEmpty: Bool { doubtful.isEmpty && hiddenEffects.isEmpty }

  /// Reads the questions off what is known.
  ///
  /// - Parameter isUnanswerable: whether a hidden effect is to be left out.
  init(
    _ knowledge: ActionKnowledge, under assumptions: Assumptions,
    isUnanswerable: (LiftedLiteral) -> Bool = { _ in false }
  ) {
    vocabulary = knowledge.vocabulary
    let vocabulary = knowledge.vocabulary
    let isPossible = { (literal: LiftedLiteral) in
      !literal.isNegated || vocabulary.atoms[literal.atom].isEquality
        || assumptions.negativePreconditions == .keep
    }
    var required = Set(
      knowledge.candidates.filter { assumptions.requiresDifference(vocabulary.atoms[$0.atom]) })
    var clauses: [[LiftedLiteral]] = []
    for requirement in knowledge.requirements {
      let literals = requirement.literals.filter(isPossible)
      if literals.count == 1 { required.formUnion(literals) } else { clauses.append(literals) }
    }
    isContradicted =
      clauses.contains { $0.isEmpty } || !knowledge.contradictoryRejections.isEmpty
      || (knowledge.adds + knowledge.deletes).contains(where: \.isContradictory)
    let candidates = knowledge.candidates.filter(isPossible)
    self.required = candidates.filter(required.contains)
    self.clauses = clauses.filter { clause in
      !clause.isEmpty && !clause.contains(where: required.contains)
    }
    let isRequired = required.contains
    doubtful = candidates.filter { !isRequired($0) }
    let isCandidate = Set(candidates).contains
    hiddenEffects = vocabulary.atoms.indices.flatMap { atom -> [LiftedLiteral] in
      let literal = LiftedLiteral(atom)
      let negation = LiftedLiteral(atom, isNegated: true)
      var hidden: [LiftedLiteral] = []
      if knowledge.deletes[atom].isUncertain, !isCandidate(negation) { hidden.append(literal) }
      if knowledge.adds[atom].isUncertain, !isCandidate(literal) { hidden.append(negation) }
      return hidden.filter { !isUnanswerable($0) }
    }
  }
}

extension OpenQuestions: Equatable {
  /// Whether the same is open about one action.
  static func == (left: OpenQuestions, right: OpenQuestions) -> Bool {
    left.required == right.required && left.doubtful == right.doubtful
      && left.clauses == right.clauses && left.hiddenEffects == right.hiddenEffects
  }
}

/// A try of an action in the current state that can answer something.
public struct Try: Hashable, Sendable {
  /// The action with its objects.
  public var step: PlanStep
  /// How many literals are false that may be in the precondition; with none the action is certainly
  /// applicable.
  public var doubts: Int
  /// How many effects would show of which it is not known whether the action has them.
  public var hiddenEffects: Int

  /// Makes a try.
  public init(step: PlanStep, doubts: Int, hiddenEffects: Int) {
    self.step = step
    self.doubts = doubts
    self.hiddenEffects = hiddenEffects
  }
}

extension OpenQuestions {
  /// How much a try can answer.
  typealias Answers = (doubts: Int, hiddenEffects: Int)
}
