import PDDL
import TestSupport
import Testing
import Trajectories
import Validation

@testable import ModelLearning

@Suite struct ExplorerTests {
  static let blocks = """
    (define (domain blocks) (:requirements :strips)
      (:predicates (on ?x ?y) (ontable ?x) (clear ?x) (handempty) (holding ?x))
      (:action pick-up :parameters (?x)
        :precondition (and (clear ?x) (ontable ?x) (handempty))
        :effect (and (not (ontable ?x)) (not (clear ?x)) (not (handempty)) (holding ?x)))
      (:action put-down :parameters (?x)
        :precondition (holding ?x)
        :effect (and (not (holding ?x)) (clear ?x) (handempty) (ontable ?x)))
      (:action stack :parameters (?x ?y)
        :precondition (and (holding ?x) (clear ?y))
        :effect (and (not (holding ?x)) (not (clear ?y)) (clear ?x) (handempty) (on ?x ?y)))
      (:action unstack :parameters (?x ?y)
        :precondition (and (on ?x ?y) (clear ?x) (handempty))
        :effect (and (holding ?x) (clear ?y) (not (clear ?x)) (not (handempty)) (not (on ?x ?y)))))
    """
  static let threeBlocks = """
    (define (problem three) (:domain blocks) (:objects a b c)
      (:init (ontable a) (ontable b) (on c a) (clear b) (clear c) (handempty))
      (:goal (on a b)))
    """

  static func explorer(
    _ strategy: any ExplorationStrategy, seed: UInt64 = 0
  ) throws -> Explorer<SimulatedEnvironment> {
    let task = try PDDLTask(domain: SourceText(blocks), problem: SourceText(threeBlocks))
    let world = try World(domain: task.domain, problem: task.problem)
    return try Explorer(
      skeleton: task.domain, in: SimulatedEnvironment(world), strategy: strategy, seed: seed)
  }

