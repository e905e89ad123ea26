import PDDL
import Testing
import Trajectories

@testable import ModelLearning

@Suite struct PredictivePowerTests {
  private static let reference = """
    (define (domain lamps) (:requirements :strips :typing :negative-preconditions)
      (:types lamp)
      (:predicates (plugged ?l - lamp) (on ?l - lamp) (old ?l - lamp))
      (:action plug :parameters (?l - lamp) :precondition (and (not (plugged ?l)))
        :effect (plugged ?l))
      (:action unplug :parameters (?l - lamp) :precondition (and (plugged ?l))
        :effect (and (not (plugged ?l)) (not (on ?l))))
      (:action switch :parameters (?l - lamp) :precondition (plugged ?l) :effect (on ?l)))
    """

  private func states(_ domain: Domain, _ text: String) throws -> [TestStates] {
    var reader = try TraceReader(
      text: text, vocabulary: TraceVocabulary(domain),
      objects: [TypedName("a", type: .init("lamp")), TypedName("b", type: .init("lamp"))])
    let states = TestStates.read(&reader)
    #expect(reader.findings.isEmpty)
    return states
  }

  private static let trace = """
    (:trajectory
    (:state (plugged a))
    (:action (switch a))
    (:state (plugged a) (on a))
    (:state))
    """

  private func power(_ learned: String) throws -> PredictivePower {
    let reference = try Learning.domain(Self.reference)
    let tests = try states(reference, Self.trace)
    let test = try PredictionTest(reference: reference, tests: tests)
    #expect(test.stateCount == 3)
    return try test.score(Learning.domain(learned))
  }

  @Test func theTruthPredictsItself() throws {
    let power = try power(Self.reference)
    #expect(
      power.applicability == [
        "plug": PredictionScore(truePositives: 4), "unplug": PredictionScore(truePositives: 2),
        "switch": PredictionScore(truePositives: 2),
      ])
    // Switching on what is on changes nothing.
    #expect(
      power.effects == [
        "plug": PredictionScore(truePositives: 4), "unplug": PredictionScore(truePositives: 3),
        "switch": PredictionScore(truePositives: 1),
      ])
  }

  @Test func mistakesAreCounted() throws {
    let power = try power(
      """
      (define (domain lamps) (:requirements :strips :typing :negative-preconditions)
        (:types lamp)
        (:predicates (plugged ?l - lamp) (on ?l - lamp) (old ?l - lamp))
        (:action unplug :parameters (?l - lamp) :precondition (and (plugged ?l) (on ?l))
          :effect (and (not (plugged ?l)) (old ?l)))
        (:action switch :parameters (?l - lamp) :precondition (and) :effect (on ?l)))
      """)
    #expect(
      power.applicability == [
        "plug": PredictionScore(falseNegatives: 4),
        "unplug": PredictionScore(truePositives: 1, falseNegatives: 1),
        "switch": PredictionScore(truePositives: 2, falsePositives: 4),
      ])
    #expect(
      power.effects == [
        "unplug": PredictionScore(truePositives: 1, falsePositives: 1, falseNegatives: 1),
        "switch": PredictionScore(truePositives: 1),
      ])
    let applicability = try #require(power.meanApplicability)
    #expect(abs(applicability.precision - (1 + 1 + 2.0 / 6) / 3) < 1e-12)
    #expect(abs(applicability.recall - (0 + 0.5 + 1) / 3) < 1e-12)
    let effects = try #require(power.meanEffects)
    #expect(effects.precision == 0.75)
    #expect(effects.recall == 0.75)
  }

  @Test func numbersArePartOfEffectsAndCostsAreNot() throws {
    func domain(_ amount: String) -> String {
      """
      (define (domain tank) (:requirements :numeric-fluents)
        (:predicates (open)) (:functions (level) (total-cost))
        (:action fill :parameters () :precondition (<= (level) 5)
          :effect (and (increase (level) \(amount)) (increase (total-cost) \(amount)))))
      """
    }
    let reference = try Learning.domain(domain("2"))
    var reader = try TraceReader(
      text: """
        ((:init (= (level ) 1) (= (total-cost ) 0))
        (operator: (fill ))
        (:state (= (level ) 3) (= (total-cost ) 2)))
        """, vocabulary: TraceVocabulary(reference))
    let test = try PredictionTest(reference: reference, tests: TestStates.read(&reader))
    #expect(reader.findings.isEmpty)
    #expect(try test.score(reference).effects == ["fill": PredictionScore(truePositives: 2)])
    #expect(
      try test.score(Learning.domain(domain("3"))).effects == [
        "fill": PredictionScore(falsePositives: 2)
      ])
  }

  @Test func actionsThatAddAndDeleteOneAtomChangeNothing() throws {
    let domain = try Learning.domain(
      """
      (define (domain towns) (:requirements :strips) (:predicates (at ?t))
        (:action drive :parameters (?from ?to) :precondition (at ?from)
          :effect (and (not (at ?from)) (at ?to))))
      """)
    var reader = try TraceReader(
      text: "(:trajectory (:state (at a)))", vocabulary: TraceVocabulary(domain),
      objects: [TypedName("a"), TypedName("b"), TypedName("c")])
    let test = try PredictionTest(reference: domain, tests: TestStates.read(&reader))
    #expect(try test.score(domain).applicability == ["drive": PredictionScore(truePositives: 3)])
    // Driving to where one is leaves the state as it is.
    #expect(try test.score(domain).effects == ["drive": PredictionScore(truePositives: 4)])
  }

  @Test func whatJSONLinesSayTwiceIsOneState() throws {
    let domain = try Learning.domain(Self.reference)
    let states = try states(
      domain,
      """
      {"before":["(plugged a)"],"action":"(switch a)","after":["(plugged a)","(on a)"]}
      {"before":["(plugged a)","(on a)"],"action":"(unplug a)","after":[]}

      """)
    #expect(states.map(\.states.count) == [3])
  }
}
