public import AgentSpeak
public import Agents
internal import PDDL

/// A world that does what agents say as a domain describes it, and shows them all that is true.
///
/// An action whose precondition does not hold fails with `action_failed`. Agents perceive every atom
/// and every value of a function; several agents share the world and take turns.
public final class SimulatedWorld: Environment {
  /// Tells what came of an action: the reason if it was not possible.
  public typealias Report = (_ agent: String, _ action: AgentSpeak.Term, _ reason: String?) -> Void

  /// What is true now.
  public private(set) var state: FactState
  /// How the world is said in the agents' words.
  public let vocabulary: BeliefVocabulary
  private let explainer: PlanExplainer
  private unowned let society: Society
  private let report: Report
  /// The agents that have perceived the world.
  private var visitors: Set<String> = []

  /// Makes a world and lets all agents perceive it.
  ///
  /// - Parameters:
  ///   - state: what is true at first.
  ///   - society: the agents that live in it, which have to outlive it.
  public init(
    _ state: FactState, _ vocabulary: BeliefVocabulary, for society: Society,
    report: @escaping Report = { _, _, _ in }
  ) {
    self.state = state
    self.vocabulary = vocabulary
    self.society = society
    self.report = report
    explainer = PlanExplainer(domain: vocabulary.domain, objects: vocabulary.objects)
  }

  /// Carries out an action at once.
  public func act(
    _ action: AgentSpeak.Term, by agent: String,
    completion: @escaping @Sendable (Result<ActionResult, Failure>) -> Void
  ) {
    do {
      let step = try vocabulary.step(of: action)
      state.apply(try explainer.explain(step, in: state))
    } catch {
      report(agent, action, "\(error)")
      completion(.failure(Failure("action_failed", "\(error)")))
      return
    }
    report(agent, action, nil)
    show()
    completion(.success(.yes))
  }

  /// All that is true, to an agent that joins the society; later agents are shown what changes.
  public func percepts(of agent: String) -> [Structure]? {
    visitors.insert(agent).inserted ? percepts : nil
  }

  /// Lets all agents perceive what is true now.
  public func show() {
    let percepts = self.percepts
    for name in society.names { society.withAgent(name) { $0.perceive(percepts) } }
  }

  /// What is true, as literals.
  public var percepts: [Structure] {
    let atoms = state.atoms.sorted { $0.text < $1.text }.map { vocabulary.literal(of: $0) }
    let values = state.values.sorted { "\($0.key)" < "\($1.key)" }
    return atoms + values.map { vocabulary.literal(of: $0.key, value: $0.value) }
  }
}
