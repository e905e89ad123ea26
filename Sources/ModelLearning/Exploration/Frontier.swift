import PDDL
import Trajectories

/// The frontier of the version space as a planning task: reach a state in which a try answers something.
///
/// The safe model leads there. For every action with open questions there are actions more whose
/// preconditions say where a try answers something, and whose only effect is the goal. So a shortest
/// plan leads to the nearest state in which something can be learned, and where the task is unsolvable
/// no reachable state can teach anything: everything that is reachable is reached by actions of the safe
/// model, and the outcome of every other one is certain.
struct Frontier {
  /// The domain: the safe model with the tries.
  private(set) var domain: Domain

  /// What starts the names of everything that is not in the model.
  private static let prefix = "explore-"

  init(_ model: LearnedModel, _ questions: [OpenQuestions]) {
    domain = model.domain
    // Nothing here is read from a text, so what is required is not checked.
    domain.requirements = []
    domain.predicates.append(PredicateDeclaration(Self.goal.predicate))
    for question in questions where !question.isEmpty { add(question) }
  }

  private static let goal = Atom(prefix + "done", [])

  /// The task from a state on.
  func problem(_ state: ObservedState, objects: [TypedName]) -> Problem {
    Problem(
      name: "frontier", domainName: domain.name, objects: objects,
      initial: InitialState(atoms: state.trueAtoms, numericValues: state.values),
      goal: .atom(Self.goal))
  }

  /// A plan without the try at its end.
  static func route(_ plan: [PlanStep]) -> [PlanStep] {
    plan.filter { !$0.action.hasPrefix(prefix) }
  }

  /// Adds a try for every single question, as a conjunction: then grounding sees which are beyond what
  /// is mutually exclusive, and often proves alone that nothing is left.
  private mutating func add(_ question: OpenQuestions) {
    let vocabulary = question.vocabulary
    let required = question.required.map(vocabulary.formula)
    let clauses =
      question.doubtful.isEmpty
      ? []
      : question.clauses.indices.map {
        unexplainedRejection($0, of: question)
      }
    for literal in question.doubtful {
      addTry("try", question, required + clauses + [vocabulary.formula(literal.negated)])
    }
    let applicable = required + question.doubtful.map(vocabulary.formula)
    for literal in question.hiddenEffects {
      addTry("see", question, applicable + [vocabulary.formula(literal)])
    }
  }

  /// That some literal of a clause holds, as a derived predicate over the action's parameters:
  /// written out, many clauses would make very many conjunctions.
  private mutating func unexplainedRejection(_ number: Int, of question: OpenQuestions) -> Formula {
    let vocabulary = question.vocabulary
    let name = "\(Self.prefix)clause\(number)-\(vocabulary.name)"
    let head = PredicateDeclaration(name, vocabulary.parameters)
    domain.predicates.append(head)
    domain.derivedPredicates.append(
      DerivedPredicate(
        head: head, condition: .or(question.clauses[number].map(vocabulary.formula))))
    return .atom(Atom(name, vocabulary.parameters.map { .variable($0.name) }))
  }

  private mutating func addTry(_ kind: String, _ question: OpenQuestions, _ conditions: [Formula]) {
    domain.actions.append(
      Action(
        "\(Self.prefix)\(kind)\(domain.actions.count)-\(question.vocabulary.name)",
        parameters: question.vocabulary.parameters, precondition: .and(conditions),
        effect: .add(Self.goal)))
  }
}

extension LiftedLiteral {
  /// The literal that says the opposite.
  var negated: LiftedLiteral { LiftedLiteral(atom, isNegated: !isNegated) }
}
