import PDDL
import TestSupport
import Testing
import Trajectories
import Validation

@testable import ModelLearning

@Suite struct ModelSimplifierTests {
  private static let blocks = """
    (define (domain blocks) (:requirements :strips :typing)
      (:types block)
      (:predicates (on ?x ?y - block) (ontable ?x - block) (clear ?x - block) (handempty)
        (holding ?x - block))
      (:action pick-up :parameters (?x - block)
        :precondition (and (clear ?x) (ontable ?x) (handempty))
        :effect (and (not (ontable ?x)) (not (clear ?x)) (not (handempty)) (holding ?x)))
      (:action put-down :parameters (?x - block) :precondition (holding ?x)
        :effect (and (not (holding ?x)) (clear ?x) (handempty) (ontable ?x)))
      (:action stack :parameters (?x ?y - block)
        :precondition (and (holding ?x) (clear ?y))
        :effect (and (not (holding ?x)) (not (clear ?y)) (clear ?x) (handempty) (on ?x ?y)))
      (:action unstack :parameters (?x ?y - block)
        :precondition (and (on ?x ?y) (clear ?x) (handempty))
        :effect (and (holding ?x) (clear ?y) (not (clear ?x)) (not (handempty)) (not (on ?x ?y)))))
    """

  private static let problem = """
    (define (problem p) (:domain blocks) (:objects a b c - block)
      (:init (ontable a) (ontable b) (on c b) (clear a) (clear c) (handempty)) (:goal (on a b)))
    """

  private func evidence(_ domain: Domain, _ problem: Problem, seed: UInt64, steps: Int) throws
    -> Evidence
  {
    var options = Simulator.Options()
    options.steps = steps
    options.seed = seed
    let simulator = try Simulator(World(domain: domain, problem: problem), options: options)
    let text = TraceWriter(.jsonl, vocabulary: TraceVocabulary(domain)).text([simulator.trace(0)])
    return try Learning.evidence(domain, [text])
  }

  private static let starts =
    "(:trajectory (:state (ontable a) (clear a) (ontable b) (clear b) (handempty)))"

  private static func initialStates(_ domain: Domain, _ text: String) throws -> InitialStates {
    var reader = try TraceReader(text: text, vocabulary: TraceVocabulary(domain))
    var states = InitialStates()
    while reader.next() { states.collect(reader.state) }
    return states
  }

