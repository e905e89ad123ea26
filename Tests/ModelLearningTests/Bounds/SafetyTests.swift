import PDDL
import TestSupport
import Testing
import Trajectories
import Validation

@testable import ModelLearning

/// The safety theorem, and its counterpart for the optimistic model, on random domains.
@Suite struct SafetyTests {
  /// A random task with traces of it, and the states that they go through.
  struct Sample {
    let domain: Domain
    let world: World
    let problem: Problem
    let traces: [Trace]

    init(seed: Int, features: RandomTask.Features, steps: Int = 12) throws {
      let task = RandomTask(seed: seed, features: features)
      var domain = task.domain
      domain.requirements = [":strips", ":typing", ":negative-preconditions"]
      if features.contains(.equality) { domain.requirements.append(":equality") }
      self.domain = domain
      problem = task.problem
      world = try World(domain: domain, problem: task.problem)
      var options = Simulator.Options()
      options.steps = steps
      options.seed = UInt64(seed)
      options.rejections = 0.3
      let simulator = try Simulator(world, options: options)
      traces = (0..<2).map { simulator.trace($0) }
    }

    func evidence(of traces: [Trace]? = nil) throws -> Evidence {
      let writer = TraceWriter(.jsonl, vocabulary: TraceVocabulary(domain))
      // Of a trace without a transition no text is left that could be read.
      let texts = (traces ?? self.traces).map { writer.text([$0]) }
      return try Learning.evidence(domain, texts.filter { !$0.isEmpty })
    }

    /// The learners whose assumptions the domain meets: SAM knows no atom with a parameter twice.
    var learners: [any EvidenceLearner] {
      let hasRepetition = domain.actions.contains { action in
        (PDDLWriter.text(action.precondition) + PDDLWriter.text(action.effect))
          .split { "()".contains($0) }
          .contains { words in
            let variables = words.split(separator: " ").filter { $0.hasPrefix("?") }
            return Set(variables).count < variables.count
          }
      }
      let general = ESAM(.init(mayRepeatParameters: true))
      return hasRepetition ? [general] : [SAM(), ESAM(), general]
    }

    /// A learned domain as a world that starts in a state of the true one. It has to be made anew for
    /// each state: what no learned action changes is part of the world.
    func learnedWorld(_ model: LearnedModel, in atoms: [GroundAtom]) throws -> World {
      var problem = problem
      problem.initial.atoms = atoms
      return try World(domain: model.domain, problem: problem)
    }

    /// Whether all preconditions are conjunctions of literals, as learners assume.
    var isInHypothesisSpace: Bool {
      domain.actions.allSatisfy { Self.isConjunction($0.precondition) }
    }

    private static func isConjunction(_ formula: Formula) -> Bool {
      switch formula {
      case .and(let parts): parts.allSatisfy(isConjunction)
      case .atom, .equal, .not(.atom), .not(.equal): true
      case .not(.not(let inner)): isConjunction(inner)
      default: false
      }
    }

    /// All well-typed ground actions.
    var actions: [PlanStep] {
      let hierarchy = TypeHierarchy(domain.types)
      let objects = domain.constants + problem.objects
      return domain.actions.flatMap { action -> [PlanStep] in
        action.parameters.reduce([PlanStep(action.name)]) { steps, parameter in
          steps.flatMap { step in
            objects.filter { hierarchy.isSubtype($0.type, of: parameter.type) }.map {
              PlanStep(step.action, step.arguments + [$0.name])
            }
          }
        }
      }
    }

    /// States that random walks from the initial one go through, others than those learned from.
    var states: [State] {
      let enumerator = ActionEnumerator(world)
      var random = SeededGenerator(seed: 99)
      var state = world.initialState
      var states = [state]
      for _ in 0..<25 {
        guard let action = enumerator.applicableActions(in: state).randomElement(using: &random),
          let next = try? world.successor(of: state, by: action)
        else { break }
        state = next
        states.append(state)
      }
      return states
    }
  }

  static let features: [RandomTask.Features] = [
    [], [.negation], [.negation, .constants, .typeHierarchy],
    [.negation, .equality, .constants, .typeHierarchy],
  ]

