public import PDDL
import Trajectories

/// Which of the models that agree with the observations is wanted.
public enum Bound: String, Hashable, Sendable, CaseIterable {
  /// The most specific one: its plans are valid in the true domain.
  case safe
  /// The most general one: it allows whatever may be possible.
  case optimistic
}

/// A learned domain with what is known about each action.
public struct LearnedModel: Sendable {
  /// The name of the algorithm.
  public let algorithm: String
  /// Which of the consistent models this is.
  public let bound: Bound
  /// What is taken for granted.
  public let assumptions: Assumptions
  /// What the observations prove about each action of the skeleton, by number.
  public let knowledge: [ActionKnowledge]
  /// The learned actions, in the order of the skeleton; the safe model has none that was never
  /// observed.
  public let actions: [LearnedAction]
  /// The skeleton with the learned actions.
  public let domain: Domain
  /// What is believed of noise and literals, if the model was learned from noisy states.
  public internal(set) var noise: NoiseModel?
  /// What holds in all states that the actions lead to, if it holds in the initial one: with these
  /// families literals were left out by `simplified`.
  public internal(set) var invariants: [MutexInvariant] = []

  init(
    algorithm: String, bound: Bound, _ evidence: Evidence, under assumptions: Assumptions
  ) {
    self.algorithm = algorithm
    self.bound = bound
    self.assumptions = assumptions
    let vocabulary = evidence.vocabulary
    let knowledge = zip(evidence.actions, vocabulary.actions).map {
      ActionKnowledge($0, of: $1, under: assumptions)
    }
    self.knowledge = knowledge
    actions = knowledge.compactMap { action in
      switch bound {
      case .safe:
        action.isObserved
          ? SafeBound.action(action, vocabulary.traces.types, under: assumptions) : nil
      case .optimistic: OptimisticBound.action(action, under: assumptions)
      }
    }
    domain = LearnedDomain.domain(of: actions, skeleton: vocabulary.skeleton)
  }

  /// Another model with other actions and the same knowledge about literals.
  init(
    _ other: LearnedModel, algorithm: String, actions: [LearnedAction], of evidence: Evidence
  ) {
    self.algorithm = algorithm
    bound = other.bound
    assumptions = other.assumptions
    knowledge = other.knowledge
    noise = other.noise
    self.actions = actions
    domain = LearnedDomain.domain(of: actions, skeleton: evidence.vocabulary.skeleton)
  }
}

/// A learner that needs no more than counts of what was seen of each atom.
public protocol EvidenceLearner: Sendable {
  /// The model of either bound that evidence leads to.
  func model(of evidence: Evidence, bound: Bound) -> LearnedModel
}