  /// With enough traces all that is left of the precondition is the true one.
  @Test func blocksWorldBecomesTheTextbooksOwn() throws {
    let domain = try Learning.domain(Self.blocks)
    let problem = try ProblemReader.read(SourceText(Self.problem)).get()
    let evidence = try evidence(domain, problem, seed: 1, steps: 200)
    let model = ESAM().model(of: evidence)
      .simplified(evidence, initialStates: try Self.initialStates(domain, Self.starts))
    #expect(
      Learning.actions(model) == """
        (:action pick-up
            :parameters (?x - block)
            :precondition (and (ontable ?x) (clear ?x) (handempty))
            :effect (and (not (ontable ?x)) (not (clear ?x)) (not (handempty)) (holding ?x)))
        (:action put-down
            :parameters (?x - block)
            :precondition (and (holding ?x))
            :effect (and (ontable ?x) (clear ?x) (handempty) (not (holding ?x))))
        (:action stack
            :parameters (?x ?y - block)
            :precondition (and (clear ?y) (holding ?x))
            :effect (and (on ?x ?y) (clear ?x) (not (clear ?y)) (handempty) (not (holding ?x))))
        (:action unstack
            :parameters (?x ?y - block)
            :precondition (and (on ?x ?y) (clear ?x) (handempty))
            :effect (and (not (on ?x ?y)) (not (clear ?x)) (clear ?y) (not (handempty)) (holding ?x)))
        """)
    #expect(
      model.invariants.map { $0.text(evidence.vocabulary) } == [
        "at most one of (handempty) (holding _)",
        "at most one of (on _ ?a) (clear ?a) (holding ?a) for each ?a",
        "at most one of (on ?a _) (ontable ?a) (holding ?a) for each ?a",
      ])
    #expect(!model.domain.requirements.contains(":negative-preconditions"))
  }

  @Test func whatNoInvariantImpliesStays() throws {
    let evidence = try Learning.evidence(
      """
      (define (domain lamps) (:requirements :strips)
        (:predicates (plugged ?l) (on ?l) (blue ?l))
        (:action switch :parameters (?l)))
      """,
      """
      {"before":["(plugged a)"],"action":"(switch a)","after":["(plugged a)","(on a)"]}

      """)
    let model = ESAM().model(of: evidence)
    let simplified = model.simplified(evidence, initialStates: InitialStates())
    #expect(simplified.domain == model.domain)
    #expect(simplified.invariants.isEmpty)
  }

  /// A second hand would be against the family of the one hand: what rests on it stays.
  @Test func familiesThatTracesStartAgainstAreNotReliedOn() throws {
    let domain = try Learning.domain(Self.blocks)
    let problem = try ProblemReader.read(SourceText(Self.problem)).get()
    let evidence = try evidence(domain, problem, seed: 1, steps: 200)
    let states = try Self.initialStates(
      domain,
      """
      (:trajectory (:state (handempty) (clear a))
      (:action (pick-up a))
      (:state (holding a)))
      (:trajectory (:state (handempty) (holding a) (on b c) (on b d))
      (:action (put-down a))
      (:state (handempty) (clear a)))
      """)
    #expect(states.states.count == 2)
    let model = ESAM().model(of: evidence).simplified(evidence, initialStates: states)
    #expect(
      model.invariants.map { $0.text(evidence.vocabulary) } == [
        "at most one of (on _ ?a) (clear ?a) (holding ?a) for each ?a"
      ])
  }

  @Test func differenceFollowsFromLiterals() throws {
    let evidence = try Learning.evidence(
      """
      (define (domain towns) (:requirements :strips :equality)
        (:predicates (at ?t) (far ?t))
        (:action drive :parameters (?from ?to)))
      """,
      """
      {"before":["(at a)"],"action":"(drive a b)","after":["(at b)"]}
      {"before":["(at b)", "(far b)"],"action":"(drive b a)","after":["(at a)", "(far b)"]}
      {"before":["(at b)", "(far a)"],"action":"(drive b a)","after":["(at a)", "(far a)"]}

      """)
    let action = try #require(
      ESAM().model(of: evidence).simplified(evidence, initialStates: InitialStates()).actions.first)
    // That the places differ and that one is not at the other say the same.
    #expect(
      action.precondition.map(action.vocabulary.text) == ["(at ?from)", "(not (= ?from ?to))"])
    #expect(action.implied.map(action.vocabulary.text) == ["(not (at ?to))"])
  }

  /// In all states that the simplified model leads to, it allows what the whole one allows.
  @Test(arguments: 0..<80) func nothingMoreIsAllowed(seed: Int) throws {
    let features = SafetyTests.features[seed % SafetyTests.features.count]
    let sample = try SafetyTests.Sample(seed: seed, features: features)
    let evidence = try sample.evidence()
    let initial = sample.world.atoms(in: sample.world.initialState)
    for learner in sample.learners {
      let model = learner.model(of: evidence, bound: .safe)
      let simplified = model.simplified(evidence, initialStates: InitialStates())
      guard simplified.invariants.allSatisfy({ $0.holds(in: initial, evidence.vocabulary) })
      else { continue }
      var random = SeededGenerator(seed: seed)
      var atoms = initial
      for _ in 0..<12 {
        let whole = try sample.learnedWorld(model, in: atoms)
        let short = try sample.learnedWorld(simplified, in: atoms)
        let steps = short.applicableActions(in: short.initialState).map(short.step)
        #expect(whole.applicableActions(in: whole.initialState).map(whole.step) == steps)
        guard let step = steps.randomElement(using: &random) else { break }
        let next = try short.successor(of: short.initialState, by: short.action(of: step))
        atoms = short.atoms(in: next)
      }
    }
  }
}