  @Test(arguments: 0..<120) func whatTheSafeModelAllowsIsTrue(seed: Int) throws {
    let features = Self.features[seed % Self.features.count]
    let sample = try Sample(seed: seed, features: features)
    guard sample.isInHypothesisSpace else { return }
    let evidence = try sample.evidence()
    for learner in sample.learners {
      let model = learner.model(of: evidence, bound: .safe)
      #expect(model.contradictions(evidence).isEmpty)
      try expectSafe(model, sample)
    }
  }

  private func expectSafe(_ model: LearnedModel, _ sample: Sample) throws {
    for state in sample.states {
      let learned = try sample.learnedWorld(model, in: sample.world.atoms(in: state))
      let copy = learned.initialState
      for step in sample.actions {
        guard let action = try? learned.action(of: step),
          try learned.isApplicable(action, in: copy)
        else { continue }
        let trueAction = try sample.world.action(of: step)
        #expect(try sample.world.isApplicable(trueAction, in: state), "\(model.algorithm) \(step)")
        let expected = sample.world.atoms(in: try sample.world.successor(of: state, by: trueAction))
        let predicted = learned.atoms(in: try learned.successor(of: copy, by: action))
        #expect(Set(predicted) == Set(expected), "\(model.algorithm) \(step)")
      }
    }
  }

  /// Whatever is applicable in truth is applicable in the optimistic model.
  @Test(arguments: 0..<80) func theOptimisticModelForbidsNothingThatIsPossible(seed: Int) throws {
    let features = Self.features[seed % Self.features.count]
    let sample = try Sample(seed: seed, features: features)
    guard sample.isInHypothesisSpace else { return }
    let model = ESAM(.init(mayRepeatParameters: true)).model(
      of: try sample.evidence(), bound: .optimistic)
    for state in sample.states {
      let learned = try sample.learnedWorld(model, in: sample.world.atoms(in: state))
      let copy = learned.initialState
      for step in sample.actions {
        let action = try sample.world.action(of: step)
        guard try sample.world.isApplicable(action, in: state) else { continue }
        #expect(try learned.isApplicable(learned.action(of: step), in: copy), "\(step)")
      }
    }
  }

  /// All that was learned from is explained by what was learned, by either bound.
  @Test(arguments: 0..<80) func learnedModelsExplainTheirTraces(seed: Int) throws {
    let sample = try Sample(seed: seed, features: Self.features[seed % Self.features.count])
    guard sample.isInHypothesisSpace else { return }
    let evidence = try sample.evidence()
    for learner in sample.learners {
      let model = learner.model(of: evidence, bound: .safe)
      for transition in sample.traces.flatMap(\.transitions) {
        // Of what SAM assumes not to happen it allows nothing.
        let arguments = transition.action.arguments
        if learner is SAM, Set(arguments).count < arguments.count { continue }
        let learned = try sample.learnedWorld(model, in: transition.before.trueAtoms)
        let state = learned.initialState
        guard let action = try? learned.action(of: transition.action) else {
          #expect(transition.outcome == .rejected)
          continue
        }
        let isApplicable = try learned.isApplicable(action, in: state)
        #expect(
          isApplicable == (transition.outcome == .succeeded),
          "\(model.algorithm) \(transition.action)")
        guard isApplicable else { continue }
        let after = learned.atoms(in: try learned.successor(of: state, by: action))
        #expect(Set(after) == Set(transition.after.trueAtoms))
      }
    }
  }

  @Test(arguments: 0..<20) func orderAndPartsDoNotMatter(seed: Int) throws {
    let sample = try Sample(seed: seed, features: Self.features[seed % Self.features.count])
    let whole = try sample.evidence()
    let reversed = try sample.evidence(of: sample.traces.reversed())
    var merged = try sample.evidence(of: [sample.traces[0]])
    merged.merge(try sample.evidence(of: [sample.traces[1]]))
    for bound in Bound.allCases {
      let expected = ESAM().model(of: whole, bound: bound)
      #expect(ESAM().model(of: reversed, bound: bound).domain == expected.domain)
      let model = ESAM().model(of: merged, bound: bound)
      #expect(model.domain == expected.domain)
      // Merged in the order of the traces, even the places are the same.
      #expect(
        LearnedModelWriter.text(model, evidence: merged).replacing("t0", with: "t1")
          == LearnedModelWriter.text(expected, evidence: whole).replacing("t0", with: "t1"))
    }
  }
}
