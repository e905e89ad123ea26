import PDDL
import TestSupport
import Testing
import Trajectories

@testable import ModelLearning

@Suite("Numeric evidence as text")
struct NumericEvidenceFileTests {
  static let skeleton = """
    (define (domain tank)
      (:requirements :strips :typing :numeric-fluents)
      (:types tank)
      (:predicates (open ?t - tank))
      (:functions (level ?t - tank) (inflow ?t - tank) (clock))
      (:action fill :parameters (?t - tank)))
    """

  /// Filling a tank by its inflow from random levels, at most to 100; what would be more is rejected.
  static func trace(seed: Int, count: Int) -> String {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ -> String in
      let level = Double(Int.random(in: 0...400, using: &random)) / 4
      let inflow = Double(Int.random(in: 1...40, using: &random)) / 4
      let clock = Int.random(in: 0...1000, using: &random)
      func state(_ level: Double, _ clock: Int) -> String {
        #"["(open t)","(= (level t) \#(level))","(= (inflow t) \#(inflow))","(= (clock) \#(clock))"]"#
      }
      let before = state(level, clock)
      return level + inflow > 100
        ? #"{"before":\#(before),"action":"(fill t)","outcome":"rejected"}"#
        : #"{"before":\#(before),"action":"(fill t)","after":\#(state(level + inflow, clock))}"#
    }.joined(separator: "\n")
  }

  /// What traces, each a source of its own, showed.
  static func evidence(_ traces: [String]) throws -> (literals: Evidence, numbers: NumericEvidence)
  {
    let vocabulary = try LearningVocabulary(Learning.domain(Self.skeleton))
    var literals = EvidenceCollector(Evidence(vocabulary))
    var numbers = NumericCollector(try NumericEvidence(vocabulary), vocabulary)
    for (number, trace) in traces.enumerated() {
      var reader = try TraceReader(text: trace, name: "t\(number)", vocabulary: vocabulary.traces)
      literals.startTrace("t\(number)")
      numbers.startTrace()
      while reader.next() {
        literals.collect(&reader.state)
        numbers.collect(&reader.state, after: literals)
      }
      #expect(reader.findings.map(\.description) == [])
    }
    return (literals.evidence, numbers.evidence)
  }

  @Test(arguments: 0..<8) func readsBackAsItWas(seed: Int) throws {
    let (literals, numbers) = try Self.evidence([Self.trace(seed: seed, count: 30)])
    let vocabulary = literals.vocabulary
    let text = NumericEvidenceFile.text(numbers, of: vocabulary)
    let copy = try NumericEvidenceFile.evidence(of: text, name: "e", for: vocabulary)
    #expect(NumericEvidenceFile.text(copy, of: vocabulary) == text)
    #expect(
      NSAM().model(of: literals, copy).model.domain
        == NSAM().model(of: literals, numbers).model.domain)
  }

  @Test(arguments: 0..<8) func partsMergeToTheWhole(seed: Int) throws {
    let traces = (0..<3).map { Self.trace(seed: seed * 3 + $0, count: 20) }
    let whole = try Self.evidence(traces)
    let parts = try traces.map { try Self.evidence([$0]) }
    var merged = try Self.evidence([])
    for part in parts {
      merged.numbers.merge(part.numbers, sourceOffset: merged.literals.sources.count)
      merged.literals.merge(part.literals)
    }
    let expected = NSAM(leavesOutIrrelevant: true).model(of: whole.literals, whole.numbers)
    let found = NSAM(leavesOutIrrelevant: true).model(of: merged.literals, merged.numbers)
    #expect(
      Set(Self.conditions(found.model.domain)) == Set(Self.conditions(expected.model.domain)))
    #expect(found.findings == expected.findings)
    #expect(
      merged.numbers.learners[0].rejections.map(\.witness)
        == whole.numbers.learners[0].rejections.map(\.witness))
  }

  static func conditions(_ domain: Domain) -> [String] {
    domain.actions.flatMap { action -> [String] in
      guard case .and(let parts) = action.precondition else { return [] }
      return parts.map { PDDLWriter.text($0) } + [PDDLWriter.text(action.effect)]
    }
  }

  @Test(arguments: [
    ("", "e:1:1: error: there is no numeric evidence: it was learned without nsam"),
    ("corner\t1\t2", "e:1:1: error: a 'numeric' line has to come first"),
    (
      "numeric\tfly\t0",
      "e:1:1: error: expected 'numeric', an action of the skeleton and a count"
    ),
    (
      "numeric\tfill\t0\ncorner\t0\t1\t1\t1",
      "e:2:1: error: expected 'corner' and whole numbers, one more than terms"
    ),
    (
      "numeric\tfill\t0\nsample\t3\t0:1\t1\t1\t1\t1",
      "e:2:1: error: expected 'sample', a term, a place, a change and the values of terms"
    ),
    (
      "numeric\tfill\t0\nreject\t0:1\t9\t1",
      "e:2:1: error: expected 'reject', a place and the number of values"
    ),
    (
      "numeric\tfill\t0\nreject\t0:1\t1\t1\t(wet ?t)",
      "e:2:1: error: '(wet ?t)' is no literal over the parameters of the action"
    ),
  ])
  func mistakesAreTold(text: String, message: String) throws {
    let vocabulary = try LearningVocabulary(Learning.domain(Self.skeleton))
    let error = #expect(throws: LearningError.self) {
      try NumericEvidenceFile.evidence(of: text, name: "e", for: vocabulary)
    }
    #expect(error?.description == message)
  }
}
