import AgentSpeak
import TestSupport
import Testing

@testable import Agents

@Suite struct PlanLibraryTests {
  /// Plans without a label have made-up names, which two agents give alike.
  @Test func plansFromOthersReplaceNoneOfOnesOwn() throws {
    let result = try transcript([
      "a": """
      !s.
      +!s <- .send(b, askHow, {+!twice(_, _)}, Plans); .add_plan(Plans, b); !twice(4, X); .print(X);
         !mine.
      +!mine <- .print(mine).
      """,
      "b": """
      +!other.
      +!twice(X, Y) <- Y = 2 * X.
      """,
    ])
    #expect(result.lines == ["a: 8", "a: mine"])
  }

  @Test func programsSelectPlansWithVariables() throws {
    #expect(
      try run(
        """
        select__option({+!g(N)[source(_)]}, Plans, P) :- .nth(N, Plans, P).
        !s. +!s <- !g(1); !g(0).
        @a +!g(X) <- .print(a, X).
        @b +!g(X) <- .print(b, X).
        """) == ["b1", "a0"])
  }

  // MARK: Against a list

  private func argument(_ random: inout SeededGenerator, isPlan: Bool) -> String {
    let constants = [
      "a", "b", "1", "2", "2.5", "\"a\"", "[]", "[a]", "f(a)", "f(1)", "f", "~a", "n::a",
    ]
    let patterns = ["X", "X", "Y", "_", "f(X)", "[X|_]", "f(f(X))"]
    let isPattern = Int.random(in: 0..<(isPlan ? 2 : 6), using: &random) == 0
    return (isPattern ? patterns : constants).randomElement(using: &random) ?? "a"
  }

  private func literal(_ random: inout SeededGenerator, isPlan: Bool) -> String {
    let count = Int.random(in: 0...3, using: &random)
    let arguments = (0..<count).map { _ in argument(&random, isPlan: isPlan) }
    return "g" + (arguments.isEmpty ? "" : "(\(arguments.joined(separator: ",")))")
  }

  /// The index finds those plans that unify, in their order, whatever was added and removed.
  @Test(arguments: 0..<40) func theIndexFindsWhatAListHas(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var agent = Agent(name: "a")
    for number in 0..<Int.random(in: 1...60, using: &random) {
      let operators = ["+!", "+", "-!"].randomElement(using: &random) ?? "+!"
      let plan = "@l\(number) \(operators)\(literal(&random, isPlan: true)) <- .print(\(number))."
      try agent.addPlan(.string(plan), first: Int.random(in: 0..<4, using: &random) == 0)
      if Int.random(in: 0..<5, using: &random) == 0,
        let gone = agent.plans.plans.randomElement(using: &random)
      {
        try agent.removePlans(like: .atom(gone.name))
      }
      guard number % 4 == 0 else { continue }
      for _ in 0..<8 {
        let text = "{+!\(literal(&random, isPlan: false))}"
        let trigger = try #require(Trigger(try TermReader.read(SourceText(text)).term))
        var wanted: [Symbol] = []
        for plan in agent.plans.plans
        where plan.trigger.operation == .add && plan.trigger.subject == .achieve {
          let pattern = Term.structure(plan.trigger.literal.withAnnotations(.emptyList))
          let goal = Term.structure(trigger.literal).renamingVariables { $0 + 100 }
          if try agent.canUnify(pattern, goal) { wanted.append(plan.name) }
        }
        let found = try agent.relevantPlans(for: trigger).map(\.name)
        #expect(found == wanted, "\(text)")
      }
    }
  }
}