  @Test func blocksAreLearnedFromNothingUntilNothingIsOpen() throws {
    let explorer = try Self.explorer(FrontierStrategy())
    let report = try explorer.run(stepLimit: 200)
    #expect(report.ending == .nothingReachable)
    // No more successful actions than the four have to show what they do.
    #expect(report.succeeded <= 12)
    let learned = explorer.model(.safe)
    let positive = learned.actions.map { action in
      let precondition = action.precondition.filter { !$0.isNegated }
      return action.vocabulary.name + ": "
        + precondition.map(action.vocabulary.text).joined(separator: " ") + " -> "
        + action.effects.map(action.vocabulary.text).joined(separator: " ")
    }
    #expect(
      positive == [
        "pick-up: (ontable ?x) (clear ?x) (handempty) -> "
          + "(not (ontable ?x)) (not (clear ?x)) (not (handempty)) (holding ?x)",
        "put-down: (holding ?x) -> (ontable ?x) (clear ?x) (handempty) (not (holding ?x))",
        "stack: (clear ?y) (holding ?x) -> "
          + "(on ?x ?y) (clear ?x) (not (clear ?y)) (handempty) (not (holding ?x))",
        "unstack: (on ?x ?y) (clear ?x) (handempty) -> "
          + "(not (on ?x ?y)) (not (clear ?x)) (clear ?y) (not (handempty)) (holding ?x)",
      ])
  }

  /// Where exploration ends with a certificate, the safe model is the truth in every state that can be
  /// reached from there.
  @Test(arguments: 0..<20, [true, false])
  func theCertificateIsTrue(seed: Int, isInjective: Bool) throws {
    let features: RandomTask.Features =
      seed % 2 == 0 ? [] : [.negation, .constants, .typeHierarchy]
    let sample = try SafetyTests.Sample(seed: seed, features: features)
    guard sample.isInHypothesisSpace else { return }
    var assumptions = Assumptions.exploration(of: sample.domain)
    assumptions.negativePreconditions = .keep
    assumptions.mayRepeatParameters = true
    assumptions.isInjective = isInjective
    assumptions.mayTestEquality = !isInjective
    let explorer = try Explorer(
      skeleton: sample.domain, in: SimulatedEnvironment(sample.world),
      strategy: FrontierStrategy(), assumptions: assumptions)
    let report = try explorer.run(stepLimit: 2000)
    guard try #require(report.ending).isCertificate else { return }
    let model = explorer.model(.safe)
    let actions = sample.actions.filter {
      !isInjective || Set($0.arguments).count == $0.arguments.count
    }
    let start = InitialState(atoms: explorer.environment.state.trueAtoms)
    var open = [try sample.world.state(of: start)]
    var closed = Set(open)
    while let state = open.popLast(), closed.count < 60 {
      let learned = try sample.learnedWorld(model, in: sample.world.atoms(in: state))
      for step in actions {
        let action = try sample.world.action(of: step)
        let isApplicable = try sample.world.isApplicable(action, in: state)
        let known = try? learned.action(of: step)
        let isKnown = try known.map { try learned.isApplicable($0, in: learned.initialState) }
        #expect(isKnown ?? false == isApplicable, "\(step)")
        guard isApplicable, let known else { continue }
        let next = try sample.world.successor(of: state, by: action)
        let predicted = learned.atoms(
          in: try learned.successor(of: learned.initialState, by: known))
        #expect(Set(predicted) == Set(sample.world.atoms(in: next)), "\(step)")
        if closed.insert(next).inserted { open.append(next) }
      }
    }
  }

  @Test(
    "what one object does in two places is found out on request",
    arguments: [(true, "(and (at ?from) (not (= ?from ?to)))"), (false, "(and (at ?from))")])
  func repeatedArguments(isInjective: Bool, precondition: String) throws {
    let task = try PDDLTask(
      domain: SourceText(
        """
        (define (domain rooms) (:requirements :strips)
          (:predicates (at ?r))
          (:action move :parameters (?from ?to)
            :precondition (at ?from) :effect (and (not (at ?from)) (at ?to))))
        """),
      problem: SourceText(
        """
        (define (problem three) (:domain rooms) (:objects a b c) (:init (at a)) (:goal (at c)))
        """))
    var assumptions = Assumptions.exploration(of: task.domain)
    assumptions.isInjective = isInjective
    assumptions.mayTestEquality = !isInjective
    let world = try World(domain: task.domain, problem: task.problem)
    let explorer = try Explorer(
      skeleton: task.domain, in: SimulatedEnvironment(world), strategy: FrontierStrategy(),
      assumptions: assumptions)
    let report = try explorer.run(stepLimit: 50)
    #expect(try #require(report.ending).isCertificate)
    #expect(report.succeeded == (isInjective ? 1 : 2))
    let learned = explorer.model(.safe).domain
    #expect(learned.actions.map { PDDLWriter.text($0.precondition) } == [precondition])
  }

  @Test("with action costs alone a rejection is never for a number's sake")
  func costsAreNoConditions() throws {
    let outcomes = try [":action-costs", ":numeric-fluents"].map { requirement in
      let task = try PDDLTask(
        domain: SourceText(
          """
          (define (domain toll) (:requirements :strips \(requirement))
            (:predicates (at ?r) (open ?r))
            (:functions (total-cost) - number (toll ?r) - number)
            (:action move :parameters (?from ?to)
              :precondition (and (at ?from) (open ?to))
              :effect (and (not (at ?from)) (at ?to) (increase (total-cost) (toll ?to)))))
          """),
        problem: SourceText(
          """
          (define (problem three) (:domain toll) (:objects a b c)
            (:init (at a) (open a) (open b) (= (toll a) 1) (= (toll b) 2) (= (toll c) 3)
              (= (total-cost) 0))
            (:goal (at b)))
          """))
      let world = try World(domain: task.domain, problem: task.problem)
      let explorer = try Explorer(
        skeleton: task.domain, in: SimulatedEnvironment(world), strategy: FrontierStrategy())
      let report = try explorer.run(stepLimit: 200)
      return report.ending?.isCertificate
    }
    #expect(outcomes == [true, false])
  }

  @Test(arguments: ExplorationStrategies.all.map(\.name))
  func everyStrategyLearnsAndRepeatsItself(name: String) throws {
    let runs = try (0..<2).map { _ in
      let explorer = try Self.explorer(try #require(ExplorationStrategies[name]), seed: 7)
      try explorer.run(stepLimit: 60)
      return explorer
    }
    #expect(runs[0].report == runs[1].report)
    #expect(runs[0].trace == runs[1].trace)
    #expect(runs[0].report.informative > 4)
    // Whatever the strategy, what is learned is safe: all that the model allows is allowed in truth.
    let model = runs[0].model(.safe)
    let truth = try PDDLTask(
      domain: SourceText(Self.blocks), problem: SourceText(Self.threeBlocks)
    ).domain
    for action in model.actions {
      let trueAction = try #require(truth.actions.first { $0.name == action.vocabulary.name })
      guard case .and(let conditions) = trueAction.precondition else { continue }
      let learned = Set(action.precondition.map(action.vocabulary.formula))
      #expect(learned.isSuperset(of: conditions))
    }
  }

  /// A lamp that can be switched on while it is off: a negative precondition.
  static let lamp = try? PDDLTask(
    domain: SourceText(
      """
      (define (domain lamp) (:requirements :strips)
        (:predicates (on) (warm))
        (:action switch-on :precondition (not (on)) :effect (and (on) (warm)))
        (:action switch-off :precondition (on) :effect (not (on))))
      """),
    problem: SourceText("(define (problem p) (:domain lamp) (:init (on) (warm)) (:goal (on)))"))

  @Test func whatContradictsPositivePreconditionsIsExplainedByNegativeOnes() throws {
    let task = try #require(Self.lamp)
    let world = try World(domain: task.domain, problem: task.problem)
    let explorer = try Explorer(
      skeleton: task.domain, in: SimulatedEnvironment(world), strategy: FrontierStrategy())
    #expect(explorer.assumptions.negativePreconditions == .needed)
    try explorer.run(stepLimit: 100)
    #expect(explorer.assumptions.negativePreconditions == .keep)
    #expect(explorer.report.ending == .nothingOpen || explorer.report.ending == .nothingReachable)
    let switchOn = explorer.model(.safe).actions[0].action
    // Nothing that can be done makes the lamp cold again.
    let conditions: [Formula] = [.not(.atom(Atom("on", []))), .atom(Atom("warm", []))]
    #expect(switchOn.precondition == .and(conditions))
  }

  /// A world in which nothing is certain: every other try of an action works.
  struct Fickle: Environment {
    let objects: [TypedName] = []
    private(set) var state = ObservedState()
    private var tries = 0

    mutating func perform(_ step: PlanStep) -> Outcome {
      tries += 1
      return tries.isMultiple(of: 2) ? .succeeded : .rejected
    }
  }

  @Test func aWorldThatFitsNoDomainIsToldSo() throws {
    let task = try #require(Self.lamp)
    let explorer = try Explorer(
      skeleton: task.domain, in: Fickle(), strategy: RandomStrategy())
    #expect(try explorer.run(stepLimit: 100).ending == .contradiction)
    #expect(explorer.report.steps < 20)
  }

  @Test func withAnOracleNoTryIsRejected() throws {
    let explorer = try Self.explorer(OracleStrategy())
    let task = try PDDLTask(domain: SourceText(Self.blocks), problem: SourceText(Self.threeBlocks))
    let world = try World(domain: task.domain, problem: task.problem)
    explorer.oracle = { step, state in
      guard let state = try? world.state(of: InitialState(atoms: state.trueAtoms)),
        let action = try? world.action(of: step)
      else { return nil }
      return try? world.isApplicable(action, in: state)
    }
    let report = try explorer.run(stepLimit: 200)
    #expect(report.ending == .nothingReachable)
    #expect(report.rejected == 0)
    #expect(report.asked > 0)
    let alone = try Self.explorer(FrontierStrategy())
    try alone.run(stepLimit: 200)
    #expect(explorer.model(.safe).domain == alone.model(.safe).domain)
  }

  @Test func theTraceLeadsOtherLearnersToTheSameModel() throws {
    let explorer = try Self.explorer(FrontierStrategy())
    try explorer.run(stepLimit: 200)
    let domain = try PDDLTask(
      domain: SourceText(Self.blocks), problem: SourceText(Self.threeBlocks)
    ).domain
    let text = TraceWriter(.jsonl, vocabulary: TraceVocabulary(domain)).text([explorer.trace])
    let evidence = try Learning.evidence(domain, [text])
    let learner = ESAM(.init(negativePreconditions: .needed, mayTestEquality: false))
    #expect(learner.model(of: evidence).domain == explorer.model(.safe).domain)
  }
}
