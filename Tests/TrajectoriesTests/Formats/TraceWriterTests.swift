import PDDL
import TestSupport
import Testing
import Validation

@testable import Trajectories

@Suite struct TraceWriterTests {
  /// Traces with values, partial states and all outcomes.
  static func traces(seed: Int, _ format: TraceFormat) throws -> (TraceVocabulary, [Trace]) {
    let task = RandomTask(
      seed: seed, features: [.negation, .typeHierarchy, .constants, .costs])
    let world = try World(domain: task.domain, problem: task.problem)
    var options = Simulator.Options()
    options.steps = 6
    options.seed = UInt64(seed)
    options.observability = format.hasPartialStates && seed % 2 == 0 ? 0.7 : 1
    options.rejections = format.hasOutcomes ? 0.2 : 0
    let simulator = try Simulator(world, options: options)
    return (TraceVocabulary(task.domain), (0..<2).map { simulator.trace($0) })
  }

  /// What is written reads back as it was, as far as the format can say it.
  @Test(arguments: TraceFormat.allCases, 0..<10)
  func roundTrip(format: TraceFormat, seed: Int) throws {
    let (vocabulary, traces) = try Self.traces(seed: seed, format)
    let text = TraceWriter(format, vocabulary: vocabulary).text(traces)
    // A trace without a transition is an empty file in some formats.
    guard traces.allSatisfy({ !$0.transitions.isEmpty }) else { return }
    var reader = try TraceReader(text: text, vocabulary: vocabulary)
    #expect(reader.format == format)
    let copies = TraceDecoder.traces(of: &reader)
    #expect(reader.findings.map(\.description) == [])
    try #require(copies.count == traces.count)
    for (trace, copy) in zip(traces, copies) {
      try #require(copy.transitions.count == trace.transitions.count)
      for (one, other) in zip(trace.transitions, copy.transitions) {
        #expect(other.action == one.action)
        #expect(other.outcome == one.outcome)
        #expect(Set(other.before.trueAtoms) == Set(one.before.trueAtoms))
        #expect(Set(other.after.trueAtoms) == Set(one.after.trueAtoms))
        if one.after.isPartial {
          // A table tells by its cells that something was not seen; where all was seen it cannot.
          #expect(other.after.isPartial || format == .csv)
          if other.after.isPartial {
            #expect(Set(other.after.falseAtoms) == Set(one.after.falseAtoms))
          }
        }
        if format.hasValues { #expect(Set(other.after.values) == Set(one.after.values)) }
      }
    }
  }

  @Test func tellsWhatIsLost() throws {
    let state = ObservedState([GroundAtom("clear", ["a"])], isPartial: true)
    let trace = Trace(transitions: [
      Transition(
        before: state, action: PlanStep("pick-up", ["a"]), after: state, outcome: .rejected, time: 1
      )
    ])
    #expect(
      TraceWriter(.amlgym, vocabulary: Blocks.vocabulary).losses([trace]) == [
        "actions that did not succeed are left out", "times and sources are left out",
        "literals that were not seen become false",
      ])
    #expect(TraceWriter(.jsonl, vocabulary: Blocks.vocabulary).losses([trace]).isEmpty)
  }

  static let trace = Trace(
    objects: [TypedName("a", type: TypeExpression("block"))],
    transitions: [
      Transition(
        before: ObservedState(
          [GroundAtom("clear", ["a"]), GroundAtom("handempty")],
          values: [NumericValue(GroundFunctionTerm("moves"), 0)]),
        action: PlanStep("pick-up", ["a"]),
        after: ObservedState(
          [GroundAtom("holding", ["a"])], values: [NumericValue(GroundFunctionTerm("moves"), 0.1)]))
    ])

  @Test(arguments: [
    (
      TraceFormat.trajectory,
      """
      ((:init (= (moves ) 0.0) (clear a) (handempty))
      (operator: (pick-up a))
      (:state (= (moves ) 0.1) (holding a))
      )

      """
    ),
    (
      .amlgym,
      """
      (:trajectory

      (:state (= (moves) 0.0) (clear a) (handempty))

      (:action (pick-up a))

      (:state (= (moves) 0.1) (holding a))

      )

      """
    ),
    (
      .observation,
      """
      (:observation

      (:state (= (moves) 0.0) (clear a) (handempty) (not (on a a)) (not (ontable a)) (not (holding a)))

      (:action (pick-up a))

      (:state (= (moves) 0.1) (holding a) (not (on a a)) (not (ontable a)) (not (clear a)) (not (handempty)))

      )

      """
    ),
    (
      .fama,
      """
      (trajectory
      (:objects a - block)
      (:init (= (moves) 0.0) (clear a) (handempty))
      (:action (pick-up a))
      (:state (= (moves) 0.1) (holding a) (not (on a a)) (not (ontable a)) (not (clear a)) (not (handempty)))
      )

      """
    ),
    (
      .csv,
      """
      (clear a),(handempty),(holding a),action,plan_id
      1,1,0,(pick-up a),0
      0,0,1,,0

      """
    ),
    (
      .jsonl,
      """
      {"objects":{"a":"block"},"before":["(= (moves) 0.0)","(clear a)","(handempty)"],\
      "action":"(pick-up a)","after":["(= (moves) 0.1)","(holding a)"]}

      """
    ),
  ])
  func writes(format: TraceFormat, text: String) {
    #expect(TraceWriter(format, vocabulary: Blocks.vocabulary).text([Self.trace]) == text)
  }
}
