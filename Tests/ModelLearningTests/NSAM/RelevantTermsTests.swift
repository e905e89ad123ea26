import PDDL
import TestSupport
import Testing

@testable import ModelLearning

@Suite("Relevant functions")
struct RelevantTermsTests {
  typealias Traces = NumericEvidenceFileTests

  func actions(_ count: Int, tested: Bool) throws -> [LearnedAction] {
    let (literals, numbers) = try Traces.evidence([Traces.trace(seed: 11, count: count)])
    let (model, findings) = NSAM(leavesOutIrrelevant: tested).model(of: literals, numbers)
    #expect(findings == [])
    return model.actions
  }

  @Test("A function that no rejected try needs is left out, where that is wished for")
  func leavesOutTheClock() throws {
    let tested = try actions(60, tested: true)
    #expect(tested[0].leftOut.map { PDDLWriter.text($0) } == ["(clock)"])
    let conditions = tested[0].numericConditions.map { PDDLWriter.text($0) }
    #expect(!conditions.contains { $0.contains("(clock)") })
    #expect(conditions.contains { $0.contains("(level ?t)") && $0.contains("(inflow ?t)") })
    let all = try actions(60, tested: false)
    #expect(all[0].leftOut == [])
    #expect(all[0].numericConditions.contains { PDDLWriter.text($0).contains("(clock)") })
  }

  @Test("Without rejected tries all functions are relevant")
  func noTests() {
    var hull = ConvexHull(dimension: 2)
    for point in [(0, 0), (4, 0), (0, 4)] {
      hull.insert([.one, ExactInteger(point.0), ExactInteger(point.1)])
    }
    #expect(RelevantTerms.indices(in: hull, usedByEffects: [], tests: []) == [0, 1])
  }

  @Test("A rejected try that is inside without a function makes it relevant", arguments: [0, 1])
  func oneTest(axis: Int) throws {
    var hull = ConvexHull(dimension: 2)
    for point in [(0, 0), (4, 0), (0, 4), (4, 4)] {
      hull.insert([.one, ExactInteger(point.0), ExactInteger(point.1)])
    }
    let values = (axis == 0 ? [9.0, 1] : [1, 9.0]).compactMap(ExactDecimal.init)
    let test = NumericRejection(values: values, literals: LiteralSet(count: 2), witness: .none)
    #expect(RelevantTerms.indices(in: hull, usedByEffects: [], tests: [test]) == [axis])
    #expect(RelevantTerms.indices(in: hull, usedByEffects: [1 - axis], tests: [test]) == [0, 1])
  }

  @Test("A try that was rejected for a number contradicts nothing")
  func noContradiction() throws {
    let (literals, numbers) = try Traces.evidence([Traces.trace(seed: 2, count: 60)])
    #expect(literals.rejected > 0)
    let model = NSAM().model(of: literals, numbers).model
    #expect(model.contradictions(literals).isEmpty)
    #expect(ESAM().model(of: literals, bound: .optimistic).actions[0].precondition.isEmpty)
  }
}
