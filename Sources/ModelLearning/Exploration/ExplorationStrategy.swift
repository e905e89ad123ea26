public import PDDL
public import RandomNumbers
public import Trajectories

/// How an explorer chooses what to do next.
public protocol ExplorationStrategy {
  /// Chooses.
  mutating func choose(_ situation: inout ExplorationSituation) -> ExplorationChoice
  /// Is told what became of a step.
  mutating func note(_ step: PlanStep, _ outcome: Outcome, hasTaught: Bool)
}

extension ExplorationStrategy {
  /// Most strategies need not know.
  public mutating func note(_ step: PlanStep, _ outcome: Outcome, hasTaught: Bool) {}
}

/// What a strategy decides.
public enum ExplorationChoice: Hashable, Sendable {
  /// Try an action in the current state.
  case perform(PlanStep)
  /// Ask the oracle whether an action would work now, and try it unless the answer is no.
  case ask(PlanStep)
  /// Carry out steps, and choose again afterwards, or as soon as one goes wrong.
  case follow([PlanStep])
  /// Go to the nearest state in which a try answers something; stop if there is none.
  case goToFrontier
  /// Stop.
  case stop
}

/// What a strategy can ask when it chooses.
public struct ExplorationSituation {
  /// The current state.
  public let state: ObservedState
  /// The seeded source of random numbers.
  public var random: SplitMix64
  /// Goes through the tries that can answer something.
  let forEachTry: (TryVisitor) -> Void
  /// A try as a step; nil if it is not allowed, or known to be futile.
  let step: (_ action: Int, _ binding: [Int]) -> PlanStep?
  let enumerateSteps: () -> [PlanStep]
  let planOptimistically: (GroundAtom) -> [PlanStep]?
  let atoms: () -> [GroundAtom]

  /// The try with the highest value, the first of equals; nil if no try in this state can answer
  /// anything.
  ///
  /// - Parameter value: how much a try is worth by the numbers of doubtful literals that are false and of
  ///   hidden effects that would show.
  /// - Complexity: linear in the number of bindings; takes no memory for them.
  public func bestTry(by value: (_ doubts: Int, _ hiddenEffects: Int) -> Double) -> Try? {
    var best: (value: Double, choice: Try)?
    forEachTry { action, binding, answers in
      let value = value(answers.doubts, answers.hiddenEffects)
      guard best.map({ value > $0.value }) ?? true, let step = step(action, binding) else { return }
      best = (
        value, Try(step: step, doubts: answers.doubts, hiddenEffects: answers.hiddenEffects)
      )
    }
    return best?.choice
  }

  /// All actions of this state that are not certainly rejected, those that teach nothing included.
  ///
  /// - Complexity: linear in the number of bindings.
  public func possibleSteps() -> [PlanStep] { enumerateSteps() }

  /// A plan in the optimistic model for an atom; nil if none is found.
  public func plan(for goal: GroundAtom) -> [PlanStep]? { planOptimistically(goal) }

  /// All ground atoms that can be written; empty if there are very many.
  public func allAtoms() -> [GroundAtom] { atoms() }
}

/// Is shown a try: the number of the action, those of the objects, and what it can answer.
typealias TryVisitor = (_ action: Int, _ binding: [Int], _ answers: OpenQuestions.Answers) -> Void
