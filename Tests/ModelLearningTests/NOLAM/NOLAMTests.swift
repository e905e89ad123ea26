import PDDL
import TestSupport
import Testing
import Trajectories
import Validation

@testable import ModelLearning

@Suite("NOLAM")
struct NOLAMTests {
  static let domain = """
    (define (domain lights)
      (:requirements :strips :typing)
      (:types room)
      (:predicates (dark ?r - room) (lit ?r - room) (here ?r - room) (linked ?a ?b - room))
      (:action switch-on
        :parameters (?r - room)
        :precondition (and (here ?r) (dark ?r))
        :effect (and (not (dark ?r)) (lit ?r)))
      (:action switch-off
        :parameters (?r - room)
        :precondition (and (here ?r) (lit ?r))
        :effect (and (not (lit ?r)) (dark ?r)))
      (:action go
        :parameters (?a ?b - room)
        :precondition (and (here ?a) (linked ?a ?b))
        :effect (and (not (here ?a)) (here ?b))))
    """
  static let problem = """
    (define (problem three) (:domain lights)
      (:objects a b c - room)
      (:init (here a) (dark a) (dark b) (lit c) (linked a b) (linked b a) (linked b c) (linked c b))
      (:goal (lit b)))
    """

  /// Evidence of random walks in which literals are flipped.
  static func evidence(noise: Double, steps: Int, seed: UInt64) throws -> Evidence {
    let domain = try DomainReader.read(SourceText(Self.domain)).get()
    let problem = try ProblemReader.read(SourceText(Self.problem)).get()
    var options = Simulator.Options()
    options.steps = steps
    options.seed = seed
    options.noise = noise
    let simulator = try Simulator(World(domain: domain, problem: problem), options: options)
    let writer = TraceWriter(.trajectory, vocabulary: TraceVocabulary(domain))
    return try Learning.evidence(domain, [writer.text([simulator.trace(0)])])
  }

