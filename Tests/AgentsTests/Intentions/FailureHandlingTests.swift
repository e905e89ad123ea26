import Testing

@testable import Agents

/// What becomes of a goal whose plan fails.
@Suite struct FailureHandlingTests {
  /// A step that fails, and what the event says of it: kind and step.
  @Test(arguments: [
    ("!nix", "no_relevant", "!nix"), ("!never", "no_applicable", "!never"),
    (".fail", "ia_failed", ".fail"),
    (".fail(because(2))", "internal_action", ".fail(because(2))"),
    ("jump(high)", "action_failed", "jump(high)"),
    ("1 > 2", "constraint_failed", "(1 > 2)"), ("X = 1; X = 2", "constraint_failed", "(1 = 2)"),
    ("not true", "constraint_failed", "not (true)"),
    ("?nix(1)", "test_goal_failed", "nix(1)"),
    ("?(nix & true)", "test_goal_failed", "(nix & true)"), ("!G", "body_var_without_value", "G"),
    ("G = 3; !G", "body_var_not_literal", "3"),
    (".wait(false, 5)", "wait_timeout", ".wait(false,5)"),
    (".length(X, N)", "ia_failed", ".length(_,_)"),
    (".nth(5, [1], X)", "ia_failed", ".nth(5,[1],_)"),
    (".member(1, [])", "ia_failed", ".member(1,[])"),
    (".send(nobody, tell, x)", "ia_failed", ".send(nobody,tell,x)"),
    ("!late[hard_deadline(5)]", "deadline_reached", ".wait(500)"),
    ("2 = .length(a)", "wrong_arguments", "(2 = .length(a))"),
    ("5 < f(b + 1)", "constraint_failed", "(5 < f(+(b,1)))"),
  ])
  func failuresHaveKinds(step: String, kind: String, code: String) throws {
    let program = """
      !s.
      +!s <- \(step); .print(no).
      +!never : false. +!late <- .wait(500).
      -!s[error(E), code(C)] <- .print(E, " ", C).
      """
    let printed = try run(program)
    #expect(printed.count == 1)
    #expect(printed.first?.hasPrefix(kind + " ") == true, "\(printed)")
    // Goals without a plan and goals that come too late have failed themselves; elsewhere the step is said.
    if step.hasPrefix("!") { return }
    // Variables without value have made-up names.
    #expect(printed.first?.replacing(/_\d+/, with: "_") == "\(kind) \(code)")
  }

  @Test func wrongArgumentsAreSaid() throws {
    let result = try transcript([
      "a": "!s. +!s <- .length. -!s[error(E), error_msg(M)] <- .print(E, \": \", M)."
    ])
    #expect(result.lines == ["wrong_arguments: .length takes 2 arguments, found 0"])
  }

