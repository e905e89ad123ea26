import Testing

@testable import Agents

/// Events about the states of goals.
@Suite struct GoalStatesTests {
  static let watch = "^!g[state(S)] <- .print(S). "

  static let examples: [Example] = [
    Example(
      "a goal that is reached", "!s. +!s <- !g; .print(s). +!g <- .print(g).",
      ["pending", "executing", "g", "achieved", "finished", "s"]),
    Example(
      "a goal of its own intention", "!g. +!g <- .print(g).",
      ["pending", "executing", "g", "achieved", "finished"]),
    Example(
      "a goal that fails", "!s. +!s <- !g. +!g <- .fail.",
      ["pending", "executing", "failed", "dropped"]),
    Example("a goal without a plan", "!g.", ["pending", "failed"]),
    Example(
      "a goal that waits", "!g. +!g <- .wait(1).",
      ["pending", "executing", "waiting", "achieved", "finished"]),
    Example(
      "a goal that is suspended and resumed",
      "!s. +!s <- !!g; .wait(5); .suspend(g); .wait(5); .resume(g). +!g <- .wait(8).",
      ["pending", "executing", "waiting", "suspended", "resumed", "achieved", "finished"]),
    Example(
      "a goal that is dropped", "!s. +!s <- !!g; .wait(5); .drop_intention(g). +!g <- .wait(50).",
      ["pending", "executing", "waiting", "dropped"]),
  ]

  @Test(arguments: examples) func statesAreTold(example: Example) throws {
    let printed = try run(Self.watch + example.program)
    #expect(
      printed.filter { $0 != "s" && $0 != "g" } == example.output.filter { $0 != "s" && $0 != "g" })
  }

  @Test func onlyGoalsThatArePlannedForAreTold() throws {
    let program =
      "!s. +!s <- !g(1); !g(2); !h. +!g(_). +!h. ^!g(2)[state(achieved)] <- .print(two)."
    #expect(try run(program) == ["two"])
  }

  @Test func reasonsAreTold() throws {
    let program = "!s. +!s <- !g. +!g <- 1 > 2. ^!g[state(failed)[reason(R)]] <- .print(R)."
    #expect(try run(program) == ["(1 > 2) does not hold"])
  }
}