  @Test(
    "finds the effects, the preconditions and the rate under noise", arguments: [0.01, 0.1, 0.2])
  func findsModel(noise: Double) throws {
    let evidence = try Self.evidence(noise: noise, steps: 3000, seed: 5)
    let model = NOLAM(.init(negativePreconditions: .drop)).model(of: evidence)
    let estimate = try #require(model.noise)
    #expect(estimate.isEstimated)
    #expect(abs(estimate.rate - noise) < 0.15 * noise)
    #expect(model.contradictions(evidence).isEmpty)
    #expect(
      Learning.actions(model)
        == Learning.actions(
          NOLAM(noise: noise, .init(negativePreconditions: .drop)).model(of: evidence)))
    try Self.expectTrueModel(model)
  }

  /// The effects have to be the true ones; preconditions may be more than these.
  static func expectTrueModel(_ model: LearnedModel) throws {
    let trueActions = try DomainReader.read(SourceText(domain)).get().actions
    for (learned, action) in zip(model.domain.actions, trueActions) {
      #expect(parts(learned.precondition).isSuperset(of: parts(action.precondition)))
    }
    #expect(
      model.actions.map { action in action.effects.map { action.vocabulary.text($0) } } == [
        ["(not (dark ?r))", "(lit ?r)"], ["(not (lit ?r))", "(dark ?r)"],
        ["(not (here ?a))", "(here ?b)"],
      ])
  }

  static func parts(_ formula: Formula) -> Set<String> {
    guard case .and(let parts) = formula else { return [PDDLWriter.text(formula)] }
    return Set(parts.map { PDDLWriter.text($0) })
  }

  @Test("without noise it agrees with ESAM on what literals of distinct parameters show")
  func noiseless() throws {
    let evidence = try Self.evidence(noise: 0, steps: 400, seed: 1)
    let model = NOLAM(.init(mayTestEquality: false)).model(of: evidence)
    let safe = ESAM(.init(mayTestEquality: false)).model(of: evidence)
    #expect((try #require(model.noise)).rate < 1e-3)
    for (learned, expected) in zip(model.actions, safe.actions) {
      #expect(Set(learned.effects) == Set(expected.effects))
      let injective = expected.precondition.filter {
        learned.vocabulary.atoms[$0.atom].isInjective
      }
      #expect(Set(learned.precondition).isSuperset(of: injective))
    }
  }

  @Test("an atom that is seen true nine times in ten is a precondition if noise explains the tenth")
  func noiseDecides() {
    let noisy = ChangeLikelihoodTests.belief([1, 8, 9, 82], noise: 0.1)
    let exact = ChangeLikelihoodTests.belief([1, 8, 9, 82], noise: 0.001)
    #expect(noisy.precondition(atLeast: 0.5) == true)
    #expect(exact.precondition(atLeast: 0.5) == nil)
  }

  @Test("the printed model tells the rate and the confidence of each literal")
  func comments() throws {
    let evidence = try Self.evidence(noise: 0.05, steps: 500, seed: 3)
    let text = LearnedModelWriter.text(NOLAM(noise: 0.05).model(of: evidence), evidence: evidence)
    #expect(text.contains("; NOLAM, most probable model, learned from 500 transitions"))
    #expect(text.contains("; literals seen the wrong way round: 5.00 % (given)"))
    #expect(text.contains("; precondition: (here ?a), confidence 99."))
    #expect(text.contains("; effect: (here ?b), confidence 99.99 %"))
  }

  /// What ten random walks of 16 actions each showed, in which literals are flipped.
  static func histories(noise: Double, seed: UInt64) throws -> (Evidence, NoisyTraces) {
    let domain = try DomainReader.read(SourceText(domain)).get()
    let problem = try ProblemReader.read(SourceText(problem)).get()
    let vocabulary = try LearningVocabulary(domain)
    var collector = NoisyTraceCollector(vocabulary)
    var options = Simulator.Options()
    options.steps = 16
    options.seed = seed
    options.noise = noise
    let simulator = try Simulator(World(domain: domain, problem: problem), options: options)
    let writer = TraceWriter(.trajectory, vocabulary: TraceVocabulary(domain))
    var texts: [String] = []
    for number in 0..<10 {
      let text = writer.text([simulator.trace(number)])
      texts.append(text)
      var reader = try TraceReader(
        text: text, vocabulary: vocabulary.traces, objects: problem.objects)
      while reader.next() { collector.collect(&reader.state) }
      collector.endTrace(reader.state)
    }
    return (try Learning.evidence(domain, texts), collector.traces)
  }

  @Test(
    "from ten short walks smoothing recovers effects and preconditions",
    arguments: [0.0, 0.05, 0.2], [1, 2])
  func smoothingRecoversModel(noise: Double, seed: UInt64) throws {
    let (evidence, traces) = try Self.histories(noise: noise, seed: seed)
    let model = NOLAM().model(of: evidence, smoothing: traces)
    #expect(abs((try #require(model.noise)).rate - noise) < 0.005 + 0.15 * noise)
    try Self.expectTrueModel(model)
    if seed == 1 {
      // What was learned depends on the traces alone.
      #expect(
        Learning.actions(NOLAM().model(of: evidence, smoothing: traces)) == Learning.actions(model))
    }
  }

  @Test("in a domain without negative preconditions coincidence explains what was false each time")
  func requirementsMatter() throws {
    func belief(_ requirements: String) throws -> LiteralBelief {
      let domain = try Learning.domain(
        Self.domain.replacing(":strips :typing", with: requirements))
      let evidence = ChangeLikelihood(noise: 0.05)
        .evidence(ChangeLikelihoodTests.counts([6, 0, 0, 0]))
      return LiteralBelief(
        evidence, LiteralPriors(domain).priors(of: LiftedAtom(predicate: 0, arguments: [])),
        ShareDistribution(mean: 0.2))
    }
    #expect(try belief(":strips :typing").precondition(atLeast: 0.2) == nil)
    #expect(
      try belief(":strips :typing :negative-preconditions").precondition(atLeast: 0.2) == false)
    #expect(try belief(":adl").precondition(atLeast: 0.2) == false)
  }

  @Test("without traces to smooth it learns from counts")
  func nothingToSmooth() throws {
    let evidence = try Self.evidence(noise: 0.05, steps: 200, seed: 2)
    #expect(
      Learning.actions(
        NOLAM().model(of: evidence, smoothing: NoisyTraces(evidence.vocabulary)))
        == Learning.actions(NOLAM().model(of: evidence)))
  }
}
