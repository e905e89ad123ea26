import Testing

@testable import Agents

/// Plans that come and go at run time.
@Suite struct AgentPlansTests {
  static let examples: [Example] = [
    Example(
      "a plan that is added is the last choice",
      "!s. +!s <- .add_plan({+!g <- .print(new)}); !g. +!g <- .print(old).", ["old"]),
    Example(
      "or the first",
      "!s. +!s <- .add_plan({+!g <- .print(new)}, self, begin); !g. +!g <- .print(old).", ["new"]),
    Example(
      "'+' adds first, '+>' last",
      "!s. +!s <- +{+!g <- .print(new)}; !g; +>{+!h <- .print(new)}; !h. +!g <- .print(old). +!h <- .print(old).",
      ["new", "old"]),
    Example(
      "'-' removes",
      "!s. +!s <- -{@p +!g <- .print(one)}; !g. @p +!g <- .print(one). +!g <- .print(two).", ["two"]
    ),
    Example(
      "a plan keeps its variables",
      "!s. +!s <- X = 5; .add_plan({+!g(Y) <- .print(X, Y)}); !g(6). ", ["56"]),
    Example(
      "bodies that are added are those that were written",
      "!s. +!s <- .add_plan({+!g(L) <- for (.member(X, L)) { if (X > 1) { .print(X) } }; !h |&| +b}); !g([1, 2, 3]). +!h <- .print(h).",
      ["2", "3", "h"]),
    Example(
      "a plan that was printed can be added again",
      """
      !s.
      +!s <- .plan_label(P, p); .term2string(P, Text); .remove_plan(p); .add_plan(P); !g; .remove_plan(p);
        .term2string(Q, Text); .add_plan(Q); !g.
      @p +!g <- if (true) { +b }; for (b) { -b }; if (not b) { .print(done) }.
      """, ["done", "done"]),
    Example(
      "a rule can be added",
      "b(2). !s. +!s <- .add_plan({d(X) :- b(Y) & X = Y * 2}); ?d(X); .print(X).", ["4"]),
    Example(
      "a plan of a label that is there replaces it",
      "!s. +!s <- .add_plan({@p +!g <- .print(new)}); !g. @p +!g <- .print(old).", ["new"]),
    Example(
      "what is not there cannot be removed",
      "!s. +!s <- .remove_plan(nix). -!s[error(E)] <- .print(E).", ["ia_failed"]),
    Example(
      "plans that are removed end",
      "!s. +!s <- .remove_plan(p); !g. @p +!g <- .print(no). -!g[error(E)] <- .print(E).",
      ["no_relevant"]),
    Example(
      "a plan may remove itself",
      "!s. @p +!s <- .remove_plan(p); .print(on); !s. -!s[error(E)] <- .print(E).",
      ["on", "no_relevant"]),
  ]

  @Test(arguments: examples) func plansComeAndGo(example: Example) throws {
    let printed = try run(example.program)
    #expect(printed == example.output)
  }
}
