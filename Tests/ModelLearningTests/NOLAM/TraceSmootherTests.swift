import PDDL
import TestSupport
import Testing
import Trajectories

@testable import ModelLearning

@Suite("Smoothing noisy traces")
struct TraceSmootherTests {
  @Test("both passes agree with going through all sequences of truths", arguments: 0..<20)
  func passesAreExact(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let count = 6
    let evidence = (0..<count).map { _ in Double.random(in: -2...2, using: &random) }
    let matrices = (1..<count).map { _ in
      SIMD4((0..<4).map { _ in Double.random(in: 0.01...1, using: &random) })
    }
    let (forward, backward) = TraceSmoother.passes(evidence, matrices)
    for place in 0..<count {
      // The odds that the truth at a place is true, by all evidence: sums over all sequences.
      var sums = SIMD2<Double>.zero
      for sequence in 0..<(1 << count) {
        let truths = (0..<count).map { sequence >> $0 & 1 }
        var weight = 1.0
        for (truth, odds) in zip(truths, evidence) where truth == 1 {
          weight *= odds.exponential
        }
        for (step, matrix) in matrices.enumerated() {
          weight *= matrix[truths[step] * 2 + truths[step + 1]]
        }
        sums[truths[place]] += weight
      }
      let odds = forward[place] + backward[place] - evidence[place]
      #expect(abs(odds.exponential / (sums[1] / sums[0]) - 1) < 1e-9)
    }
  }

  static let domain = """
    (define (domain lamps)
      (:types lamp)
      (:predicates (on ?l - lamp) (whole ?l - lamp))
      (:action press :parameters (?l - lamp) :precondition (whole ?l) :effect (on ?l)))
    """

  static func traces(_ text: String) throws -> NoisyTraces {
    let vocabulary = try LearningVocabulary(try Learning.domain(domain))
    var collector = NoisyTraceCollector(vocabulary)
    var reader = try TraceReader(text: text, vocabulary: vocabulary.traces)
    while reader.next() { collector.collect(&reader.state) }
    collector.endTrace(reader.state)
    #expect(reader.findings.map(\.description) == [])
    return collector.traces
  }

  @Test("of each atom counts of what was seen between the actions on it are kept")
  func histories() throws {
    let traces = try Self.traces(
      """
      (:trajectory
      (:state (whole a) (whole b))
      (:action (press a))
      (:state (whole a) (on a) (whole b))
      (:action (press b))
      (:state (whole a) (on b))
      (:action (press b))
      (:state (whole a) (on a) (on b) (whole b))
      )
      """)
    // (on a), (whole a), (on b), (whole b), each before, between and behind the actions on it.
    #expect(
      traces.spans.map { [$0.seenFalse, $0.seenTrue] } == [
        [1, 0], [1, 2], [0, 1], [0, 3], [2, 0], [0, 1], [0, 1], [0, 2], [1, 0], [0, 1],
      ])
    #expect(traces.stepsEnds == [1, 2, 4, 6])
    #expect(traces.touches.map(\.atom) == [0, 1, 0, 0, 1, 1])
    // One of two lamps is on on average; seven times of eight one is whole, but nothing is certain.
    #expect(traces.share(of: 0, noise: 0) == 0.5)
    #expect(abs(traces.share(of: 1, noise: 0) - (1 - 0.5 / 3)) < 1e-12)
    #expect(abs(traces.share(of: 1, noise: 0.2) - (1 - 0.5 / 3)) < 1e-12)
  }

  @Test("states that a gap parts are not weighed against each other")
  func gaps() throws {
    let traces = try Self.traces(
      """
      {"objects":{"a":"lamp"},"before":["(whole a)"],"action":"(press a)","after":["(whole a)","(on a)"]}
      {"before":["(whole a)"],"action":"(press a)","outcome":"faulted"}
      {"before":["(whole a)"],"action":"(press a)","after":["(whole a)","(on a)"]}
      """)
    #expect(traces.stepsEnds == [1, 2, 3, 4])
    #expect(traces.spans.map { [$0.seenFalse, $0.seenTrue] }.filter { $0 == [0, 1] }.count == 6)
  }

  @Test("what the other states say outweighs one state that was seen wrong")
  func outweighs() throws {
    let traces = try Self.traces(
      """
      (:trajectory
      (:state (whole a))
      (:action (press b))
      (:state (whole a) (on b))
      (:action (press b))
      (:state (on b))
      (:action (press a))
      (:state (whole a) (on a) (on b))
      )
      """)
    let vocabulary = try LearningVocabulary(try Learning.domain(Self.domain))
    var smoother = TraceSmoother(vocabulary, nil, noise: 0.1)
    smoother.smooth(traces)
    // (whole ?l) of `press`: of `a` seen true twice and false once before, and true after.
    let terms = smoother.changes[1].evidence.terms
    let likely = terms.max { $0.logarithms[3] < $1.logarithms[3] }
    // Two against one, and one: nine to one each.
    #expect((likely?.logarithms[3] ?? 0).exponential > 0.7)
  }
}
