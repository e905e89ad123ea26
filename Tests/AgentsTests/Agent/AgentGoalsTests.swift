import Testing

@testable import Agents

/// Asking for goals, dropping and ending them, suspending and resuming.
@Suite struct AgentGoalsTests {
  /// A goal `outer` that needs a goal `inner(1)`, which waits, in one intention; another intention does
  /// steps and prints what came of it. Failure handlers and what comes behind goals print, too.
  static func program(_ steps: String) -> String {
    """
    !outer. !main.
    +!outer <- !inner(1); .print(behind_inner).
    +!inner(N) <- .wait(100); .print(inner_done); !later.
    +!later <- .print(later).
    -!outer <- .print(outer_failed). -!inner(_)[error(E)] <- .print(inner_failed, E). -!inner(_) <- .print(inner_failed).
    @m[atomic] +!main <- .wait(10); \(steps); .wait(1); !!end.
    +!end <- .wait(300); .print(end).
    """
  }

  static let whole = ["inner_done", "later", "behind_inner", "end"]

  static let examples: [Example] = [
    Example("nothing", "true", whole),
    Example(
      ".desire finds all goals", ".findall(G, .desire(G), L); .length(L, N); .print(N)",
      ["3"] + whole),
    Example(
      ".desire of one",
      "if (.desire(inner(X))) { .print(X) }; if (not .desire(inner(2))) { .print(no) }",
      ["1", "no"] + whole),
    Example(
      ".intend of one",
      "if (.intend(inner(X))) { .print(X) }; if (.intend(outer) & not .intend(later)) { .print(yes) }",
      ["1", "yes"] + whole),
    Example(
      ".intend does not find what has no plan yet",
      "!!fresh; if (.desire(fresh) & not .intend(fresh)) { .print(yes) }", ["yes"] + whole),
    Example(
      ".drop_desire of the inner goal drops what needs it", ".drop_desire(inner(_))", ["end"]),
    Example(".drop_desire of the outer goal", ".drop_desire(outer)", ["end"]),
    Example(
      ".drop_desire of a goal that only waits for its turn", "!!fresh; .drop_desire(fresh)", whole),
    Example(".drop_desire of another", ".drop_desire(inner(2)); .drop_desire(nix)", whole),
    Example(".drop_intention of the inner goal", ".drop_intention(inner(1))", ["end"]),
    Example(
      ".drop_intention leaves goals without plan", "!!end; .drop_intention(end)",
      ["inner_done", "later", "behind_inner", "end", "end"]),
    Example(".drop_all_desires leaves the caller", ".drop_all_desires", ["end"]),
    Example(".drop_all_intentions leaves the caller", ".drop_all_intentions", ["end"]),
    Example(".drop_all_events leaves intentions", "!!later; .drop_all_events", whole),
    Example(
      ".drop_event of one", "!!later; !!end; .drop_event(later)",
      ["inner_done", "later", "behind_inner", "end", "end"]),
    Example(".drop_future_intention of what is to come", ".drop_future_intention(later)", ["end"]),
    Example(
      ".drop_future_intention of what is under way", ".drop_future_intention(inner(_))", whole),
    Example(".succeed_goal of the inner goal", ".succeed_goal(inner(_))", ["behind_inner", "end"]),
    Example(".succeed_goal of the outer goal", ".succeed_goal(outer)", ["end"]),
    Example(
      ".fail_goal of the inner goal", ".fail_goal(inner(_))",
      ["inner_failed", "behind_inner", "end"]),
    Example(".fail_goal of the outer goal", ".fail_goal(outer)", ["outer_failed", "end"]),
    Example(".fail_goal of another", ".fail_goal(nix)", whole),
    Example(
      "a suspended goal stays so", ".suspend(inner(_)); if (.suspended(inner(_), R)) { .print(R) }",
      ["suspended", "end"]),
    Example(
      "a resumed goal goes on",
      ".suspend(outer); .wait(200); .resume(outer); if (not .suspended(outer, suspended)) { .print(resumed) }",
      ["resumed"] + whole),
    Example(
      "a goal without plan may be suspended", "!!fresh; .suspend(fresh); .wait(5); .resume(fresh)",
      whole),
  ]

  @Test(arguments: examples) func goalsComeAndGo(example: Example) throws {
    let printed = try run(Self.program(example.program))
    #expect(printed == example.output)
  }

  static let own: [Example] = [
    Example(
      ".drop_desire of one's own goal ends the intention",
      "!s. +!s <- !g; .print(no). +!g <- .drop_desire(g); .print(no). -!g <- .print(no). -!s <- .print(no).",
      []),
    Example(
      ".drop_intention ends one's own",
      "!s. +!s <- .drop_intention; .print(no). -!s <- .print(no).", []),
    Example(
      ".suspend oneself until another resumes",
      "!s. !t. +!s <- .suspend; .print(s). +!t <- .wait(5); .print(t); .resume(s).", ["t", "s"]),
    Example(
      "a suspended atomic intention lets others run",
      "!s. !t. @a[atomic] +!s <- .print(s1); .suspend; .print(s2). +!t <- .print(t); .resume(s).",
      ["s1", "t", "s2"]),
    Example(
      ".done ends the nearest goal",
      "!s. +!s <- !g; .print(after). +!g <- if (true) { .done }; .print(no). -!g <- .print(no).",
      ["after"]),
    Example(
      ".intention shows one's own",
      "!s. +!s <- !g(5). +!g(X) <- .intention(I, S, L, current); .length(L, N); .print(S, N).",
      ["running2"]),
    Example(
      "a goal with a condition stays until it holds",
      "!s. !t. +!s <- !g; .print(after). +!g <: done <- .print(begun). +!t <- .wait(9); .print(t); +done.",
      ["begun", "t", "after"]),
    Example(
      "a goal whose condition has come true ends at once",
      "!s. +!s <- !g; .print(after). +!g <: done <- !h; .print(no). +!h <- +done; .print(no).",
      ["after"]),
    Example(
      "subplans see the variables of the plan that they are in",
      "!s. +!s <- !g(3). +!g(X) <: over <- !h; .print(end); +over. { +!h <- .print(sub, X). } +!h <- .print(no).",
      ["sub3", "end"]),
    Example(
      "subplans watch beliefs while the goal is active",
      "!s. +!s <- +tick(1); !g; +tick(3). +!g <- ++tick(2); .wait(5). { +tick(N) <- .print(sub, N). } +tick(N) <- .print(main, N).",
      ["main1", "sub2", "main2", "main3"]),
  ]

  @Test(arguments: own) func goalsOfOnesOwn(example: Example) throws {
    let printed = try run(example.program)
    #expect(printed == example.output)
  }
}
