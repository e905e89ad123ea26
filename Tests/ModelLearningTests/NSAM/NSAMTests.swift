import PDDL
import Testing
import Trajectories

@testable import ModelLearning

@Suite("N-SAM*")
struct NSAMTests {
  static let skeleton = """
    (define (domain hauling)
      (:requirements :strips :typing :numeric-fluents)
      (:types truck crate)
      (:predicates (aboard ?c - crate ?t - truck))
      (:functions (load ?t - truck) (weight ?c - crate) (cost))
      (:action load :parameters (?c - crate ?t - truck))
      (:action rest :parameters (?t - truck)))
    """

  func learn(
    _ traces: [String], facetLimit: Int? = nil, planner: TargetPlanner = .any
  ) throws -> (actions: [String], findings: [String], domain: Domain) {
    let domain = try DomainReader.read(SourceText(Self.skeleton, name: "hauling.pddl")).get()
    let vocabulary = try LearningVocabulary(domain)
    var literals = EvidenceCollector(Evidence(vocabulary))
    var numbers = NumericCollector(try NumericEvidence(vocabulary), vocabulary)
    for (number, trace) in traces.enumerated() {
      var reader = try TraceReader(text: trace, vocabulary: vocabulary.traces)
      literals.startTrace("trace\(number)")
      numbers.startTrace()
      while reader.next() {
        literals.collect(&reader.state)
        numbers.collect(&reader.state, after: literals)
      }
      #expect(reader.findings == [])
    }
    let (model, findings) = NSAM(facetLimit: facetLimit, planner: planner)
      .model(of: literals.evidence, numbers.evidence)
    return (
      model.domain.actions.map { PDDLWriter.text($0) }, findings.map(\.description), model.domain
    )
  }

  /// Loading a crate of a weight at some load, with the loads in half-kilograms.
  func loading(_ steps: [(load: Double, weight: Double)], wrongAt: Int = -1) -> String {
    steps.enumerated().map { index, step in
      let after = step.load + step.weight + (index == wrongAt ? 0.5 : 0)
      return """
        ((:init (= (load t) \(step.load)) (= (weight c) \(step.weight)) (= (cost ) \(index)))
        (operator: (load c t))
        (:state (aboard c t) (= (load t) \(after)) (= (weight c) \(step.weight)) (= (cost ) \(index + 1)))
        )

        """
    }.joined()
  }

  @Test("Literals and numbers are learned together")
  func together() throws {
    let learned = try learn([
      loading([(0, 3), (2.5, 3), (7, 0.5), (0, 1), (4, 4), (0, 9), (1, 3.5)])
    ])
    #expect(learned.findings == [])
    let action = try #require(learned.domain.actions.first)
    #expect(learned.domain.actions.map(\.name) == ["load"])
    #expect(
      PDDLWriter.text(action.effect)
        == "(and (aboard ?c ?t) (increase (load ?t) (weight ?c)) (increase (cost) 1))")
    // Learned from few points: the hull of them and nothing else.
    #expect(learned.actions[0].contains("(not (aboard ?c ?t))"))
    #expect(learned.actions[0].contains("(>= "))
  }

  @Test("A corrupted transition is told with its line, and the action is learned from the others")
  func outlier() throws {
    let steps: [(Double, Double)] = [(0, 3), (2.5, 3), (7, 0.5), (0, 1), (4, 4), (0, 9), (1, 3.5)]
    let learned = try learn([loading(steps), loading(steps.map { ($0.0 + 1, $0.1) }, wrongAt: 2)])
    #expect(
      learned.findings == [
        """
        trace1:10:1: warning: load changes (load ?t) differently from the other transitions: \
        residual 0.5
        """
      ])
    #expect(learned.actions[0].contains("(increase (load ?t) (weight ?c))"))
  }

  @Test("With a limit there are fewer inequalities")
  func facetLimit() throws {
    let steps = (0..<40).map { index -> (load: Double, weight: Double) in
      (Double(index * index % 17), Double(index * 7 % 23))
    }
    func count(_ limit: Int?) throws -> Int {
      let action = try learn([loading(steps)], facetLimit: limit).actions[0]
      return action.split(separator: "\n").filter { $0.contains("<=") || $0.contains(">=") }.count
    }
    #expect(try count(nil) > 8)
    #expect(try count(6) <= 6)
  }

  @Test("What no affine function explains is left out and told")
  func unexplained() throws {
    let trace = (0..<6).map { number in
      """
      ((:init (= (load t) \(number)) (= (cost ) 0))
      (operator: (rest t))
      (:state (= (load t) \(number * number)) (= (cost ) 0))
      )

      """
    }.joined()
    let learned = try learn([trace])
    #expect(learned.actions == [])
    #expect(
      learned.findings == [
        """
        trace0: warning: action 'rest' is left out: no affine function explains what it does to \
        (load ?t)
        """
      ])
  }
}
