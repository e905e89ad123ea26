import AgentSpeak
import Agents
import Testing

@Suite struct ReasoningCycleTests {
  @Test func intentionsTakeTurns() throws {
    #expect(
      try run(
        """
        !x. !y.
        +!x <- .print(x1); .print(x2); .print(x3).
        +!y <- .print(y1); .print(y2); .print(y3).
        """) == ["x1", "x2", "y1", "x3", "y2", "y3"])
  }

  @Test func valuesComeBackFromGoals() throws {
    #expect(
      try run(
        """
        !s.
        +!app([],L,L).
        +!app([H|T],L,[H|R]) <- !app(T,L,R).
        +!pair(X,Y,p(X,Y)).
        +!s <- !app([1,2,3],[4],R); .print(R); !pair(A,B,P); A = 1; B = 2; .print(P);
           !app([x|U],[z],V); U = []; .print(V).
        """
      ).prefix(2) == ["[1,2,3,4]", "p(1,2)"])
  }

  @Test func goalsOfTheirOwnPredicateNeedNoStack() throws {
    #expect(
      try run(
        """
        !count(30000, [], R).
        +!count(0, L, L) <- .length(L, N); .current_intention(intention(_,S)); .length(S, D); .print(N," ",D).
        +!count(N, L, R) : N > 0 <- !count(N-1, [N|L], R).
        """) == ["30000 1"])
  }

  @Test func failureIsHandledByTheNearestPlanForIt() throws {
    #expect(
      try run(
        """
        !s.
        +!s <- !a(R); .print("a gave ", R).
        +!a(R) <- !b; .print(no).
        +!b <- !c; .print(no).
        +!c <- .print(c); X = 1; X = 2.
        -!a(R)[error(E), code(C)] <- .print(E, " ", C); R = 7.
        """) == ["c", "constraint_failed (1 = 2)", "a gave 7"])
  }

  @Test func aFailedRetryEnds() throws {
    #expect(
      try run(
        """
        n(0). !s.
        +!s <- !try; .print(done).
        +!try : n(3) <- .print("third time").
        +!try : n(N) <- -+n(N+1); .fail.
        -!try <- !try.
        """) == ["third time", "done"])
  }

  @Test func everyBranchOfAForkMayFail() throws {
    #expect(
      try run(
        """
        !s.
        +!bad <- .fail.
        +!f <- !bad ||| !bad; .print(no).
        -!f[error(E)] <- .print("all failed: ", E).
        +!join <- (X = 1; .wait(2)) |&| Y = 2; .print(X, Y).
        +!s <- !f; .print(after); !join.
        """) == ["all failed: ia_failed", "after", "12"])
  }

  @Test func aWaitingAtomicIntentionLetsOthersRun() throws {
    #expect(
      try run(
        """
        !x. !y.
        @p[atomic] +!x <- .print(x1); .wait(10); .print(x2); .print(x3).
        +!y <- .print(y1); .wait(10); .print(y2).
        """) == ["x1", "y1", "x2", "x3", "y2"])
  }

  @Test func deadlinesReachIntoSubgoals() throws {
    #expect(
      try run(
        """
        !s.
        +!s <- !g[hard_deadline(20)]; .print(after).
        +!g <- !h; .print(no).
        +!h <- .wait(1000); .print(no).
        -!g[error(E)] <- .print(E).
        """) == ["deadline_reached", "after"])
  }

  @Test func testsMayHavePlans() throws {
    #expect(
      try run(
        """
        k(1). !s.
        +?q(X) <- X = 5.
        +!s <- ?k(A); ?q(B); .print(A, B); ?z.
        -!s[error(E)] <- .print(E).
        """) == ["15", "test_goal_failed"])
  }

  @Test func optionsAreSelectedByTheProgram() throws {
    #expect(
      try run(
        """
        select__option(_, Options, O) :- .reverse(Options, [O|_]).
        !s.
        @one +!g <- .print(one).
        @two +!g <- .print(two).
        +!s <- !g.
        """) == ["two"])
  }

  @Test func optionsAreSelectedBySwift() throws {
    var lines: [String] = []
    let society = Society(output: Society.Output(print: { lines.append($1) }))
    let program = try AgentProgram(
      SourceText(
        "!s. @p[cost(5)] +!g <- .print(dear). @q[cost(2)] +!g <- .print(cheap). +!s <- !g."))
    society.add("a", program: program) { agent in
      agent.selection.option = { _, options in
        options.indices.min { left, right in
          let cost = { (plan: CompiledPlan) in plan.annotation("cost")?[0].numberValue ?? 0 }
          return cost(options[left]) < cost(options[right])
        }
      }
    }
    society.run()
    #expect(lines == ["cheap"])
  }
}
