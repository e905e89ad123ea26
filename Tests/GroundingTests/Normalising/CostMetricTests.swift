import PDDL
import Testing

@testable import Grounding

@Suite("Action costs from metrics")
struct CostMetricTests {
  /// The costs of `f` for objects a and b under an effect and a metric, nil where undefined.
  private func costs(
    effect: String, metric: String, values: String = ""
  ) throws -> [Double?] {
    let normal = try task(
      domain: """
        (:predicates (p))
        (:functions (total-cost) (fuel) (risk ?x) (length ?x) (toll))
        (:action f :parameters (?x) :effect \(effect))
        """,
      problem: """
        (:objects a b) (:init (= (length a) 4) (= (length b) 10) (= (toll) 0.5) \(values))
        (:goal (p)) \(metric.isEmpty ? "" : "(:metric \(metric))")
        """
    ).normalised()
    return [Int32(0), 1].map { object in
      guard let cost = normal.schemas[0].cost else { return 1 }
      return cost.value(in: normal.costValues) { (argument: Argument) -> Int32 in
        argument.slot == nil ? argument : object
      }
    }
  }

  @Test(
    "What one application adds to the metric",
    arguments: [
      // Effect, metric, the costs for a and b.
      ("(increase (total-cost) 3)", "minimize (total-cost)", [3, 3]),
      ("(increase (total-cost) (length ?x))", "minimize (total-cost)", [4, 10]),
      (
        "(increase (total-cost) (+ (* 2 (length ?x)) (toll) 1))", "minimize (total-cost)",
        [9.5, 21.5]
      ),
      ("(increase (total-cost) (/ (length ?x) 4))", "minimize (total-cost)", [1, 2.5]),
      ("(increase (total-cost) (- (length ?x) (toll)))", "minimize (total-cost)", [3.5, 9.5]),
      ("(increase (total-cost) (- (- (toll))))", "minimize (total-cost)", [0.5, 0.5]),
      (
        "(and (increase (total-cost) 3) (increase (fuel) 2) (increase (total-cost) 1))",
        "minimize (+ (total-cost) (* 10 (fuel)) 5)", [24, 24]
      ),
      ("(increase (fuel) 3)", "minimize (- (/ (fuel) 2) (- (fuel)))", [4.5, 4.5]),
      // Only what the metric counts costs.
      ("(and (p) (increase (fuel) 3))", "minimize (total-cost)", [0, 0]),
      // Each ground function has its own factor.
      ("(increase (risk ?x) (length ?x))", "minimize (+ (risk b) (* 0 (risk a)))", [0, 10]),
      ("(increase (risk a) 7)", "minimize (risk b)", [0, 0]),
    ])
  func costs(effect: String, metric: String, expected: [Double]) throws {
    #expect(try costs(effect: effect, metric: metric) == expected)
  }

  @Test("Without a metric, or by the number of steps, every action costs 1")
  func unitCosts() throws {
    #expect(try costs(effect: "(increase (total-cost) 3)", metric: "") == [1, 1])
    #expect(
      try costs(effect: "(increase (total-cost) 3)", metric: "minimize (total-time)") == [1, 1])
  }

  @Test("A maximized metric is minimized negated")
  func maximized() throws {
    #expect(try costs(effect: "(increase (fuel) 3)", metric: "maximize (- (fuel))") == [3, 3])
  }

  @Test("A cost without a value is none")
  func undefined() throws {
    #expect(
      try costs(
        effect: "(increase (total-cost) (risk ?x))", metric: "minimize (total-cost)",
        values: "(= (risk b) 2)") == [nil, 2])
    #expect(
      try costs(
        effect: "(increase (total-cost) (/ 1 (risk ?x)))", metric: "minimize (total-cost)",
        values: "(= (risk b) 2) (= (risk a) 0)") == [nil, 0.5])
  }

  @Test("A function that no metric counts may change in any way")
  func uncounted() throws {
    let effect = "(and (assign (fuel) (length ?x)) (when (p) (decrease (fuel) 2)))"
    #expect(try costs(effect: effect, metric: "minimize (total-cost)") == [0, 0])
  }

  @Test(
    "What is not an action cost is numeric planning",
    arguments: [
      ("(assign (total-cost) 3)", "minimize (total-cost)", "assign"),
      ("(decrease (fuel) 3)", "minimize (fuel)", "decrease"),
      ("(when (p) (increase (fuel) 3))", "minimize (fuel)", "conditionally"),
      ("(forall (?y) (increase (fuel) (length ?y)))", "minimize (fuel)", "conditionally"),
      (
        "(and (increase (toll) 1) (increase (total-cost) (toll)))", "minimize (total-cost)",
        "state-dependent action costs by toll"
      ),
      ("(increase (fuel) 1)", "minimize (* (fuel) (fuel))", "not linear"),
      ("(increase (fuel) 1)", "minimize (/ 1 (fuel))", "not linear"),
      ("(increase (fuel) 1)", "minimize (+ (fuel) (total-time))", "total-time"),
      ("(increase (fuel) 1)", "maximize (total-time)", "total-time"),
    ])
  func unsupported(effect: String, metric: String, feature: String) {
    let error = #expect(throws: GroundingError.self) { try costs(effect: effect, metric: metric) }
    guard case .unsupported(let text) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(text.contains(feature))
  }
}
