import PDDL
import Trajectories

/// The frontier of the version space as a planning task: reach a state in which a try answers something.
///
/// The safe model leads there. For every action with open questions there are actions more whose
/// preconditions say where a try answers something, and whose only effect is the goal. So a shortest
/// plan leads to the nearest state in which something can be learned, and where the task is unsolvable
/// no reachable state can teach anything: everything that is reachable is reached by actions of the safe
/// model, and the outcome of every other one is certain.
///
/// Where conditions are forbidden, none of them may hold before any step, nor after the try, which does
/// the worst that it may do: all that it may make true becomes true.
struct FrontierTask {
  /// The domain: the safe model with the tries.
  private(set) var domain: Domain
  /// The actions that tries stand for, by the names of the tries.
  private var tries: [String: String] = [:]
  /// That no forbidden condition holds; nil if none is forbidden.
  private let safety: Formula?
  private let worstCase: LearnedModel?

  /// What starts the names of everything that is not in the model.
  private static let prefix = "explore-"
  private static let goal = Atom(prefix + "done", [])
  private static let tried = Atom(prefix + "tried", [])

  /// - Parameter worstCase: the optimistic model; needed only where something is forbidden.
  init(
    _ model: LearnedModel, _ questions: [OpenQuestions], avoiding forbidden: [Formula] = [],
    worstCase: LearnedModel? = nil
  ) {
    domain = model.domain
    self.worstCase = worstCase
    safety = forbidden.isEmpty ? nil : .and(forbidden.map { .not($0) })
    // Nothing here is read from a text, so what is required is not checked.
    domain.requirements = []
    domain.predicates.append(PredicateDeclaration(Self.goal.predicate))
    if let safety {
      domain.predicates.append(PredicateDeclaration(Self.tried.predicate))
      for index in domain.actions.indices {
        domain.actions[index].precondition = .and([
          domain.actions[index].precondition, safety, .not(.atom(Self.tried)),
        ])
      }
      domain.actions.append(
        Action(
          Self.prefix + "finish", precondition: .and([.atom(Self.tried), safety]),
          effect: .add(Self.goal)))
    }
    for question in questions where !question.isEmpty { add(question) }
  }

  /// The task from a state on.
  func problem(_ state: ObservedState, objects: [TypedName]) -> Problem {
    Problem(
      name: "frontier", domainName: domain.name, objects: objects,
      initial: InitialState(atoms: state.trueAtoms, numericValues: state.values),
      goal: .atom(Self.goal))
  }

  /// The steps of a plan up to its try, and the try; nil if there is none in it.
  func way(_ plan: [PlanStep]) -> (steps: [PlanStep], last: PlanStep)? {
    guard let place = plan.firstIndex(where: { tries[$0.action] != nil }),
      let action = tries[plan[place].action]
    else { return nil }
    return (Array(plan[..<place]), PlanStep(action, plan[place].arguments))
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
    let name = "\(Self.prefix)\(kind)\(domain.actions.count)-\(question.vocabulary.name)"
    tries[name] = question.vocabulary.name
    var conditions = conditions
    var effect = Effect.add(Self.goal)
    if let safety {
      conditions += [safety, .not(.atom(Self.tried))]
      let worst = worstCase?.actions.first { $0.vocabulary.name == question.vocabulary.name }
      effect = .and([worst?.action.effect ?? .and([]), .add(Self.tried)])
    }
    domain.actions.append(
      Action(
        name, parameters: question.vocabulary.parameters, precondition: .and(conditions),
        effect: effect))
  }
}

extension LiftedLiteral {
  /// The literal that says the opposite.
  var negated: LiftedLiteral { LiftedLiteral(atom, isNegated: !isNegated) }
}