  static let examples: [Example] = [
    Example(
      "an event says what failed and where",
      """
      !s(7).
      +!s(X) <-
        Y = X + 1;
        .fail(size(Y), "text").
      -!s(X)[error(E), error_msg(M), code(C), code_line(L), code_src(F), size(S)]
        <- .print(X, " ", E, " ", C, " ", L, " ", F, " ", S).
      """, ["7 internal_action .fail(size(8),\"text\") 4 file:a.asl 8"]),
    Example(
      "the caller goes on behind the goal",
      "!s. +!s <- !g; .print(after). +!g <- .print(g); .fail; .print(no). -!g <- .print(handled).",
      ["g", "handled", "after"]),
    Example(
      "a handler may give the goal's values",
      "!s. +!s <- !g(X); .print(X). +!g(_) <- .fail. -!g(X) <- X = handled.", ["handled"]),
    Example(
      "a handler may try again",
      "n(0). !s. +!s <- !g; .print(end). +!g : n(2). +!g : n(N) <- -+n(N + 1); .print(N); .fail. -!g <- !g.",
      ["0", "1", "end"]),
    Example(
      "the innermost goal with a plan for its failure is handled",
      "!s. +!s <- !a; .print(s). +!a <- !b; .print(no). +!b <- !c; .print(no). +!c <- .fail. -!a <- .print(a). -!s <- .print(no).",
      ["a", "s"]),
    Example(
      "a failed handler passes the failure on",
      "!s. +!s <- !a; .print(s). +!a <- !b; .print(no). +!b <- .fail. -!b <- .print(b); .fail. -!a <- .print(a).",
      ["b", "a", "s"]),
    Example(
      "a handler's own failure is not handled by itself",
      "!s. +!s <- .fail. -!s <- .print(once); .fail.", ["once"]),
    Example(
      "a goal that a handler posts may fail in turn",
      "!s. +!s <- !a; .print(s). +!a <- .fail. -!a <- !b; .print(a). +!b <- .fail. -!b <- .print(b).",
      ["b", "a", "s"]),
    Example(
      "whether there is a handler is decided without its context, and the intention ends",
      "!s. !t. +!s <- !a. +!a <- .fail. -!a : false <- .print(no). -!s <- .print(no). +!t <- .wait(5); .print(t).",
      ["t"]),
    Example(
      "handlers are chosen by annotations",
      "!s. +!s <- .fail(why(2)). -!s[why(1)] <- .print(one). -!s[why(N)] <- .print(N).", ["2"]),
    Example(
      "handlers are chosen by the goal",
      "!s(1). !s(2). +!s(_) <- .fail. -!s(2) <- .print(two). -!s(X) <- .print(other, X).",
      ["other1", "two"]),
    Example(
      "a goal without a plan is handled, too",
      "!s. +!s <- !g; .print(after). -!g[error(E)] <- .print(E).", ["no_relevant", "after"]),
    Example(
      "an initial goal without a plan is handled, too", "!g. -!g[error(E)] <- .print(E).",
      ["no_relevant"]),
    Example(
      "a goal of its own intention fails by itself",
      "!s. +!s <- !!g; .wait(5); .print(s). +!g <- .fail. -!g <- .print(g). -!s <- .print(no).",
      ["g", "s"]),
    Example(
      "a plan for a belief fails the goal around it",
      "!s. +!s <- !a; .print(s). +!a <- +b; .print(no). +b <- .fail. -!a <- .print(a).", ["a", "s"]),
    Example(
      "a test goal has its own handler",
      "!s. +!s <- ?q(X); .print(X). +?q(_) <- .fail. -?q(X) <- X = caught.", ["caught"]),
    Example(
      "the handler runs on top of the stack that failed",
      """
      !s.
      +!s <- !a. +!a <- !b. +!b <- .fail.
      -!a <- .current_intention(intention(_, Stack)); .findall(T, .member(im(_, {T}, _, _), Stack) | .member(im(_, T, _, _), Stack), L);
        .length(Stack, N); .print(N).
      """, ["4"]),
    Example(
      "unknown operands are no failure", "!s. +!s <- X = Y + 1; .print(ok). -!s <- .print(no).",
      ["ok"]),
    Example(
      ".fail_goal says no error",
      "!s. +!s <- !!t; .wait(1); .fail_goal(g). +!t <- !g; .print(after). +!g <- .wait(500). -!g[error(E)] <- .print(no). -!g <- .print(failed).",
      ["failed", "after"]),
    Example(
      ".fail_goal of one's own goal lets the caller go on",
      "!s. +!s <- !g; .print(after). +!g <- .fail_goal(g); .print(no). -!g <- .print(failed).",
      ["failed", "after"]),
    Example(
      ".succeed_goal of one's own goal does",
      "!s. +!s <- !g; .print(after). +!g <- .succeed_goal(g); .print(no). -!g <- .print(no).",
      ["after"]),
    Example(
      "variables may be in what is said",
      "!s. +!s <- .fail(about(X, Y, X)). -!s[about(A, B, C)] <- A = 1; B = 2; .print(A, B, C).",
      ["121"]),
  ]

  @Test(arguments: examples) func goalsFailAsTheyShould(example: Example) throws {
    let printed = try run(example.program)
    #expect(printed == example.output)
  }

  @Test(arguments: [
    (
      "!s. +!s <- !g. +!g <- .print(g); 1 > 2.",
      "a: +!s[source(self)] failed (line 1): constraint_failed: (1 > 2) does not hold"
    ),
    (
      "!s.\n+!s <-\n !g.",
      "a: +!s[source(self)] failed (line 3): no_relevant: there is no plan for +!g[source(self)]"
    ),
    ("!s.", "a: there is no plan for +!s[source(self)]"),
    ("!s. +!s : false.", "a: no plan for +!s[source(self)] is applicable"),
  ])
  func whatNobodyHandlesIsLogged(program: String, warning: String) throws {
    #expect(try transcript(["a": program]).logs == [warning])
  }
}
