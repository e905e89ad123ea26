import Grounding
import PDDL
import TestSupport
import Testing
import Validation

/// Grounded tasks mean what the PDDL means: optimal costs agree with an exhaustive search in the
/// validator's semantics, and plans are valid.
@Suite("Semantics of grounded tasks")
struct SemanticsTests {
  @Test(
    "A random task has the same optimal cost grounded and not", arguments: 0..<300)
  func randomTask(seed: Int) throws {
    // Half of the tasks have all features, the others some of them.
    let task = RandomTask(
      seed: seed, features: seed.isMultiple(of: 2) ? .all : .init(rawValue: seed * 37 % 1024))
    try expectAgreement(task.domain, task.problem)
  }

  @Test(
    "So has a random task with mutex groups and conditional effects on them", arguments: 0..<400)
  func randomMoves(seed: Int) throws {
    var moves = RandomMoves(seed: seed)
    let task = try moves.task()
    try expectAgreement(task.domain, task.problem)
  }

  @Test("An unusual task has the optimal cost stated", arguments: unusualTasks)
  func unusualTask(unusual: UnusualTask) throws {
    let task = try task(domain: unusual.domain, problem: unusual.problem)
    try expectAgreement(task.domain, task.problem)
    let result = try task.grounded()
    var cost: Double?
    if !result.isUnsolvable, case .solved(let units, _) = NaiveSearch(result.task).solve() {
      cost = Double(units) / Double(result.task.costDenominator)
    }
    #expect(cost == unusual.cost)
  }
}

/// Expects that a grounded task has the optimal cost that the validator's semantics gives it, and
/// that its plans are valid, whatever the options.
func expectAgreement(
  _ domain: Domain, _ problem: Problem, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let world = try World(domain: domain, problem: problem)
  let truth = ExhaustiveSearch(stateLimit: 500).solve(world)
  var expected: Double?
  switch truth {
  case .solved(let cost, _): expected = cost
  case .unsolvable: expected = nil
  case .undecided: return
  }
  for removesIrrelevant in [true, false] {
    for invariantTimeLimit in [0.0, 10.0] {
      var options = Grounder.Options()
      options.removesIrrelevant = removesIrrelevant
      options.invariantTimeLimit = invariantTimeLimit
      let comment = Comment(
        rawValue: "removesIrrelevant \(removesIrrelevant), invariants \(invariantTimeLimit)")
      let result = try Grounder.ground(domain, problem, options: options)
      guard !result.isUnsolvable else {
        #expect(expected == nil, comment, sourceLocation: sourceLocation)
        continue
      }
      switch NaiveSearch(result.task).solve(stateLimit: 2_000) {
      case .undecided:
        // Facts that no plan needs make many states.
        #expect(!removesIrrelevant, comment, sourceLocation: sourceLocation)
      case .conflict(let index):
        let name = result.task.names.operatorName(index)
        Issue.record("conflict in \(name): \(comment)", sourceLocation: sourceLocation)
      case .unsolvable:
        #expect(expected == nil, comment, sourceLocation: sourceLocation)
      case .solved(let units, let operators):
        let cost = Double(units) / Double(result.task.costDenominator)
        #expect(cost == expected, comment, sourceLocation: sourceLocation)
        let steps = operators.map { index in
          let words = result.task.names.operatorWords(index)
          return PlanStep(words[0], Array(words.dropFirst()))
        }
        let verdict = try Validator(world).validate(Plan(steps: steps))
        #expect(verdict.isValid, comment, sourceLocation: sourceLocation)
        #expect(verdict.value == cost, comment, sourceLocation: sourceLocation)
      }
    }
  }
}
