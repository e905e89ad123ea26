import PDDL
import TestSupport
import Testing

@testable import ModelLearning

@Suite("Numeric preconditions and effects of an action")
struct NumericActionLearnerTests {
  let load = FunctionTerm("load", [.variable("t")])
  let weight = FunctionTerm("weight", [.variable("c")])
  let limit = FunctionTerm("limit", [.variable("t")])

  /// The condition and effect as PDDL, line by line.
  func text(_ model: NumericActionModel) -> [String] {
    model.conditions.map(PDDLWriter.text) + model.effects.map(PDDLWriter.text)
  }

  @Test("One observation: its values are the precondition")
  func single() {
    var learner = NumericActionLearner(terms: [load, weight, limit])
    learner.observe(before: [0, 30, 100], after: [30, 30, 100])
    #expect(
      text(learner.model()) == [
        "(= (load ?t) 0)", "(= (weight ?c) 30)", "(= (limit ?t) 100)",
        "(increase (load ?t) 30)",
      ])
    #expect(learner.accepts([0, 30, 100]))
    #expect(!learner.accepts([0, 30, 101]))
  }

  @Test("Two observations: a segment, and as much of the effect as they tell")
  func segment() {
    var learner = NumericActionLearner(terms: [load, weight, limit])
    learner.observe(before: [0, 30, 100], after: [30, 30, 100])
    learner.observe(before: [30, 40, 100], after: [70, 40, 100])
    #expect(
      text(learner.model()) == [
        "(= (+ (load ?t) 90) (* 3 (weight ?c)))", "(= (limit ?t) 100)",
        "(<= (weight ?c) 40)", "(>= (weight ?c) 30)",
        "(increase (load ?t) (+ (/ (load ?t) 3) 30))",
      ])
  }

  @Test("Loading a truck: what is observed in general position is learned exactly")
  func loading() {
    var learner = NumericActionLearner(terms: [load, weight, limit])
    for (before, mass, most) in [(0, 30, 100), (30, 40, 100), (0, 5, 5), (20, 10, 30), (9, 0, 80)] {
      learner.observe(
        before: [Double(before), Double(mass), Double(most)],
        after: [Double(before + mass), Double(mass), Double(most)])
    }
    #expect(learner.model().effects.map(PDDLWriter.text) == ["(increase (load ?t) (weight ?c))"])
    #expect(learner.model().unexplained.isEmpty)
  }

  @Test("Values that are reset, scaled and swapped")
  func kindsOfEffects() {
    let terms = ["a", "b", "c", "d"].map { FunctionTerm($0) }
    var learner = NumericActionLearner(terms: terms)
    for (a, b, c, d) in [(1, 2, 3, 8), (5, 3, 8, 1), (2, 9, 4, 2), (7, 7, 1, 3), (4, 0, 6, 6)] {
      let old = [a, b, c, d].map(Double.init)
      learner.observe(before: old, after: [0, old[1] * 1.5, old[3], old[3] - 0.25])
    }
    #expect(
      learner.model().effects.map(PDDLWriter.text) == [
        "(assign (a) 0)", "(increase (b) (* 0.5 (b)))", "(assign (c) (d))", "(decrease (d) 0.25)",
      ])
  }

  @Test("A corrupted transition is located; the action stays")
  func outlier() {
    var learner = NumericActionLearner(terms: [load])
    for (source, value) in [1.0, 2, 3, 4, 9].enumerated() {
      learner.observe(
        before: [value], after: [source == 2 ? value + 1.44 : value + 1], source: source)
    }
    let model = learner.model()
    #expect(text(model) == ["(>= (load ?t) 1)", "(<= (load ?t) 9)", "(increase (load ?t) 1)"])
    #expect(model.outliers.map(\.source) == [2])
    #expect(abs((model.outliers.first?.residual ?? 0) - 0.44) < 1e-9)
  }

  @Test("What is no affine function is told")
  func unexplained() {
    var learner = NumericActionLearner(terms: [load])
    for value in [0.0, 1, 2, 3, 4, 5] { learner.observe(before: [value], after: [value * value]) }
    #expect(learner.model().unexplained == [load])
  }

  @Test("Numbers that are none teach nothing")
  func notFinite() {
    var learner = NumericActionLearner(terms: [load])
    let isTaken = [
      learner.observe(before: [.nan], after: [1]), learner.observe(before: [1], after: [.infinity]),
      learner.observe(before: [], after: []),
    ]
    #expect(isTaken == [false, false, false])
    #expect(learner.isEmpty)
  }

  @Test("Random linear actions: safe on all states, exact where applicable", arguments: 0..<40)
  func random(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...4, using: &generator)
    let terms = (0..<count).map { FunctionTerm("f\($0)") }
    func vector() -> [Int] { (0..<count).map { _ in Int.random(in: -3...3, using: &generator) } }
    let halfSpaces = (0..<3).map { _ in (vector(), Int.random(in: 0...20, using: &generator)) }
    let effect = terms.map { _ in (vector(), Int.random(in: -5...5, using: &generator)) }
    func dot(_ a: [Int], _ b: [Int]) -> Int { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    func isApplicable(_ state: [Int]) -> Bool {
      halfSpaces.allSatisfy { dot($0.0, state) <= $0.1 }
    }
    func apply(_ state: [Int]) -> [Int] { effect.map { dot($0.0, state) + $0.1 } }
    var whole = NumericActionLearner(terms: terms)
    var parts = [NumericActionLearner(terms: terms), NumericActionLearner(terms: terms)]
    var seen: [[Int]] = []
    for index in 0..<25 {
      let state = (0..<count).map { _ in Int.random(in: -9...9, using: &generator) }
      guard isApplicable(state) else { continue }
      seen.append(state)
      whole.observe(before: state.map(Double.init), after: apply(state).map(Double.init))
      parts[index % 2].observe(before: state.map(Double.init), after: apply(state).map(Double.init))
    }
    for state in seen { #expect(whole.accepts(state.map(Double.init))) }
    for _ in 0..<60 {
      let state = (0..<count).map { _ in Int.random(in: -12...12, using: &generator) }
      if whole.accepts(state.map(Double.init)) { #expect(isApplicable(state)) }
    }
    parts[0].formUnion(parts[1])
    if seen.count > count + 3 {
      #expect(Set(text(parts[0].model())) == Set(text(whole.model())))
    }
    #expect(whole.model().unexplained.isEmpty)
    #expect(whole.model().outliers.isEmpty)
  }
}
